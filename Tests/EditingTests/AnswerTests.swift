import Editing
import Testing

/// What somebody types on a terminal, and what is made of it.
@Suite struct AnswerTests {
    private func read() throws -> Content {
        try TestContent([
            "themes/tweede/theme.md": "---\nid: T6\nnumber: 6\ntitle: Samen bouwen\n---\n",
            "themes/tweede/questions/1.md": "---\nid: T6-Q1\nnumber: 1\nquestion: Wie betaalt?\n---\n",
        ]).read()
    }

    private func taken(_ asked: Asked, _ text: String, isList: Bool = false) throws -> [String]? {
        guard case .taken(let found) = try read().answer(asked, text, isList: isList) else { return nil }
        return found.map(\.value)
    }

    @Test func takesAsMuchAsTellsItFromTheOthers() throws {
        #expect(try taken(.entity(.action), "t5-a2") == ["T5-A2"])
        #expect(try taken(.entity(.action), " normen ") == ["T5-A2"])
        #expect(try taken(.entity(.theme), "samen") == ["T6"])
        #expect(try taken(.entity(.theme), "6") == ["T6"])
        #expect(try taken(.entity(.theme), "tweede") == ["T6"])
        #expect(try taken(.entity(.owner), "koepel") == ["aedes"])
        #expect(try taken(.status, "klaar") == ["done"])
        #expect(try taken(.question(theme: "T6"), "1") == ["T6-Q1"])
        #expect(try taken(.question(theme: "T6"), "betaalt") == ["T6-Q1"])
        #expect(try taken(.question(theme: "T6"), "T5-Q1") == ["T5-Q1"])
        #expect(try taken(.date, "1 mei 2027") == ["2027-05-01"])
        #expect(try taken(.date, "Q2 2027") == ["2027-Q2"])
    }

    @Test func takesLists() throws {
        #expect(try taken(.entity(.owner), "vro, aedes", isList: true) == ["vro", "aedes"])
        #expect(try taken(.entity(.owner), "utrecht; koepel; utrecht", isList: true) == ["utrecht", "aedes"])
        #expect(
            try taken(.entity(.owner), "Ministerie van Volksgezondheid, Welzijn en Sport", isList: true) == ["vws"])
        #expect(try taken(.entity(.owner), "vro, xyzzy", isList: true) == nil)
        #expect(try taken(.entity(.owner), "vro, aedes") == nil)
        #expect(try taken(.entity(.owner), ",", isList: true) == nil)
    }

    @Test func asksAgainWhereItIsNotClear() throws {
        guard case .unclear(let message, let found) = try read().answer(.entity(.owner), "min") else {
            Issue.record("taken")
            return
        }
        #expect(found.map(\.value) == ["vro", "vws"])
        #expect(message.text(in: .nl) == "`min` kan op meer dan één manier. Bedoel je:")
        guard case .unclear(_, let near) = try read().answer(.entity(.owner), "Utrect") else {
            Issue.record("a near word was taken without asking")
            return
        }
        #expect(near.map(\.value) == ["utrecht"])
        guard case .unclear(let unknown, let none) = try read().answer(.status, "xyzzy") else {
            Issue.record("taken")
            return
        }
        #expect(none.isEmpty)
        #expect(unknown.text(in: .nl).contains("`in-progress`"))
        guard case .unclear(let date, _) = try read().answer(.date, "ooit") else {
            Issue.record("taken")
            return
        }
        #expect(date.text(in: .nl).contains("JJJJ-MM-DD"))
        guard case .unclear(_, let all) = try read().answer(.entity(.theme), "?") else {
            Issue.record("taken")
            return
        }
        #expect(all.map(\.value) == ["T5", "T6"])
    }
}
