import Mustache

/// An invented page, with a field of every kind.
struct TestPage: View {
    var title: String? = "Agenda"
    var count = 3
    var isLate = true
    var address = "acties/T5-A1.html"
    var website: String? = "https://example.org/?a=1&b=2"
    var body: TestMarkup? = TestMarkup(text: "een & twee")
    var owner: TestPerson? = TestPerson(name: "Roos")
    var people = [TestPerson(name: "Roos"), TestPerson(name: "Bram")]
    var tags = ["wonen", "water"]
    var site = TestSite(name: "Werkboek")

    static let fields = Fields<Self> {
        Field.text("title", "what it is called") { $0.title }
        Field.number("count", "how many there are") { $0.count }
        Field.flag("late", "whether it is late") { $0.isLate }
        Field.link("href", "where it stands") { $0.address }
        Field.url("website", "where else") { $0.website }
        Field.markup("body", "the text") { $0.body }
        Field.view("owner", TestPerson.self, "who leads it") { $0.owner }
        Field.list("people", TestPerson.self, "who helps") { $0.people }
        Field.strings("tags", "loose words") { $0.tags }
        Field.include(TestSite.self) { $0.site }
    }
}

struct TestPerson: View {
    var name: String
    var title: String?
    /// How deep a chain of chiefs to make: a shape that holds itself.
    var rank = 0

    static let fields = Fields<Self> {
        Field.text("name", "the name") { $0.name }
        Field.view("chief", TestPerson.self, "who is above") { person in
            person.rank > 0
                ? TestPerson(name: "chef van \(person.name)", rank: person.rank - 1) : nil
        }
        Field.list("team", TestPerson.self, "who is below") { person in
            (0..<person.rank).lazy.map { TestPerson(name: "\(person.name)-\($0)") }
        }
    }
}

struct TestSite: View {
    var name: String

    static let fields = Fields<Self> {
        Field.text("site", "the name of the site") { $0.name }
        Field.text("title", "a title, which a page's own hides") { _ in "verborgen" }
    }
}

struct TestMarkup: Markup {
    var text: String

    func write(into out: inout Output) {
        out.write("<p>")
        out.writeEscaped(text)
        out.write("</p>")
    }
}
