internal import Diagnostics
internal import Jobs
internal import Markdown
internal import YAML

/// Looks up every reference and link of the content, chunk by chunk on several threads.
final class Resolver {
    private(set) var diagnostics: [Diagnostic] = []
    private let hidden: Hidden
    private let unreadable: Set<EntityKind>
    private let otherFiles: Set<String>

    init(hidden: Hidden, unreadable: Set<EntityKind>, otherFiles: Set<String>) {
        self.hidden = hidden
        self.unreadable = unreadable
        self.otherFiles = otherFiles
    }

    func resolve(_ programme: inout Programme, jobs: Int) {
        let space = LinkSpace(programme, hidden: hidden, unreadable: unreadable, otherFiles: otherFiles)
        programme.links.prepare(programme)
        resolve(\.themes, .theme, in: &programme, space, jobs)
        resolve(\.questions, .question, in: &programme, space, jobs)
        nameConclusions(&programme)
        resolve(\.actions, .action, in: &programme, space, jobs)
        resolve(\.owners, .owner, in: &programme, space, jobs)
        resolve(\.areas, .area, in: &programme, space, jobs)
        resolve(\.cases, .case, in: &programme, space, jobs)
        resolve(\.indicators, .indicator, in: &programme, space, jobs)
        resolve(\.inventories, .inventory, in: &programme, space, jobs)
        resolve(\.offerings, .offering, in: &programme, space, jobs)
        resolve(\.sources, .source, in: &programme, space, jobs)
        resolve(\.notes, .note, in: &programme, space, jobs)
        resolve(\.pages, .page, in: &programme, space, jobs)
        let lookup = Lookup(programme, space)
        var settings = programme.settings
        for key in Settings.keys.all { key.visit?(&settings, lookup) }
        take(lookup, into: &programme)
        programme.settings = settings
        resolveLocals(&programme)
    }

    /// Tells the conclusions again of reports with links: with names for bare ids, and without what is hidden.
    private func nameConclusions(_ programme: inout Programme) {
        let labels = programme
        for (index, question) in labels.questions.enumerated() {
            guard question.mayHoldLinks, let body = question.body else { continue }
            let report = TableReport(body) { link in
                guard link.index < body.links.count, case .entity(let ref, _) = body.links[link.index].target,
                    ref.kind != .conclusion
                else { return nil }
                return labels.shortLabel(of: ref)
            }
            programme.questions[index].sections = report.sections
            for (i, conclusion) in zip(question.conclusions, report.conclusions) {
                programme.conclusions[i].text = conclusion.text
            }
        }
    }

    private func resolve<E: Entity>(
        _ list: WritableKeyPath<Programme, [E]>, _ kind: EntityKind, in programme: inout Programme,
        _ space: LinkSpace, _ jobs: Int
    ) {
        var entities = programme[keyPath: list]
        guard !entities.isEmpty else { return }
        let keys = E.keys.all.enumerated().compactMap { index, key in key.visit.map { (index: index, visit: $0) } }
        var shared = programme
        // Only there are so many that they should not be copied to be changed.
        if kind == .action { (shared.actions, programme.actions) = ([], []) }
        let parts = entities.changeInParallel(jobs: jobs) { [shared] first, entities in
            let lookup = Lookup(shared, space)
            for i in entities.indices {
                lookup.source = EntityRef(kind, first + i)
                let written = entities[i].header.writtenKeys
                for key in keys where written & (1 << UInt64(key.index)) != 0 { key.visit(&entities[i], lookup) }
                entities[i].visitBody(lookup)
            }
            return Resolved(diagnostics: lookup.diagnostics, edges: lookup.edges, media: lookup.media)
        }
        programme[keyPath: list] = entities
        for part in parts {
            diagnostics += part.diagnostics
            programme.take(part.edges, part.media)
        }
    }

    private func take(_ lookup: Lookup, into programme: inout Programme) {
        diagnostics += lookup.diagnostics
        programme.take(lookup.edges, lookup.media)
    }

    /// What one chunk gave.
    private struct Resolved: Sendable {
        var diagnostics: [Diagnostic]
        var edges: [Edge]
        var media: [Int]
    }

    /// Looks up ids that are local to a list: horizons, groups, answers.
    private func resolveLocals(_ programme: inout Programme) {
        let horizons = LocalIDs(programme.settings.horizons.map(\.id), list: "horizons")
        let groups = programme.themes.map { LocalIDs($0.groups.map(\.id), list: "groups") }
        for i in programme.actions.indices {
            check(programme.actions[i].horizon, in: horizons)
            if let theme = programme.actions[i].theme { check(programme.actions[i].group, in: groups[theme]) }
            if let start = programme.actions[i].start, let due = programme.actions[i].due, due.last < start.last {
                let place = programme.actions[i].place(of: "due")
                diagnostics.append(Diagnostic("due-before-start", .error, AssemblyMessage.dueBeforeStart, at: place))
            }
        }
        for inventory in programme.inventories {
            let answers = LocalIDs(inventory.answers.map(\.id), list: "answers")
            let due: EntityKind? = inventory.of.map { $0 == .areas ? .area : .owner }
            for entry in inventory.entries {
                check(entry.answer, in: answers)
                guard let due, let subject = entry.subject, let kind = subject.target?.kind, kind != due else {
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        "wrong-kind", .error, AssemblyMessage.wrongKind(subject.id, is: kind, due: [due]),
                        at: subject.place))
            }
        }
    }

    private func check(_ reference: Reference?, in known: LocalIDs) {
        guard let reference, !known.contains(reference.id) else { return }
        diagnostics.append(
            Diagnostic(
                "unknown-id", .error,
                AssemblyMessage.unknownLocal(
                    reference.id, nearest: nearest(to: reference.id, among: known.ids), known: known.ids,
                    list: known.list),
                at: reference.place))
    }
}

/// The ids that may be named of a list, by which one is looked up however long the list is.
private struct LocalIDs {
    let ids: [String]
    /// The key that the list is written under.
    let list: String
    private let folded: Set<String>

    init(_ ids: [String], list: String) {
        self.ids = ids
        self.list = list
        folded = Set(ids.map(Identifier.folded))
    }

    func contains(_ id: String) -> Bool { folded.contains(Identifier.folded(id)) }
}

/// That one entity names another, in a key or, with a sentence, in a text.
struct Edge: Sendable {
    var target: EntityRef
    var source: EntityRef
    var sentence: String?
}

extension Programme {
    fileprivate mutating func take(_ edges: [Edge], _ media: [Int]) {
        usedMedia.formUnion(media)
        for edge in edges {
            if let sentence = edge.sentence {
                links.add(Mention(source: edge.source, sentence: sentence), to: edge.target)
            } else {
                links.add(reference: edge.source, to: edge.target)
            }
        }
    }
}

extension Theme {
    public mutating func visitBody(_ visitor: any ContentVisitor) { body.visit(visitor) }
}
extension Question {
    public mutating func visitBody(_ visitor: any ContentVisitor) { body.visit(visitor) }
}
extension Note {
    public mutating func visitBody(_ visitor: any ContentVisitor) { body.visit(visitor) }
}
extension Page {
    public mutating func visitBody(_ visitor: any ContentVisitor) { body.visit(visitor) }
}
extension Case {
    public mutating func visitBody(_ visitor: any ContentVisitor) { body.visit(visitor) }
}

extension Prose? {
    fileprivate mutating func visit(_ visitor: any ContentVisitor) {
        guard var prose = self else { return }
        visitor.visit(&prose, key: "body")
        self = prose
    }
}
