internal import JSON
internal import Programme

extension OpenData {
    /// All actions, as they stand on the day.
    var actions: [UInt8] {
        let updates = RecordWriter<Update>()
        let escalation = RecordWriter<Escalation>()
        return list(
            programme.actions, leavingOut: ["owner", "partners", "status", "due", "escalated", "updates"]
        ) { index, json in
            let state = programme.actions[index].state
            let partners = programme.actions[index].partners
            write(theme: programme.actions[index].theme, into: &json)
            write(state.owners, as: "owner", into: &json)
            write(partners, as: "partners", into: &json)
            write(rolesOf: state.owners, partners, into: &json)
            json.key("status")
            json.string(state.status.rawValue)
            json.key("due")
            json.write(state.due?.iso)
            json.key("open")
            json.bool(state.isOpen)
            json.key("late")
            json.bool(state.isLate)
            json.key("at-risk")
            json.bool(state.isAtRisk)
            json.key("freshness")
            json.write(state.freshness?.rawValue)
            json.key("age")
            json.write(state.age)
            json.key("moved")
            if let moved = state.moved { write(moved, into: &json) } else { json.null() }
            json.key("escalated")
            if state.isEscalated, let escalated = programme.actions[index].escalated {
                json.object { json in escalation.write(escalated, of: programme, into: &json) }
            } else {
                json.null()
            }
            json.key("updates")
            json.array { json in
                let counting = state.updates.span
                for i in counting.indices {
                    json.object { json in
                        updates.write(counting[i], of: programme, into: &json)
                        if let owners = counting[i].owner, owners.contains(where: { $0.role != nil }) {
                            write(rolesOf: owners, [], into: &json)
                        }
                    }
                }
            }
        }
    }

    private func write(_ owners: [RoleReference], as name: String, into json: inout JSONWriter) {
        json.key(name)
        json.array { json in
            for owner in owners { json.string(programme.id(of: owner.reference)) }
        }
    }

    /// Which part of an action each owner takes, by id. Of one that takes two parts, both.
    private func write(
        rolesOf owners: [RoleReference], _ partners: [RoleReference], into json: inout JSONWriter
    ) {
        var ids: [String] = []
        var texts: [String: String] = [:]
        for owner in [owners, partners].joined() {
            guard let role = owner.role else { continue }
            let id = programme.id(of: owner.reference)
            if let other = texts[id] {
                if other != role { texts[id] = "\(other); \(role)" }
            } else {
                ids.append(id)
                texts[id] = role
            }
        }
        json.key("roles")
        json.object { json in
            for id in ids {
                json.key(id)
                json.write(texts[id])
            }
        }
    }

    private func write(_ moved: ActionState.Moved, into json: inout JSONWriter) {
        json.object { json in
            json.key("first")
            json.string(moved.first.iso)
            json.key("present")
            json.string(moved.present.iso)
            json.key("times")
            json.int(moved.times)
        }
    }
}
