internal import Programme

/// How the ids of a list are numbered: what stands before the number, and how wide the number is.
struct IDStyle {
    var prefix: String
    /// Digits that a number has at least; 0 where none begins with a zero.
    var width: Int
    /// The highest number so far.
    var highest: Int

    /// The way in which most ids of a list are numbered; the last one's, of equally many.
    ///
    /// - Returns: `nil` where no id ends in a number.
    init?(_ ids: [String]) {
        var groups: [String: (count: Int, style: IDStyle)] = [:]
        var best: (count: Int, key: String)?
        for id in ids {
            guard let (prefix, digits) = IDStyle.parts(id), let number = Int(digits) else {
                continue
            }
            let key = Identifier.folded(prefix)
            var group = groups[key] ?? (0, IDStyle(prefix: prefix, width: 0, highest: 0))
            group.count += 1
            group.style.prefix = prefix
            group.style.highest = max(group.style.highest, number)
            if digits.hasPrefix("0"), digits.utf8.count > 1 {
                group.style.width = max(group.style.width, digits.utf8.count)
            }
            groups[key] = group
            if group.count >= best?.count ?? 0 { best = (group.count, key) }
        }
        guard let best, let group = groups[best.key] else { return nil }
        self = group.style
    }

    init(prefix: String, width: Int, highest: Int) {
        self.prefix = prefix
        self.width = width
        self.highest = highest
    }

    func id(_ number: Int) -> String { prefix + numbered(number) }

    func numbered(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// What stands before the number at the end of an id, and that number.
    private static func parts(_ id: String) -> (prefix: String, digits: String)? {
        let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard digits > 0, digits <= 9 else { return nil }
        return (String(id.dropLast(digits)), String(id.suffix(digits)))
    }
}

/// Ids that are still free.
struct FreeIDs {
    private let programme: Programme
    /// Ids given out by the plan in the making.
    private var taken: Set<String> = []
    /// The last number given out, by what stands before it.
    private var reached: [String: Int] = [:]

    init(_ programme: Programme) {
        self.programme = programme
    }

    func isFree(_ id: String) -> Bool {
        programme.find(id) == nil && !taken.contains(Identifier.folded(id))
    }

    /// The next id in the style of a list, in which numbers given out are never used again.
    mutating func next(_ style: IDStyle) -> (id: String, number: Int) {
        let prefix = Identifier.folded(style.prefix)
        var number = max(style.highest, reached[prefix] ?? 0) + 1
        while !isFree(style.id(number)) { number += 1 }
        take(style.id(number))
        reached[prefix] = number
        return (style.id(number), number)
    }

    /// An id made from a name: the name itself, or with a number behind it.
    mutating func next(slug: String) -> String {
        guard !isFree(slug) else {
            take(slug)
            return slug
        }
        return next(IDStyle(prefix: slug + "-", width: 0, highest: 1)).id
    }

    mutating func take(_ id: String) { taken.insert(Identifier.folded(id)) }

    // MARK: Styles

    /// How actions of a theme are numbered; as in other themes where it has none yet.
    func actionStyle(_ theme: Int) -> IDStyle {
        style(theme, of: { $0.actions.map { programme.actions[$0].header } }, otherwise: "-A")
    }

    func questionStyle(_ theme: Int) -> IDStyle {
        style(theme, of: { $0.questions.map { programme.questions[$0].header } }, otherwise: "-Q")
    }

    func themeStyle() -> IDStyle {
        IDStyle(programme.themes.flatMap { ids($0.header) })
            ?? IDStyle(prefix: "T", width: 0, highest: programme.themes.count)
    }

    private func style(_ theme: Int, of headers: (Theme) -> [Header], otherwise: String) -> IDStyle {
        let own = programme.themes[theme]
        if let style = IDStyle(headers(own).flatMap(ids)) { return style }
        // As another theme does: what follows its id, behind this one's.
        for other in programme.themes.reversed() {
            guard let style = IDStyle(headers(other).flatMap(ids)),
                Identifier.folded(style.prefix).hasPrefix(Identifier.folded(other.id))
            else { continue }
            return IDStyle(
                prefix: own.id + style.prefix.dropFirst(other.id.count), width: style.width,
                highest: 0)
        }
        return IDStyle(prefix: own.id + otherwise, width: 0, highest: 0)
    }

    private func ids(_ header: Header) -> [String] { header.aliases.map(\.id) + [header.id] }
}
