internal import Diagnostics
internal import Programme
internal import YAML

/// An edit in the making: collects changes and what is wrong with them, and makes a checked plan of it.
struct Draft {
    let content: Content
    private(set) var files: Sources
    private(set) var edits: [Edit] = []
    private(set) var diagnostics: [Diagnostic] = []
    var toPaste: [Paste] = []
    var changes: [EditMessage] = []
    var notes: [EditMessage] = []
    var newIDs: [String] = []
    var offers: [OfferedOwner] = []

    private var newFiles: [(name: String, bytes: [UInt8])] = []
    private var opened: [Int: OpenFile] = [:]

    var byHand: [ByHand] = []
    private var told: Set<Said> = []

    /// A file with what was found in it.
    struct OpenFile {
        var file: YAMLFile
        var entities: [Int: YAMLTree.Index]
        var list: YAMLTree.Index?
        var styles: [String: ListStyle] = [:]
        var habits: UpdateHabits?
    }

    init(_ content: Content) {
        self.content = content
        files = content.files
    }

    var programme: Programme { content.programme }
    var language: Language { programme.language }
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    // MARK: Reading

    /// Adds a file that asks for edits, such as a spreadsheet, so that messages can point into it.
    mutating func addInput(_ file: SourceFile) -> Int { files.add(file) }

    /// A content file opened for editing.
    mutating func open(_ index: Int) -> YAMLFile { opening(index).file }

    /// A register's entry, or the front matter of a Markdown file.
    ///
    /// - Returns: `nil` where there is none: a note without front matter, a file that cannot be read.
    mutating func mapping(of header: Header) -> (
        file: YAMLFile, list: YAMLTree.Index?, node: YAMLTree.Index
    )? {
        let index = Int(header.place.file)
        guard files.files.indices.contains(index) else { return nil }
        let open = opening(index)
        if open.file.name.hasSuffix(".md") {
            guard let root = open.file.tree.root, open.file.tree.kind(root) == .mapping else {
                return nil
            }
            return (open.file, nil, root)
        }
        guard let list = open.list, let node = open.entities[Int(header.place.start)] else {
            return nil
        }
        return (open.file, list, node)
    }

    /// How the lists of records under a key are written in a file.
    mutating func listStyle(_ key: String, in index: Int) -> ListStyle {
        let open = opening(index)
        if let known = open.styles[key] { return known }
        let entities =
            open.list.map { Array(open.file.tree.items($0)) } ?? open.file.tree.root.map { [$0] }
            ?? []
        let style = open.file.listStyle(key, in: entities)
        opened[index]?.styles[key] = style
        return style
    }

    /// How the updates of a register are written.
    mutating func updateHabits(in file: YAMLFile, _ list: YAMLTree.Index) -> UpdateHabits {
        let index = file.tree.file
        if let known = opening(index).habits { return known }
        let habits = UpdateHabits(in: file, list: list)
        opened[index]?.habits = habits
        return habits
    }

    mutating func opening(_ index: Int) -> OpenFile {
        if let open = opened[index] { return open }
        let file = YAMLFile(files.files[index], index: index)
        var open = OpenFile(file: file, entities: [:], list: nil)
        if !file.name.hasSuffix(".md"), let root = file.tree.root {
            open.list = file.pairs(of: root).map(\.value).first { file.tree.kind($0) == .sequence }
            open.entities = open.list.map(file.entities) ?? [:]
        }
        opened[index] = open
        return open
    }

    // MARK: Writing

    mutating func add(_ edit: Edit) { edits.append(edit) }
    mutating func add(_ edits: [Edit]) { self.edits += edits }

    /// Makes a new file of lines. Its lines end as those of the programme's other files do.
    mutating func create(_ name: String, _ lines: [String]) {
        let ending = files.files.first { $0.name == "programme.yaml" }?.bytes.lineEnding ?? "\n"
        newFiles.append((name, Array((lines.joined(separator: ending) + ending).utf8)))
    }

    /// Whether there is a file at a path, or will be.
    func exists(_ name: String) -> Bool {
        content.folder.entries.contains { $0.name == name } || newFiles.contains { $0.name == name }
    }

    mutating func error(_ message: EditMessage, at place: Place) {
        take(Diagnostic("edit", .error, message, at: place))
    }

    mutating func warn(_ message: EditMessage, at place: Place) {
        take(Diagnostic("edit", .warning, message, at: place))
    }

    /// Adds a diagnostic, once: a value that counts for a whole list is wrong in one place.
    mutating func take(_ diagnostic: Diagnostic) {
        let text = diagnostic.message.text(in: .en)
        guard told.insert(Said(place: diagnostic.place, text: text)).inserted else { return }
        diagnostics.append(diagnostic)
    }

    private struct Said: Hashable {
        var place: Place
        var text: String
    }

    // MARK: Checking

    /// Tries the edits out and makes a plan of them.
    ///
    /// - Throws: ``EditError/file(_:)`` where a file that is checked cannot be read any more.
    consuming func finish() throws(EditError) -> EditPlan {
        pasteEntities()
        var targets: [EditTarget] = []
        if !hasErrors, toPaste.isEmpty {
            targets = self.targets()
        }
        if !targets.isEmpty {
            let found = try Rehearsal(content, targets).run()
            diagnostics += found.map { moved($0.diagnostic, from: $0.file) }
        }
        if hasErrors { (targets, changes, newIDs) = ([], [], []) }
        let made = newFiles.map { Edit(path: $0.name, range: 0..<0, replacement: $0.bytes) }
        return EditPlan(
            edits: targets.isEmpty ? [] : edits + made, diagnostics: diagnostics, files: files,
            toPaste: toPaste, changes: changes, notes: notes, newIDs: newIDs, offers: offers,
            targets: targets)
    }

    /// The files that change, in the order in which they were first edited.
    private mutating func targets() -> [EditTarget] {
        var order: [String] = []
        var byName: [String: [Edit]] = [:]
        for edit in edits {
            if byName[edit.path] == nil { order.append(edit.path) }
            byName[edit.path, default: []].append(edit)
        }
        var targets: [EditTarget] = []
        for name in order {
            guard let index = content.file(named: name) else { continue }
            let before = files.files[index].bytes
            guard let after = byName[name]?.applied(to: before) else {
                error(.overlap, at: .start(ofFile: index))
                continue
            }
            guard after != before else { continue }
            targets.append(
                EditTarget(
                    name: name, path: content.folder.path(of: name), before: before, after: after))
        }
        for (name, bytes) in newFiles {
            targets.append(
                EditTarget(
                    name: name, path: content.folder.path(of: name), before: nil, after: bytes))
        }
        return targets
    }

    /// A diagnostic about a file as it would be, with that file added to ours.
    private mutating func moved(_ diagnostic: Diagnostic, from source: SourceFile) -> Diagnostic {
        let known = files.files.lastIndex { $0.name == source.name && $0.bytes == source.bytes }
        let index = known ?? files.add(source)
        var moved = diagnostic
        moved.place = Place(
            file: index, start: Int(diagnostic.place.start), end: Int(diagnostic.place.end))
        // The other places may lie in other files: what they say is in the message of the first.
        moved.notes = diagnostic.notes.filter { $0.place.file == diagnostic.place.file }.map {
            Diagnostic.Note(
                $0.message,
                at: Place(file: index, start: Int($0.place.start), end: Int($0.place.end)))
        }
        return moved
    }
}
