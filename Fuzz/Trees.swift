internal import Programme

/// A whole content folder as one text: `-- path --` on a line of its own begins a file.
struct Trees: Target {
    let name = "trees"
    private let tree = ContentTree("trees")

    func run(_ input: [UInt8]) {
        tree.clear()
        var name = "programme.yaml"
        var lines: [ArraySlice<UInt8>] = []
        func put() { tree.put(name, Array(lines.joined(separator: [0x0A]))) }
        for line in input.split(separator: 0x0A, maxSplits: 5_000, omittingEmptySubsequences: false) {
            if line.starts(with: "-- ".utf8), line.count > 6, line.suffix(3).elementsEqual(" --".utf8) {
                put()
                name = String(decoding: line.dropFirst(3).dropLast(3), as: UTF8.self)
                lines = []
            } else {
                lines.append(line)
            }
        }
        put()
        let audience: Audience = [.public, .participants, .team][input.count % 3]
        SiteInspection.run(tree.path, for: [audience], isThorough: input.count % 8 == 0)
    }
}
