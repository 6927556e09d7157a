internal import Diagnostics
internal import YAML

/// Reads an edition. JSON is YAML too, so the same reader does, with places for what is wrong.
struct EditionReading {
    private let tree: YAMLTree
    private let audience: Audience

    /// - Returns: the edition as the audience may see it, or what is wrong with its file.
    static func read(
        _ file: EditionFile, _ source: SourceFile, for audience: Audience
    ) -> Result<Edition, EditionFailure> {
        let (tree, problems) = parseYAML(source.bytes, file: file.file)
        if let problem = problems.first { return .failure(EditionFailure(diagnostic: problem.diagnostic)) }
        let reading = EditionReading(tree: tree, audience: audience)
        guard let edition = reading.edition(named: file.name) else {
            let place = tree.root.map { tree.place($0) } ?? .start(ofFile: file.file)
            let start = Place(file: file.file, start: Int(place.start), end: Int(place.start))
            return .failure(
                EditionFailure(diagnostic: Diagnostic("edition", .error, EditionMessage.notAnEdition, at: start)))
        }
        return .success(edition)
    }

    private func edition(named name: String) -> Edition? {
        guard let root = tree.root, tree.kind(root) == .mapping, text("version", root) == "1",
            let day = text("day", root).flatMap({ Day($0) }),
            let all = tree.value("audiences", in: root), tree.kind(all) == .mapping
        else { return nil }
        var edition = Edition(name: name, day: day)
        guard let data = tree.value(audience.rawValue, in: all), tree.kind(data) == .mapping else { return edition }
        for action in list("actions", data) {
            guard let id = text("id", action) else { continue }
            edition.actions[Identifier.folded(id)] = Edition.FrozenAction(
                title: text("title", action) ?? "", status: text("status", action).flatMap(Status.init(rawValue:)),
                due: text("due", action), owners: texts("owner", action),
                texts: ["what", "who", "how"].map { text($0, action) ?? "" },
                isSuperseded: text("superseded-by", action) != nil)
        }
        for question in list("questions", data) {
            guard let id = text("id", question) else { continue }
            edition.questions[Identifier.folded(id)] = text("question", question) ?? ""
            for conclusion in list("conclusions", question) {
                guard let id = text("id", conclusion) else { continue }
                edition.conclusions[Identifier.folded(id)] = text("text", conclusion) ?? ""
            }
        }
        return edition
    }

    private func text(_ key: String, _ node: YAMLTree.Index) -> String? {
        guard let value = tree.value(key, in: node), tree.kind(value) == .scalar, !tree.isOmitted(value) else {
            return nil
        }
        return tree.string(value)
    }

    private func texts(_ key: String, _ node: YAMLTree.Index) -> [String] {
        guard let value = tree.value(key, in: node), tree.kind(value) == .sequence else { return [] }
        return tree.items(value).map { tree.string($0) }
    }

    private func list(_ key: String, _ node: YAMLTree.Index) -> [YAMLTree.Index] {
        guard let value = tree.value(key, in: node), tree.kind(value) == .sequence else { return [] }
        return tree.items(value).filter { tree.kind($0) == .mapping }
    }
}

/// Why an edition could not be read.
struct EditionFailure: Error {
    var diagnostic: Diagnostic
}

/// What there is to say of editions.
enum EditionMessage: Message {
    case notAnEdition

    func text(in language: Language) -> String {
        language == .nl
            ? "Dit is geen editie van werkboek. Haal het bestand weg, of maak het opnieuw met `werkboek freeze NAAM`."
            : "This is not an edition of werkboek. Remove the file, or make it again with `werkboek freeze NAME`."
    }
}
