/// The readers of a view, by slot, read without a count of references.
///
/// A closure in an array is retained around each call, lest the array changes meanwhile, and all threads count in the same
/// place: 7 % of a build (`docs/performance.md`). What cannot be copied is lent instead; an array cannot hold such values,
/// a pointer can. The memory is written once and never given back, since a view's fields are described once and for all.
@usableFromInline
struct ReaderTable<Root: View>: @unchecked Sendable {
    @usableFromInline let count: Int
    @usableFromInline let entries: UnsafePointer<LentReader<Root>>

    init(_ readers: [Reader<Root>]) {
        let entries = UnsafeMutablePointer<LentReader<Root>>.allocate(capacity: readers.count)
        for (slot, reader) in readers.enumerated() { (entries + slot).initialize(to: LentReader(reader)) }
        self.entries = UnsafePointer(entries)
        count = readers.count
    }

    /// Reads the field at a slot; a slot that does not exist gives nothing.
    @inlinable
    func read(_ slot: Int, of root: Root) -> Value {
        0 <= slot && slot < count ? entries[slot](root) : .none
    }
}

/// A ``Reader`` that is lent and never copied.
@usableFromInline
enum LentReader<Root: View>: ~Copyable {
    case text(@Sendable (Root) -> String?)
    case link(@Sendable (Root) -> String?)
    case lentText(@Sendable (Root) -> LentText?)
    case lentLink(@Sendable (Root) -> LentText?)
    case url(@Sendable (Root) -> String?)
    case number(@Sendable (Root) -> Int?)
    case flag(@Sendable (Root) -> Bool)
    case markup(@Sendable (Root) -> (any Markup)?)
    case value(@Sendable (Root) -> Value)

    init(_ reader: Reader<Root>) {
        switch reader {
        case .text(let read): self = .text(read)
        case .link(let read): self = .link(read)
        case .lentText(let read): self = .lentText(read)
        case .lentLink(let read): self = .lentLink(read)
        case .url(let read): self = .url(read)
        case .number(let read): self = .number(read)
        case .flag(let read): self = .flag(read)
        case .markup(let read): self = .markup(read)
        case .value(let read): self = .value(read)
        }
    }

    @inlinable
    func callAsFunction(_ root: Root) -> Value {
        switch self {
        case .text(let read): if let text = read(root) { .text(text) } else { .none }
        case .link(let read): if let address = read(root) { .link(address) } else { .none }
        case .lentText(let read): if let text = read(root) { .lentText(text) } else { .none }
        case .lentLink(let read): if let address = read(root) { .lentLink(address) } else { .none }
        case .url(let read): if let address = read(root) { .url(address) } else { .none }
        case .number(let read): if let number = read(root) { .number(number) } else { .none }
        case .flag(let read): .flag(read(root))
        case .markup(let read): if let markup = read(root) { .markup(markup) } else { .none }
        case .value(let read): read(root)
        }
    }
}
