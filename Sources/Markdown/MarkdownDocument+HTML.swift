extension MarkdownDocument {
    /// Writes a part of the text as HTML.
    ///
    /// Everything from the text is escaped, and no address is written but those that `resolve` gives.
    ///
    /// - Parameters:
    ///   - part: which part.
    ///   - options: how.
    ///   - out: the bytes to which it is added.
    ///   - identify: the id on the page for an item or heading, written as it is, without the prefix.
    ///     Headings without one get their anchor. `{#ID}` is left out where there is one.
    ///   - atItemEnd: adds HTML at the end of an item of a list.
    ///   - resolve: what becomes of a link or image.
    public func render(
        _ part: Part = .whole, options: RenderOptions, into out: inout [UInt8],
        identify: ((Target) -> String?)? = nil,
        atItemEnd: ((Item, inout [UInt8]) -> Void)? = nil,
        resolve: (Link) -> LinkOutcome
    ) {
        withoutActuallyEscaping(resolve) { resolve in
            // The writer owns the bytes while it writes, so that adding to them copies nothing.
            var bytes: [UInt8] = []
            swap(&bytes, &out)
            var writer = HTMLWriter(
                document: self, options: options, out: bytes, resolve: resolve, identify: identify,
                atItemEnd: atItemEnd)
            bytes = []
            writer.write(part)
            out = writer.out
        }
    }

    /// The anchor of a heading.
    func anchor(of node: Int32) -> String {
        var low = 0
        var high = headings.count
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].id.index < node { low = middle + 1 } else { high = middle }
        }
        return low < headings.count && headings[low].id.index == node ? headings[low].anchor : ""
    }
}
