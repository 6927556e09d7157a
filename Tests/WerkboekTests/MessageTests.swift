import Diagnostics
import Rules
import Site
import Testing
import YAML

@testable import Programme

@Suite struct MessageTests {
    @Test func messagesOfReadingSpeakBothLanguages() throws {
        let messages: [ReadingMessage] = [
            .unknownKey("xx", nearest: nil, known: ["xx", "yy"]),
            .unknownKey("xx", nearest: "yy", known: ["xx", "yy"]),
            .missingKey("xx"),
            .emptyKey("xx"),
            .emptyAudience,
            .emptyItem,
            .expected(.text, .list),
            .badID("xx"),
            .badDate("xx"),
            .badURL("xx"),
            .badColour("xx"),
            .paleColour("xx"),
            .editURLWithoutPath,
            .badVersion("xx"),
            .toolTooOld(needed: "xx"),
            .outOfRange(3, 3),
            .notPositive,
            .rangeDownwards,
            .unknownValue("xx", nearest: nil, known: ["xx", "yy"]),
            .unknownValue("xx", nearest: "yy", known: ["xx", "yy"]),
            .cutByComment,
            .lineTooLong(3),
            .notUTF8,
            .controlCharacter(0x7F),
            .bidiControl(0x7F),
            .frontMatterNotClosed, .frontMatterNotFirst, .frontMatterMissing("xx"), .localIDTwice("xx"),
            .unknownFile,
            .missingFile("xx"),
            .linkOutside,
            .linkedFolder,
            .notAFile,
            .sameName("media/a.png"), .scriptInMedia,
            .tooLarge(3),
            .twoConclusionSections,
            .badOwnID("xx"),
        ]
        try Samples(all: messages, file: "Programme/Keys/ReadingMessage.swift", name: "ReadingMessage").check()
    }

    @Test(arguments: [
        ReadingMessage.Expected.text, .id, .date, .whole, .number, .numberRange, .flag, .flagOrDate, .url, .colour,
        .keys, .register("xx"),
    ])
    func saysWhatIsDueAndWhatIsThere(_ expected: ReadingMessage.Expected) {
        for found in [ReadingMessage.Found.text("yy"), .list, .link, .keys] {
            let message = ReadingMessage.expected(expected, found)
            #expect(message.text(in: .nl) != message.text(in: .en))
        }
    }

    @Test func messagesOfAssemblingSpeakBothLanguages() throws {
        let messages: [AssemblyMessage] = [
            .duplicateID("xx"),
            .firstID,
            .unknownID("xx", nearest: nil, kinds: [.action]),
            .unknownID("xx", nearest: nil, kinds: [.action, .owner]),
            .wrongKind("xx", is: .action, due: [.action]),
            .wrongKind("xx", is: .action, due: [.action, .owner]),
            .hiddenReference("xx", key: "xx"),
            .hiddenLink("xx"),
            .unknownLocal("xx", nearest: nil, known: ["xx", "yy"], list: "xx"),
            .unknownLocal("xx", nearest: "yy", known: ["xx", "yy"], list: "xx"),
            .unknownLink("xx", nearest: nil),
            .unknownLink("xx", nearest: "yy"),
            .missingFile("xx", nearest: nil),
            .missingFile("xx", nearest: "yy"),
            .linkToRegister("xx"),
            .linkToFolder("xx"),
            .absoluteLink("xx"),
            .linkOutside("xx"),
            .unknownAnchor("xx", nearest: nil),
            .unknownAnchor("xx", nearest: "yy"),
            .notASource("xx", .action),
            .badScheme("xx"),
            .badAddress("xx"),
            .rawHTML,
            .footnoteWithoutText("xx"),
            .footnoteWithoutMark("xx"),
            .footnoteTwice("xx"),
            .markdownTooDeep,
            .markdownTooMuch,
            .tableTooWide,
            .linkInLink,
            .extraCells,
            .controlReference,
            .bidiReference,
            .circle(["xx", "yy"]),
            .dueBeforeStart,
            .conclusionWithoutID("xx"),
            .unknownEvidence("xx"),
        ]
        try Samples(all: messages, file: "Programme/Assemble/AssemblyMessage.swift", name: "AssemblyMessage").check()
    }

    @Test func messagesOfYAMLSpeakBothLanguages() throws {
        let messages: [YAMLProblem.Kind] = [
            .duplicateKey("xx"),
            .secondDocument,
            .customTag("xx"),
            .keyNotText,
            .tooDeep(3),
            .tooLarge(3),
            .aliasTooLarge(3),
            .unknownAlias("xx"),
            .controlCharacter(0x7F),
            .notText,
            .needsQuotes("xx"),
            .unclosedQuote, .quoteInside("'"), .quoteInside("\""), .hardSpace, .wrongDash("–"),
            .unclosedBracket,
            .missingColon,
            .tab,
            .indentation,
            .malformed("xx"),
            .outOfMemory,
        ]
        try Samples(all: messages, file: "YAML/YAMLProblem.swift", name: "Kind").check()
    }

    @Test func messagesOfEditionsAndFormsSpeakBothLanguages() throws {
        try Samples(
            all: [EditionMessage.notAnEdition], file: "Programme/Editions/EditionReading.swift", name: "EditionMessage"
        ).check()
        try Samples(all: [FormsMessage.noAddress], file: "Site/Forms/FormsMessage.swift", name: "FormsMessage").check()
    }

    /// What `explain` prints, rule by rule.
    @Test func explanationsSpeakBothLanguages() throws {
        for name in RuleBook.names {
            let words = try #require(RuleBook.explanation(of: name))
            #expect(words.nl != words.en, "\(name)")
            #expect(words.nl.count > 20 && words.en.count > 20, "\(name)")
        }
    }
}
