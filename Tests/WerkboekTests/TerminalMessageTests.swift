import Diagnostics
import Foundation
import Programme
import Testing

@testable import Pipeline
@testable import Preview
@testable import Publish
@testable import Reporting
@testable import werkboek

/// What the commands say, each text in both languages and none of them elsewhere.
@Suite struct TerminalMessageTests {
    private let problem = FileProblem(path: "xx", code: ENOENT)

    @Test func questionsSpeakBothLanguages() throws {
        let questions = PromptMessage.Question.allCases.map { PromptMessage.question($0, isRequired: false) }
        try Samples(
            all: questions + [.more, .brokenOff, .needed] as [PromptMessage], file: "werkboek/PromptMessage.swift",
            name: "PromptMessage", sameInAll: ["chosen"]
        ).check()
        for question in PromptMessage.Question.allCases {
            let asked = PromptMessage.question(question, isRequired: true)
            // `Status` is one word in both.
            #expect(asked.text(in: .nl) != asked.text(in: .en) || question == .status, "\(question)")
        }
    }

    @Test func clashesSpeakBothLanguages() throws {
        try Samples(
            all: [ClashMessage.taken("xx"), ClashMessage.other], file: "Pipeline/Clashes.swift", name: "ClashMessage"
        ).check()
    }

    @Test func buildSpeaksBothLanguages() throws {
        let outcome = Outcome(method: .unchanged, written: 3, bytes: 3, kept: 3, removed: 3, movedAside: [])
        let reasons: [RenderReason] = [.isNew, .wasTouched, .differs]
        let messages: [BuildMessage] =
            [
                .unchanged("xx", hasWarnings: false), .unchanged("xx", hasWarnings: true), .summary("xx", outcome),
                .progress(done: 3, of: 9),
            ] + Stage.allCases.map { .stage($0) } + reasons.map { .rendered("xx", $0) }
        try Samples(all: messages, file: "werkboek/BuildMessage.swift", name: "BuildMessage").check()
    }

    @Test func commandsSpeakBothLanguages() throws {
        let messages: [CommandMessage] = [
            .cannotRead(problem), .cannotWrite(problem), .found(errors: 1, warnings: 1), .found(errors: 3, warnings: 3),
            .notApplied, .paste("xx", 3...5), .folderTaken("xx", holds: ["xx", "yy"]), .folderWritten("xx", files: 3),
            .trySite, .tryBuild, .editionExists("xx"), .printerMissing, .notWhole,
        ]
        try Samples(all: messages, file: "werkboek/CommandMessage.swift", name: "CommandMessage").check()
    }

    @Test func mistakesInTheCommandLineAreToldInBothLanguages() throws {
        let messages: [UsageMessage] = [
            .notADate("xx"), .notAnAddress("xx"), .notJobs("xx"), .notAPort("xx"), .notAShare("xx"),
            .notAnEpoch("xx"), .notAName("xx"), .missing("xx"),
            .unknownCommand("xx", nearest: nil, known: ["xx", "yy"]),
            .unknownCommand("xx", nearest: "yy", known: ["xx", "yy"]), .unknownRule("xx", nearest: nil),
            .unknownRule("xx", nearest: "yy"), .unknownTheme("xx", nearest: nil), .unknownTheme("xx", nearest: "yy"),
            .unknownPage("xx"), .outputAmongInput("xx", "yy"), .whatToPrint, .eitherActionOrList, .whichAction,
            .whatChanged,
        ]
        try Samples(all: messages, file: "werkboek/UsageMessage.swift", name: "UsageMessage").check()
    }

