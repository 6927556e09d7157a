internal import Mustache
internal import Programme

/// An owner with the part it takes.
struct RoleLink: LinkingView {
    let site: Site
    let ref: EntityRef
    /// Most take none of their own; with a text in its place the view would need a block of memory for itself.
    private let part: Part?

    private final class Part: Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    init(_ site: Site, owner: Int, role: String?) {
        self.site = site
        ref = EntityRef(.owner, owner)
        part = role.map(Part.init)
    }

    init?(_ site: Site, _ role: RoleReference) {
        guard let target = role.reference.target else { return nil }
        self.init(site, owner: Int(target.index), role: role.role)
    }

    static let fields = Fields<Self> {
        Field.text("role", "which part of it they take") { $0.part?.text }
        Field.entityLink
    }
}

/// Who leads each action on the day, side by side: rows of thousands of actions ask for nothing else of most.
struct Leads: Sendable {
    /// By index, action by action.
    private let owners: [Int32]
    /// Where those of an action begin; one more than there are actions.
    private let starts: [Int32]

    init(_ programme: Programme) {
        var owners: [Int32] = []
        var starts: [Int32] = [0]
        starts.reserveCapacity(programme.actions.count + 1)
        for index in programme.actions.indices {
            for lead in programme.actions[index].state.owners {
                if let target = lead.reference.target { owners.append(target.index) }
            }
            starts.append(Int32(owners.count))
        }
        self.owners = owners
        self.starts = starts
    }

    fileprivate func places(ofAction index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

    fileprivate subscript(place: Int) -> Int { Int(owners[place]) }
}

/// Links to those who lead an action, each made when its turn comes.
struct LeadLinks: RandomAccessCollection {
    private let site: Site
    private let action: Int
    let startIndex: Int
    let endIndex: Int

    init(_ site: Site, action: Int) {
        self.site = site
        self.action = action
        let places = site.leads.places(ofAction: action)
        startIndex = places.lowerBound
        endIndex = places.upperBound
    }

    subscript(place: Int) -> RoleLink {
        RoleLink(site, owner: site.leads[place], role: role(at: place - startIndex))
    }

    /// By place, since an owner may be named twice, each time with another part.
    private func role(at place: Int) -> String? {
        guard site.standings[action].hasRoles else { return nil }
        let known = site.programme.actions[action].state.owners.filter { $0.reference.target != nil }
        return known[place].role
    }
}
