internal import Mustache
internal import Programme

/// A link to an entity.
struct EntityLink: View {
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

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.site.names.id(of: $0.ref) }
        Field.text("name", "its title, name or question") { $0.site.names.label(of: $0.ref) }
        Field.text("short", "its short name, where it has one, else its name") { link in
            link.ref.kind == .owner
                ? link.site.programme.owners[Int(link.ref.index)].short
                    ?? link.site.names.label(of: link.ref)
                : link.site.names.label(of: link.ref)
        }
        Field.link("link", "its address") { $0.site.addresses[$0.ref] }
        Field.text("kind", "what it is, e.g. Actie") { $0.site.word($0.ref.kind.name) }
    }
}

extension [Reference] {
    /// Links to all that are known.
    func links(_ site: Site) -> [EntityLink] { compactMap { EntityLink(site, $0) } }
}

/// An owner with the part it takes.
struct RoleLink: View {
    let site: Site
    let ref: EntityRef
    let role: String?

    init?(_ site: Site, _ role: RoleReference) {
        guard let target = role.reference.target else { return nil }
        self.site = site
        ref = target
        self.role = role.role
    }

    static let fields = Fields<Self> {
        Field.text("role", "which part of it they take") { $0.role }
        Field.include(EntityLink.self) { EntityLink($0.site, $0.ref) }
    }
}
