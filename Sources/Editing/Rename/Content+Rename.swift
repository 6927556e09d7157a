internal import Diagnostics
internal import Programme
internal import YAML

extension Content {
    /// Gives an entity another id, everywhere it is named: in keys, in links and in the marks of conclusions. The old id
    /// goes on working as an alias.
    ///
    /// - Throws: ``EditError/request(_:)`` where there is no such entity, or the new id is none or is taken.
    public func rename(_ old: String, to new: String) throws(EditError) -> EditPlan {
        let (old, new) = (old.trimmed, new.trimmed)
        guard let ref = programme.find(old) else {
            let ids = EntityKind.allCases.flatMap { kind in
                (0..<programme.count(kind)).map { programme.id(of: EntityRef(kind, $0)) }
            }
            throw .request(.unknownAnything(old, nearest: nearest(to: old, among: ids)))
        }
        let present = programme.id(of: ref)
        guard Identifier.folded(present) == Identifier.folded(old) else {
            throw .request(.isAlias(old, of: present))
        }
        guard Identifier.isValid(new) else { throw .request(.badID(new)) }
        guard new != present else { throw .request(.sameID(new)) }
        if let other = programme.find(new), other != ref {
            throw .request(.idTaken(new, other.kind, programme.label(of: other)))
        }
        var renaming = Renaming(self, NewName(programme, ref: ref, to: new))
        renaming.run()
        return try renaming.draft.finish()
    }
}

/// One renaming in the making.
struct Renaming {
    var draft: Draft
    private let name: NewName
    private let programme: Programme
    private var done: Set<Edit> = []
    private var places: Set<Place> = []

    init(_ content: Content, _ name: NewName) {
        draft = Draft(content)
        programme = content.programme
        self.name = name
    }

    mutating func run() {
        let kinds = kindsOfFiles()
        for (index, file) in draft.content.files.files.enumerated() {
            guard !name.offsets(in: file.bytes).isEmpty, let kind = kinds[index] else { continue }
            renameUses(in: index, kind)
        }
        renameEntity()
        let uses = places.count
        draft.changes.append(.renamed(name.old, name.new, uses: uses))
        if name.renamesConclusions { draft.notes.append(.conclusionsRenamed(name.old, name.new)) }
        noteLeftovers()
        draft.newIDs = [name.new]
    }

    // MARK: Uses

    private enum FileKind {
        case settings
        case entity(EntityKind)
    }

    /// What stands in each file, by its index.
    private func kindsOfFiles() -> [Int: FileKind] {
        var kinds: [Int: FileKind] = [:]
        for kind in EntityKind.allCases where kind != .conclusion {
            for i in 0..<programme.count(kind) {
                kinds[Int(programme.entity(EntityRef(kind, i)).header.place.file)] = .entity(kind)
            }
        }
        for (index, file) in draft.content.files.files.enumerated()
        where ["programme.yaml", "programme.yml"].contains(file.name) {
            kinds[index] = .settings
        }
        return kinds
    }

    private mutating func renameUses(in index: Int, _ kind: FileKind) {
        let file = draft.open(index)
        let walk = KeyWalk(file: file)
        var values: [KeyWalk.Value] = []
        switch kind {
        case .settings:
            if let root = file.tree.root {
                walk.visit(root, Settings.keys.all.map(\.description)) { values.append($0) }
            }
        case .entity(let kind):
            let keys = kind.keys
            if file.name.hasSuffix(".md") {
                if let root = file.tree.root { walk.visit(root, keys) { values.append($0) } }
            } else if let root = file.tree.root {
                for list in file.pairs(of: root).map(\.value)
                where file.tree.kind(list) == .sequence {
                    for item in file.tree.items(list) {
                        walk.visit(item, keys) { values.append($0) }
                    }
                }
            }
        }
        for value in values { rename(value, in: file) }
        guard file.name.hasSuffix(".md") else { return }
        let body = FrontMatterLines(file.bytes).body
        let text = String(decoding: file.bytes[body], as: UTF8.self)
        renameLinks(
            in: Text(text, at: Place(file: index, start: body.lowerBound, end: body.upperBound)),
            file)
    }

