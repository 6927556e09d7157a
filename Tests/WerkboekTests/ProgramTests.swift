import Foundation
import Testing

@Suite struct ProgramTests {
    private static let good = """
        -- content/owners.yaml --
        owners: [{id: o, name: Org, expertise: [x]}]
        -- content/themes/een/theme.md --
        ---
        title: Eén
        ---
        -- content/themes/een/actions.yaml --
        actions:
          - id: A1
            title: Eerste
            owner: o
        """

    private func files(_ folder: URL) throws -> [String: Data] {
        var found: [String: Data] = [:]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for path in paths where !path.hasPrefix(".") {
            let file = folder.appending(path: path)
            if (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true {
                found[path] = try Data(contentsOf: file)
            }
        }
        return found
    }

    @Test func buildsAndKeepsTheSiteOnErrors() throws {
        let fixture = try Fixture(Self.good)
        let first = try Tool.run(["build", "--today", "2026-11-21"], in: fixture.folder)
        #expect(first.code == 0, "\(first.errors)")
        let site = fixture.folder.appending(path: "site")
        let before = try files(site)
        #expect(before["acties/a1.html"] != nil)
        try fixture.put("content/themes/een/actions.yaml", "actions:\n  - id: A1\n    titel: Fout\n")
        let second = try Tool.run(["build", "--today", "2026-11-21"], in: fixture.folder, environment: ["CI": ""])
        #expect(second.code == 1)
        #expect(
            second.errors.hasPrefix(
                "content/themes/een/actions.yaml:2:5: error: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe. [missing-key]\n"
            ))
        #expect(
            second.errors.contains(
                "content/themes/een/actions.yaml:3:5: error: De sleutel `titel` bestaat hier niet. Bedoel je `title`? [unknown-key]\n 3 |     titel: Fout\n   |     ^~~~~\n"
            ))
        #expect(try files(site) == before)
    }

    @Test func twoBuildsAreEqualAndTheSecondWritesNothing() throws {
        let fixture = try Fixture(Self.good)
        _ = try Tool.run(["build", "--today", "2026-11-21"], in: fixture.folder)
        let site = fixture.folder.appending(path: "site")
        let page = site.appending(path: "index.html")
        let (before, time) = (
            try files(site), try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate] as? Date
        )
        let again = try Tool.run(["build", "--today", "2026-11-21"], in: fixture.folder)
        #expect(again.code == 0)
        #expect(try files(site) == before)
        #expect(try FileManager.default.attributesOfItem(atPath: page.path)[.modificationDate] as? Date == time)
        _ = try Tool.run(["build", "--today", "2026-11-21", "--output", "other", "--jobs", "2"], in: fixture.folder)
        #expect(try files(fixture.folder.appending(path: "other")) == before)
    }

    @Test func tellsOfEachStageInCI() throws {
        let fixture = try Fixture(Self.good)
        let stages = "Bestanden opzoeken\nLezen\nVerbanden leggen\nControleren\nPagina's bepalen\n"
        let first = try Tool.run(["build", "--today", "2026-11-21"], in: fixture.folder)
        #expect(first.errors.hasPrefix(stages))
        #expect(first.errors.contains("Pagina's maken\nPubliceren\n"))
        let quiet = try Tool.run(["build", "--today", "2026-11-22", "--quiet"], in: fixture.folder)
        #expect(quiet.errors.isEmpty)
        let elsewhere = try Tool.run(
            ["build", "--today", "2026-11-23"], in: fixture.folder, environment: ["CI": ""])
        #expect(!elsewhere.errors.contains("Pagina's maken"))
        #expect(elsewhere.errors.hasPrefix("site: "))
        let same = try Tool.run(["build", "--today", "2026-11-23"], in: fixture.folder, environment: ["CI": ""])
        #expect(same.errors == "site: ongewijzigd\n")
        let english = try Tool.run(
            ["build", "--today", "2026-11-23"], in: fixture.folder, environment: ["CI": "", "WERKBOEK_LANG": "en"])
        #expect(english.errors == "site: unchanged\n")
    }

    @Test func removesOnlyWhatItWrote() throws {
        let fixture = try Fixture(Self.good)
        _ = try Tool.run(["build"], in: fixture.folder)
        try fixture.put("site/.nojekyll", "")
        try fixture.put("content/themes/een/actions.yaml", "actions:\n  - {id: A2, title: Tweede, owner: o}\n")
        #expect(try Tool.run(["build"], in: fixture.folder).code == 0)
        let now = try files(fixture.folder.appending(path: "site"))
        #expect(now["acties/a1.html"] == nil)
        #expect(now["acties/a2.html"] != nil)
        #expect(FileManager.default.fileExists(atPath: fixture.folder.appending(path: "site/.nojekyll").path))
    }

    @Test func refusesFilesOfOthers() throws {
        let fixture = try Fixture(Self.good)
        try fixture.put("site/eigen.html", "van mij")
        let refused = try Tool.run(["build"], in: fixture.folder)
        #expect(refused.code == 64)
        #expect(refused.errors.contains("eigen.html"))
        #expect(try files(fixture.folder.appending(path: "site")) == ["eigen.html": Data("van mij".utf8)])
        #expect(try Tool.run(["build", "--adopt"], in: fixture.folder).code == 0)
        #expect(try files(fixture.folder.appending(path: "site"))["eigen.html"] == Data("van mij".utf8))
    }

    @Test(
        arguments: [
            (["build", "--jobs", "0"], 64), (["build", "--today", "2026-02-30"], 64),
            (["build", "--url", "ftp://x"], 64),
            (["build", "--content", "nergens"], 74), (["build", "--output", "content/site"], 64),
            (["build", "--output", "."], 64), (["check"], 0), (["check", "--strict"], 0), (["explain", "no-owner"], 0),
            (["explain", "no-ownr"], 64), (["nonsense"], 64), (["--version"], 0), (["export"], 0),
        ] as [([String], Int32)])
    func exitCodes(_ arguments: [String], _ code: Int32) throws {
        let fixture = try Fixture(Self.good)
        let outcome = try Tool.run(arguments, in: fixture.folder)
        #expect(outcome.code == code, "\(outcome.errors)")
    }

    @Test func strictFailsOnWarnings() throws {
        let fixture = try Fixture(Self.good)
        try fixture.put("content/themes/een/actions.yaml", "actions:\n  - {id: A2, title: Tweede}\n")
        #expect(try Tool.run(["check"], in: fixture.folder).code == 0)
        let strict = try Tool.run(["check", "--strict"], in: fixture.folder)
        #expect(strict.code == 1)
        #expect(strict.errors.contains("warning:"))
        #expect(!strict.errors.contains("error:"))
    }

    /// Nor does a build fail on a day on which nobody changed anything, whatever the rule is set to.
    @Test func timeFailsNoBuild() throws {
        let fixture = try Fixture(Self.good)
        try fixture.put(
            "content/themes/een/actions.yaml", "actions:\n  - {id: A2, title: Tweede, owner: o, due: 2026-01-01}\n")
        let programme = try String(
            contentsOf: fixture.folder.appending(path: "content/programme.yaml"), encoding: .utf8)
        try fixture.put("content/programme.yaml", programme + "rules: {late-without-word: error}\n")
        let built = try Tool.run(["build"], in: fixture.folder)
        #expect(built.code == 0, "\(built.errors)")
        #expect(!built.errors.contains("late-without-word"))
        let checked = try Tool.run(["check"], in: fixture.folder)
        #expect(checked.code == 1)
        #expect(checked.errors.contains("late-without-word"))
    }

    @Test func sourceDateEpochIsTheDay() throws {
        let fixture = try Fixture(Self.good)
        _ = try Tool.run(["build"], in: fixture.folder, environment: ["SOURCE_DATE_EPOCH": "1795305600"])
        let page = String(
            decoding: try files(fixture.folder.appending(path: "site"))["index.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("22 november 2026"))
        let wrong = try Tool.run(["build"], in: fixture.folder, environment: ["SOURCE_DATE_EPOCH": "gisteren"])
        #expect(wrong.code == 64)
    }

    @Test func machineReadableDiagnostics() throws {
        let fixture = try Fixture(Self.good)
        try fixture.put("content/themes/een/actions.yaml", "actions:\n  - {id: A2, title: \"Twééde\", ownr: o}\n")
        let json = try Tool.run(["check", "--diagnostics", "json"], in: fixture.folder)
        #expect(json.code == 1)
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        let first = (object?["diagnostics"] as? [[String: Any]])?.first { $0["rule"] as? String == "unknown-key" }
        #expect(first?["rule"] as? String == "unknown-key")
        #expect(first?["line"] as? Int == 2)
        #expect(first?["column"] as? Int == 31)
        let github = try Tool.run(["check", "--diagnostics", "github"], in: fixture.folder)
        #expect(
            github.output.contains("::error file=content/themes/een/actions.yaml,line=2,col=31,title=unknown-key::"))
        let sarif = try Tool.run(["check", "--diagnostics", "sarif"], in: fixture.folder)
        let log = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
        #expect(log?["version"] as? String == "2.1.0")
    }

    @Test func initUpdateNewExport() throws {
        let fixture = try Fixture("-- no programme --")
        #expect(try Tool.run(["init", "nieuw"], in: fixture.folder).code == 0)
        let folder = fixture.folder.appending(path: "nieuw")
        let built = try Tool.run(["build", "--strict"], in: folder)
        #expect(built.code == 0, "\(built.errors)")
        let again = try Tool.run(["init", "."], in: folder)
        #expect(again.code == 64)
        let updated = try Tool.run(["update", "T1-A3", "--note", "Getest: \"werkt\""], in: folder)
        #expect(updated.code == 0, "\(updated.errors)")
        let added = try Tool.run(["new", "action", "Een nieuwe actie", "--theme", "T1"], in: folder)
        #expect(added.code == 0, "\(added.errors)")
        #expect(added.output.hasPrefix("T1-A"))
        let exported = try Tool.run(["export"], in: folder)
        #expect(exported.output.contains("Een nieuwe actie"))
        #expect(try Tool.run(["freeze", "proef"], in: folder).code == 0)
        #expect(try Tool.run(["freeze", "proef"], in: folder).code == 64)
        #expect(try Tool.run(["build"], in: folder).code == 0)
    }
}
