internal import Mustache
internal import Programme

/// A learning question in a list.
struct QuestionRow: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    private var question: Question {
        _read { yield site.programme.questions[index] }
    }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.question.id }
        Field.text("anchor", "its id on a page of many") {
            $0.site.anchor(of: EntityRef(.question, $0.index))
        }
        Field.number("number", "its number within the theme") { $0.question.number }
        Field.text("question", "the question") { $0.question.question }
        Field.link("link", "its address") { $0.site.addresses[.question, $0.index] }
        Field.text("conclusions", "how many conclusions there are, written out: 4 conclusies") {
            row in
            row.question.conclusions.isEmpty
                ? nil : row.site.counted(row.question.conclusions.count, "conclusion")
        }
        Field.view("tally", ActionTally.self, "how far the actions are that answer it") { row in
            ActionTally(ifAny: row.site, row.site.actions(ofQuestion: row.index))
        }
    }
}

extension Site {
    /// The actions that answer a question or follow from one of its conclusions, in the order of the registers.
    func actions(ofQuestion index: Int) -> [Int] {
        let fromConclusions = programme.questions[index].conclusions.flatMap {
            programme.followUps[$0]
        }
        guard !fromConclusions.isEmpty else { return programme.answers[index] }
        return Set(programme.answers[index]).union(fromConclusions).sorted()
    }
}
