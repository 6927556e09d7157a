import Testing

@testable import Preview

/// What is changed in a page on its way to the browser, and that nothing else is.
@Suite struct ServedPageTests {
    private func served(_ page: String, path: String = "/a.html") -> String {
        String(decoding: ServedPage(page: Array(page.utf8), path: path, digest: "d", build: "b").bytes, as: UTF8.self)
    }

    private let script =
        "<script src=\"/.werkboek/preview.js\" data-page=\"/a.html\" data-digest=\"d\" data-build=\"b\" defer></script>\n"

    @Test func theScriptComesLastInTheHead() {
        #expect(served("<head><title>x</title></head><p></head>") == "<head><title>x</title>\(script)</head><p></head>")
        #expect(served("zonder kop") == "zonder kop" + script)
    }

    @Test func thePathIsEscaped() {
        #expect(served("", path: "/\"><script>").contains("data-page=\"/&quot;&gt;&lt;script&gt;\""))
    }

    @Test(
        arguments: [
            ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
            (
                "default-src 'none'; script-src 'self'; base-uri 'none'",
                "default-src 'none'; script-src 'self'; base-uri 'none'; connect-src 'self'"
            ),
            (
                "default-src 'none'; script-src 'none'; connect-src https://a.example",
                "default-src 'none'; script-src 'self'; connect-src https://a.example 'self'"
            ),
            ("default-src 'self'", "default-src 'self'; script-src 'self'; connect-src 'self'"),
            ("img-src 'self'", "img-src 'self'"), ("", ""),
            ("DEFAULT-SRC 'NONE'", "DEFAULT-SRC 'NONE'; script-src 'self'; connect-src 'self'"),
        ])
    func aPolicyIsWidenedByWhatIsNeeded(_ policy: String, _ expected: String) {
        #expect(ContentPolicy.widened(policy) == expected)
    }

    @Test func onlyThePolicyOfTheHeadIsTouched() {
        let meta = "<meta name=\"description\" content=\"default-src 'none'\">"
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
        let wide =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\">"
        #expect(served("<head>\(meta)\(policy)</head>\(policy)") == "<head>\(meta)\(wide)\(script)</head>\(policy)")
    }
}
