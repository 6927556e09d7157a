import Mustache
import Synchronization
import Testing

/// What is shared by many pages is worked out once, and no page shows the difference.
struct SettlingTests {
    private static let groups: [String?] = ["a", "b", nil]
    private static let roots = ["", "../", "../../"]

    @Test func aSettledTemplateWritesTheSameBytes() async {
        let settled = SettledTemplates()
        var source = TemplateSource()
        for number in 0..<250 {
            let text = source.next()
            var compiler = TemplateCompiler(Templates(text: text).set, words: ["x": "<x>"])
            let template = compiler.compile("page", for: GroupPage.self)
            #expect(compiler.diagnostics.isEmpty, "\(text)")
            await withTaskGroup(of: Void.self) { tasks in
                for _ in 0..<2 {
                    tasks.addTask {
                        for page in GroupPage.all(number) {
                            check(template, page, settled, text)
                        }
                    }
                }
            }
        }
    }

    private func check(
        _ template: Template<GroupPage>, _ page: GroupPage, _ settled: SettledTemplates, _ text: String
    ) {
        for root in Self.roots {
            var plain = Output(root: root)
            template.render(page, into: &plain)
            var out = Output(root: root)
            let own = settled.settled(template, for: page, of: page.around.group, root: root)
            own.render(page, into: &out)
            #expect(
                String(decoding: out.bytes, as: UTF8.self) == String(decoding: plain.bytes, as: UTF8.self),
                "\(text) at \(root)")
            #expect(own.identity == template.identity)
        }
    }

    @Test func sharedFieldsAreReadOnceForAGroupAndARoot() {
        var compiler = TemplateCompiler(
            Templates(
                text: """
                    {{#own-items}}{{#own}}{{counted}}{{/own}}{{#items}}{{counted}}{{name}}{{/items}}{{/own-items}}\
                    {{#counted}}{{own}}{{/counted}}{{^counted}}{{own}}{{/counted}}{{#view}}{{own}}{{counted}}{{/view}}
                    """
            ).set)
        let template = compiler.compile("page", for: GroupPage.self)
        #expect(compiler.diagnostics.isEmpty)
        let settled = SettledTemplates()
        func render(_ group: String?, _ root: String) {
            let page = GroupPage(own: "x", isOwn: true, around: Around(group: group, reads: reads))
            var out = Output(root: root)
            settled.settled(template, for: page, of: group, root: root).render(page, into: &out)
        }
        let reads = Counter()
        render("a", "")
        let once = reads.count
        #expect(once > 0)
        for _ in 0..<10 { render("a", "") }
        #expect(reads.count == once)
        render("b", "")
        #expect(reads.count == 2 * once)
        render("b", "../")
        #expect(reads.count == 3 * once)
    }

    @Test func whatWouldBecomeTooLargeStaysAsItIs() {
        let deep = String(repeating: "{{#items}}", count: 10) + "{{name}}" + String(repeating: "{{/items}}", count: 10)
        let text = "{{own}}\(deep){{text}}{{#is-own}}{{text}}{{/is-own}}"
        var compiler = TemplateCompiler(Templates(text: text).set)
        let template = compiler.compile("page", for: GroupPage.self)
        #expect(compiler.diagnostics.isEmpty)
        for page in GroupPage.all(7).prefix(1) { check(template, page, SettledTemplates(), text) }
    }

    @Test func anOwnFieldThatHidesASharedOneIsNotShared() {
        var compiler = TemplateCompiler(Templates(text: "{{hidden}}").set)
        let template = compiler.compile("page", for: GroupPage.self)
        let settled = SettledTemplates()
        for own in ["one", "two"] {
            let page = GroupPage(own: own, isOwn: true, around: Around(group: "a"))
            var out = Output()
            settled.settled(template, for: page, of: "a", root: "").render(page, into: &out)
            #expect(out.bytes == Array(own.utf8))
        }
    }
}

/// A page with a field of every kind of its own and the same once more shared.
private struct GroupPage: View {
    var own: String
    var isOwn: Bool
    var around: Around

    /// Pages that differ in their own fields, two to a group.
    static func all(_ number: Int) -> [GroupPage] {
        ["a", "b", nil].flatMap { group in
            [true, false].map { isOwn in
                GroupPage(own: isOwn ? "o&\(number)" : "", isOwn: isOwn, around: Around(group: group))
            }
        }
    }

