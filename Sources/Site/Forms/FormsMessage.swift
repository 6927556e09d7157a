public import Diagnostics

/// What there is to tell about the other forms of a site. Notes, not faults: none of them fails a build.
public enum FormsMessage: Message {
    /// The programme has no address on the web.
    case noAddress

    public func text(in language: Language) -> String {
        switch (self, language) {
        case (.noAddress, .nl):
            "Zonder `url` in programme.yaml (of `--url`) zijn er geen agenda's, feeds en sitemap. Vul het adres van de site in om ze te maken."
        case (.noAddress, .en):
            "Without `url` in programme.yaml (or `--url`) there are no calendars, feeds and sitemap. Give the address of the site to make them."
        }
    }
}

extension Site {
    /// What to tell of the forms that are left out, if any.
    public var formsNote: FormsMessage? { hasAddress ? nil : .noAddress }
}
