internal import JSON
internal import Programme

extension OpenData {
    /// All actions, as they stand on the day.
    var actions: [UInt8] {
        let updates = RecordWriter<Update>()
        let escalation = RecordWriter<Escalation>()
        return list(
            programme.actions, leavingOut: ["owner", "partners", "status", "due", "escalated", "updates"]
        ) { action, _, json in
            let owners = action.state.owners
            let partners = action.partners
            write(theme: action.theme, into: &json)
            write(owners, as: "owner", into: &json)
            write(partners, as: "partners", into: &json)
            write(rolesOf: owners, partners, into: &json)
            json.key("status")
            json.string(action.state.status.rawValue)
            json.key("due")
            json.write(action.state.due?.iso)
            json.key("open")
            json.bool(action.state.isOpen)
            json.key("late")
            json.bool(action.state.isLate)
            json.key("at-risk")
            json.bool(action.state.isAtRisk)
            json.key("freshness")
            json.write(action.state.freshness?.rawValue)
            json.key("age")
            json.write(action.state.age)
            json.key("moved")
            if let moved = action.state.moved { write(moved, into: &json) } else { json.null() }
            json.key("escalated")
            if action.state.isEscalated, let escalated = action.escalated {
                json.object { json in escalation.write(escalated, of: programme, into: &json) }
            } else {
                json.null()
            }
            json.key("updates")
            let counting = action.state.updates
            json.array { json in
                let counting = counting.span
                for i in counting.indices {
                    json.beginObject()
                    updates.write(counting[i], of: programme, into: &json)
                    if let owners = counting[i].owner, owners.contains(where: { $0.role != nil }) {
                        write(rolesOf: owners, [], into: &json)
                    }
                    json.endObject()
                }
            }
        }
    }

    private func write(_ owners: [RoleReference], as name: String, into json: inout JSONWriter) {
        json.key(name)
        json.array { json in
            for owner in owners { json.string(site.names.id(of: owner.reference)) }
        }
    }

    /// Which part of an action each owner takes, by id. Of one that takes two parts, both.
    private func write(
        rolesOf owners: [RoleReference], _ partners: [RoleReference], into json: inout JSONWriter
    ) {
        json.key("roles")
        guard owners.contains(where: { $0.role != nil }) || partners.contains(where: { $0.role != nil }) else {
            return json.object { _ in }
        }
        var ids: [String] = []
        var texts: [String: String] = [:]
        for owner in [owners, partners].joined() {
            guard let role = owner.role else { continue }
            let id = site.names.id(of: owner.reference)
            if let other = texts[id] {
                if other != role { texts[id] = "\(other); \(role)" }
            } else {
                ids.append(id)
                texts[id] = role
            }
        }
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
