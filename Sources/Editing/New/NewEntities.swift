/// A new action, all values as they are written: ids or names, lists joined by commas. What is left out is left to the
/// author, with a comment that says what goes there.
public struct NewAction: Sendable {
    /// Id, slug, number or title of the theme.
    public var theme: String
    public var title: String
    /// The next free one in the theme's own style, where left out.
    public var id: String?
    public var horizon: String?
    public var group: String?
    public var status: String?
    public var owner: String?
    public var partners: String?
    public var questions: String?
    public var followsFrom: String?
    public var start: String?
    public var due: String?
    /// Markdown, as are ``who`` and ``how``.
    public var what: String?
    public var who: String?
    public var how: String?

    public init(theme: String, title: String) {
        self.theme = theme
        self.title = title
    }
}

/// A new learning question, with headings for its table report.
public struct NewQuestion: Sendable {
    /// Id, slug, number or title of the theme.
    public var theme: String
    public var question: String
    public var id: String?
    public var subQuestions: [String] = []
    public var hosts: String?
    public var contributors: String?

    public init(theme: String, question: String) {
        self.theme = theme
        self.question = question
    }
}

/// A new theme, in a folder of its own.
public struct NewTheme: Sendable {
    public var title: String
    public var id: String?
    /// Name of the folder and in the address; made from the title where left out.
    public var slug: String?
    public var host: String?
    /// Day and place of the first meeting.
    public var date: String?
    public var place: String?

    public init(title: String) {
        self.title = title
    }
}

/// A new practice case, with headings for its text.
public struct NewCase: Sendable {
    public var title: String
    /// Made from the title where left out; also the name of the file.
    public var id: String?
    public var area: String?
    public var place: String?
    public var parties: String?
    public var themes: String?
    public var actions: String?

    public init(title: String) {
        self.title = title
    }
}

/// A new organisation, body or person.
public struct NewOwner: Sendable {
    public var name: String
    /// Made from the short name or the name where left out.
    public var id: String?
    public var short: String?
    public var kind: String?
    public var url: String?
    public var partOf: String?

    public init(name: String) {
        self.name = name
    }
}
