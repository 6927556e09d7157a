internal import Diagnostics
internal import Hashing
internal import Markdown
internal import YAML

/// Reads one file: its text, its YAML, its typed values.
struct FileReading {
    private(set) var documents = Documents()
    private let file: SourceFile
    private let index: Int
    private let role: ContentFile
    private var hasBidiControls = false

    init(_ file: SourceFile, index: Int, role: ContentFile) {
        self.file = file
        self.index = index
        self.role = role
        guard file.bytes.count <= YAMLLimits().size else {
            documents.diagnostics += parseYAML(file.bytes, file: index).problems.map(\.diagnostic)
            unreadable()
            return
        }
        let check = TextCheck(file.bytes, file: index)
        documents.diagnostics += check.diagnostics
        hasBidiControls = check.hasBidiControls
        guard check.isValid else {
            unreadable()
            return
        }
        read()
        if documents.diagnostics.contains(where: { $0.rule == "yaml" }) { unreadable() }
    }

    private mutating func unreadable() {
        documents.unreadable.formUnion(role.kinds)
    }

    private mutating func read() {
        let file = file
        switch role {
        case .programme: readSettings()
        case .owners: documents.owners = register("owners")
        case .areas: documents.areas = register("areas")
        case .sources: documents.sources = register("sources")
        case .inventories: documents.inventories = register("inventories")
        case .offerings: documents.offerings = register("offerings")
        case .actions(let folder):
            documents.actions = [Documents.InTheme(value: register("actions"), folder: folder)]
        case .indicators(let folder):
            documents.indicators = [Documents.InTheme(value: register("indicators"), folder: folder)]
        case .page(let name):
            readNote { (page: inout Page, body) in
                page.name = name
                page.path = file.name
                page.body = body
                if page.title.isEmpty { page.title = FileReading.firstHeading(body) ?? name }
                if page.id.isEmpty { page.header.id = name }
            }.map { documents.pages = [$0] }
        case .practiceCase(let name):
            readNote { (it: inout Case, body) in
                it.path = file.name
                it.body = body
                if it.id.isEmpty { it.header.id = name }
            }.map { documents.cases = [$0] }
        case .theme(let folder):
            readNote { (theme: inout Theme, body) in
                theme.folder = folder
                theme.body = body
                if theme.slug.isEmpty { theme.slug = folder }
                if theme.id.isEmpty { theme.header.id = theme.slug }
            }.map { documents.themes = [$0] }
        case .question(let folder, let name): readQuestion(folder, name)
        case .note(let folder, let name):
            readNote { (note: inout Note, body) in
                note.name = name
                note.path = file.name
                note.body = body
                if note.title.isEmpty { note.title = FileReading.firstHeading(body) ?? name }
            }.map { documents.notes = [Documents.InTheme(value: $0, folder: folder)] }
        case .edition(let name): documents.editions = [EditionFile(name: name, file: index)]
        case .media: break
        }
    }

