internal import Diagnostics

/// The labels of the interface by name. Each language has all of them in a file of its own; a test compares the names.
func interfaceWords(_ language: Language) -> [String: String] {
    language == .nl ? dutchWords : englishWords
}
