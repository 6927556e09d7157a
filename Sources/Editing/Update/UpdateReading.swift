internal import Diagnostics
internal import Programme

/// Makes sense of the values of an update.
struct UpdateReading {
    let meaning: Meaning
    let programme: Programme

    init(_ programme: Programme) {
        self.programme = programme
        meaning = Meaning(programme)
    }

    /// The action that an id stands for, by its index.
    func action(_ id: String) throws(EditMessage) -> Int {
        Int(try meaning.entity(id.trimmed, .action).index)
    }

    /// Understands a request.
    ///
    /// - Parameters:
    ///   - report: gets a message for each value that means nothing, with the name of its key.
    func update(_ request: UpdateRequest, report: (_ key: String, EditMessage) -> Void) -> NewUpdate {
        func value<Value>(
            _ key: String, _ text: String?, _ read: (String) throws(EditMessage) -> Value
        ) -> Value? {
            guard let text = text?.trimmed, !text.isEmpty else { return nil }
            do {
                return try read(text)
            } catch {
                report(key, error)
                return nil
            }
        }
        let today = WrittenDate(programme.day)
        var update = NewUpdate(on: value("date", request.date, meaning.date) ?? today)
        update.status = value("status", request.status, meaning.status)
        update.due = value("due", request.due, meaning.date)
        update.by = value("by", request.by, meaning.owner).map { programme.id(of: $0) }
        update.audience = value("audience", request.audience, meaning.audience)
        let note = TextForm.clean(request.note ?? "")
        if let code = UpdateReading.controlCharacter(in: note) {
            report("note", .controlCharacter(code))
        }
        update.note = note.isEmpty ? nil : note
        if let text = request.owner?.trimmed, !text.isEmpty {
            update.owners = owners(text) { report("owner", $0) }
        }
        return update
    }

    /// The owners of a list; none for the words that take the owner away.
    func owners(_ text: String, report: (EditMessage) -> Void) -> [NewUpdate.OwnerPart] {
        if ["-", "[]", "none", "geen", "niemand"].contains(text.lowercased()) { return [] }
        var parts: [NewUpdate.OwnerPart] = []
        for found in meaning.ownerList(text) {
            switch found.result {
            case .success(let ref):
                let part = NewUpdate.OwnerPart(id: programme.id(of: ref))
                if !parts.contains(part) { parts.append(part) }
            case .failure(let message): report(message)
            }
        }
        return parts
    }

    /// The first character of a text that content may not hold.
    static func controlCharacter(in text: String) -> UInt32? {
        text.unicodeScalars.first { scalar in
            let code = scalar.value
            return (code < 0x20 && code != 0x0A && code != 0x09) || (0x7F...0x9F).contains(code)
        }?.value
    }
}
