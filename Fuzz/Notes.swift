internal import Programme

/// A note with front matter: the first byte says of which kind, the rest is the file.
struct Notes: Target {
    let name = "notes"
    private let tree = ContentTree("notes", ContentTree.small)
    private static let files = [
        "pages/a.md", "cases/a.md", "themes/een/theme.md", "themes/een/questions/1.md", "themes/een/notes/a.md",
    ]

    func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let file = Self.files[Int(first) % Self.files.count]
        tree.put(file, Array(input.dropFirst()))
        SiteInspection.run(tree.path, for: [.public], isThorough: input.count % 8 == 0)
        tree.put(file, Array((ContentTree.small[file] ?? "title: x").utf8))
    }
}
