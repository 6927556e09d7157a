import Mustache
import Testing

struct FingerprintTests {
    private let templates: Templates = [
        "page": """
        {{title}}{{count}}{{#late}}laat{{/late}}<a href="{{href}}">{{website}}</a>{{body}}
        {{#owner}}{{name}}{{/owner}}{{owner.name}}{{#people}}{{name}}{{^team}}.{{/team}}{{/people}}
        {{#tags}}{{.}}{{/tags}}{{#title}}{{.}}{{/title}}
        """
    ]

    private func pages(_ templates: Templates, root: String = "") -> (TestPage) -> (
        [UInt8], [UInt8]
    ) {
        var compiler = TemplateCompiler(templates.set, words: words)
        let template = compiler.compile("page", for: TestPage.self)
        #expect(compiler.diagnostics.isEmpty)
        return { page in
            var out = Output(root: root)
            template.render(page, into: &out)
            var mark = Output(root: root)
            template.fingerprint(page, into: &mark)
            return (out.bytes, mark.bytes)
        }
    }

    /// Pages that differ in one thing each, chosen to run into each other where nothing keeps them apart.
    private var samples: [TestPage] {
        var samples = [TestPage()]
        func add(_ change: (inout TestPage) -> Void) {
            var page = TestPage()
            change(&page)
            samples.append(page)
        }
        for title in [
            "", "3", "Agend", "Agenda3", "Agenda\0", String(repeating: "a", count: 127),
            String(repeating: "a", count: 128), String(repeating: "a", count: 129),
        ] { add { $0.title = title } }
        for count in [0, -1, 33, 128, -128, .max, .min] { add { $0.count = count } }
        add { $0.isLate = false }
        add { $0.address = "x" }
        add { $0.website = nil }
        add { $0.body = nil }
        for text in ["", "\0", "een", "een & twee3"] { add { $0.body = TestMarkup(text: text) } }
        add { $0.owner = nil }
        add { $0.owner?.name = "" }
        add { $0.owner?.name = "RoosRoos" }
        let names: [[String]] = [
            [], [""], ["Roos"], ["RoosBram"], ["Bram", "Roos"], ["Roos", "", "Bram"],
            ["Roos", "Bram", ""],
        ]
        for names in names {
            add { $0.people = names.map { TestPerson(name: $0) } }
            add { $0.tags = names }
        }
        add { $0.people[0].rank = 1 }
        return samples
    }

    @Test func equalFingerprintsMeanEqualPages() {
        let make = pages(templates)
        let made = samples.map(make)
        for (a, one) in made.enumerated() {
            for (b, other) in made.enumerated() where one.1 == other.1 {
                #expect(one.0 == other.0, "\(a) \(b)")
            }
        }
        #expect(Set(made.map(\.1)).count >= Set(made.map(\.0)).count)
    }

    @Test func theSamePageHasTheSameFingerprint() {
        let make = pages(templates)
        for page in samples {
            #expect(make(page) == make(page))
        }
    }

    @Test func whatIsNotShownDoesNotCount() {
        let make = pages("{{title}}{{#late}}{{count}}{{/late}}")
        #expect(make(TestPage(address: "x")).1 == make(TestPage(address: "y")).1)
        #expect(
            make(TestPage(count: 1, isLate: false)).1 == make(TestPage(count: 2, isLate: false)).1)
        #expect(make(TestPage(count: 1)).1 != make(TestPage(count: 2)).1)
    }

    @Test func thePlaceInTheSiteCounts() {
        let one = pages("{{href}}", root: "../")(TestPage()).1
        let other = pages("{{href}}", root: "../../")(TestPage()).1
        #expect(one != other)
    }

    @Test func theIdentityTellsTemplatesApart() {
        func identity(_ templates: Templates, _ words: [String: String] = [:]) -> [UInt8] {
            var compiler = TemplateCompiler(templates.set, words: words)
            return compiler.compile("page", for: TestPage.self).identity
        }
        let different: [Templates] = [
            "{{title}}", "{{site}}", "{{title}} ", " {{title}}", "title", "{{href}}",
            "{{owner.name}}",
            "{{#owner}}{{name}}{{/owner}}", "{{#title}}x{{/title}}", "{{^title}}x{{/title}}",
            "{{#title}}{{/title}}x", "{{#title}}{{.}}{{/title}}", "{{#title}}{{title}}{{/title}}",
            "{{#title}}{{site}}{{/title}}", "{{#title}}{{/title}}{{site}}",
            "{{#people}}{{name}}{{/people}}",
            "{{#people}}{{/people}}{{#people}}{{name}}{{/people}}",
            "{{#people}}{{#people}}{{name}}{{/people}}{{/people}}",
            "{{#tags}}{{.}}{{/tags}}", "{{#tags}}{{/tags}}{{root}}", "", "{{body}}",
        ]
        #expect(Set(different.map { identity($0) }).count == different.count)
        #expect(identity(["page": "{{>p}}", "p": "a"]) != identity(["page": "{{>p}}", "p": "b"]))
        #expect(identity("{{words.a}}", ["a": "x"]) != identity("{{words.a}}", ["a": "y"]))
        #expect(
            identity("{{words.a}}", ["a": "x"]) == identity("{{words.a}}", ["a": "x", "b": "y"]))
        #expect(identity(["page": "a", "p": "b"]) == identity(["page": "a", "p": "c"]))
        #expect(identity("{{! one }}{{title}}") == identity("{{! two }}{{ title }}"))
    }
}
