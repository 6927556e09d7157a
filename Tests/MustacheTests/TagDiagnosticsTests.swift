import Diagnostics
import Mustache
import Testing

/// Tags, and how they stand inside each other.
struct TagDiagnosticsTests {
    @Test func tags() {
        let unclosed = "This tag is not closed. Write “}}” at its end."
        expectDiagnostics("a «{{»title", [unclosed])
        expectDiagnostics("a «{{»title <b>{{title}}", [unclosed])
        expectDiagnostics("«{{»title }", [unclosed])
        expectDiagnostics("«{{»{title}}", [unclosed])
        expectDiagnostics("«{{»! note", [unclosed])
        expectDiagnostics("«{{»=<% %>", [unclosed])
        expectDiagnostics(
            "{{=<% %>=}}«<%»title", ["This tag is not closed. Write “%>” at its end."])
        expectDiagnostics("{{#people}}«{{»name {{/people}}«{{»", [unclosed, unclosed])
        expectDiagnostics(
            "«{{}}»«{{ # }}»«{{{ }}}»",
            Array(
                repeating:
                    "This tag has no name. Write a name between the braces, or take the tag out.",
                count: 3))
        expectDiagnostics(
            "{{«title owner»}}",
            ["“title owner” is no name: a name has no spaces. Is a closing “}}” missing?"])
        expectDiagnostics(
            "{{#«a\nb»}}{{/«a\nb»}}",
            [
                "“a” is no name: a name has no spaces. Is a closing “}}” missing?",
                "“a” is no name: a name has no spaces. Is a closing “}}” missing?",
            ])
        let long = String(repeating: "x", count: 201)
        expectDiagnostics(
            Templates(text: "{{«\(long)»}}"),
            ["This name has more than 200 signs. Is a closing “}}” missing?"])
        let delimiters =
            "Other delimiters are set with two signs and a space between them, without “=”: {{=<% %>=}}."
        expectDiagnostics(
            "«{{==}}»«{{=x=}}»«{{=a b c=}}»«{{=a= b=}}»«{{=aaaaaaaaaaa b=}}»",
            Array(repeating: delimiters, count: 5))
    }

    @Test func sections() {
        expectDiagnostics(
            "«{{#people}}»{{name}}", ["“people” is not closed. Write {{/people}} where it ends."])
        expectDiagnostics(
            ["page": "«{{<l}}»«{{$a}}»", "l": "{{$a}}{{/a}}"],
            [
                "“a” is not closed. Write {{/a}} where it ends.",
                "“l” is not closed. Write {{/l}} where it ends.",
            ])
        expectDiagnostics(
            "{{#people}}«{{#owner}}»{{name}}{{/people}}",
            ["“owner” is not closed before {{/people}}. Write {{/owner}} where it ends."])
        expectDiagnostics(
            "{{#people}}{{name}}«{{/peple}}»",
            ["{{/peple}} closes nothing; open here is “people”. Write {{/people}}."])
        expectDiagnostics(
            "x«{{/people}}»",
            ["{{/people}} closes nothing. Take it out, or open “people” before it."])
    }

    @Test func partials() {
        expectDiagnostics(
            ["page": "{{> «hed» }}{{>head}}", "head": ""],
            ["There is no template “hed.mustache” to take in. Did you mean “head”?"])
        expectDiagnostics(
            "{{<«layout»}}{{$a}}{{/a}}{{/layout}}",
            ["There is no template “layout.mustache” to take in."])
        expectDiagnostics(
            "{{>«page»}}", ["This template takes in itself: page → page. Take out one of these."])
        expectDiagnostics(
            [
                "page": "{{>a}}", "a": "{{#people}}{{>b}}{{/people}}", "b": "{{<c}}{{/c}}",
                "c": "{{>«a»}}",
            ],
            [
                "This template takes in itself: a → b → c → a. Take out one of these."
            ])
        // The same layout inside a block of itself is no circle.
        expectDiagnostics(
            ["page": "{{<l}}{{$b}}{{<l}}{{$b}}x{{/b}}{{/l}}{{/b}}{{/l}}", "l": "{{$b}}{{/b}}"], [])
        expectDiagnostics(
            ["page": "{{<l}}{{$b}}{{<l}}{{/l}}{{/b}}{{/l}}", "l": "{{$b}}{{/b}}"], [])
        expectDiagnostics(
            ["page": "{{<l}}{{/l}}", "l": "{{$b}}{{<«l»}}{{/l}}{{/b}}"],
            ["This template takes in itself: l → l. Take out one of these."])
    }

    @Test func blocks() {
        expectDiagnostics(
            [
                "page": "{{<l}}{{$«mian»}}x{{/mian}}{{$foot}}{{/foot}}{{/l}}",
                "l": "{{$main}}{{/main}}{{>f}}", "f": "{{$foot}}{{/foot}}",
            ],
            [
                "“l” has no block “mian”, so this would not be shown. Did you mean “main”?"
            ])
        let lost =
            "This stands in no block of “l” and would not be shown. Put it between {{$name}} and {{/name}}."
        expectDiagnostics(
            [
                "page":
                    "{{<l}} «lost» \n{{! fine }} «{{title}}»{{$main}}{{/main}}«{{>l}}»«{{#late}}»x{{/late}}{{/l}}",
                "l": "{{$main}}{{/main}}",
            ], [lost, lost, lost, lost])
        // Not even what a filled block hides may be wrong.
        expectDiagnostics(
            [
                "page": "{{<l}}{{$main}}{{«nme»}}{{/main}}{{/l}}",
                "l": "{{#people}}{{$main}}{{name}}{{/main}}{{/people}}",
            ], ["There is nothing here called “nme”. Did you mean “name”?"])
    }

    @Test func notesTheOtherPlace() {
        let templates: Templates = [
            "page": "{{#people}}\n{{/peple}}{{>p}}", "p": "  {{>q}}", "q": "{{nme}}",
        ]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("page", for: TestPage.self)
        #expect(
            compiler.diagnostics.map {
                $0.notes.map { "\($0.place.file) \($0.place.start) \($0.message.text(in: .en))" }
            } == [
                ["0 0 “people” is opened here."],
                ["1 2 “q” is taken in here.", "0 22 “p” is taken in here."],
            ])
    }
}
