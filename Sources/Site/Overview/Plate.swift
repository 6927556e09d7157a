internal import Programme

/// What is on an owner's plate, beside the actions that it leads and helps with.
struct Plate: Sendable {
    /// Open actions that it leads.
    var leads = 0
    /// Open actions that it helps with or has a step in.
    var helps = 0
    /// Of those that it leads.
    var late = 0
    var stale = 0
    /// Steps that are its own: by action and place in it.
    var steps: [(action: Int, step: Int)] = []
    /// Actions that lie with it because they were stuck.
    var escalated: [Int] = []
    /// People of the organisation, by index.
    var people: [Int] = []

    /// The plates of all owners, by index.
    static func all(_ site: Site) -> [Plate] {
        let programme = site.programme
        var plates = programme.duties.map { duties in
            var plate = Plate()
            for index in duties.leads {
                let standing = site.standings[index]
                if standing.isOpen { plate.leads += 1 }
                if standing.isLate { plate.late += 1 }
                if standing.isStale { plate.stale += 1 }
            }
            plate.helps = duties.helps.count { site.standings[$0].isOpen }
            return plate
        }
        for index in programme.actions.indices {
            if programme.actions[index].state.isEscalated, let body = programme.actions[index].escalated?.to?.target {
                plates[Int(body.index)].escalated.append(index)
            }
            for (step, entry) in programme.actions[index].steps.enumerated() {
                for owner in entry.owner.compactMap(\.target) {
                    plates[Int(owner.index)].steps.append((index, step))
                }
            }
        }
        for (index, owner) in programme.owners.enumerated() {
            if let organisation = owner.organisation?.target {
                plates[Int(organisation.index)].people.append(index)
            }
        }
        return plates
    }
}
