/// Leaves every name to be looked up when the template is rendered, as the Mustache specification describes it.
struct LateNames: Names {
    static var allowsRecursion: Bool { true }

    /// The names in the order of their indices, for the program.
    private(set) var all: [[String]] = []
    private var indices: [[String]: Int32] = [:]

    mutating func variable(_ name: Name, isRaw: Bool) -> Result<Written, NameProblem> {
        .success(.read(source(name), isRaw: isRaw, kind: .text))
    }

    mutating func enter(_ name: Name, isInverted: Bool) -> Result<Opened, NameProblem> {
        .success(isInverted ? .test(source(name)) : .views(source(name)))
    }

    mutating func leave() {}

    private mutating func source(_ name: Name) -> Source {
        let parts = name.parts
        if let index = indices[parts] { return .name(index) }
        let index = Int32(all.count)
        all.append(parts)
        indices[parts] = index
        return .name(index)
    }
}
