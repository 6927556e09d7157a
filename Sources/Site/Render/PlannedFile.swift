public import Diagnostics
public import Mustache

/// A file of the site to be: where it goes, how to tell whether it changed, and how to make its bytes.
public struct PlannedFile: Sendable {
    /// Address from the root of the site.
    public let address: String
    /// What it is made from, for a message about two files with one address.
    public let place: Place?
    /// Writes something cheap that differs whenever the bytes would.
    public let fingerprint: @Sendable (inout Output) -> Void
    /// Writes its bytes.
    public let render: @Sendable (inout Output) -> Void
    /// Writes its bytes and its fingerprint, where that costs less than one after the other.
    private let renderBoth: (@Sendable (inout Output, inout Output) -> Void)?
    /// The file that it is a copy of, in which case nothing is rendered.
    public let source: String?

    public init(
        _ address: String, place: Place? = nil, fingerprint: @escaping @Sendable (inout Output) -> Void,
        render: @escaping @Sendable (inout Output) -> Void,
        both: (@Sendable (inout Output, inout Output) -> Void)? = nil
    ) {
        self.address = address
        self.place = place
        self.fingerprint = fingerprint
        self.render = render
        renderBoth = both
        source = nil
    }

    /// A copy of a file.
    public init(_ address: String, fingerprint: @escaping @Sendable (inout Output) -> Void, source: String) {
        self.address = address
        place = nil
        self.fingerprint = fingerprint
        render = { _ in }
        renderBoth = nil
        self.source = source
    }

    /// Writes its bytes, and what ``fingerprint`` writes.
    public func render(into out: inout Output, fingerprint print: inout Output) {
        if let renderBoth { return renderBoth(&out, &print) }
        fingerprint(&print)
        render(&out)
    }

    /// The way from it to the root of the site.
    public var root: String { Addresses.root(of: address) }
}

extension PlannedFile {
    /// A page made with a template.
    init<Page: PageView>(
        _ template: Template<Page>, place: Place? = nil, at address: String, _ page: @escaping @Sendable () -> Page
    ) {
        self.init(
            address, place: place,
            fingerprint: { out in
                out.write(template.identity)
                template.fingerprint(page(), into: &out)
            },
            render: { out in template.render(page(), into: &out) },
            both: { out, print in
                print.write(template.identity)
                template.render(page(), into: &out, fingerprint: &print)
            })
    }

    /// A file whose bytes cost no more than a fingerprint of them would.
    public init(_ address: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(
            address, fingerprint: { $0.write(bytes()) }, render: { $0.write(bytes()) },
            both: { out, print in
                let bytes = bytes()
                out.write(bytes)
                print.write(bytes)
            })
    }
}
