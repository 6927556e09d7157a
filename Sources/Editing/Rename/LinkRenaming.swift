internal import Diagnostics
internal import Markdown
internal import Programme
internal import YAML

/// Renames ids in the links of a Markdown text; code stays as it is.
struct LinkRenaming {
    let name: NewName
    let programme: Programme
    let files: Sources

    /// The places of ids in a text, with what takes their place.
    func changes(in text: Text) -> [(place: Place, new: String)] {
        let document = MarkdownDocument(text.string)
        let bytes = Array(text.string.utf8)
        var found: [(place: Place, new: String)] = []
        var definitions: Set<String> = []
        for link in document.links {
            let parts = parts(of: link)
            guard !parts.isEmpty else { continue }
            if link.range == link.targetRange {
                definitions.insert(link.target)
            } else if bytes[link.targetRange].elementsEqual(link.target.utf8) {
                found += parts.map { change($0, from: link.targetRange.lowerBound, in: text) }
            }
        }
        for target in definitions.sorted() {
            for start in definitionTargets(target, in: bytes) {
                found += self.parts(ofTarget: target).map { change($0, from: start, in: text) }
            }
        }
        return found
    }

    private func change(
        _ part: (range: Range<Int>, new: String), from start: Int, in text: Text
    ) -> (place: Place, new: String) {
        let range = start + part.range.lowerBound..<start + part.range.upperBound
        return (files.place(of: range, in: text), part.new)
    }

    /// The ids in a link's target that change, by their bytes within it.
    private func parts(of link: Link) -> [(range: Range<Int>, new: String)] {
        switch link.form {
        case .id:
            guard let new = name.renamed(link.target) else { return [] }
            return [(0..<link.target.utf8.count, new)]
        case .relative, .anchor: return parts(ofTarget: link.target)
        default: return []
        }
    }

    /// The ids in `ID`, `ID#anchor`, `path#ID` or `#ID`. An anchor is an id only where it is a conclusion's.
    private func parts(ofTarget target: String) -> [(range: Range<Int>, new: String)] {
        let bytes = Array(target.utf8)
        let hash = bytes.firstIndex(of: 0x23) ?? bytes.count
        var found: [(range: Range<Int>, new: String)] = []
        let path = String(decoding: bytes[..<hash], as: UTF8.self)
        if let new = name.renamed(path) { found.append((0..<hash, new)) }
        if hash < bytes.count {
            let anchor = String(decoding: bytes[(hash + 1)...], as: UTF8.self)
            if let new = name.renamed(anchor), programme.find(anchor)?.kind == .conclusion {
                found.append((hash + 1..<bytes.count, new))
            }
        }
        return found
    }

    /// Where the targets of definitions `[label]: target` with this very target begin.
    private func definitionTargets(_ target: String, in bytes: [UInt8]) -> [Int] {
        let target = Array(target.utf8)
        var found: [Int] = []
        var line = 0
        while line < bytes.count {
            let end = bytes.lineEnd(line)
            defer { line = bytes.nextLine(line) }
            var i = line
            while i < end, bytes[i] == 0x20 || bytes[i] == 0x3E { i += 1 }
            guard i < end, bytes[i] == 0x5B, i + 1 < end, bytes[i + 1] != 0x5E,
                let close = bytes[i..<end].firstIndex(of: 0x5D), close + 1 < end,
                bytes[close + 1] == 0x3A
            else { continue }
            i = close + 2
            while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x3C { i += 1 }
            let after = i + target.count
            guard after <= end, bytes[i..<after].elementsEqual(target),
                after == end || bytes[after] <= 0x20 || bytes[after] == 0x3E
            else { continue }
            found.append(i)
        }
        return found
    }
}
