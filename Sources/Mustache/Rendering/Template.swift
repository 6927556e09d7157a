public import Hashing

/// A compiled template for one kind of page. Can be used from several threads at once.
public struct Template<Page: View>: Sendable {
    let program: Program

    /// Differs whenever the template differs: its own text, that of all partials in it, the names it reads and the words
    /// folded into it. What the names stand for in code is not part of it.
    public let identity: Digest

    /// Writes a page.
    ///
    /// - Returns: false if lists inside lists made the page larger than any should be (some 10 million steps, or
    ///   128 MB), so that it was cut off.
    @discardableResult
    public func render(_ page: Page, into out: inout Output) -> Bool {
        program.run(page, into: &out)
    }
}