    @Test func serveSpeaksBothLanguages() throws {
        let messages: [ServeMessage] = [
            .address("xx"), .otherPort, .noBrowser, .built(milliseconds: 3, warnings: 0),
            .built(milliseconds: 3, warnings: 1), .built(milliseconds: 3, warnings: 3), .looking, .stopped,
        ]
        try Samples(all: messages, file: "werkboek/ServeMessage.swift", name: "ServeMessage").check()
        let refusals: [PreviewError] = [
            .portTaken(3), .portForbidden(3), .cannotRead(problem), .system("xx", ENOMEM),
        ]
        try Samples(all: refusals, file: "Preview/PreviewError.swift", name: "PreviewError").check()
        let shown: [PreviewMessage] = [.errors(1), .errors(3), .more(3), .cannotRead, .close, .foreign, .waiting]
        try Samples(all: shown, file: "Preview/PreviewMessage.swift", name: "PreviewMessage").check()
    }

    @Test func publishingSpeaksBothLanguages() throws {
        let errors: [PublishError] = [
            .notOurs(["xx", "yy"], count: 3), .inTheWay(["xx"], count: 1), .busy, .notAFolder("xx"), .badAddress("xx"),
            .clash("xx"), .cannotRead("xx", errno: ENOENT), .cannotWrite("xx", errno: EACCES), .noSpace("xx"),
        ]
        try Samples(
            all: errors.map { PublishFailure(error: $0, output: "xx") }, file: "Publish/PublishError.swift",
            name: "PublishError"
        ).check()
    }

    @Test func reportsSpeakBothLanguages() throws {
        try Samples(
            all: [ReportMessage.more(1), ReportMessage.more(3)], file: "Reporting/ReportMessage.swift",
            name: "ReportMessage"
        ).check()
    }

    @Test func theSystemsReasonsSpeakBothLanguages() {
        #expect(SystemReason.known.count > 10)
        for code in SystemReason.known {
            #expect(SystemReason(code).text(in: .nl) != SystemReason(code).text(in: .en), "\(code)")
        }
    }

    /// What the library for arguments says of mistakes: each sentence is known as a whole and has other words in Dutch.
    @Test func theLibrarysMistakesHaveDutchWords() {
        for (english, dutch) in LibraryWords.mistakes {
            #expect(english.count == dutch.count, "\(english)")
            let said = english.joined(separator: "xx")
            let words = dutch.joined(separator: "xx")
            #expect(words != said && words.contains { $0.isLetter && $0 != "x" })
            #expect(LibraryWords.translated("Error: " + said, to: .nl) == "Fout: " + words)
            #expect(LibraryWords.translated("Error: " + said, to: .en) == "Error: " + said)
        }
    }

    /// Texts stand in the files of messages and words: nowhere else does a source choose one by language.
    @Test func textsHaveOneHome() throws {
        var choosing: [String] = []
        for (name, text) in try sources(["werkboek", "Editing", "Preview", "Reporting", "Rules", "Pipeline", "Publish"])
        where text.contains(/(?:== \.nl|== \.en|isDutch)\s*\?/) { choosing.append(name) }
        #expect(choosing.sorted() == ["EditMessage.swift", "Speech.swift"])
    }

    /// Where both languages stand beside each other, as in help and in what rules say, they differ.
    @Test func wordsBesideEachOtherDiffer() throws {
        // Words that are one in both languages.
        let same: Set<String> = ["indicator", "Website.", "Budget."]
        var equal: [String] = []
        var count = 0
        for (name, text) in try sources([""]) {
            for pair in text.matches(of: /\bnl:\s*"((?:[^"\\\n]|\\.)*)",\s*en:\s*"((?:[^"\\\n]|\\.)*)"/) {
                count += 1
                let isEmpty = pair.1.isEmpty || pair.2.isEmpty
                if isEmpty || pair.1 == pair.2, !same.contains(String(pair.1)) { equal.append("\(name): \(pair.1)") }
            }
        }
        #expect(count > 200)
        #expect(equal == [])
    }

    private func sources(_ folders: [String]) throws -> [(name: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        return try folders.flatMap { folder in
            let files = try #require(
                FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil))
            return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
                .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
        }
    }
}
