extension Tree {
    /// The tree of a text that is shown as it is written.
    init(plain bytes: Bytes) {
        var start = 0
        var end = bytes.count
        while end > 0, bytes[end - 1].isBlank { end -= 1 }
        while start < end, bytes[start].isBlank { start += 1 }
        var document = Node(kind: .document, parent: -1)
        document.firstChild = 1
        document.end = Int32(clamping: bytes.count)
        var paragraph = Node(kind: .paragraph, parent: 0)
        paragraph.firstChild = 2
        paragraph.start = Int32(clamping: start)
        paragraph.end = Int32(clamping: end)
        var text = Node(kind: .text, parent: 1)
        text.start = paragraph.start
        text.end = paragraph.end
        text.textEnd = Int32(clamping: end - start)
        nodes = [document, paragraph, text]
        arena = Array(bytes[start..<end])
    }
}
