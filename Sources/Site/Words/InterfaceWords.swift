public import Diagnostics
public import Programme

/// The labels of the interface by name. Each language has all of them in a file of its own; a test compares the names.
public func interfaceWords(_ language: Language) -> [String: String] {
    language == .nl ? dutchWords : englishWords
}

extension Status {
    /// What the site calls it, where the programme has no word of its own.
    public func word(in language: Language) -> String {
        interfaceWords(language)["status-" + rawValue] ?? rawValue
    }
}
