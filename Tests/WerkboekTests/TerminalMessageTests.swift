import Diagnostics
import Publish
import Testing

@testable import Pipeline
@testable import werkboek

@Suite struct TerminalMessageTests {
    @Test func questionsSpeakBothLanguages() throws {
        let questions = PromptMessage.Question.allCases.map { PromptMessage.question($0, isRequired: false) }
        try Samples(
            all: questions + [.more, .brokenOff, .needed] as [PromptMessage], file: "werkboek/PromptMessage.swift",
            name: "PromptMessage", sameInAll: ["chosen"]
        ).check()
        for question in PromptMessage.Question.allCases {
            let (dutch, english) = (
                PromptMessage.question(question, isRequired: true).text(in: .nl),
                PromptMessage.question(question, isRequired: true).text(in: .en)
            )
            // `Status` is one word in both.
            #expect(dutch != english || question == .status, "\(question)")
        }
    }

    @Test func clashesSpeakBothLanguages() throws {
        try Samples(
            all: [ClashMessage.taken("xx"), ClashMessage.other], file: "Pipeline/Clashes.swift", name: "ClashMessage"
        ).check()
    }
}
