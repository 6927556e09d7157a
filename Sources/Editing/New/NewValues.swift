internal import Diagnostics
internal import Programme

/// Makes sense of the values of something new, and collects what is wrong with them.
struct NewValues {
    let programme: Programme
    let reading: UpdateReading
    var ids: FreeIDs
    private(set) var messages: [EditMessage] = []

    init(_ programme: Programme) {
        self.programme = programme
        reading = UpdateReading(programme)
        ids = FreeIDs(programme)
    }

    var meaning: Meaning { reading.meaning }

    mutating func report(_ message: EditMessage) { messages.append(message) }

    /// Throws what was found wrong, if anything.
    func check() throws(EditError) {
        if !messages.isEmpty { throw .request(messages) }
    }

    /// A value that was given, understood.
    mutating func value<Value>(
        _ key: String, _ text: String?, _ read: (String) throws(EditMessage) -> Value
    ) -> Value? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        do {
            return try read(text)
        } catch {
            messages.append(.option(key, error))
            return nil
        }
    }

    /// A text that must be given, on one line.
    mutating func line(_ key: String, _ text: String) -> String {
        let line = TextForm.line(text)
        if line.isEmpty { messages.append(.missingKey(key)) }
        checkCharacters(key, line)
        return line
    }

    /// A Markdown text.
    mutating func prose(_ key: String, _ text: String?) -> Written? {
        guard let text, !text.trimmed.isEmpty else { return nil }
        checkCharacters(key, TextForm.clean(text))
        return .block(TextForm.clean(text))
    }

    mutating func oneLine(_ key: String, _ text: String?) -> Written? {
        guard let text, !text.trimmed.isEmpty else { return nil }
        return .text(line(key, text))
    }

    private mutating func checkCharacters(_ key: String, _ text: String) {
        if let code = UpdateReading.controlCharacter(in: text) {
            messages.append(.option(key, .controlCharacter(code)))
        }
    }

    mutating func date(_ key: String, _ text: String?) -> Written? {
        let meaning = meaning
        return value(key, text, meaning.date).map { .word($0.iso) }
    }

    /// Owners by id or name.
    mutating func owners(_ key: String, _ text: String?) -> Written? {
        guard let text, !text.trimmed.isEmpty else { return nil }
        var found: [EditMessage] = []
        let parts = reading.owners(text) { found.append(.option(key, $0)) }
        messages += found
        return NewValues.list(parts.map(\.id))
    }

    /// Ids of a kind, joined by commas.
    mutating func ids(_ key: String, _ text: String?, _ kind: EntityKind) -> Written? {
        guard let text, !text.trimmed.isEmpty else { return nil }
        var ids: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
            do throws(EditMessage) {
                ids.append(programme.id(of: try meaning.entity(String(part), kind)))
            } catch {
                messages.append(.option(key, error))
            }
        }
        return NewValues.list(ids)
    }

    /// One id on its own, several in brackets.
    static func list(_ ids: [String]) -> Written? {
        ids.isEmpty ? nil : ids.count == 1 ? .word(ids[0]) : .list(ids.map { .word($0) })
    }

    /// An id that was asked for, if it can be used.
    mutating func wanted(_ id: String?) -> String? {
        guard let id = id?.trimmed, !id.isEmpty else { return nil }
        if !Identifier.isValid(id) {
            messages.append(.badID(id))
        } else if let ref = programme.find(id) {
            messages.append(.idTaken(id, ref.kind, programme.label(of: ref)))
        }
        ids.take(id)
        return id
    }

    /// An id made from a name.
    mutating func slug(_ name: String) -> String? {
        let slug = Folding.slug(name)
        if slug.isEmpty, !name.isEmpty { messages.append(.noSlug(name)) }
        return slug.isEmpty ? nil : slug
    }
}

extension Described {
    /// What goes under keys that were left out, as comments: `key: what it is for`.
    static func hints(_ keys: [String], without entry: Entry, _ language: Language) -> [String] {
        keys.compactMap { key in
            guard !entry.fields.contains(where: { $0.key == key }),
                let index = Self.keys.index(of: key)
            else { return nil }
            let doc = Self.keys.all[index].doc[language]
            return key + ": " + (doc.hasSuffix(".") ? String(doc.dropLast()) : doc)
        }
    }
}
