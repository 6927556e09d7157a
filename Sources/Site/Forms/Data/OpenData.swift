internal import JSON
internal import Mustache
internal import Programme

/// Writes entities as open data: the keys of the format, and beside them what is derived.
///
/// A class, so that the programme in it is not copied wherever it is used.
final class OpenData {
    let site: Site
    let programme: Programme

    init(_ site: Site) {
        self.site = site
        programme = site.programme
    }

    /// `data/actions.json`, in pieces.
    ///
    /// - Parameter actions: the actions as ``actions`` gives them.
    func actionPieces(_ actions: [UInt8]) -> [[UInt8]] {
        var out = Output()
        DataDocument(site).endList(&out)
        DataDocument(site).end(&out)
        return [beginning(actions), actions, out.bytes]
    }

    /// What both documents begin with, up to the actions.
    private func beginning(_ actions: [UInt8]) -> [UInt8] {
        var out = Output()
        DataDocument(site).begin(&out)
        DataDocument(site).beginList("actions", isEmpty: actions.isEmpty, &out)
        return out.bytes
    }

    /// `data/programme.json`, in pieces.
    ///
    /// - Parameter actions: the actions as ``actions`` gives them.
    func programmePieces(actions: [UInt8]) -> [[UInt8]] {
        let document = DataDocument(site)
        var out = Output()
        out.makeRoom(for: actions.count)
        document.endList(&out)
        func add(_ name: String, _ entities: [UInt8]) { document.add(name, entities, &out) }
        add("themes", list(programme.themes) { write($0.body, into: &$2) })
        add("questions", list(programme.questions) { write($0, $1, into: &$2) })
        add("areas", list(programme.areas))
        add("cases", list(programme.cases) { write($0.body, into: &$2) })
        add("indicators", list(programme.indicators) { write(indicator: $1, into: &$2) })
        add("inventories", list(programme.inventories) { write(inventory: $1, into: &$2) })
        add("offerings", list(programme.offerings, leavingOut: ["url"]) { write(website: $0.url, into: &$2) })
        add("owners", list(programme.owners, leavingOut: ["url"]) { write($0, $1, into: &$2) })
        add("sources", list(programme.sources, leavingOut: ["url"]) { write(website: $0.url, into: &$2) })
        add("notes", list(programme.notes) { write($0, into: &$2) })
        add("pages", list(programme.pages) { write($0.body, into: &$2) })
        document.end(&out)
        return [beginning(actions), actions, out.bytes]
    }

    /// Entities of one kind, each on a line of its own.
    ///
    /// - Parameters:
    ///   - entities: all of the kind, in the order of the programme.
    ///   - names: keys of the format that are left out, since what is derived tells them.
    ///   - derived: writes what is derived of an entity, given its index.
    func list<E: Entity>(
        _ entities: [E], leavingOut names: Set<String> = [],
        derived: (borrowing E, Int, inout JSONWriter) -> Void = { _, _, _ in }
    ) -> [UInt8] {
        let keys = RecordWriter<E>(leavingOut: names)
        // Room is taken from the system only when it is written to; growing would copy what there is each time.
        var json = JSONWriter(capacity: entities.count << 11)
        for i in entities.indices {
            if i > 0 { json.nextLine() }
            json.beginObject()
            keys.write(entities[i], of: programme, into: &json)
            derived(entities[i], i, &json)
            let ref = EntityRef(E.kind, i)
            json.key("url")
            json.string(site.fullAddress(site.addresses[ref]))
            json.key("linked-from")
            write(ids: programme.linked(to: ref), into: &json)
            json.endObject()
        }
        return json.bytes
    }

    // MARK: What is derived

    private func write(_ question: borrowing Question, _ index: Int, into json: inout JSONWriter) {
        write(theme: question.theme, into: &json)
        write(question.body, into: &json)
        json.key("conclusions")
        json.array { json in
            for index in question.conclusions {
                json.object { json in
                    json.key("id")
                    json.string(site.names.id(of: EntityRef(.conclusion, index)))
                    json.key("text")
                    json.string(programme.conclusions[index].text)
                    json.key("actions")
                    json.strings(ids(ofActions: programme.followUps[index]))
                }
            }
        }
    }

    private func write(indicator index: Int, into json: inout JSONWriter) {
        write(theme: programme.indicators[index].theme, into: &json)
        let state = programme.state(ofIndicator: index)
        json.key("latest")
        if let latest = state.latest, let value = latest.value {
            json.object { json in
                json.key("date")
                json.write(latest.date?.iso)
                json.key("value")
                json.number(value)
            }
        } else {
            json.null()
        }
        json.key("progress")
        json.write(state.progress)
        json.key("improvement")
        if let improvement = state.improvement { json.number(improvement) } else { json.null() }
        json.key("money")
        json.write(state.money)
    }

    private func write(inventory index: Int, into json: inout JSONWriter) {
        let count = programme.state(ofInventory: index)
        json.key("rows")
        json.int(count.rows.count)
        json.key("answered")
        json.int(count.answered)
        json.key("good")
        json.int(count.good)
    }

    private func write(_ note: borrowing Note, into json: inout JSONWriter) {
        write(theme: note.theme, into: &json)
        write(note.body, into: &json)
    }

    private func write(_ owner: borrowing Owner, _ index: Int, into json: inout JSONWriter) {
        write(website: owner.url, into: &json)
        let duties = programme.duties[index]
        json.key("leads")
        json.strings(ids(ofActions: duties.leads))
        json.key("helps")
        json.strings(ids(ofActions: duties.helps))
        json.key("late")
        json.strings(ids(ofActions: duties.leads.filter { programme.actions[$0].state.isLate }))
    }

    func write(theme index: Int?, into json: inout JSONWriter) {
        json.key("theme")
        json.write(index.map { site.names.id(of: EntityRef(.theme, $0)) })
    }

    /// The text below the front matter.
    private func write(_ body: Prose?, into json: inout JSONWriter) {
        guard let body else { return }
        json.key("body")
        json.string(body.markdown)
    }

    /// What the format calls `url`, where `url` is the address in the site.
    private func write(website: String?, into json: inout JSONWriter) {
        guard let website else { return }
        json.key("website")
        json.string(website)
    }

    private func write(ids refs: [EntityRef], into json: inout JSONWriter) {
        json.array { json in
            for ref in refs { json.string(site.names.id(of: ref)) }
        }
    }

    private func ids(ofActions indices: [Int]) -> [String] {
        indices.map { site.names.id(of: EntityRef(.action, $0)) }
    }
}

extension JSONWriter {
    /// Writes a text, or `null` where there is none.
    mutating func write(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a whole number, or `null` where there is none.
    mutating func write(_ number: Int?) {
        if let number { int(number) } else { null() }
    }
}
