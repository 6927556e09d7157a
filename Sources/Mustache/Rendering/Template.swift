/// A compiled template for one kind of page. Can be used from several threads at once.
public struct Template<Page: View>: Sendable {
    let program: Program

    /// Bytes that differ whenever the template differs: its own text, that of all partials in it, the names it
    /// reads and the words folded into it. What the names stand for in code is not part of it.
    public let identity: [UInt8]

    /// Writes a page.
    public func render(_ page: Page, into out: inout Output) {
        program.run(page, through: PageSink.self, into: &out)
    }

    /// Writes what varies from page to page of this template, in far less time than the page itself.
    ///
    /// Two pages whose fingerprints are equal are equal byte for byte, given the same ``identity``.
    public func fingerprint(_ page: Page, into out: inout Output) {
        out.mark(out.root)
        program.run(page, through: FingerprintSink.self, into: &out)
    }
}