    private mutating func rename(_ value: KeyWalk.Value, in file: YAMLFile) {
        switch value {
        case .id(let node, let kinds):
            // What an alias points to is renamed where it stands.
            guard !file.isAlias(node), let new = name.renamed(file.tree.string(node).trimmed) else {
                return
            }
            let target = programme.find(file.tree.string(node).trimmed)
            guard target.map({ kinds.contains($0.kind) }) ?? false else { return }
            replace(file.tree.text(node), with: new, in: file)
        case .markdown(let node):
            guard !file.isAlias(node) else { return }
            renameLinks(in: file.tree.text(node), file)
        }
    }

    private mutating func renameLinks(in text: Text, _ file: YAMLFile) {
        let links = LinkRenaming(name: name, programme: programme, files: draft.files)
        for (place, new) in links.changes(in: text) {
            replace(place, with: new, in: file)
        }
    }

    private mutating func replace(_ text: Text, with new: String, in file: YAMLFile) {
        if text.form == .verbatim { return replace(text.place, with: new, in: file) }
        // An anchor (`&name`) before a plain value belongs to its place, but not to its text.
        let value = Array(text.string.utf8)
        let end = min(Int(text.place.end), file.bytes.count)
        if text.form == .plain, end >= value.count,
            file.bytes[end - value.count..<end].elementsEqual(value)
        {
            let place = Place(file: Int(text.place.file), start: end - value.count, end: end)
            return replace(place, with: new, in: file)
        }
        let start = text.string.utf8.count - text.string.drop { $0.isWhitespace }.utf8.count
        let range = start..<start + text.string.trimmed.utf8.count
        replace(draft.files.place(of: range, in: text), with: new, in: file)
    }

    /// Puts an id in the place of another, if that is really what stands there.
    private mutating func replace(_ place: Place, with new: String, in file: YAMLFile) {
        let range = Int(place.start)..<min(Int(place.end), file.bytes.count)
        let found = String(decoding: file.bytes[range], as: UTF8.self)
        guard name.renamed(found) == new else { return }
        let edit = file.edit(range, new)
        guard done.insert(edit).inserted else { return }
        places.insert(place)
        draft.add(edit)
    }

    // MARK: The entity itself

    private mutating func renameEntity() {
        let header = programme.entity(name.ref).header
        let file = draft.open(Int(header.place.file))
        if name.ref.kind == .conclusion {
            draft.notes.append(.conclusionHasNoAlias(name.old))
            if header.hasOwnID {
                replace(header.place, with: name.new, in: file)
            } else if let edit = ConclusionMark.edit(header.place, id: name.new, in: file) {
                draft.add(edit)
            } else {
                draft.error(.cannotMark(name.old), at: header.place)
            }
            return
        }
        guard let (_, list, node) = draft.mapping(of: header) else {
            return draft.add(AliasEdit.frontMatter(id: name.new, alias: name.old, in: file))
        }
        do throws(NotByLine) {
            draft.add(try AliasEdit.edits(id: name.new, alias: name.old, in: node, of: file))
        } catch {
            guard list != nil else {
                return draft.error(.writtenWithBrackets(nil), at: file.firstLine(node))
            }
            let name = name
            draft.refuse(node, in: file) { entry in
                entry.set("id", .word(name.new))
                entry.append(.word(name.old), to: "aliases")
            }
        }
    }

    /// Tells where the old name is still written, as text or as code or in a comment.
    private mutating func noteLeftovers() {
        var left: [String] = []
        for (index, file) in draft.content.files.files.enumerated()
        where !file.name.hasPrefix("editions/") {
            let offsets = name.offsets(in: file.bytes)
            guard !offsets.isEmpty else { continue }
            let edited = draft.edits.filter { $0.path == file.name && !$0.range.isEmpty }.map(
                \.range)
            for offset in offsets
            where name.isWord(at: offset, in: file.bytes)
                && !edited.contains(where: { $0.contains(offset) })
            {
                let line = draft.files.files[index].position(of: offset).line
                left.append("\(file.path):\(line)")
            }
        }
        if !left.isEmpty { draft.notes.append(.stillWritten(name.old, left)) }
    }
}
