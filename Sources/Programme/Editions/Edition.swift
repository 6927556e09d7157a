/// A frozen state of the programme, as far as an audience may see it: what is compared with today.
public struct Edition: Sendable {
    /// The name of its file.
    public var name: String
    /// The day that was frozen.
    public var day: Day
    /// By id in lower case.
    var actions: [String: FrozenAction] = [:]
    var questions: [String: String] = [:]
    var conclusions: [String: String] = [:]

    /// What is compared of an action.
    struct FrozenAction: Sendable {
        var title = ""
        var status: Status?
        var due: String?
        var owners: [String] = []
        /// What, who and how.
        var texts: [String] = ["", "", ""]
        var isSuperseded = false
    }
}
