internal import Diagnostics
internal import Markdown
internal import YAML

/// Looks up the references and links of a few entities; each thread has its own.
final class Lookup: ContentVisitor {
    /// The entity that is being gone over; `nil` for the programme itself.
    var source: EntityRef?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var edges: [Edge] = []
    private(set) var media: [Int] = []

    private let programme: Programme
    private let space: LinkSpace
    private var anchors: [EntityRef: Set<String>] = [:]
    /// Looking for near words costs; after so many mistakes it helps nobody.
    private var hintsLeft = 50
    /// The text whose places were last asked for, and how many of them.
    private var asked = (text: Place.start(ofFile: 0), count: 0)

    /// - Parameters:
    ///   - programme: what else there is; of actions only what `space` knows is looked at.
    ///   - space: what a link can lead to.
    init(_ programme: Programme, _ space: LinkSpace) {
        self.programme = programme
        self.space = space
    }

    func visit(_ reference: inout Reference, kinds: [EntityKind], key: String) -> Bool {
        let id = Identifier.folded(reference.id)
        guard let target = space.index[id] else {
            if space.hidden.ids.contains(id) {
                report("hidden-reference", .warning, .hiddenReference(reference.id, key: key), at: reference.place)
            } else if space.unreadable.isDisjoint(with: kinds) {
                let near = hint(reference.id) { kinds.contains($0) }
                report("unknown-id", .error, .unknownID(reference.id, nearest: near, kinds: kinds), at: reference.place)
            }
            return false
        }
        guard kinds.contains(target.kind) else {
            report("wrong-kind", .error, .wrongKind(reference.id, is: target.kind, due: kinds), at: reference.place)
            return false
        }
        reference.target = target
        warnOfShiftingID(target, id: reference.id, at: reference.place)
        if let source { edges.append(Edge(target: target, source: source)) }
        return true
    }

    func visit(_ loose: inout LooseReference, kinds: [EntityKind], key: String) -> Bool {
        let text = loose.text.string
        let id = Identifier.folded(text)
        if text.contains("://") {
            if WebAddress.isValid(text) {
                loose.target = .external(text)
            } else if key == "evidence" || !text.contains(" ") {
                report("bad-url", .error, .badAddress(text), at: loose.text.place)
            } else {
                loose.target = .text
            }
            return true
        }
        if let target = space.index[id], kinds.contains(target.kind) {
            loose.target = .entity(target, anchor: nil)
            if let source { edges.append(Edge(target: target, source: source)) }
            return true
        }
        if space.hidden.ids.contains(id) {
            report("hidden-reference", .warning, .hiddenReference(text, key: key), at: loose.text.place)
            return false
        }
        let folder = LinkSpace.folder(of: programme.files[loose.text.place].name)
        for base in [folder, ""] {
            guard let path = LinkSpace.path(text, from: base), case .media(let index) = space.file(path) else {
                continue
            }
            loose.target = .media(index)
            media.append(index)
            return true
        }
        loose.target = .text
        if key == "evidence", space.unreadable.isDisjoint(with: kinds) {
            report("unknown-evidence", .error, .unknownEvidence(text), at: loose.text.place)
        }
        return true
    }

    func visit(_ prose: inout Prose, key: String) {
        guard MarkdownDocument.needsAnalysis(prose.markdown) else { return }
        let document = MarkdownDocument(prose.markdown)
        let isFirst = prose.links.isEmpty
        for problem in document.problems where isFirst { report(problem, in: prose.text) }
        guard !document.links.isEmpty else { return }
        prose.links = document.links.map { link in
            ProseLink(target: target(of: link, in: prose.text, document))
        }
        if prose.links.contains(where: { $0.target == .hidden }) {
            prose = rewritten(prose, document)
            return
        }
        note(prose.links, in: document)
    }

    /// Notes what the links of a text lead to.
    private func note(_ links: [ProseLink], in document: MarkdownDocument) {
        let names = names(in: document)
        for (i, link) in document.links.enumerated() {
            switch links[i].target {
            case .entity(let ref, _):
                guard let source, ref != source else { continue }
                let excerpt = document.excerpt(around: link) { names[$0.index] }
                let name = excerpt.hasText ? excerpt.link : names[i] ?? shortLabel(of: ref)
                edges.append(Edge(target: ref, source: source, sentence: excerpt.before + name + excerpt.after))
            case .media(let index): media.append(index)
            default: break
            }
        }
    }

    private func shortLabel(of ref: EntityRef) -> String {
        // Actions are being changed meanwhile.
        ref.kind == .action ? space.ids[Int(ref.kind.rawValue)][Int(ref.index)] : programme.shortLabel(of: ref)
    }

