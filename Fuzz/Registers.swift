internal import Programme

/// A register, or the programme's settings: the first byte says which, the rest is the file.
struct Registers: Target {
    let name = "registers"
    private let tree = ContentTree("registers", ContentTree.small)
    private static let files = [
        "programme.yaml", "owners.yaml", "areas.yaml", "sources.yaml", "inventories.yaml", "offerings.yaml",
        "themes/een/actions.yaml", "themes/een/indicators.yaml",
    ]

    func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let file = Self.files[Int(first) % Self.files.count]
        tree.put(file, Array(input.dropFirst()))
        let audience: Audience = Int(first) / Self.files.count % 2 == 0 ? .team : .public
        SiteInspection.run(tree.path, for: [audience], isThorough: input.count % 8 == 0)
        tree.put(file, Array((ContentTree.small[file] ?? "").utf8))
    }
}
