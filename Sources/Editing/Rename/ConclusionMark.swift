internal import Diagnostics
internal import Markdown

/// Gives a conclusion an id of its own: `{#ID}` at the end of its heading or of its item's first paragraph.
enum ConclusionMark {
    /// - Parameter place: the bytes of the list item or heading in its file.
    /// - Returns: `nil` where no place can be found at which the mark would be understood.
    static func edit(_ place: Place, id: String, in file: YAMLFile) -> Edit? {
        let bytes = file.bytes
        let body = FrontMatterLines(bytes).body
        let last = min(Int(place.end), bytes.count)
        var line = Int(place.start)
        // The mark is understood at the end of a paragraph; where that is, Markdown itself tells best.
        while line < last {
            var end = min(bytes.lineEnd(line), last)
            while end > line,
                bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09
                    || bytes[end - 1] == 0x23 && isHeading(bytes, Int(place.start))
            {
                end -= 1
            }
            let mark = " {#\(id)}"
            let edit = file.edit(end..<end, mark)
            if let edited = [edit].applied(to: bytes) {
                let text = String(
                    decoding: edited[body.lowerBound..<body.upperBound + mark.utf8.count],
                    as: UTF8.self)
                if isUnderstood(
                    id, at: Int(place.start) - body.lowerBound, in: MarkdownDocument(text))
                {
                    return edit
                }
            }
            line = bytes.nextLine(line)
        }
        return nil
    }

    private static func isHeading(_ bytes: [UInt8], _ start: Int) -> Bool {
        start < bytes.count && bytes[start] == 0x23
    }

    /// Whether the item or heading that begins at an offset has the id.
    private static func isUnderstood(_ id: String, at offset: Int, in document: MarkdownDocument)
        -> Bool
    {
        if document.headings.contains(where: {
            $0.explicitID?.id == id && $0.range.lowerBound == offset
        }) {
            return true
        }
        return document.blocks.contains { block in
            guard case .list = block.kind else { return false }
            return document.items(of: block).contains {
                $0.explicitID?.id == id && $0.range.lowerBound == offset
            }
        }
    }
}
