import Diagnostics
import Foundation
import Programme
import Testing

@testable import Editing

@Suite struct EditMessageTests {
    @Test func everyMessageSpeaksBothLanguages() throws {
        let date = try #require(WrittenDate("2026-05"))
        let day = try #require(Day("2026-05-08"))
        var update = NewUpdate(on: date)
        update.status = .done
        update.due = date
        update.owners = []
        let fixture = try Fixture(
            """
            -- content/themes/een/theme.md --
            ---
            title: Een
            ---
            -- content/themes/een/actions.yaml --
            actions: [{id: A1, title: Iets}]
            """)
        let programme = try Content(fixture.content, on: day).programme
        let told = Told(update, of: try #require(programme.actions.first))
        let messages: [EditMessage] = [
            .cannotRead(FileProblem(path: "xx", code: 2)),
            .cannotWrite(FileProblem(path: "xx", code: 2)),
            .notPutBack(["xx", "yy"]),
            .changedMeanwhile("xx"),
            .refused,
            .overlap,
            .brokenFile("xx"),
            .cannotFind("xx"),
            .writtenWithBrackets(nil),
            .writtenWithBrackets(3...3),
            .writtenWithBrackets(3...5),
            .option("xx", .badDate("xx")),
            .badDate("xx"),
            .dateWithoutYear("xx"),
            .unknownStatus("xx", nearest: nil),
            .unknownStatus("xx", nearest: "yy"),
            .unknownChoice("xx", nearest: nil, known: ["xx", "yy"]),
            .unknownChoice("xx", nearest: "yy", known: ["xx", "yy"]),
            .unknownID("xx", kind: .action, nearest: nil),
            .unknownID("xx", kind: .action, nearest: "yy"),
            .unknownAnything("xx", nearest: nil),
            .unknownAnything("xx", nearest: "yy"),
            .wrongKind("xx", is: .action, due: .action),
            .unknownLocal("xx", nearest: nil, known: ["xx", "yy"], list: "xx"),
            .unknownLocal("xx", nearest: "yy", known: ["xx", "yy"], list: "xx"),
            .unknownOwner("xx", nearest: nil),
            .unknownOwner("xx", nearest: "yy"),
            .ambiguousOwner("xx", ["xx", "yy"]),
            .controlCharacter(0x7F),
            .missingKey("xx"),
            .whichOne("xx"),
            .nothingToAdd,
            .emptyList,
            .updatesDue,
            .unknownKey("xx", nil),
            .unknownKey("xx", "yy"),
            .textDue,
            .alreadyThere("xx", date),
            .updated("xx", told),
            .badID("xx"),
            .idTaken("xx", .action, "xx"),
            .noSlug("xx"),
            .slugTaken("xx"),
            .ownerExists("xx", "xx"),
            .added(.action, "xx", "xx", file: "xx"),
            .heading(.dream),
            .sameID("xx"),
            .isAlias("xx", of: "xx"),
            .renamed("xx", "xx", uses: 3),
            .conclusionsRenamed("xx", "xx"),
            .conclusionHasNoAlias("xx"),
            .cannotMark("xx"),
            .stillWritten("xx", ["xx", "yy"]),
            .tableTooLarge(3),
            .tooManyRows(3),
            .tooManyColumns(3),
            .notText,
            .unclosedQuote(row: 3),
            .emptyTable,
            .cell(row: 3, column: "xx", .badDate("xx")),
            .badMap("xx"),
            .unknownColumn("xx", nearest: nil, known: ["xx", "yy"]),
            .unknownColumn("xx", nearest: "yy", known: ["xx", "yy"]),
            .noSuchHeader("xx", nearest: nil, known: ["xx", "yy"]),
            .noSuchHeader("xx", nearest: "yy", known: ["xx", "yy"]),
            .columnTwice("xx", "xx", "xx"),
            .noColumns(["xx", "yy"], suggestion: nil),
            .noColumns(["xx", "yy"], suggestion: "yy"),
            .ignoredColumns(["xx", "yy"], suggestion: nil),
            .ignoredColumns(["xx", "yy"], suggestion: "yy"),
            .windows1252,
            .themeDue,
            .cannotMove("xx"),
            .sameRow(3),
            .ambiguousTitle(["xx", "yy"]),
            .knownByTitle(3, "xx"),
            .offeredOwner("xx", id: "xx"),
            .readAsOne(["xx", "yy"]),
            .emptyLeaves("xx", "xx"),
            .cutOff,
            .hiddenInText,
            .unseen(.public, [2]),
            .laterUpdate(day),
            .derivedIgnored("xx", [2]),
            .lineChanged("xx", "xx", from: nil, to: "xx"),
            .lineChanged("xx", "xx", from: "yy", to: "xx"),
            .textChanged("xx", "xx"),
            .listChanged("xx", "xx", removed: ["xx", "yy"], added: ["xx", "yy"]),
            .cleared("xx", "xx"),
            .imported(new: 3, changed: 3, unchanged: 3),
        ]
        try Samples(all: messages, file: "Editing/Words/EditMessage.swift", name: "EditMessage").check()
    }

    @Test func everyTextForAuthorsSpeaksBothLanguages() {
        for heading in EditMessage.Heading.question + EditMessage.Heading.case + [.born] {
            #expect(EditMessage.heading(heading).text(in: .nl) != EditMessage.heading(heading).text(in: .en))
        }
    }
}
