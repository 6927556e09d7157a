internal import Diagnostics
internal import YAML

/// That a value cannot be changed line by line: it is written with brackets, stands elsewhere, or is not what is due.
struct NotByLine: Error {
    /// The node that is written so.
    var node: YAMLTree.Index
}

/// Lines for an author to put in a file by hand, where the file is written in a way that cannot be edited line by line.
public struct Paste: Sendable, Hashable {
    /// Path inside the content folder.
    public var path: String
    /// The lines that they take the place of, counted from 1.
    public var lines: ClosedRange<Int>
    /// The new lines, without line ends.
    public var text: [String]
}

extension YAMLFile {
    /// The place of a node's first line.
    func firstLine(_ node: YAMLTree.Index) -> Place {
        let place = tree.place(node)
        let end = min(Int(place.end), bytes.lineEnd(Int(place.start)))
        return Place(file: tree.file, start: Int(place.start), end: end)
    }

    /// A key of a mapping with another value, to be pasted over the one that is there.
    func paste(_ pair: (key: YAMLTree.Index, value: YAMLTree.Index), with value: Written) -> Paste? {
        let start = whole(pair.key).lowerBound
        let column = column(start)
        guard bytes.indentation(bytes.lineStart(start)) == column else { return nil }
        let head = String(repeating: " ", count: column) + tree.string(pair.key) + ":"
        return paste(from: start, to: pair.value, value.lines(after: head, column: column))
    }

    /// An item of a list written anew, to be pasted over the one that is there.
    func paste(_ item: YAMLTree.Index, of list: YAMLTree.Index, with entry: Entry) -> Paste? {
        guard let dash = dashColumn(list) else { return nil }
        return paste(
            from: whole(item).lowerBound, to: item, entry.item(dash: dash, column: dash + 2))
    }

    private func paste(from start: Int, to node: YAMLTree.Index, _ text: [String]) -> Paste {
        let end = max(start, contentEnd(node) - 1)
        return Paste(path: name, lines: bytes.lineNumber(start)...bytes.lineNumber(end), text: text)
    }
}
