import Diagnostics
import Mustache
import Testing

struct TemplateDiagnosticsTests {
    @Test func unknownNames() {
        expectDiagnostics("é\r\n  {{ «titel» }}", ["There is nothing here called “titel”. Did you mean “title”?"])
        expectDiagnostics("{{#people}}{{«nmae»}}{{/people}}", ["There is nothing here called “nmae”. Did you mean “name”?"])
        expectDiagnostics("{{#«xyzzyx»}}{{quux}}{{/xyzzyx}}", ["There is nothing here called “xyzzyx”."])
        expectDiagnostics("{{^«ownr»}}x{{/ownr}}", ["There is nothing here called “ownr”. Did you mean “owner”?"])
        expectDiagnostics("{{owner.«nam»}}", ["“owner” has nothing called “nam”. Did you mean “name”?"])
        expectDiagnostics("{{#owner.chief.«taem»}}{{/owner.chief.taem}}", ["“owner.chief” has nothing called “taem”. Did you mean “team”?"])
        expectDiagnostics("{{owner.«»}}{{owner.«»}}", [
            "“owner” has nothing called “”.", "“owner” has nothing called “”.",
        ])
        // A name of the page is no name of a view behind a dot.
        expectDiagnostics("{{owner.«title»}}", ["“owner” has nothing called “title”."])
        expectDiagnostics("{{words.«agnda»}}", ["There is no label “agnda” in the words of the interface. Did you mean “agenda”?"])
        expectDiagnostics("{{words.«list.emty»}}", ["There is no label “list.emty” in the words of the interface. Did you mean “list.empty”?"])
        expectDiagnostics("{{«words»}}{{«wrds».agenda}}", [
            "There is nothing here called “words”. Did you mean “words”?",
            "There is nothing here called “wrds”. Did you mean “words”?",
        ])
    }

    @Test func reportsAllAtOnce() {
        expectDiagnostics(
            ["page": "{{«a1»}}{{>p}}{{>p}}{{#people}}{{«b1»}}{{/people}}{{>«missing»}}", "p": "{{«c1»}}«{{/x}}»"],
            [
                "{{/x}} closes nothing. Take it out, or open “x” before it.",
                "There is nothing here called “a1”.", "There is nothing here called “c1”.",
                "There is nothing here called “b1”.", "There is no template “missing.mustache” to take in.",
            ])
    }

    @Test func kinds() {
        expectDiagnostics("{{«late»}}{{«people»}}{{«owner»}}{{«tags»}}", [
            "“late” is a yes or no and cannot be written as text. Write {{#late}} … {{/late}}.",
            "“people” is a list and cannot be written as text. Write {{#people}} … {{/people}}.",
            "“owner” is a group of fields and cannot be written as text. Write {{#owner}} … {{/owner}}.",
            "“tags” is a list of texts and cannot be written as text. Write {{#tags}} … {{/tags}}.",
        ])
        expectDiagnostics("{{«people.name»}}{{«tags.x»}}{{«title.x»}}{{«count.x.y»}}", [
            "“people” is a list. Write {{#people}} … {{/people}} and use the names of its items in between.",
            "“tags” is a list. Write {{#tags}} … {{/tags}} and use the names of its items in between.",
            "“title” is a text and has no parts. Leave out what follows the dot.",
            "“count” is a number and has no parts. Leave out what follows the dot.",
        ])
        let noItem = "{{.}} stands for a text here only inside a section on a text, number or list of texts. Use a name."
        expectDiagnostics("{{«.»}}{{#owner}}{{«.»}}{{/owner}}{{#late}}{{«.»}}{{/late}}{{#people}}{{«.»}}{{/people}}", [noItem, noItem, noItem, noItem])
        expectDiagnostics("{{#«words.agenda»}}{{/words.agenda}}{{^«words.agenda»}}{{/words.agenda}}", [
            "“words.agenda” is a label, always the same. Write {{words.agenda}}.",
            "“words.agenda” is a label, always the same. Write {{words.agenda}}.",
        ])
    }

    @Test func rawText() {
        expectDiagnostics("{{{«title»}}}{{& «count» }}{{&«href»}}{{{«words.agenda»}}}{{#tags}}{{&«.»}}{{/tags}}{{&«root»}}", [
            "“title” is text and has to be escaped. Write {{title}}.",
            "“count” is text and has to be escaped. Write {{count}}.",
            "“href” is text and has to be escaped. Write {{href}}.",
            "“words.agenda” is text and has to be escaped. Write {{words.agenda}}.",
            "“.” is text and has to be escaped. Write {{.}}.",
            "“root” is text and has to be escaped. Write {{root}}.",
        ])
    }

