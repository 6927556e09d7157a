import Diagnostics

/// Reads one YAML document: a text written the plain way directly, any other from libyaml's events, to the same tree.
///
/// - Parameters:
///   - bytes: the whole file, valid UTF-8.
///   - range: the stretch of it that is YAML: all of a register, the front matter of a note.
///   - file: index of the file in its `Sources`.
///   - limits: what the file may cost.
/// - Returns: the tree, as far as it could be read, and what is wrong.
public func parseYAML(
    _ bytes: [UInt8], range: Range<Int>? = nil, file: Int, limits: YAMLLimits = YAMLLimits()
) -> (tree: YAMLTree, problems: [YAMLProblem]) {
    if let tree = parseSimpleYAML(bytes, range: range, file: file, limits: limits) { return (tree, []) }
    return parseYAMLEvents(bytes, range: range, file: file, limits: limits)
}

/// Reads a document that needs no libyaml; see ``SimpleReader``.
///
/// - Returns: `nil` for any other, and where anything is wrong.
package func parseSimpleYAML(
    _ bytes: [UInt8], range: Range<Int>? = nil, file: Int, limits: YAMLLimits = YAMLLimits()
) -> YAMLTree? {
    let range = withoutMark(range ?? 0..<bytes.count, bytes)
    guard range.count <= limits.size else { return nil }
    return bytes.withUnsafeBufferPointer { YAMLTree(simple: $0, range: range, file: file, limits: limits) }
}

/// Reads any document, with libyaml.
package func parseYAMLEvents(
    _ bytes: [UInt8], range: Range<Int>? = nil, file: Int, limits: YAMLLimits = YAMLLimits()
) -> (tree: YAMLTree, problems: [YAMLProblem]) {
    let range = withoutMark(range ?? 0..<bytes.count, bytes)
    guard range.count <= limits.size else {
        let place = Place(file: file, start: 0, end: 0)
        return (YAMLTree(file: file), [YAMLProblem(.tooLarge(limits.size >> 20), at: place)])
    }
    return bytes.withUnsafeBufferPointer { all in
        var reader = EventReader(
            tree: YAMLTree(file: file), marks: MarkCursor(bytes: all, range: range), limits: limits)
        reader.read(UnsafeBufferPointer(rebasing: all[range]))
        return (reader.tree, reader.problems)
    }
}

/// The range without the byte-order mark that a file may begin with.
private func withoutMark(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    guard range.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
    return min(3, range.upperBound)..<range.upperBound
}
