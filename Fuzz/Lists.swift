internal import Diagnostics
internal import Editing

/// The list of a whole meeting's updates: the first byte says whether it is a table or YAML, the rest is the file.
struct Lists: Target {
    let name = "lists"
    private let tree = ContentTree("lists", ContentTree.small)

    func run(_ input: [UInt8]) {
        guard let first = input.first, let content = try? Content(tree.path, on: ContentTree.day) else { return }
        let name = first % 2 == 0 ? "overleg.yaml" : "overleg.csv"
        let list = SourceFile(path: name, name: name, bytes: Array(input.dropFirst()))
        guard let plan = try? content.update(from: list) else { return }
        inspectPlan(plan, of: content)
    }
}
