import Mustache
import Testing

@Suite struct LentTextTests {
    /// A page that lends the texts of a table, as they were given and as addresses.
    private struct Lending: View {
        let table: TextTable
        /// Which text; none where it is too large.
        let index: Int

        init(_ texts: [String], _ index: Int) {
            table = TextTable(count: texts.count) { add in texts.forEach { add($0) } }
            self.index = texts.indices.contains(index) ? index : -1
        }

        static let fields = Fields<Self> {
            Field.lentText("name", "a text") { $0.index < 0 ? nil : $0.table[$0.index] }
            Field.lentLink("link", "an address") { $0.index < 0 ? nil : $0.table[$0.index] }
            Field.include(Inner.self) { Inner(outer: $0.table) }
            Field.view("inner", Inner.self, "another view") { Inner(outer: $0.table) }
        }
    }

    private struct Inner: View {
        let outer: TextTable

        static let fields = Fields<Self> {
            Field.lentText("first", "the first text") { $0.outer[0] }
        }
    }

    private static let texts = ["eerste", "", "een & <ander>", "één 😀", "a/b.html"]

    @Test(arguments: texts.indices)
    func writesWhatAStringWould(index: Int) {
        let page = Lending(Self.texts, index)
        let text = Self.texts[index]
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(render("{{name}}", page) == escaped)
        #expect(render("{{#name}}{{.}}{{/name}}", page) == escaped)
        #expect(render("{{#name}}ja{{/name}}{{^name}}nee{{/name}}", page) == (text.isEmpty ? "nee" : "ja"))
        #expect(render("{{first}} {{inner.first}}", page) == "eerste eerste")
    }

    @Test func addressesAreAsSeenFromThePage() {
        #expect(render("{{link}}", Lending(Self.texts, 4), root: "../") == "../a/b.html")
        #expect(render("{{#link}}ja{{/link}}", Lending(Self.texts, 4)) == "ja")
    }

    @Test func nothingWritesNothing() {
        #expect(render("[{{name}}{{link}}]{{^name}}geen{{/name}}", Lending(Self.texts, 9), root: "../") == "[]geen")
        #expect(render("{{first}}", Lending([""], 0)) == "")
    }
}
