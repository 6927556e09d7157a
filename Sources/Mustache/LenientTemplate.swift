/// A template whose names are looked up when it is rendered, as the Mustache specification describes it:
/// what is missing, a name or a partial, writes nothing.
package struct LenientTemplate: Sendable {
    private let program: Program

    /// Compiles a template of a set; one that is not there writes nothing.
    package init(_ name: String, in set: TemplateSet) {
        guard let template = set[name] else {
            program = Program()
            return
        }
        var compiler = Compiler(set, names: LateNames(), trims: false)
        compiler.compile(template)
        program = compiler.finish(names: compiler.names.all)
    }

    /// Writes the template filled in with data.
    package func render(_ data: Dynamic, into out: inout Output) {
        _ = program.run(data, into: &out)
    }
}
