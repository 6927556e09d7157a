internal import Mustache
internal import Programme

/// Where an action comes from: a meeting, a theme, a learning question and the conclusions about it.
struct PathBack: View {
    let site: Site
    let theme: Int
    let question: Int?
    let conclusions: [Int]

    static let fields = Fields<Self> {
        Field.view("meeting", MeetingView.self, "the meeting at which it was talked about") {
            $0.site.mainMeeting(ofTheme: $0.theme)
        }
        Field.view("theme", EntityLink.self, "the theme") {
            EntityLink($0.site, EntityRef(.theme, $0.theme))
        }
        Field.view("question", EntityLink.self, "the learning question") { path in
            path.question.map { EntityLink(path.site, EntityRef(.question, $0)) }
        }
        Field.flag("has-conclusions", "whether it follows from conclusions about the question") {
            !$0.conclusions.isEmpty
        }
        Field.list("conclusions", ConclusionLink.self, "the conclusions that it follows from") {
            path in
            path.conclusions.map { ConclusionLink(site: path.site, index: $0) }
        }
    }

    /// The ways back from an action: one for each question that it answers or that a conclusion is about, in the order
    /// in which it names them.
    static func paths(of index: Int, _ site: Site) -> [PathBack] {
        var questions: [Int] = []
        var conclusions: [Int: [Int]] = [:]
        var known: Set<Int> = []
        func add(_ question: Int) {
            if known.insert(question).inserted { questions.append(question) }
        }
        for target in site.programme.actions[index].followsFrom.compactMap(\.target) {
            let question = site.programme.conclusions[Int(target.index)].question
            add(question)
            conclusions[question, default: []].append(Int(target.index))
        }
        for target in site.programme.actions[index].questions.compactMap(\.target) { add(Int(target.index)) }
        guard !questions.isEmpty else {
            return site.programme.actions[index].theme.map {
                [PathBack(site: site, theme: $0, question: nil, conclusions: [])]
            } ?? []
        }
        return questions.map { question in
            PathBack(
                site: site, theme: site.programme.questions[question].theme, question: question,
                conclusions: conclusions[question] ?? [])
        }
    }
}

/// A conclusion in a list, by how it begins.
struct ConclusionLink: View {
    let site: Site
    let index: Int

    static let fields = Fields<Self> {
        Field.text("beginning", "its first sentence, cut where it is long") { link in
            Site.firstSentence(of: link.site.programme.conclusions[link.index].text)
        }
        Field.include(EntityLink.self) { EntityLink($0.site, EntityRef(.conclusion, $0.index)) }
    }
}
