public import Programme

/// What a build is made from and for, as the command line gives it.
public struct Inputs: Sendable {
    public var content: String
    public var templates: String
    public var day: Day
    /// Where the site is published; takes the place of `url` in `programme.yaml`.
    public var url: String?
    public var audience: Audience
    public var jobs: Int
    /// How long a list may be before it is cut in pages; `nil` for as long as suits a screen.
    public var rowsPerPage: Int?

    public init(
        content: String = "content", templates: String = "templates", day: Day, url: String? = nil,
        audience: Audience = .public, jobs: Int = 1
    ) {
        self.content = content
        self.templates = templates
        self.day = day
        self.url = url
        self.audience = audience
        self.jobs = jobs
    }
}
