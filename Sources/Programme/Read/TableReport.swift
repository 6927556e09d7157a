internal import Diagnostics
internal import Markdown

/// Finds the sections and conclusions in a question's body.
struct TableReport {
    private(set) var sections: [Section] = []
    private(set) var conclusions: [Conclusion] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let body: Prose

    /// What a link without a text of its own is called.
    private let title: (Link) -> String?

    /// - Parameters:
    ///   - body: the table report.
    ///   - title: what a link without a text of its own is called; its id by default.
    init(_ body: Prose, title: @escaping (Link) -> String? = { _ in nil }) {
        self.body = body
        self.title = title
        let document = MarkdownDocument(body.markdown)
        var found: Markdown.Section?
        for (index, section) in document.sections(level: 2).sections.enumerated() where section.heading.level == 2 {
            let role = SectionRole(title: section.heading.text)
            sections.append(Section(title: section.heading.text, role: role, index: index))
            guard role == .conclusions else { continue }
            guard found == nil else {
                report("two-conclusions", .twoConclusionSections, at: section.heading.range)
                continue
            }
            found = section
        }
        if let found { readConclusions(of: found, in: document) }
    }

    private mutating func readConclusions(of section: Markdown.Section, in document: MarkdownDocument) {
        let blocks = document.blocks[section.body]
        var hasList = false
        for block in blocks {
            guard case .list = block.kind else { continue }
            hasList = true
            for item in document.items(of: block) {
                add(document.plainText(of: item.id, titled: title), item.explicitID, item.range)
            }
        }
        guard !hasList else { return }
        let inside = section.body.isEmpty ? 0..<0 : blocks.first!.range.lowerBound..<blocks.last!.range.upperBound
        for heading in document.headings where heading.level == 3 && inside.contains(heading.range.lowerBound) {
            add(heading.text, heading.explicitID, heading.range)
        }
    }

    private mutating func add(_ text: String, _ explicit: ExplicitID?, _ range: Range<Int>) {
        var conclusion = Conclusion()
        conclusion.text = text
        conclusion.number = conclusions.count + 1
        conclusion.header.place = place(range)
        if let explicit {
            if Identifier.isValid(explicit.id) {
                conclusion.header.id = explicit.id
                conclusion.header.hasOwnID = true
                conclusion.header.place = place(explicit.range)
            } else {
                report("bad-id", .badOwnID(explicit.id), at: explicit.range)
            }
        }
        conclusions.append(conclusion)
    }

    private mutating func report(_ rule: String, _ message: ReadingMessage, at range: Range<Int>) {
        diagnostics.append(Diagnostic(rule, .error, message, at: place(range)))
    }

    /// Bodies are taken from their file as they are, so a place is a shift.
    private func place(_ range: Range<Int>) -> Place {
        let start = Int(body.text.place.start)
        return Place(file: Int(body.text.place.file), start: start + range.lowerBound, end: start + range.upperBound)
    }
}

extension SectionRole {
    /// The role of a section by the beginning of its heading, in either language.
    init(title: String) {
        let title = title.lowercased()
        let names: [(String, SectionRole)] = [
            ("droom", .dream), ("dromen", .dream), ("dream", .dream),
            ("wat houdt ons tegen", .obstacles), ("obstakel", .obstacles), ("belemmering", .obstacles),
            ("what holds us back", .obstacles), ("obstacle", .obstacles),
            ("kans", .chances), ("chance", .chances), ("opportunit", .chances),
            ("versnell", .acceleration), ("accelerat", .acceleration), ("speeding up", .acceleration),
            ("conclusie", .conclusions), ("conclusion", .conclusions),
        ]
        self = names.first { title.hasPrefix($0.0) }?.1 ?? .other
    }
}
