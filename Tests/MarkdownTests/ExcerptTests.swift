import Markdown
import Testing

@Suite struct ExcerptTests {
    /// The excerpt around the first link to `A`, with the link in braces.
    private func excerpt(_ text: String) -> String {
        let document = MarkdownDocument(text)
        guard let link = document.links.first(where: { $0.target == "A" }) else { return "no link" }
        let excerpt = document.excerpt(around: link)
        #expect(excerpt.text == excerpt.before + excerpt.link + excerpt.after)
        return excerpt.before + "{" + excerpt.link + "}" + excerpt.after
    }

    @Test(arguments: [
        ("Een. Zie [[A]] hier. Twee.", "Zie {A} hier."), ("[[A]]", "{A}"), ("Zie [[A]]", "Zie {A}"),
        ("Een! [[A|b c]]? Twee", "{b c}?"),
        ("Dhr. J. Jansen (o.a. [[A]]) komt. Ja.", "Dhr. J. Jansen (o.a. {A}) komt."),
        ("Op 3 a.s. zie [[A]] nr. 5 en art. 6.", "Op 3 a.s. zie {A} nr. 5 en art. 6."),
        ("Een *zin.* Met **[[A]]** en\n`code`  \nmeer. Klaar", "Met {A} en code meer."),
        ("# Kop\n\nTekst [[A]] x.\n\nAnders.", "Tekst {A} x."),
        ("- een\n- twee [[A]]\n- drie", "twee {A}"),
        ("| a | b [[A]] c |\n|---|---|\n| d | e |", "b {A} c"),
        ("> qed. Zie [x](A).\n\nr", "Zie {x}."),
        ("Hij zei: \"Ga.\" Zij zag [[A]].", "Zij zag {A}."),
        ("Zie [[B]] en [[A]] en [[C|d]].", "Zie B en {A} en d."),
        ("Zie ~~[[A]] x~~ y.", "Zie {A} x y."),
        ("a[^1]\n\n[^1]: Noot [[A]].", "Noot {A}."), ("[*x* [y]](A) z", "{x [y]} z"),
        ("Énergie. Één [[A]].", "Één {A}."),
    ])
    func sentence(_ text: String, _ expected: String) {
        #expect(excerpt(text) == expected)
    }

    @Test func longSentencesAreCutAtWords() {
        let words = Array(repeating: "woord", count: 200).joined(separator: " ")
        let cut = excerpt("begin \(words) [[A]] \(words) einde")
        #expect(cut.hasPrefix("… woord woord"))
        #expect(cut.hasSuffix("woord …"))
        #expect(cut.utf8.count < 640)
        #expect(
            excerpt(
                String(repeating: "é", count: 1000) + "[[A]]" + String(repeating: "é", count: 1000)
            ).unicodeScalars.count > 100)
    }

    @Test func othersByTheirTitles() {
        let document = MarkdownDocument("Zie [[B]] en [[A]] en [[C|c]].")
        let excerpt = document.excerpt(around: document.links[1]) { _ in "niet openbaar" }
        #expect(excerpt.text == "Zie niet openbaar en A en c.")
        #expect(!excerpt.hasText)
        #expect(document.excerpt(around: document.links[2]).hasText)
    }
}
