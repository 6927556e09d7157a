/// Data whose names are known only when a template is rendered: what the lenient mode works on.
package enum Dynamic: View {
    case null
    case flag(Bool)
    case text(String)
    case list([Dynamic])
    case map([String: Dynamic])

    package static let fields = Fields<Self> {}

    package func value(at slot: Int) -> Value { .none }

    /// The same as a value that a template reads.
    var value: Value {
        switch self {
        case .null: .none
        case .flag(let flag): .flag(flag)
        case .text(let text): .text(text)
        case .list(let items): .list(Views(items))
        case .map: .view(self)
        }
    }

    /// Finds a name as Mustache says: its first part in the innermost view that has it, the rest in what that gives.
    ///
    /// - Parameters:
    ///   - name: the parts between the dots; none stands for `.`, the innermost view itself.
    ///   - stack: the views, outermost first; only dynamic ones are looked into.
    static func look(up name: [String], in stack: borrowing ViewStack) -> Value {
        guard let first = name.first else { return (stack.top as? Dynamic)?.value ?? .none }
        for frame in (0...stack.depth).reversed() {
            guard case .map(let map)? = stack[frame] as? Dynamic, var found = map[first] else {
                continue
            }
            for part in name.dropFirst() {
                guard case .map(let map) = found, let next = map[part] else { return .none }
                found = next
            }
            return found.value
        }
        return .none
    }
}
