public import Diagnostics
public import Mustache

/// The compiled templates of all kinds of pages, by family.
public struct PageTemplates: Sendable {
    let overview: OverviewTemplates
    let content: ContentTemplates
    let directory: DirectoryTemplates
    let edition: Template<EditionPage>
    /// What is wrong with the templates.
    public let diagnostics: [Diagnostic]
    /// The name of each page's template, and what the page offers to it.
    let pages: [(name: String, shape: Shape)]

    public init(_ set: TemplateSet, words: [String: String]) {
        var compiler = TemplateCompiler(set, words: words, trimsIndentation: true)
        overview = OverviewTemplates(&compiler)
        content = ContentTemplates(&compiler)
        directory = DirectoryTemplates(&compiler)
        edition = compiler.compile("edition", for: EditionPage.self)
        diagnostics = compiler.diagnostics + compiler.unused
        pages = compiler.pages
    }
}
