import Editing
import Testing

@Suite struct SuggestTests {
    @Test func suggestsWhatIsMeant() throws {
        let content = try TestContent().read()
        func values(_ asked: Asked, _ text: String) -> [String] {
            content.suggestions(asked, matching: text).map(\.value)
        }
        #expect(values(.entity(.action), "") == ["T5-A1", "T5-A2"])
        #expect(values(.entity(.action), "t5-a2") == ["T5-A2"])
        #expect(values(.entity(.action), "normen") == ["T5-A2"])
        #expect(values(.entity(.owner), "min") == ["vro", "vws"])
        #expect(values(.entity(.owner), "koepel") == ["aedes"])
        #expect(values(.entity(.owner), "Utrect") == ["utrecht"])
        #expect(values(.entity(.owner), "xyzzy") == [])
        #expect(values(.status, "afgev") == ["done"])
        #expect(values(.status, "loopt") == ["in-progress"])
        #expect(values(.horizon, "korte") == ["urgent"])
        #expect(values(.group(theme: "T5"), "") == ["programma"])
        #expect(content.suggestions(.status, matching: "done").first?.title == "Afgevinkt")
    }
}
