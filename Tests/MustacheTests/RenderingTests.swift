import Mustache
import Testing

struct RenderingTests {
    @Test func writesEachKind() {
        #expect(render("{{title}}") == "Agenda")
        #expect(render("{{count}}") == "3")
        #expect(render("{{body}}") == "<p>een &amp; twee</p>")
        #expect(render("{{{body}}}{{&body}}") == "<p>een &amp; twee</p><p>een &amp; twee</p>")
        #expect(render("{{owner.name}}") == "Roos")
        #expect(render("{{site}}") == "Werkboek")
    }

    @Test func writesNumbers() {
        for number in [0, 9, 10, -1, 1_234_567, .max, .min] {
            #expect(render("{{count}}", TestPage(count: number)) == String(number))
        }
    }

    @Test func writesNothingForNothing() {
        let page = TestPage(title: nil, website: nil, body: nil, owner: nil)
        #expect(
            render("[{{title}}{{website}}{{body}}{{owner.name}}{{owner.chief.name}}]", page) == "[]"
        )
    }

    @Test func writesLinksAsSeenFromThePage() {
        #expect(render("<a href=\"{{href}}\">") == "<a href=\"acties/T5-A1.html\">")
        #expect(
            render("<a href=\"{{href}}\">", TestPage(address: "a&b.html"), root: "../../")
                == "<a href=\"../../a&amp;b.html\">")
        #expect(render("{{#owner}}{{root}}style.css{{/owner}}", root: "../") == "../style.css")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://x", "data:text/html,x",
        "vbscript:x",
        "//x", "x", "", ":", "https", "java\nscript:x", "https\u{301}://x", "http:\u{301}//x",
    ])
    func keepsBackAddressesThatMayRunAScript(_ address: String) {
        #expect(render("{{website}}", TestPage(website: address)) == "")
    }

    @Test(arguments: ["https://x.nl/a", "HTTP://x", "mailto:a@b.nl", "tel:+31"])
    func writesAddressesElsewhere(_ address: String) {
        #expect(
            render("<a href='{{website}}'>", TestPage(website: address)) == "<a href='\(address)'>")
    }

    @Test func opensSections() {
        let template: Templates = """
            {{#title}}t{{/title}}{{#count}}n{{/count}}{{#late}}f{{/late}}{{#href}}l{{/href}}\
            {{#body}}m{{/body}}{{#owner}}v{{/owner}}{{#people}}p{{/people}}{{#tags}}s{{/tags}}\
            {{#website}}u{{/website}}
            """
        #expect(render(template) == "tnflmvppssu")
        let inverted = Templates(
            text: template.sources[0].text.replacing("{{#", with: "{{^"))
        #expect(render(inverted) == "")
        let empty = TestPage(
            title: "", count: 0, isLate: false, address: "", website: nil, body: nil, owner: nil,
            people: [], tags: [])
        #expect(render(template, empty) == "")
        #expect(render(inverted, empty) == "tnflmvpsu")
    }

    @Test func namesTheValueOfASection() {
        #expect(render("{{#title}}<b>{{.}}</b>{{/title}}") == "<b>Agenda</b>")
        #expect(
            render("{{#count}}{{.}}{{/count}}{{#body}}{{.}}{{/body}}") == "3<p>een &amp; twee</p>")
        #expect(render("{{#tags}}{{.}},{{/tags}}") == "wonen,water,")
        #expect(
            render("{{#tags}}{{#title}}{{.}}{{/title}}{{.}} {{/tags}}")
                == "Agendawonen Agendawater ")
        #expect(
            render("{{#tags}}{{^body}}x{{/body}}{{^owner.chief}}{{.}}{{/owner.chief}}{{/tags}}")
                == "wonenwater")
        #expect(render("{{#owner}}{{#name}}{{.}}{{/name}}{{/owner}}") == "Roos")
    }

    @Test func looksInsideOutwards() {
        #expect(
            render("{{#people}}{{name}} {{title}} {{site}};{{/people}}")
                == "Roos Agenda Werkboek;Bram Agenda Werkboek;")
        #expect(
            render("{{#people}}{{#owner}}{{name}}{{/owner}}{{name}} {{/people}}")
                == "RoosRoos RoosBram ")
        #expect(
            render("{{#tags}}{{#people}}{{name}}{{/people}}{{.}}{{title}}|{{/tags}}")
                == "RoosBramwonenAgenda|RoosBramwaterAgenda|")
    }

    @Test func goesThroughListsInsideLists() {
        let page = TestPage(people: [
            TestPerson(name: "a", rank: 2), TestPerson(name: "b", rank: 0),
            TestPerson(name: "c", rank: 1),
        ])
        #expect(
            render("{{#people}}{{name}}({{#team}}{{name}} {{/team}}){{/people}}", page)
                == "a(a-0 a-1 )b()c(c-0 )")
        #expect(render("{{#people}}{{^team}}{{name}}{{/team}}{{/people}}", page) == "b")
    }

    @Test func followsDottedNames() {
        let page = TestPage(owner: TestPerson(name: "Bo", rank: 2))
        #expect(render("{{owner.chief.chief.name}}", page) == "chef van chef van Bo")
        #expect(
            render("{{#owner.chief}}{{name}}{{/owner.chief}}{{owner.chief.chief.chief.name}}", page)
                == "chef van Bo")
        #expect(
            render("{{#owner}}{{#chief.team}}{{name}} {{/chief.team}}{{/owner}}", page)
                == "chef van Bo-0 ")
        #expect(render("{{#owner.team}}{{owner.name}}{{/owner.team}}", page) == "BoBo")
    }

    @Test func foldsLabelsIn() {
        #expect(
            render("<h1>{{words.agenda}}</h1>{{#people}}{{words.list.empty}}{{/people}}")
                == "<h1>Agenda &amp; meer</h1>Niets &lt;hier&gt;Niets &lt;hier&gt;")
    }

    @Test func anOwnFieldHidesAnIncludedOne() {
        #expect(render("{{title}} {{site}}") == "Agenda Werkboek")
    }

    @Test func keepsTheTemplatesBytes() {
        let text = "\u{FEFF}één\r\n\t\0 ✓ {single} }} \r x\n\n"
        #expect(
            render(Templates(text: text))
                == String(
                    text.unicodeScalars.dropFirst().map(Character.init).map(String.init).joined()))
        #expect(render("") == "")
        #expect(render("{{!}}") == "")
    }

    @Test func setsDelimiters() {
        #expect(
            render("{{=<% %>=}}<%title%> {{title}} <%={{ }}=%>{{title}}")
                == "Agenda {{title}} Agenda")
        #expect(render(["page": "{{=| |=}}|>p|", "p": "{{title}}|title|"]) == "Agenda|title|")
    }

    @Test func takesInPartials() {
        #expect(
            render([
                "page": "{{#people}}{{>person}}{{/people}}", "person": "{{name}}{{>parts/end}}",
                "parts/end": ";",
            ]) == "Roos;Bram;")
        #expect(
            render(["page": "<ul>\n  {{>item}}\n</ul>\n", "item": "<li>\n  {{title}}\n</li>\n"])
                == "<ul>\n  <li>\n    Agenda\n  </li>\n</ul>\n")
        #expect(render(["page": "{{>_head}} {{>_head}}", "_head": "{{title}}"]) == "Agenda Agenda")
    }

    @Test func fillsLayouts() {
        let templates: Templates = [
            "page": """
            {{<layout}}
            {{$title}}{{title}}{{/title}}
            {{$main}}
            <h1>{{title}}</h1>
            {{<card}}{{$body}}{{#people}}{{<card}}{{$body}}{{name}}{{/body}}{{/card}}{{/people}}{{/body}}{{/card}}
            {{/main}}
            {{/layout}}
            """,
            "layout": """
            <title>{{$title}}?{{/title}} – {{site}}</title>
            <main>
              {{$main}}
                  {{/main}}
            </main>
            {{$foot}}<p>{{words.agenda}}</p>{{/foot}}

            """,
            "card": "<div>{{$body}}leeg{{/body}}</div>",
        ]
        #expect(
            render(templates) == """
                <title>Agenda – Werkboek</title>
                <main>
                  <h1>Agenda</h1>
                  <div><div>Roos</div><div>Bram</div></div>
                </main>
                <p>Agenda &amp; meer</p>

                """)
    }

    @Test func rendersOnSeveralThreads() async {
        var compiler = TemplateCompiler(
            Templates(text: "{{#people}}{{name}}{{title}}{{/people}}{{count}}").set)
        let template = compiler.compile("page", for: TestPage.self)
        let all = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).map { number in
                        var out = Output()
                        template.render(TestPage(count: number), into: &out)
                        return String(decoding: out.bytes, as: UTF8.self)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for pages in all {
            #expect(pages == (0..<500).map { "RoosAgendaBramAgenda\($0)" })
        }
    }
}