    /// What the links of a text show that are bare ids. Sentences overlap, so each is looked up here, once.
    private func names(in document: MarkdownDocument) -> [String?] {
        document.links.map { link in
            guard link.form == .id, link.text == nil else { return nil }
            return space.index[Identifier.folded(link.target)].map { shortLabel(of: $0) }
        }
    }

    /// Where a stretch of a text stands. Finding that takes as long as the text, so it is done for the first of many only.
    private func place(of range: Range<Int>, in text: Text) -> Place {
        if text.place != asked.text { asked = (text.place, 0) }
        asked.count += 1
        return text.form == .verbatim || asked.count <= 100 ? programme.files.place(of: range, in: text) : text.place
    }

    /// The text with its links to what is hidden replaced by plain words, so that nothing of them is left anywhere.
    private func rewritten(_ prose: Prose, _ document: MarkdownDocument) -> Prose {
        let written = Array(prose.markdown.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(written.count)
        var from = 0
        let hidden = zip(document.links, prose.links).filter { $0.1.target == .hidden }.map(\.0)
        for link in hidden.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            // An image in a link goes with it.
            guard link.range.lowerBound >= from else { continue }
            bytes += written[from..<link.range.lowerBound]
            bytes += Lookup.escaped(link.text ?? Lookup.notPublic(programme.language)).utf8
            from = link.range.upperBound
        }
        bytes += written[from...]
        var plain = Prose(Text(String(decoding: bytes, as: UTF8.self), at: prose.text.place, form: prose.text.form))
        let again = MarkdownDocument(plain.markdown)
        // The links that are left are the same ones, in the same order; what was reported is not reported again.
        let before = diagnostics
        plain.links = again.links.map { ProseLink(target: target(of: $0, in: plain.text, again)) }
        diagnostics = before
        note(plain.links, in: again)
        return plain
    }

    /// The label in place of an id that the audience may not see.
    static func notPublic(_ language: Language) -> String {
        language == .nl ? "niet openbaar" : "not public"
    }

