public import Programme

/// The addresses of all pages, as `docs` promise them: names by language, ids in lower case.
public struct Addresses: Sendable {
    private let folders: [String]
    private let language: Int
    /// By kind and index; with `#anchor` where an entity has no page of its own.
    private let pages: [[String]]

    public init(_ programme: Programme) {
        let isDutch = programme.language == .nl
        language = isDutch ? 0 : 1
        folders = EntityKind.allCases.map { Addresses.folder(of: $0, isDutch: isDutch) }
        let names = folders
        let places: [EntityKind: [Int]] = [
            .source: Addresses.parts(of: programme.sourcesInOrder),
            .offering: Addresses.parts(of: programme.offeringsInOrder),
        ]
        pages = EntityKind.allCases.map { kind in
            let folder = names[Int(kind.rawValue)]
            return (0..<programme.count(kind)).map { i in
                let id = Identifier.folded(programme.id(of: EntityRef(kind, i)))
                return switch kind {
                case .theme: "\(folder)/\(Addresses.name(programme.themes[i].slug)).html"
                case .conclusion:
                    names[Int(EntityKind.question.rawValue)] + "/"
                        + Identifier.folded(programme.questions[programme.conclusions[i].question].id) + ".html#" + id
                case .offering, .source:
                    Addresses.part(places[kind]?[i] ?? 1, of: "\(folder).html") + "#\(id)"
                case .note:
                    "\(folder)/\(Addresses.name(programme.themes[programme.notes[i].theme].slug))/\(Addresses.name(programme.notes[i].name)).html"
                case .page: "\(Addresses.name(programme.pages[i].name)).html"
                default: "\(folder)/\(id).html"
                }
            }
        }
    }

    /// The address of an entity's page from the root of the site, with an anchor where it stands on another's page.
    public subscript(ref: EntityRef) -> String { pages[Int(ref.kind.rawValue)][Int(ref.index)] }

    public subscript(kind: EntityKind, index: Int) -> String { pages[Int(kind.rawValue)][index] }

    /// The folder in which the pages of a kind lie; its overview is that name with `.html`.
    public func folder(_ kind: EntityKind) -> String { folders[Int(kind.rawValue)] }

    /// The overview of a kind.
    public func overview(_ kind: EntityKind) -> String { folder(kind) + ".html" }

    public var start: String { "index.html" }
    public var agenda: String { "agenda.html" }
    public var tracker: String { ["stand", "status"][language] + ".html" }
    public var changes: String { ["wijzigingen", "changes"][language] + ".html" }
    public var meeting: String { ["vergadering", "meeting"][language] + ".html" }
    public var expertise: String { "expertise.html" }
    public var upkeep: String { ["onderhoud", "upkeep"][language] + ".html" }
    public var tags: String { ["trefwoorden", "tags"][language] + ".html" }
    public var search: String { ["zoeken", "search"][language] + ".html" }

    /// The part of the tracker for one theme, where it is split.
    public func tracker(theme slug: String) -> String {
        ["stand", "status"][language] + "/\(Addresses.name(slug)).html"
    }

    /// What changed since an edition.
    public func changes(since edition: String) -> String {
        ["wijzigingen", "changes"][language] + "/\(Addresses.name(edition)).html"
    }

    /// The workbook of a theme.
    public func workbook(theme slug: String) -> String {
        folder(.theme) + "/\(Addresses.name(slug))-" + ["werkboek", "workbook"][language] + ".html"
    }

    /// A further part of a page whose list is too long for one: `trekkers/ID/2.html`.
    public func part(_ number: Int, of address: String) -> String { Addresses.part(number, of: address) }

    private static func part(_ number: Int, of address: String) -> String {
        guard number > 1 else { return address }
        return address.dropLast(".html".count) + "/\(number).html"
    }

    /// The name of a file as it stands in addresses: in lower case, with `-` for what means something in an address, or
    /// cannot be in the name of a file on every system. So `javascript:x.md` gives no address that runs.
    private static func name(_ file: String) -> String {
        String(
            decoding: Identifier.folded(file).utf8.map { "\"#%*:<>?\\|".utf8.contains($0) ? 0x2D : $0 }, as: UTF8.self)
    }

    /// The way from a page to the root of the site.
    public static func root(of address: String) -> String {
        String(repeating: "../", count: address.utf8.count { $0 == 0x2F })
    }

    /// The part of a list on which each thing in it stands.
    ///
    /// - Parameter order: the things by index, in the order of the list.
    private static func parts(of order: [Int]) -> [Int] {
        var parts = [Int](repeating: 1, count: order.count)
        for (place, index) in order.enumerated() { parts[index] = place / Parts.limit + 1 }
        return parts
    }

    private static func folder(of kind: EntityKind, isDutch: Bool) -> String {
        switch kind {
        case .theme, .note: isDutch ? "themas" : "themes"
        case .question, .conclusion: isDutch ? "leervragen" : "questions"
        case .action: isDutch ? "acties" : "actions"
        case .owner: isDutch ? "trekkers" : "owners"
        case .area: isDutch ? "gebieden" : "areas"
        case .case: isDutch ? "praktijk" : "cases"
        case .indicator: isDutch ? "indicatoren" : "indicators"
        case .inventory: isDutch ? "inventarisaties" : "inventories"
        case .offering: isDutch ? "aanbod" : "offerings"
        case .source: isDutch ? "bronnen" : "sources"
        case .page: ""
        }
    }
}
