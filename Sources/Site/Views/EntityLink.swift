internal import Mustache
internal import Programme

/// A view that links to an entity.
protocol LinkingView: View {
    var site: Site { get }
    var ref: EntityRef { get }
}

extension Field where Root: LinkingView {
    /// What a link shows and where it leads. Read of each view itself: one that is made for each reading costs counts.
    static var entityLink: Field {
        .group {
            Field.lentText("id", "its id") { $0.site.texts.id(of: $0.ref) }
            Field.lentText("name", "its title, name or question") { $0.site.texts.label(of: $0.ref) }
            Field.lentText("short", "its short name, where it has one, else its name") {
                $0.site.texts.shortLabel(of: $0.ref)
            }
            Field.lentLink("link", "its address") { $0.site.texts.address(of: $0.ref) }
            Field.text("kind", "what it is, e.g. Actie") { $0.site.word($0.ref.kind.name) }
        }
    }
}

/// A link to an entity.
struct EntityLink: LinkingView {
    let site: Site
    let ref: EntityRef

    init(_ site: Site, _ ref: EntityRef) {
        self.site = site
        self.ref = ref
    }

    init?(_ site: Site, _ reference: Reference?) {
        guard let target = reference?.target else { return nil }
        self.init(site, target)
    }

    static let fields = Fields<Self> { Field.entityLink }
}

extension [Reference] {
    /// Links to all that are known.
    func links(_ site: Site) -> [EntityLink] { compactMap { EntityLink(site, $0) } }
}
