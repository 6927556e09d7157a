public import Diagnostics

/// A template as it was read, before it is looked into.
public struct TemplateFile: Sendable {
    /// What pages and partials call it: its path in the templates folder without `.mustache`.
    public let name: String
    public let bytes: [UInt8]
    /// Index of the file in the `Sources` of the run, for the places of diagnostics.
    public let file: Int

    public init(name: String, bytes: [UInt8], file: Int) {
        self.name = name
        self.bytes = bytes
        self.file = file
    }

    /// Takes a file of the templates folder; `action.mustache` is called `action`.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - index: its index in the `Sources` of the run.
    public init(_ source: SourceFile, file index: Int) {
        let suffix = ".mustache"
        let name = source.name
        self.init(
            name: name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name,
            bytes: source.bytes, file: index)
    }
}
