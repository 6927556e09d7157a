/// A compiled template for one kind of page. Can be used from several threads at once.
public struct Template<Page: View>: Sendable {
    let program: Program

    /// Bytes that differ whenever the template differs: its own text, that of all partials in it, the names it
    /// reads and the words folded into it. What the names stand for in code is not part of it.
    public let identity: [UInt8]

    /// Writes a page.
    ///
    /// - Returns: false if lists inside lists made the page larger than any should be (some 10 million steps, or
    ///   128 MB), so that it was cut off.
    @discardableResult
    public func render(_ page: Page, into out: inout Output) -> Bool {
        program.run(page, through: PageSink.self, into: &out)
    }

    /// Writes what varies from page to page of this template, in far less time than the page itself.
    ///
    /// Two pages whose fingerprints are equal are equal byte for byte, given the same ``identity``.
    ///
    /// - Returns: false if it was cut off, as in ``render(_:into:)``.
    @discardableResult
    public func fingerprint(_ page: Page, into out: inout Output) -> Bool {
        out.mark(out.root)
        return program.run(page, through: FingerprintSink.self, into: &out)
    }
}
