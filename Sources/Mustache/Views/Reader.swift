/// How a field is read. Those that are read most are kept as they were given, so that there is one call and nothing to
/// count references of between a template and its value.
@frozen
@usableFromInline
enum Reader<Root: View>: Sendable {
    case text(@Sendable (Root) -> String?)
    case link(@Sendable (Root) -> String?)
    case lentText(@Sendable (Root) -> LentText?)
    case lentLink(@Sendable (Root) -> LentText?)
    case url(@Sendable (Root) -> String?)
    case number(@Sendable (Root) -> Int?)
    case flag(@Sendable (Root) -> Bool)
    case markup(@Sendable (Root) -> (any Markup)?)
    case value(@Sendable (Root) -> Value)

    /// Reads the same of a view that lies behind another.
    @inlinable
    func after<Outer: View>(_ inner: @escaping @Sendable (Outer) -> Root) -> Reader<Outer> {
        switch self {
        case .text(let read): .text { read(inner($0)) }
        case .link(let read): .link { read(inner($0)) }
        case .lentText(let read): .lentText { read(inner($0)) }
        case .lentLink(let read): .lentLink { read(inner($0)) }
        case .url(let read): .url { read(inner($0)) }
        case .number(let read): .number { read(inner($0)) }
        case .flag(let read): .flag { read(inner($0)) }
        case .markup(let read): .markup { read(inner($0)) }
        case .value(let read): .value { read(inner($0)) }
        }
    }
}
