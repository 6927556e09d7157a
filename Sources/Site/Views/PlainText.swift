internal import Markdown
internal import Programme

extension Site {
    /// The beginning of a text without markup, for descriptions of pages.
    ///
    /// - Parameter length: about how many characters; cut at a word.
    func plainText(_ prose: Prose?, to length: Int = 200) -> String? {
        guard let prose else { return nil }
        let text = MarkdownDocument(prose.markdown).plainText { link in
            guard link.index < prose.links.count, case .entity(let ref, _) = prose.links[link.index].target else {
                return nil
            }
            return self.programme.shortLabel(of: ref)
        }
        return text.isEmpty ? nil : Site.shortened(text, to: length)
    }
}
