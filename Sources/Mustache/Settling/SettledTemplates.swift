internal import Hashing
internal import Synchronization

/// Templates with what is the same on many pages filled in, made when the first such page asks for one.
///
/// Belongs to one site: the shared fields of all pages rendered with it read from the same. Can be used from several
/// threads at once.
public final class SettledTemplates: Sendable {
    private struct Key: Hashable {
        var page: ObjectIdentifier
        var template: Digest
        var root: String
        var group: String?
    }

    private let made = Mutex<[Key: any Sendable]>([:])

    public init() {}

    /// Gives the template for a page.
    ///
    /// - Parameters:
    ///   - template: the one for all such pages.
    ///   - page: the page.
    ///   - group: which pages have the same in their shared fields. A template is kept for each group, so there must
    ///     not be many.
    ///   - root: the way from the page to the root of the site.
    public func settled<Page: View>(
        _ template: Template<Page>, for page: Page, of group: String?, root: String
    ) -> Template<Page> {
        let key = Key(page: ObjectIdentifier(Page.self), template: template.identity, root: root, group: group)
        if let known = made.withLock({ $0[key] }) as? Template<Page> { return known }
        // Two threads may both make it: it comes out the same, and neither waits.
        let settled = template.settled(for: page, root: root)
        made.withLock { $0[key] = settled }
        return settled
    }
}

extension Template {
    /// The template with what a page has in common with others filled in.
    fileprivate func settled(for page: Page, root: String) -> Template {
        let entries = Page.fields.shape.entries
        let settling = Settling(program, page, root: root) { entries[Int($0)].isShared }
        return Template(program: settling.run(), identity: identity)
    }
}
