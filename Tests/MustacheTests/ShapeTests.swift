import Mustache
import Testing

struct ShapeTests {
    @Test func describesWhatATemplateCanUse() {
        let lines = TestPage.fields.shape.describe().map {
            "\($0.path): \($0.kind.word), \($0.doc)"
        }
        #expect(
            lines == [
                "title: text, what it is called",
                "count: number, how many there are",
                "late: flag, whether it is late",
                "href: link, where it stands",
                "website: url, where else",
                "body: markup, the text",
                "owner: view, who leads it",
                "owner.name: text, the name",
                "owner.chief: view, who is above",
                "owner.team: list, who is below",
                "people: list, who helps",
                "people.name: text, the name",
                "people.chief: view, who is above",
                "people.team: list, who is below",
                "tags: strings, loose words",
                "site: text, the name of the site",
            ])
    }

    @Test func findsEachShapeOnce() {
        #expect(TestPage.fields.shape.reachable().map(\.name) == ["TestPage", "TestPerson"])
        #expect(TestPerson.fields.shape.reachable().map(\.name) == ["TestPerson"])
        #expect(TestPage.fields.shape.entries.count == 10)
    }

    @Test func everyDescribedNameCompiles() {
        for name in TestPage.fields.shape.describe() {
            // A list's fields are found inside a section on it.
            let parts = name.path.split(separator: ".")
            let outer = parts.dropLast().joined(separator: ".")
            let inner = "{{#\(parts.last ?? "")}}x{{/\(parts.last ?? "")}}"
            let text = outer.isEmpty ? inner : "{{#\(outer)}}\(inner)|{{/\(outer)}}"
            _ = render(Templates(text: text))
        }
    }

    @Test func readsBySlot() {
        guard case .text("Agenda") = TestPage().value(at: 0) else { return #expect(Bool(false)) }
        for slot in [-1, 10, Int.max] {
            guard case .none = TestPage().value(at: slot) else { return #expect(Bool(false)) }
        }
    }
}
