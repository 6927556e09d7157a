internal import Markdown
internal import Mustache
internal import Programme

/// A body in sections: the table report of a learning question, with its conclusions apart, or a practice case.
struct TableReportView: View {
    let site: Site
    let text: ParsedProse
    let blocks: [Block]
    let lead: Range<Int>
    let sections: [Section]
    /// Conclusions by index in the programme, by the item or heading that each is.
    let conclusions: [NodeID: Int]

    struct Section: Sendable {
        var heading: Heading
        var body: Range<Int>
        /// The part it plays, `other` where that is not known. The word for it is under `role-KEY`.
        var role: String
        var holdsConclusions: Bool
    }

    /// - Parameters:
    ///   - index: the question, by index.
    ///   - place: where on the page it stands; its sections have that level.
    init?(_ site: Site, question index: Int, at place: ProsePlace) {
        let question = site.programme.questions[index]
        guard let body = question.body else { return nil }
        let roles = Dictionary(question.sections.map { ($0.index, $0.role) }) { first, _ in first }
        self.init(site, body, at: place, conclusions: question.conclusions) { i, _ in
            let role = roles[i] ?? .other
            return (role.rawValue, role == .conclusions)
        }
    }

    /// - Parameters:
    ///   - conclusions: those that its first section of conclusions holds, in order.
    ///   - role: the part that a section plays, by its place and title, and whether that is to hold the conclusions.
    init(
        _ site: Site, _ body: Prose, at place: ProsePlace, conclusions: [Int] = [],
        role: (Int, String) -> (key: String, holdsConclusions: Bool)
    ) {
        let document = MarkdownDocument(body.markdown)
        let blocks = document.blocks
        let (lead, found) = document.sections(level: 2)
        let sections = found.enumerated().map { i, section in
            let role = role(i, section.heading.text)
            return Section(
                heading: section.heading, body: section.body, role: role.key,
                holdsConclusions: role.holdsConclusions)
        }
        let nodes =
            sections.first(where: \.holdsConclusions)
            .map { ConclusionNodes.find(in: $0.body, blocks, document) } ?? []
        let byNode = Dictionary(zip(nodes, conclusions)) { first, _ in first }
        let ids = byNode.mapValues { site.anchor(of: EntityRef(.conclusion, $0)) }
        self.site = site
        self.blocks = blocks
        self.lead = lead
        self.sections = sections
        self.conclusions = byNode
        text = ParsedProse(site, document, body, at: place, ids: ids)
    }

    static let fields = Fields<Self> {
        Field.markup("lead", "what stands before its sections") { report in
            report.lead.isEmpty
                ? nil : report.part(report.lead, headingLevel: report.text.place.headingLevel)
        }
        Field.list("sections", ReportSection.self, "its sections") { report in
            report.sections.indices.map { ReportSection(report: report, index: $0) }
        }
        Field.markup("footnotes", "all its footnotes") { report in
            report.text.document.footnotes.contains { $0.number != nil }
                ? ProsePart(text: report.text, part: .footnotes) : nil
        }
    }

    /// Some of the blocks.
    func part(_ blocks: Range<Int>, headingLevel: Int) -> ProsePart {
        ProsePart(
            text: text, part: .blocks(blocks), headingLevel: headingLevel)
    }

    /// What is in an item or heading.
    func part(_ node: NodeID, headingLevel: Int) -> ProsePart {
        ProsePart(
            text: text, part: .content(node), headingLevel: headingLevel)
    }
}

extension Site {
    /// The id of an entity on a page of many.
    func anchor(of ref: EntityRef) -> String { Identifier.folded(names.id(of: ref)) }
}

/// Finds the items or headings of a report's section that are conclusions, in the order in which they are counted.
enum ConclusionNodes {
    static func find(in body: Range<Int>, _ blocks: [Block], _ document: MarkdownDocument)
        -> [NodeID]
    {
        let items = body.flatMap { document.items(of: blocks[$0]) }
        guard items.isEmpty else { return items.map(\.id) }
        guard let first = body.first, let last = body.last else { return [] }
        let inside = blocks[first].range.lowerBound..<blocks[last].range.upperBound
        return document.headings.filter { $0.level == 3 && inside.contains($0.range.lowerBound) }
            .map(\.id)
    }
}

/// A section of a table report.
struct ReportSection: View {
    let report: TableReportView
    let index: Int