    @Test func partials() {
        expectDiagnostics(["page": "{{> «hed» }}{{>head}}", "head": ""], ["There is no template “hed.mustache” to take in. Did you mean “head”?"])
        expectDiagnostics("{{<«layout»}}{{$a}}{{/a}}{{/layout}}", ["There is no template “layout.mustache” to take in."])
        expectDiagnostics("{{>«page»}}", ["This template takes in itself: page → page. Take out one of these."])
        expectDiagnostics(["page": "{{>a}}", "a": "{{#people}}{{>b}}{{/people}}", "b": "{{<c}}{{/c}}", "c": "{{>«a»}}"], [
            "This template takes in itself: a → b → c → a. Take out one of these.",
        ])
        // The same layout inside a block of itself is no circle.
        expectDiagnostics(["page": "{{<l}}{{$b}}{{<l}}{{$b}}x{{/b}}{{/l}}{{/b}}{{/l}}", "l": "{{$b}}{{/b}}"], [])
        expectDiagnostics(["page": "{{<l}}{{$b}}{{<l}}{{/l}}{{/b}}{{/l}}", "l": "{{$b}}{{/b}}"], [])
        expectDiagnostics(["page": "{{<l}}{{/l}}", "l": "{{$b}}{{<«l»}}{{/l}}{{/b}}"], ["This template takes in itself: l → l. Take out one of these."])
    }

    @Test func sections() {
        expectDiagnostics("«{{#people}}»{{name}}", ["“people” is not closed. Write {{/people}} where it ends."])
        expectDiagnostics(["page": "«{{<l}}»«{{$a}}»", "l": "{{$a}}{{/a}}"], [
            "“a” is not closed. Write {{/a}} where it ends.", "“l” is not closed. Write {{/l}} where it ends.",
        ])
        expectDiagnostics("{{#people}}«{{#owner}}»{{name}}{{/people}}", ["“owner” is not closed before {{/people}}. Write {{/owner}} where it ends."])
        expectDiagnostics("{{#people}}{{name}}«{{/peple}}»", ["{{/peple}} closes nothing; open here is “people”. Write {{/people}}."])
        expectDiagnostics("x«{{/people}}»", ["{{/people}} closes nothing. Take it out, or open “people” before it."])
    }