    /// A text in which no character is Markdown.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar.properties.generalCategory != .decimalNumber, !scalar.properties.isAlphabetic,
                scalar != " "
            {
                out.append("\\")
            }
            out.unicodeScalars.append(scalar)
        }
        return out
    }

    private func target(of link: Link, in text: Text, _ document: MarkdownDocument) -> LinkTarget {
        let place = { self.place(of: link.targetRange, in: text) }
        switch link.form {
        case .id: return entity(link, place)
        case .web:
            if WebAddress.isValid(link.target) { return .external(link.target) }
            report("bad-url", .error, .badAddress(link.target), at: place())
            return .broken
        case .contact: return .external(link.target)
        case .forbidden: return .broken
        case .empty:
            report("broken-link", .error, .unknownLink("", nearest: nil), at: place())
            return .broken
        case .absolutePath:
            report("broken-link", .error, .absoluteLink(link.target), at: place())
            return .broken
        case .anchor:
            let anchor = LinkSpace.decoded(String(link.target.dropFirst()))
            let known = document.headings.map(\.anchor)
            if known.contains(anchor) { return .anchor(anchor) }
            if let ref = space.index[Identifier.folded(anchor)], ref.kind == .conclusion {
                return .entity(ref, anchor: nil)
            }
            report(
                "unknown-anchor", .error, .unknownAnchor(anchor, nearest: nearest(to: anchor, among: known)),
                at: place())
            return .broken
        case .relative: return relative(link, text, place)
        }
    }

    private func entity(_ link: Link, _ place: () -> Place) -> LinkTarget {
        let id = Identifier.folded(link.target)
        guard let ref = space.index[id] else {
            if space.hidden.ids.contains(id) {
                report("hidden-link", .warning, .hiddenLink(link.target), at: place())
                return .hidden
            }
            if space.unreadable.isEmpty {
                let near = hint(link.target) { link.kind != .citation || $0 == .source }
                report("broken-link", .error, .unknownLink(link.target, nearest: near), at: place())
            }
            return .broken
        }
        if link.kind == .citation, ref.kind != .source {
            report("wrong-kind", .error, .notASource(link.target, ref.kind), at: place())
            return .broken
        }
        if ref.kind == .conclusion { warnOfShiftingID(ref, id: link.target, at: place()) }
        return .entity(ref, anchor: nil)
    }

    /// An id in round brackets, or a path.
    private func relative(_ link: Link, _ text: Text, _ place: () -> Place) -> LinkTarget {
        let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = LinkSpace.decoded(String(parts[0]))
        let anchor = parts.count > 1 ? LinkSpace.decoded(String(parts[1])) : nil
        if let ref = space.index[Identifier.folded(path)] { return anchored(ref, anchor, place) }
        if space.hidden.ids.contains(Identifier.folded(path)) {
            report("hidden-link", .warning, .hiddenLink(path), at: place())
            return .hidden
        }
        let folder = LinkSpace.folder(of: programme.files[text.place].name)
        var leadsOut = true
        for base in [folder, ""] {
            guard let full = LinkSpace.path(path, from: base) else { continue }
            leadsOut = false
            switch space.file(full) {
            case .entity(let ref): return anchored(ref, anchor, place)
            case .media(let index): return .media(index)
            case .hidden:
                report("hidden-link", .warning, .hiddenLink(path), at: place())
                return .hidden
            case .register, .other:
                report("broken-link", .error, .linkToRegister(path), at: place())
                return .broken
            case nil:
                if space.isFolder(full), path.contains("/") || path == ".." || path == "." {
                    report("broken-link", .error, .linkToFolder(path), at: place())
                    return .broken
                }
            }
        }
        if leadsOut {
            report("broken-link", .error, .linkOutside(path), at: place())
        } else if path.contains("/") || path.contains(".") {
            let full = LinkSpace.path(path, from: folder) ?? path
            if space.unreadable.isEmpty || !full.hasSuffix(".md") {
                report("missing-file", .error, .missingFile(path, nearest: nearestPath(full)), at: place())
            }
        } else if space.unreadable.isEmpty {
            report("broken-link", .error, .unknownLink(path, nearest: hint(path) { _ in true }), at: place())
        }
        return .broken
    }

    private func anchored(_ ref: EntityRef, _ anchor: String?, _ place: () -> Place) -> LinkTarget {
        guard let anchor, !anchor.isEmpty else { return .entity(ref, anchor: nil) }
        let known = anchors(of: ref)
        if known.contains(anchor) { return .entity(ref, anchor: anchor) }
        if let conclusion = space.index[Identifier.folded(anchor)], conclusion.kind == .conclusion {
            return .entity(conclusion, anchor: nil)
        }
        report(
            "unknown-anchor", .error, .unknownAnchor(anchor, nearest: nearest(to: anchor, among: known.sorted())),
            at: place())
        return .broken
    }

    /// The headings that the text of an entity's page can be pointed to at.
    private func anchors(of ref: EntityRef) -> Set<String> {
        if let known = anchors[ref] { return known }
        let body: Prose? =
            switch ref.kind {
            case .theme: programme.themes[Int(ref.index)].body
            case .question: programme.questions[Int(ref.index)].body
            case .note: programme.notes[Int(ref.index)].body
            case .page: programme.pages[Int(ref.index)].body
            case .case: programme.cases[Int(ref.index)].body
            default: nil
            }
        let found = Set(body.map { MarkdownDocument($0.markdown).headings.map(\.anchor) } ?? [])
        anchors[ref] = found
        return found
    }

    private func warnOfShiftingID(_ ref: EntityRef, id: String, at place: Place) {
        guard ref.kind == .conclusion, !programme.conclusions[Int(ref.index)].header.hasOwnID else { return }
        report("conclusion-without-id", .warning, .conclusionWithoutID(id), at: place)
    }

    private func hint(_ word: String, _ isWanted: @escaping (EntityKind) -> Bool) -> String? {
        guard hintsLeft > 0 else { return nil }
        hintsLeft -= 1
        return nearest(
            to: word,
            among: EntityKind.allCases.lazy.filter(isWanted).flatMap { [space] in space.ids[Int($0.rawValue)] })
    }

    private func nearestPath(_ path: String) -> String? {
        guard hintsLeft > 0 else { return nil }
        hintsLeft -= 1
        return nearest(to: path, among: space.linkablePaths)
    }

    private func report(_ rule: String, _ severity: Severity, _ message: AssemblyMessage, at place: Place) {
        diagnostics.append(Diagnostic(rule, severity, message, at: place))
    }

    private func report(_ problem: Problem, in text: Text) {
        let place = place(of: problem.range, in: text)
        switch problem.kind {
        case .rawHTML: report("raw-html", .warning, .rawHTML, at: place)
        case .footnoteWithoutText(let label): report("footnote", .error, .footnoteWithoutText(label), at: place)
        case .footnoteWithoutMark(let label): report("footnote", .warning, .footnoteWithoutMark(label), at: place)
        case .footnoteTwice(let label, _): report("footnote", .error, .footnoteTwice(label), at: place)
        case .forbiddenAddress(let address): report("bad-url", .error, .badScheme(address), at: place)
        case .linkInLink: report("link-in-link", .warning, .linkInLink, at: place)
        case .extraCells: report("table", .warning, .extraCells, at: place)
        case .tableTooWide: report("table", .error, .tableTooWide, at: place)
        case .controlCharacter: report("control-character", .error, .controlReference, at: place)
        case .bidirectionalControl: report("bidi-control", .warning, .bidiReference, at: place)
        case .tooDeep: report("too-much", .error, .markdownTooDeep, at: place)
        case .tooMany, .tooLong: report("too-much", .error, .markdownTooMuch, at: place)
        }
    }
}
