/// A new entry of an action's history as somebody asks for it, all values as they are written.
public struct UpdateRequest: Sendable {
    /// Id or alias of the action.
    public var action: String
    /// The day of the update; today where left out.
    public var date: String?
    /// A status by its word in the format, on the site or in the programme.
    public var status: String?
    public var due: String?
    /// Owners by id or name, joined by commas; `none` takes the owner away.
    public var owner: String?
    /// Whom the update comes from, by id or name.
    public var by: String?
    /// Markdown.
    public var note: String?
    public var audience: String?

    public init(
        action: String, date: String? = nil, status: String? = nil, due: String? = nil,
        owner: String? = nil,
        by: String? = nil, note: String? = nil, audience: String? = nil
    ) {
        self.action = action
        self.date = date
        self.status = status
        self.due = due
        self.owner = owner
        self.by = by
        self.note = note
        self.audience = audience
    }
}