    /// The text of a note's first heading, which is its title where it has none.
    private static func firstHeading(_ body: Prose?) -> String? {
        body.flatMap { MarkdownDocument($0.markdown).headings.first?.text }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func readQuestion(_ folder: String, _ name: String) {
        let file = file
        let question = readNote { (question: inout Question, body) in
            question.path = file.name
            question.body = body
        }
        guard var question else { return }
        var conclusions: [Conclusion] = []
        if let body = question.body {
            let report = TableReport(body)
            question.sections = report.sections
            question.mayHoldLinks = MarkdownDocument.needsAnalysis(body.markdown)
            conclusions = report.conclusions
            documents.diagnostics += report.diagnostics
        }
        documents.questions = [Documents.InTheme(value: question, folder: folder)]
        documents.conclusions = [conclusions]
    }

    /// A register: one top key with a list below it.
    private mutating func register<Record: Entity>(_ key: String) -> [Record] {
        let (tree, problems) = parseYAML(file.bytes, file: index)
        documents.diagnostics += problems.map(\.diagnostic)
        var reader = Reader(tree: tree, bytes: file.bytes, hasBidiControls: hasBidiControls)
        defer { documents.diagnostics += reader.diagnostics }
        guard let root = tree.root, !tree.isOmitted(root) else { return [] }
        guard tree.kind(root) == .mapping else {
            reader.report("wrong-type", .expected(.register(key), reader.found(root)), at: root)
            unreadable()
            return []
        }
        var list: YAMLTree.Index?
        for (name, value) in tree.pairs(root) {
            if tree.string(name) == key {
                list = list ?? value
            } else {
                reader.report("unknown-key", .unknownKey(tree.string(name), nearest: key, known: [key]), at: name)
                documents.unreadable.formUnion(role.kinds)
            }
        }
        guard let list, !tree.isOmitted(list) else { return [] }
        guard tree.kind(list) == .sequence else {
            reader.report("wrong-type", .expected(.register(key), reader.found(list)), at: list)
            unreadable()
            return []
        }
        var records: [Record] = []
        for item in tree.items(list) {
            guard var record: Record = reader.record(item) else { continue }
            if !record.header.hasOwnID { record.header.place = tree.place(item) }
            record.header.written = Digest(written(item, tree))
            records.append(record)
        }
        return records
    }

    /// The bytes that a record is read from; an alias may take in any others of the file.
    private func written(_ node: YAMLTree.Index, _ tree: YAMLTree) -> ArraySlice<UInt8> {
        if tree.hasAliases { return file.bytes[...] }
        let place = tree.place(node)
        return file.bytes[Int(place.start)..<Int(place.end)]
    }

    private mutating func readSettings() {
        let (tree, problems) = parseYAML(file.bytes, file: index)
        documents.diagnostics += problems.map(\.diagnostic)
        var reader = Reader(tree: tree, bytes: file.bytes, hasBidiControls: hasBidiControls)
        defer { documents.diagnostics += reader.diagnostics }
        guard let root = tree.root, !tree.isOmitted(root) else {
            if problems.isEmpty {
                reader.report("missing-key", .missingKey("name"), at: .start(ofFile: index))
            }
            documents.settings = Settings()
            return
        }
        documents.settings = reader.record(root) ?? Settings()
    }

    /// A Markdown file with front matter.
    private mutating func readNote<Record: Entity>(
        _ finish: (inout Record, Prose?) -> Void
    ) -> Record? {
        let front = FrontMatter(file.bytes)
        if front.isOpen {
            documents.diagnostics.append(
                Diagnostic(
                    "front-matter", .error, ReadingMessage.frontMatterNotClosed,
                    at: Place(file: index, start: front.yaml.lowerBound - 4, end: front.yaml.lowerBound - 1)))
            unreadable()
            return nil
        }
        if let late = front.late {
            documents.diagnostics.append(
                Diagnostic(
                    "front-matter", .error, ReadingMessage.frontMatterNotFirst,
                    at: Place(file: index, start: late, end: late + 3)))
            unreadable()
            return nil
        }
        var record = Record()
        record.header.place = .start(ofFile: index)
        let (tree, problems) = parseYAML(file.bytes, range: front.yaml, file: index)
        documents.diagnostics += problems.map(\.diagnostic)
        var reader = Reader(tree: tree, bytes: file.bytes, hasBidiControls: hasBidiControls)
        if let root = tree.root, !tree.isOmitted(root) {
            if tree.kind(root) == .mapping {
                reader.fill(&record, from: root)
            } else {
                reader.report("wrong-type", .expected(.keys, reader.found(root)), at: root)
            }
        } else if problems.isEmpty {
            for key in Record.keys.all where key.isRequired {
                reader.report("missing-key", .frontMatterMissing(key.name), at: .start(ofFile: index))
            }
        }
        documents.diagnostics += reader.diagnostics
        finish(&record, body(front.body))
        return record
    }

    private func body(_ range: Range<Int>) -> Prose? {
        let bytes = file.bytes[range]
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        var text = String(decoding: bytes, as: UTF8.self)
        if hasBidiControls { text = TextCheck.isolated(text) }
        return Prose(Text(text, at: Place(file: index, start: range.lowerBound, end: range.upperBound)))
    }
}