    private var persons: [TestPerson] { [TestPerson(name: own), TestPerson(name: "p", rank: isOwn ? 1 : 0)] }

    static let fields = Fields<Self> {
        Field.text("name", "its name") { $0.own }
        Field.text("own", "text") { $0.own }
        Field.flag("is-own", "flag") { $0.isOwn }
        Field.link("own-link", "link") { $0.own }
        Field.number("own-number", "number") { $0.isOwn ? 3 : 0 }
        Field.markup("own-markup", "markup") { $0.isOwn ? TestMarkup(text: $0.own) : nil }
        Field.view("own-view", TestPerson.self, "view") { $0.isOwn ? TestPerson(name: "v", rank: 2) : nil }
        Field.list("own-items", TestPerson.self, "list") { $0.isOwn ? $0.persons : [] }
        Field.strings("own-strings", "strings") { $0.isOwn ? ["1", "2"] : [] }
        Field.text("hidden", "hides a shared one") { $0.own }
        Field.shared(Around.self) { $0.around }
    }
}

private struct Around: View {
    var group: String?
    var reads = Counter()

    static let fields = Fields<Self> {
        Field.text("text", "text") { $0.group.map { "<\($0)>" } }
        Field.text("empty", "no text") { _ in nil }
        Field.flag("flag", "flag") { $0.group == "a" }
        Field.link("link", "link") { _ in "l&.html" }
        Field.url("url", "url") { _ in "https://x.nl/" }
        Field.number("number", "number") { $0.group == "b" ? 0 : 12 }
        Field.markup("markup", "markup that depends on the root") { _ in RootMarkup() }
        Field.view("view", TestPerson.self, "view") { around in
            around.group.map { TestPerson(name: $0, rank: 2) }
        }
        Field.list("items", TestPerson.self, "list") { around in
            around.reads.add()
            return ["a", "b", "c"].map { TestPerson(name: $0, rank: $0 == around.group ? 2 : 0) }
        }
        Field.strings("strings", "strings") { $0.group == "b" ? [] : ["s", "t<"] }
        Field.text("hidden", "never seen") { _ in "hidden" }
        Field.text("counted", "counts how often it is read") { around in
            around.reads.add()
            return "c"
        }
    }
}

private struct RootMarkup: Markup {
    func write(into out: inout Output) {
        out.write("<a href=\"")
        out.writeLink("x.html")
        out.write("\">")
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}

/// Makes templates up: every field in every position, sections in sections, some six deep.
private struct TemplateSource {
    private var state: UInt64 = 20_261_122

    private static let values = [
        "name", "own", "own-link", "own-number", "own-markup", "own-view.name", "own-view.chief.name", "text", "empty",
        "link", "url", "number", "markup", "view.name", "view.chief.name", "root", "words.x",
    ]
    private static let tests = [
        "own", "is-own", "own-link", "own-number", "own-markup", "text", "empty", "flag", "link", "url", "number",
        "markup", "root",
    ]
    private static let views = ["own-view", "own-items", "view", "view.chief", "view.team", "items", "own-view.team"]

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    private mutating func one(of names: [String]) -> String { names[number(below: names.count)] }

    mutating func next() -> String { part(depth: 0) }

    private mutating func part(depth: Int) -> String {
        var text = ""
        for _ in 0...number(below: 4) {
            text += one(of: ["", "-", "&"])
            switch number(below: depth < 6 ? 8 : 3) {
            case 0...2: text += "{{\(one(of: Self.values))}}"
            case 3:
                let name = one(of: Self.tests)
                let item = ["is-own", "flag"].contains(name) ? "" : "{{.}}"
                text += "{{#\(name)}}\(part(depth: depth + 1))\(item){{/\(name)}}"
            case 4:
                let name = one(of: Self.tests + Self.views + ["strings", "own-strings"])
                text += "{{^\(name)}}\(part(depth: depth + 1)){{/\(name)}}"
            case 5:
                let name = one(of: ["strings", "own-strings"])
                text += "{{#\(name)}}\(part(depth: depth + 1)){{.}}{{/\(name)}}"
            default:
                let name = one(of: Self.views)
                text += "{{#\(name)}}\(part(depth: depth + 1)){{/\(name)}}"
            }
        }
        return text
    }
}
