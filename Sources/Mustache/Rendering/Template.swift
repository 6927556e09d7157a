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
        var sink = PageSink(out: out.taken())
        defer { out = sink.out }
        return program.run(page, into: &sink)
    }

    /// Writes what varies from page to page of this template, in far less time than the page itself.
    ///
    /// Two pages whose fingerprints are equal are equal byte for byte, given the same ``identity``.
    ///
    /// - Returns: false if it was cut off, as in ``render(_:into:)``.
    @discardableResult
    public func fingerprint(_ page: Page, into out: inout Output) -> Bool {
        out.mark(out.root)
        var sink = FingerprintSink(out: out.taken())
        defer { out = sink.out }
        return program.run(page, into: &sink)
    }

    /// Writes a page and what ``fingerprint(_:into:)`` writes of it, in one go.
    ///
    /// - Returns: false if it was cut off, as in ``render(_:into:)``.
    @discardableResult
    public func render(_ page: Page, into out: inout Output, fingerprint: inout Output) -> Bool {
        fingerprint.mark(fingerprint.root)
        var sink = TwinSink(
            page: PageSink(out: out.taken()), fingerprint: FingerprintSink(out: fingerprint.taken()))
        defer {
            out = sink.page.out
            fingerprint = sink.fingerprint.out
        }
        return program.run(page, into: &sink)
    }
}
