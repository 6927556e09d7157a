import Foundation
import Testing

/// Templates in the user's own folder.
@Suite struct OwnTemplateTests {
    private static let theme = "-- content/themes/een/theme.md --\n---\ntitle: Eén\n---\nInleiding.\n"

    @Test func aPartialOfOnesOwnTakesThePlaceOfTheBuiltInOne() throws {
        let plain = try Fixture(Self.theme).pages()["themas/een.html"]
        #expect(try #require(plain).contains("<nav class=\"crumbs\""))
        let own = try Fixture(
            Self.theme + "-- templates/_crumbs.mustache --\n<p class=\"waar\">{{#crumbs}}{{title}} / {{/crumbs}}</p>\n")
        #expect(try own.found() == [])
        let page = try #require(try own.pages()["themas/een.html"])
        #expect(page.contains("<p class=\"waar\">"))
        #expect(!page.contains("<nav class=\"crumbs\""))
    }

    @Test(
        arguments: [(nil, "warning", 0), ("warning", "warning", 0), ("error", "error", 1), ("off", nil, 0)]
            as [(String?, String?, Int32)])
    func theProgrammeSetsWhatATemplateThatNothingUsesComesTo(
        _ setting: String?, _ severity: String?, _ code: Int32
    ) throws {
        let rules = setting.map { "\nrules: {template-unused: \($0)}" } ?? ""
        let fixture = try Fixture(
            "-- content/programme.yaml --\nname: Proef\(rules)\n-- templates/_eigen.mustache --\n<p>x</p>\n")
        let outcome = try Tool.run(["check"], in: fixture.folder)
        #expect(outcome.code == code)
        let told = outcome.errors.contains("templates/_eigen.mustache:1:1: \(severity ?? ""): ")
        #expect(told == (severity != nil), "\(outcome.errors)")
        #expect(outcome.errors.contains("[template-unused]") == (severity != nil))
    }
}
