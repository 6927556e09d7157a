public import Diagnostics
internal import Hashing

/// Binds templates to the pages that use them, and collects all that is wrong with them.
///
/// ```swift
/// var compiler = TemplateCompiler(set, words: words)
/// let action = compiler.compile("action", for: ActionPage.self)
/// let theme = compiler.compile("theme", for: ThemePage.self)
/// guard compiler.diagnostics.isEmpty else { … }
/// ```
public struct TemplateCompiler: Sendable {
    /// What is wrong with the files and with the templates compiled so far, each thing once.
    public var diagnostics: [Diagnostic] { problems.found }

    /// What was compiled so far, in order: each template's name, and what its page offers.
    public private(set) var pages: [(name: String, shape: Shape)] = []

    private let set: TemplateSet
    private let words: [String: String]
    private let trimsIndentation: Bool
    private var problems = Problems(limit: .max)
    private var used: Set<String> = []

    /// Prepares to compile.
    ///
    /// - Parameters:
    ///   - set: the templates.
    ///   - words: the labels of the interface; `{{words.agenda}}` becomes the text under `agenda`, escaped.
    ///   - trimsIndentation: whether to leave out the white space that lines of templates begin with, and empty
    ///     lines, where HTML gives it no meaning: outside `pre`, `textarea`, `script`, `style` and quoted values.
    public init(_ set: TemplateSet, words: [String: String] = [:], trimsIndentation: Bool = false) {
        self.set = set
        self.words = words
        self.trimsIndentation = trimsIndentation
        problems.add(set.diagnostics)
    }

    /// Compiles the template for a kind of page. What is wrong with it joins ``diagnostics``;
    /// a template with errors still renders, without the parts that are wrong.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - page: what it is shown.
    ///   - place: where to report a template that does not exist.
    public mutating func compile<Page: View>(
        _ name: String, for page: Page.Type, missingAt place: Place = .start(ofFile: 0)
    ) -> Template<Page> {
        pages.append((name, Page.fields.shape))
        guard let template = set[name] else {
            let near = nearest(to: name, among: set.names)
            problems.add(.missingTemplate(name, nearest: near), at: place)
            return Template(program: Program(), identity: .none)
        }
        let names = ShapeNames(Page.fields.shape, words: words)
        var compiler = Compiler(set, names: names, trims: trimsIndentation)
        compiler.compile(template)
        problems.add(compiler.problems.found)
        used.formUnion(compiler.used)
        let program = compiler.finish(paths: compiler.names.paths)
        return Template(program: program, identity: program.identity(reads: compiler.names.log))
    }

    /// Warnings for the templates that no page compiled so far uses, directly or through others.
    public var unused: [Diagnostic] {
        var found = Problems(limit: .max)
        for name in set.names where !used.contains(name) {
            guard let template = set[name] else { continue }
            let near = nearest(to: name, among: used.sorted())
            found.add(
                .unusedTemplate(TemplateMessage.short(name), nearest: near),
                at: .start(ofFile: template.file))
        }
        return found.found
    }
}