    var section: TableReportView.Section { report.sections[index] }
    private var level: Int { report.text.place.headingLevel }

    static let fields = Fields<Self> {
        Field.text("anchor", "id of its heading") {
            $0.report.text.place.idPrefix + $0.section.heading.anchor
        }
        Field.text("title", "its heading") { $0.section.heading.text }
        Field.text("role-key", "the part it plays, e.g. dream; `other` where that is not known") {
            $0.section.role
        }
        Field.text("role", "word for that part, where its heading does not begin with it") {
            $0.role
        }
        Field.flag("conclusions", "whether it holds the conclusions") {
            $0.section.holdsConclusions
        }
        Field.list(
            "parts", ReportPart.self, "what stands in it: text and lists of conclusions by turns"
        ) { $0.parts }
    }

    private var role: String? {
        guard section.role != "other" else { return nil }
        let word = report.site.word("role-" + section.role)
        return section.heading.text.lowercased().hasPrefix(word.lowercased()) ? nil : word
    }

    /// Text and conclusions by turns.
    private var parts: [ReportPart] {
        guard section.holdsConclusions, !report.conclusions.isEmpty else {
            return section.body.isEmpty
                ? [] : [.text(report.part(section.body, headingLevel: level + 1))]
        }
        let document = report.text.document
        let blocks = report.blocks
        var parts: [ReportPart] = []
        var start = section.body.lowerBound
        func add(_ conclusions: [ConclusionView], isOrdered: Bool) {
            if let last = parts.last, !last.conclusions.isEmpty, last.isOrdered == isOrdered {
                parts[parts.count - 1] = .conclusions(
                    last.conclusions + conclusions, isOrdered: isOrdered)
            } else {
                parts.append(.conclusions(conclusions, isOrdered: isOrdered))
            }
        }
        func close(at end: Int) {
            if start < end {
                parts.append(.text(report.part(start..<end, headingLevel: level + 1)))
            }
        }
        var index = start
        while index < section.body.upperBound {
            let items = document.items(of: blocks[index]).compactMap { item in
                report.conclusions[item.id].map {
                    ConclusionView(
                        report, $0,
                        text: report.part(item.id, headingLevel: level + 1))
                }
            }
            if !items.isEmpty {
                close(at: index)
                var isOrdered = false
                if case .list(true) = blocks[index].kind { isOrdered = true }
                add(items, isOrdered: isOrdered)
                index += 1
                start = index
            } else if let conclusion = report.conclusions[blocks[index].id] {
                close(at: index)
                let end =
                    blocks[(index + 1)..<section.body.upperBound].firstIndex { block in
                        if case .heading(let level) = block.kind { level <= 3 } else { false }
                    } ?? section.body.upperBound
                add([titled(conclusion, blocks[index], index + 1..<end)], isOrdered: false)
                index = end
                start = end
            } else {
                index += 1
            }
        }
        close(at: section.body.upperBound)
        return parts
    }

    /// A conclusion that is a heading with the blocks below it.
    private func titled(_ conclusion: Int, _ heading: Block, _ body: Range<Int>) -> ConclusionView {
        let title = report.part(heading.id, headingLevel: level + 1)
        let text = body.isEmpty ? nil : report.part(body, headingLevel: level + 2)
        return ConclusionView(report, conclusion, title: title, text: text)
    }
}

/// A stretch of a report's section.
struct ReportPart: View {
    let markup: ProsePart?
    let conclusions: [ConclusionView]
    let isOrdered: Bool

    static func text(_ markup: ProsePart) -> ReportPart {
        ReportPart(markup: markup, conclusions: [], isOrdered: false)
    }

    static func conclusions(_ conclusions: [ConclusionView], isOrdered: Bool) -> ReportPart {
        ReportPart(markup: nil, conclusions: conclusions, isOrdered: isOrdered)
    }

    static let fields = Fields<Self> {
        Field.markup("text", "text between conclusions") { $0.markup }
        Field.flag("has-conclusions", "whether this is a list of conclusions") {
            !$0.conclusions.isEmpty
        }
        Field.flag("ordered", "whether the list is a numbered one") { $0.isOrdered }
        Field.number("start", "number of its first conclusion") { $0.conclusions.first?.number }
        Field.list("items", ConclusionView.self, "conclusions that follow each other") {
            $0.conclusions
        }
    }
}
