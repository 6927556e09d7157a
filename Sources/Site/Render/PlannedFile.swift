public import Diagnostics
public import Hashing
public import Mustache

/// A file of the site to be: where it goes, what it may show, and how to make its bytes.
public struct PlannedFile: Sendable {
    /// Address from the root of the site.
    public let address: String
    /// What it is made from, for a message about two files with one address.
    public let place: Place?
    /// Which actions it may show; of all else it may show anything.
    public let scope: ActionScope
    /// Stands for what it is made with beside the content, such as a template.
    public let maker: Digest
    /// Writes its bytes.
    public let render: @Sendable (inout Output) -> Void
    /// Gives its bytes in pieces, where some are made for several files and need not be copied for each.
    public let pieces: (@Sendable () -> [[UInt8]])?
    /// The file that it is a copy of, in which case nothing is rendered.
    public let source: String?

    public init(
        _ address: String, place: Place? = nil, showing scope: ActionScope = .all, with maker: Digest = .none,
        render: @escaping @Sendable (inout Output) -> Void
    ) {
        self.address = address
        self.place = place
        self.scope = scope
        self.maker = maker
        self.render = render
        pieces = nil
        source = nil
    }

    /// A file in pieces.
    init(_ address: String, showing scope: ActionScope, pieces: @escaping @Sendable () -> [[UInt8]]) {
        self.address = address
        place = nil
        self.scope = scope
        maker = .none
        render = { out in for piece in pieces() { out.write(piece) } }
        self.pieces = pieces
        source = nil
    }

    /// A copy of a file.
    ///
    /// - Parameters:
    ///   - address: address from the root of the site.
    ///   - source: path of the file.
    ///   - facts: stand for its bytes.
    public init(_ address: String, copyOf source: String, _ facts: Digest) {
        self.address = address
        place = nil
        scope = .none
        maker = facts
        render = { _ in }
        pieces = nil
        self.source = source
    }

    /// The way from it to the root of the site.
    public var root: String { Addresses.root(of: address) }
}

extension PlannedFile {
    /// A page made with a template.
    ///
    /// - Parameter facts: stand for what it shows beyond its scope, such as how many pages a list takes.
    init<Page: PageView>(
        _ template: Template<Page>, place: Place? = nil, at address: String, showing scope: ActionScope = .all,
        facts: [Int] = [], _ page: @escaping @Sendable () -> Page
    ) {
        let maker = Digest(of: [template.identity, Digest(facts: facts)])
        self.init(address, place: place, showing: scope, with: maker) { out in
            let page = page()
            let settled = page.site.templates.settled(
                template, for: page, of: page.surroundings.section, root: out.root)
            settled.render(page, into: &out)
        }
    }

    /// A file of known bytes.
    public init(_ address: String, bytes: [UInt8]) {
        self.init(address, showing: .none, with: Digest(bytes)) { $0.write(bytes) }
    }
}

extension Digest {
    /// Stands for what a file shows beyond its scope, in numbers.
    init(facts: [Int]) {
        self.init(of: facts.map { Digest(high: 0, low: UInt64(bitPattern: Int64($0))) })
    }
}
