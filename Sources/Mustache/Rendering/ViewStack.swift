/// The views that sections have opened and how far each list is.
///
/// The innermost view and the root are read most, and kept where reading them copies nothing.
struct ViewStack {
    /// The innermost view that a section has opened, or the root.
    private(set) var top: any View
    /// How many views lie outside it.
    private(set) var depth = 0
    /// Where to go on after each part that was entered. Lenient mode only.
    var returns: [Int] = []

    /// The views outside the innermost, outermost first.
    private var outer: [any View] = []
    private var lists: [(views: Views?, index: Int)] = []

    /// - Parameter depth: how many sections are open already, on views that nobody will read.
    init(_ root: any View, depth: Int = 0) {
        top = root
        self.depth = depth
        outer = Array(repeating: root, count: depth)
    }

    /// The view at a place counted from the outermost.
    subscript(frame: Int) -> any View {
        frame == depth ? top : outer[frame]
    }

    /// Puts what a section is about on the stack, and gives how often the section is gone through.
    mutating func open(_ value: consuming Value) -> Int {
        switch consume value {
        case .view(let view):
            push(view, of: nil)
            return 1
        case .list(let list) where list.count > 0:
            push(list.make(0), of: list)
            return list.count
        // Lenient mode only: elsewhere only views and lists are opened.
        case .text(let text), .link(let text), .url(let text):
            return text.isEmpty ? 0 : open(.view(Dynamic.text(text)))
        case .number(let number):
            return number == 0 ? 0 : open(.view(Dynamic.text(String(number))))
        case .flag(let flag):
            return flag ? open(.view(Dynamic.flag(true))) : 0
        case .none, .markup, .list, .lentText, .lentLink:
            return 0
        }
    }

    private mutating func push(_ view: consuming any View, of list: consuming Views?) {
        // Moved, not copied: all threads count the references to what views share.
        swap(&top, &view)
        outer.append(view)
        depth += 1
        lists.append((list, 0))
    }

    /// Moves the innermost list on; false when it was at its end and is off the stack.
    mutating func advance() -> Bool {
        guard let last = lists.indices.last else { return false }
        if let list = lists[last].views, lists[last].index + 1 < list.count {
            lists[last].index += 1
            top = list.make(lists[last].index)
            return true
        }
        top = outer.removeLast()
        lists.removeLast()
        depth -= 1
        return false
    }

    /// Whether a partial may call itself once more; bounds what a template could make endless.
    func mayCall() -> Bool { returns.count <= 100 }
}