    @Test func notesTheOtherPlace() {
        let templates: Templates = [
            "page": "{{#people}}\n{{/peple}}{{>p}}", "p": "  {{>q}}", "q": "{{nme}}",
        ]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("page", for: TestPage.self)
        #expect(compiler.diagnostics.map { $0.notes.map { "\($0.place.file) \($0.place.start) \($0.message.text(in: .en))" } } == [
            ["0 0 “people” is opened here."],
            ["1 2 “q” is taken in here.", "0 22 “p” is taken in here."],
        ])
    }

    @Test func tags() {
        let unclosed = "This tag is not closed. Write “}}” at its end."
        expectDiagnostics("a «{{»title", [unclosed])
        expectDiagnostics("a «{{»title <b>{{title}}", [unclosed])
        expectDiagnostics("«{{»title }", [unclosed])
        expectDiagnostics("«{{»{title}}", [unclosed])
        expectDiagnostics("«{{»! note", [unclosed])
        expectDiagnostics("«{{»=<% %>", [unclosed])
        expectDiagnostics("{{=<% %>=}}«<%»title", ["This tag is not closed. Write “%>” at its end."])
        expectDiagnostics("{{#people}}«{{»name {{/people}}«{{»", [unclosed, unclosed])
        expectDiagnostics("«{{}}»«{{ # }}»«{{{ }}}»", Array(repeating: "This tag has no name. Write a name between the braces, or take the tag out.", count: 3))
        expectDiagnostics("{{«title owner»}}", ["“title owner” is no name: a name has no spaces. Is a closing “}}” missing?"])
        expectDiagnostics("{{#«a\nb»}}{{/«a\nb»}}", ["“a” is no name: a name has no spaces. Is a closing “}}” missing?", "“a” is no name: a name has no spaces. Is a closing “}}” missing?"])
        let long = String(repeating: "x", count: 201)
        expectDiagnostics(Templates(text: "{{«\(long)»}}"), ["This name has more than 200 signs. Is a closing “}}” missing?"])
        let delimiters = "Other delimiters are set with two signs and a space between them, without “=”: {{=<% %>=}}."
        expectDiagnostics("«{{==}}»«{{=x=}}»«{{=a b c=}}»«{{=a= b=}}»«{{=aaaaaaaaaaa b=}}»", Array(repeating: delimiters, count: 5))
    }

    @Test func blocks() {
        expectDiagnostics(["page": "{{<l}}{{$«mian»}}x{{/mian}}{{$foot}}{{/foot}}{{/l}}", "l": "{{$main}}{{/main}}{{>f}}", "f": "{{$foot}}{{/foot}}"], [
            "“l” has no block “mian”, so this would not be shown. Did you mean “main”?",
        ])
        let lost = "This stands in no block of “l” and would not be shown. Put it between {{$name}} and {{/name}}."
        expectDiagnostics(["page": "{{<l}} «lost» \n{{! fine }} «{{title}}»{{$main}}{{/main}}«{{>l}}»«{{#late}}»x{{/late}}{{/l}}", "l": "{{$main}}{{/main}}"], [lost, lost, lost, lost])
        // Not even what a filled block hides may be wrong.
        expectDiagnostics(["page": "{{<l}}{{$main}}{{«nme»}}{{/main}}{{/l}}", "l": "{{#people}}{{$main}}{{name}}{{/main}}{{/people}}"], ["There is nothing here called “nme”. Did you mean “name”?"])
    }

    @Test func placesThatEscapingDoesNotProtect() {
        let advice = " stands where escaping does not protect the page. Write it as text, or as a value between double quotes."
        expectDiagnostics("<a class={{«title»}}><{{«title»}}><b {{«title»}}><i onclick=\"{{«title»}}\"><u style='{{«title»}}'>", Array(repeating: "“title”" + advice, count: 5))
        expectDiagnostics("<SCRIPT>let x = \"{{«title»}}\"; '</' {{count}} {{body}}</Script>{{title}}<style>{{«title»}}</style>{{title}}", ["“title”" + advice, "“title”" + advice])
        let address = "“title” is text, and an address could be made of it that runs a script. Use a field that is a link or url."
        expectDiagnostics("<a href=\"{{«title»}}\" title=\"{{title}}\"><a href=\"#{{title}}\"><a href='{{href}}'><a href=\"{{website}}\"><a HREF = '{{#late}}{{«title»}}{{/late}}{{^late}}{{«title»}}{{/late}}'>", [address, address, address])
        expectDiagnostics("<textarea>{{title}}</textarea><pre class=\"x\">{{title}} <a href=\"{{«title»}}\"></pre><!-- {{title}} --> 1 < 2 {{title}} <<b>{{title}}</b><br/>{{title}}<option {{#late}}selected{{/late}}>{{title}}</option>", [address])
        // Where two ways through the template differ nothing is claimed.
        expectDiagnostics("{{#late}}<a class=\"{{/late}}{{^late}}<a class=\"x {{/late}}{{title}}\">{{title}}", [])
    }

    @Test func files() {
        var set = TemplateSet([TemplateFile(name: "page", bytes: [0x61, 0xC3, 0xA9, 0xFF, 0x62], file: 3)])
        #expect(set.diagnostics.map(\.rule) == ["template-encoding"])
        #expect(set.diagnostics.map(\.place) == [Place(file: 3, start: 3, end: 4)])
        set = TemplateSet([TemplateFile(name: "page", bytes: Array(repeating: 0x61, count: 1 << 20 + 1), file: 0)])
        #expect(set.diagnostics.map(\.rule) == ["template-too-large"])
    }

    @Test func missingAndUnusedTemplates() {
        let templates: Templates = ["action": "{{>used}}", "used": "", "actoin": "", "other": ""]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("action", for: TestPage.self)
        #expect(compiler.diagnostics.isEmpty)
        #expect(compiler.unused.map { "\($0.place.file) \($0.severity) \($0.message.text(in: .en))" } == [
            "2 warning No page uses “actoin.mustache”. Did you mean “action”?", "3 warning No page uses “other.mustache”.",
        ])
        let template = compiler.compile("actions", for: TestPage.self, missingAt: Place(file: 7, start: 0, end: 0))
        #expect(compiler.diagnostics.map { "\($0.place.file) \($0.message.text(in: .en))" } == ["7 There is no template “actions.mustache”. Did you mean “action”?"])
        var out = Output()
        template.render(TestPage(), into: &out)
        #expect(out.bytes.isEmpty)
    }

    @Test func saysEachThingOnceForAllPages() {
        let templates: Templates = ["a": "{{>p}}", "b": "{{>p}}", "p": "{{nme}}{{#x}}"]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("a", for: TestPage.self)
        _ = compiler.compile("b", for: TestPerson.self)
        #expect(compiler.diagnostics.count == 3)
    }

    @Test func theLastTemplateOfANameCounts() {
        let set = TemplateSet([
            TemplateFile(SourceFile(path: "ingebouwd/page.mustache", name: "page.mustache", bytes: Array("{{oud}}".utf8)), file: 0),
            TemplateFile(SourceFile(path: "templates/page.mustache", name: "page.mustache", bytes: Array("{{title}}".utf8)), file: 1),
        ])
        #expect(set.names == ["page"])
        var compiler = TemplateCompiler(set)
        var out = Output()
        compiler.compile("page", for: TestPage.self).render(TestPage(), into: &out)
        #expect(compiler.diagnostics.isEmpty)
        #expect(out.bytes == Array("Agenda".utf8))
    }

    @Test func whatIsWrongIsLeftOut() {
        var compiler = TemplateCompiler(Templates(text: "<p>{{nme}}{{title}}{{#x}}{{title}}{{/x}}{{>y}}</p>").set)
        var out = Output()
        compiler.compile("page", for: TestPage.self).render(TestPage(), into: &out)
        #expect(out.bytes == Array("<p>Agenda</p>".utf8))
    }
}
