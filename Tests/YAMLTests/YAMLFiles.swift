import Foundation

/// The YAML that the repository holds, registers and front matter alike.
enum YAMLFiles {
    typealias File = (name: String, bytes: [UInt8], range: Range<Int>)

    static func inRepository() throws -> [File] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files: [File] = []
        for folder in ["content", "Sources", "Tests", "docs"] {
            let folder = root.appending(path: folder).path
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
                guard ["yaml", "yml", "md", "txt"].contains(URL(filePath: name).pathExtension),
                    let data = FileManager.default.contents(atPath: folder + "/" + name)
                else { continue }
                if name.hasSuffix("starter.txt") {
                    files += starter(String(decoding: data, as: UTF8.self))
                } else if let file = file(name, Array(data)) {
                    files.append(file)
                }
            }
        }
        return files
    }

    /// The files in the text that `-- path --` divides, with some day for each date.
    private static func starter(_ text: String) -> [File] {
        var parts: [(name: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                parts.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if !parts.isEmpty {
                parts[parts.count - 1].text += line.replacing(/{{[^}]*}}/, with: "2026-11-22") + "\n"
            }
        }
        return parts.compactMap { file("starter: " + $0.name, Array($0.text.utf8)) }
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> File? {
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return (name, bytes, 0..<bytes.count) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard name.hasSuffix(".md"), text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else {
            return nil
        }
        return (name, bytes, 4..<text.utf8.distance(from: text.startIndex, to: end.lowerBound) + 1)
    }
}
