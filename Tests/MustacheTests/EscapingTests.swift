import Mustache
import Testing

struct EscapingTests {
    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("&amp;", "&amp;amp;"), ("\"'", "&quot;&#39;"),
        ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}>", "&lt;\u{338}&gt;"),
        ("&\u{FE0F}", "&amp;\u{FE0F}"),
        ("é✓👩‍👩‍👧", "é✓👩‍👩‍👧"), ("", ""), ("a<", "a&lt;"), (">a", "&gt;a"),
        ("\0\u{1}\u{7F}", "\0\u{1}\u{7F}"),
        ("{{title}}", "{{title}}"), ("bfz|~", "bfz|~"),
    ])
    func escapesBytes(_ text: String, _ escaped: String) {
        #expect(Array(render("{{title}}", TestPage(title: text)).utf8) == Array(escaped.utf8))
    }

    @Test func escapesEveryByteAsItShould() {
        for byte in UInt8(0)..<128 {
            let text = String(UnicodeScalar(byte))
            let padded = String(repeating: "x", count: 20) + text + "y"
            let escaped =
                ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][text] ?? text
            var out = Output()
            out.writeEscaped(padded)
            #expect(out.bytes == Array((String(repeating: "x", count: 20) + escaped + "y").utf8))
        }
    }

    @Test func escapesLinksAndRoot() {
        #expect(
            render("{{href}}", TestPage(address: "\"><b>"), root: "'/")
                == "&#39;/&quot;&gt;&lt;b&gt;")
    }
}
