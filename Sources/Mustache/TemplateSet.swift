public import Diagnostics

/// All templates of a site by name, read but not yet bound to pages.
public struct TemplateSet: Sendable {
    /// What is wrong with the files themselves, in the order of the files.
    public let diagnostics: [Diagnostic]

    /// The names that are taken, sorted.
    public let names: [String]

    private let templates: [String: ParsedTemplate]

    /// Reads templates.
    ///
    /// - Parameter files: the templates; of two with the same name the last counts.
    public init(_ files: [TemplateFile]) {
        let last = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let parsed = last.values.sorted { ($0.file, $0.name) < ($1.file, $1.name) }
            .map { ParsedTemplate(name: $0.name, file: $0.file, bytes: $0.bytes) }
        templates = Dictionary(uniqueKeysWithValues: parsed.map { ($0.name, $0) })
        names = parsed.map(\.name).sorted()
        diagnostics = parsed.flatMap(\.diagnostics)
    }

    subscript(name: String) -> ParsedTemplate? { templates[name] }
}
