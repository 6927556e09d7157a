internal import Markdown
internal import Programme

extension Site {
    /// The beginning of a text without markup, for descriptions of pages.
    ///
    /// - Parameter length: about how many characters; cut at a word.
    func plainText(_ prose: Prose?, to length: Int = 200) -> String? {
        guard let prose else { return nil }
        let simple = SimpleText.plain(prose.markdown, enough: length)
        let text =
            simple
            ?? MarkdownDocument(prose.markdown).plainText { link in
                guard link.index < prose.links.count, case .entity(let ref, _) = prose.links[link.index].target else {
                    return nil
                }
                return self.programme.shortLabel(of: ref)
            }
        return text.isEmpty ? nil : Site.shortened(text, to: length)
    }

    /// The first sentence of a plain text, cut at a word where it is long.
    static func firstSentence(of text: String, to length: Int = 120) -> String {
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";")]
                .contains(bytes[index]),
                next < bytes.endIndex, bytes[next] == UInt8(ascii: " "),
                bytes.distance(from: bytes.startIndex, to: index) > 12
            {
                let end = bytes[index] == UInt8(ascii: ";") ? index : next
                return shortened(String(text[..<end]), to: length)
            }
            index = next
        }
        return shortened(text, to: length)
    }
}
