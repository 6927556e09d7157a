import Diagnostics
import Mustache
import Testing

/// Names, and what they are used for.
struct NameDiagnosticsTests {
    @Test func unknownNames() {
        expectDiagnostics(
            "é\r\n  {{ «titel» }}", ["There is nothing here called “titel”. Did you mean “title”?"])
        expectDiagnostics(
            "{{#people}}{{«nmae»}}{{/people}}",
            ["There is nothing here called “nmae”. Did you mean “name”?"])
        expectDiagnostics(
            "{{#«xyzzyx»}}{{quux}}{{/xyzzyx}}", ["There is nothing here called “xyzzyx”."])
        expectDiagnostics(
            "{{^«ownr»}}x{{/ownr}}", ["There is nothing here called “ownr”. Did you mean “owner”?"])
        expectDiagnostics(
            "{{owner.«nam»}}", ["“owner” has nothing called “nam”. Did you mean “name”?"])
        expectDiagnostics(
            "{{#owner.chief.«taem»}}{{/owner.chief.taem}}",
            ["“owner.chief” has nothing called “taem”. Did you mean “team”?"])
        expectDiagnostics(
            "{{owner.«»}}{{owner.«»}}",
            [
                "“owner” has nothing called “”.", "“owner” has nothing called “”.",
            ])
        // A name of the page is no name of a view behind a dot.
        expectDiagnostics("{{owner.«title»}}", ["“owner” has nothing called “title”."])
        expectDiagnostics(
            "{{words.«agnda»}}",
            ["There is no label “agnda” in the words of the interface. Did you mean “agenda”?"])
        expectDiagnostics(
            "{{words.«list.emty»}}",
            [
                "There is no label “list.emty” in the words of the interface. Did you mean “list.empty”?"
            ])
        expectDiagnostics(
            "{{«words»}}{{«wrds».agenda}}",
            [
                "There is nothing here called “words”.",
                "There is nothing here called “wrds”. Did you mean “words”?",
            ])
    }

    @Test func reportsAllAtOnce() {
        expectDiagnostics(
            [
                "page": "{{«a1»}}{{>p}}{{>p}}{{#people}}{{«b1»}}{{/people}}{{>«missing»}}",
                "p": "{{«c1»}}«{{/x}}»",
            ],
            [
                "{{/x}} closes nothing. Take it out, or open “x” before it.",
                "There is nothing here called “a1”.", "There is nothing here called “c1”.",
                "There is nothing here called “b1”.",
                "There is no template “missing.mustache” to take in.",
            ])
    }

    @Test func kinds() {
        expectDiagnostics(
            "{{«late»}}{{«people»}}{{«owner»}}{{«tags»}}",
            [
                "“late” is a yes or no and cannot be written as text. Write {{#late}} … {{/late}}.",
                "“people” is a list and cannot be written as text. Write {{#people}} … {{/people}}.",
                "“owner” is a group of fields and cannot be written as text. Write {{#owner}} … {{/owner}}.",
                "“tags” is a list of texts and cannot be written as text. Write {{#tags}} … {{/tags}}.",
            ])
        expectDiagnostics(
            "{{«people.name»}}{{«tags.x»}}{{«title.x»}}{{«count.x.y»}}",
            [
                "“people” is a list. Write {{#people}} … {{/people}} and use the names of its items in between.",
                "“tags” is a list. Write {{#tags}} … {{/tags}} and use the names of its items in between.",
                "“title” is a text and has no parts. Leave out what follows the dot.",
                "“count” is a number and has no parts. Leave out what follows the dot.",
            ])
        let noItem =
            "{{.}} stands for a text here only inside a section on a text, number or list of texts. Use a name."
        expectDiagnostics(
            "{{«.»}}{{#owner}}{{«.»}}{{/owner}}{{#late}}{{«.»}}{{/late}}{{#people}}{{«.»}}{{/people}}",
            [noItem, noItem, noItem, noItem])
        expectDiagnostics(
            "{{#«words.agenda»}}{{/words.agenda}}{{^«words.agenda»}}{{/words.agenda}}",
            [
                "“words.agenda” is a label, always the same. Write {{words.agenda}}.",
                "“words.agenda” is a label, always the same. Write {{words.agenda}}.",
            ])
    }

    @Test func rawText() {
        expectDiagnostics(
            "{{{«title»}}}{{& «count» }}{{&«href»}}{{{«words.agenda»}}}{{#tags}}{{&«.»}}{{/tags}}{{&«root»}}",
            [
                "“title” is text and has to be escaped. Write {{title}}.",
                "“count” is text and has to be escaped. Write {{count}}.",
                "“href” is text and has to be escaped. Write {{href}}.",
                "“words.agenda” is text and has to be escaped. Write {{words.agenda}}.",
                "“.” is text and has to be escaped. Write {{.}}.",
                "“root” is text and has to be escaped. Write {{root}}.",
            ])
    }

    @Test func placesThatEscapingDoesNotProtect() {
        let advice =
            " stands where escaping does not protect the page. Write it as text, or as a value between double quotes."
        expectDiagnostics(
            "<a class={{«title»}}><{{«title»}}><b {{«title»}}><i onclick=\"{{«title»}}\"><u style='{{«title»}}'>",
            Array(repeating: "“title”" + advice, count: 5))
        expectDiagnostics(
            "<SCRIPT>let x = \"{{«title»}}\"; '</' {{count}} {{body}}</Script>{{title}}<style>{{«title»}}</style>{{title}}",
            ["“title”" + advice, "“title”" + advice])
        let address =
            "“title” is text, and an address could be made of it that runs a script. Use a field that is a link or url."
        expectDiagnostics(
            "<a href=\"{{«title»}}\" title=\"{{title}}\"><a href=\"#{{title}}\"><a href='{{href}}'><a href=\"{{website}}\"><a HREF = '{{#late}}{{«title»}}{{/late}}{{^late}}{{«title»}}{{/late}}'>",
            [address, address, address])
        expectDiagnostics(
            "<textarea>{{title}}</textarea><pre class=\"x\">{{title}} <a href=\"{{«title»}}\"></pre><!-- {{title}} --> 1 < 2 {{title}} <<b>{{title}}</b><br/>{{title}}<option {{#late}}selected{{/late}}>{{title}}</option>",
            [address])
        // Where two ways through the template differ nothing is claimed.
        expectDiagnostics(
            "{{#late}}<a class=\"{{/late}}{{^late}}<a class=\"x {{/late}}{{title}}\">{{title}}", [])
    }
}
