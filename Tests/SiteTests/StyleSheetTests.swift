import Site
import Testing

@Suite struct StyleSheetTests {
    @Test(arguments: [
        ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}\n"),
        ("/* one */ a, b > c { /* two */ top: 0 } /* three", "a,b > c{top:0}\n"),
        // Before a colon a space means something: any descendant.
        ("a :hover, a:is(b, c) {}", "a :hover,a:is(b,c){}\n"),
        (
            #"a::after { content: " ; /* no */ } "; quotes: '\'' ',  ' }"#,
            #"a::after{content:" ; /* no */ } ";quotes:'\'' ',  '}"# + "\n"
        ),
        (
            "p { width: calc(100% - 2em); font: 600 1rem/1.2 var(--a) }",
            "p{width:calc(100% - 2em);font:600 1rem/1.2 var(--a)}\n"
        ),
        (
            "@media (min-width: 60rem) and print { a { b: c; } }",
            "@media (min-width:60rem) and print{a{b:c}}\n"
        ),
        ("a { b: \"open", "a{b:\"open\n"), ("", ""), (" \n ", ""), ("/*", ""),
        ("a { b: c; ; }", "a{b:c}\n"),
    ])
    func compacts(css: String, expected: String) {
        let compact = StyleSheet.compacted(Array(css.utf8))
        #expect(String(decoding: compact, as: UTF8.self) == expected)
    }

    @Test func compactingAgainChangesNothing() {
        let once = StyleSheet.compacted(Array("a , b { c : d ; } /* x */ e { }".utf8))
        #expect(StyleSheet.compacted(once) == once)
    }
}
