import Foundation
import Mustache
import Programme
import Starter
import Testing
import YAML

/// What `werkboek init` writes builds at once, on whatever day somebody begins.
@Suite struct StarterTests {
    /// Ordinary days, the ends of months and years, and a leap day.
    static let days = [
        "2026-11-22", "2027-01-01", "2027-02-28", "2027-12-31", "2028-02-29", "2028-03-01",
        "2031-08-31",
    ]

    @Test(arguments: days, Audience.allCases)
    func buildsWithoutWarnings(_ day: String, _ audience: Audience) throws {
        let prepared = try started(on: day).prepared(day: day, audience: audience)
        let told = prepared.diagnostics.filter { !$0.timely }.map { diagnostic in
            let file = prepared.sources[diagnostic.place]
            return
                "\(file.name):\(file.position(of: Int(diagnostic.place.start)).line): \(diagnostic.message.text(in: .en))"
        }
        #expect(told == [])
        let rules = Set(prepared.diagnostics.map(\.rule))
        #expect(rules.isSuperset(of: [audience == .public ? "late-without-word" : "late", "stale", "no-word"]))
    }

    /// On every day the same things have happened.
    @Test(arguments: days)
    func everythingHappens(_ day: String) throws {
        let programme = try started(on: day).programme(day: day)
        let expected = [
            "T1-A1": ["moved 1", "closed"],
            "T1-A2": ["moved 2", "late", "fresh 40"],
            "T1-A3": ["at risk", "fresh 25"],
            "T1-A4": ["escalated", "waits for T1-A3", "ageing 50"],
            "T1-A5": ["at risk", "waits for T1-A2", "fresh 35"],
            "T1-A6": ["fresh 10"],
            "T1-A7": ["stale 125"],
            "T1-A8": ["closed"],
            "T1-A9": ["closed"],
            "T1-A10": ["fresh 15"],
            "T2-A1": ["no word"],
        ]
        #expect(Set(programme.actions.map(\.id)) == Set(expected.keys))
        for (id, marks) in expected { #expect(programme.marks(id) == marks, "\(id)") }
        #expect(Set(programme.actions.map(\.state.status)) == Set(Status.allCases))
        #expect(programme.state(ofIndicator: 0).progress == 42)
        #expect(programme.state(ofIndicator: 0).money == 21_500)
        #expect(programme.state(ofInventory: 0).unasked == 1)
    }

    /// The edition that comes with it shows a change of every kind, to every audience.
    @Test(arguments: days, Audience.allCases)
    func edition(_ day: String, _ audience: Audience) throws {
        let programme = try started(on: day).programme(day: day, audience: audience)
        let changes = try #require(programme.changes.first)
        func ids(_ actions: [Int]) -> [String] { actions.map { programme.actions[$0].id } }
        #expect(changes.name == "vorige-bijeenkomst")
        #expect(programme.day - changes.day == 60)
        #expect(ids(changes.new) == ["T1-A10"])
        #expect(ids(changes.done) == ["T1-A1"])
        #expect(ids(changes.dropped) == ["T1-A8"])
        #expect(ids(changes.superseded) == ["T1-A9"])
        #expect(ids(changes.redated.map(\.action)) == ["T1-A2"])
        #expect(ids(changes.reowned.map(\.action)) == ["T1-A5"])
        #expect(ids(changes.reworded) == ["T1-A3"])
        #expect(changes.newQuestions.isEmpty && changes.changedQuestions.isEmpty)
        #expect(changes.newConclusions.map { programme.conclusions[$0].id } == ["T1-Q2-meten"])
        #expect(changes.changedConclusions.map { programme.conclusions[$0].id } == ["T1-Q1-kaart"])
        // One of the two actions that follow from it was looked at again.
        let flagged = programme.actions.indices.filter {
            !programme.changedConclusions(ofAction: $0).isEmpty
        }
        #expect(ids(flagged) == ["T1-A3"])
    }

    /// Nothing of what is for the team or for participants is in the public site.
    @Test func keepsToItsAudience() throws {
        let day = Self.days[0]
        let fixture = try started(on: day)
        func text(_ audience: Audience) throws -> String {
            try fixture.pages(day: day, audience: audience, url: "https://example.org/").sorted {
                $0.key < $1.key
            }
            .map { "\($0.key)\n\($0.value)" }.joined().lowercased()
        }
        let forParticipants = [
            "sanne-voorbeeld", "netbeheerder", "sanne.voorbeeld@elzerdam.example",
        ]
        let forTeam = ["koele-straten/redactie.html", "aantekeningen van de redactie"]
        let (open, participants, team) = try (text(.public), text(.participants), text(.team))
        for word in forParticipants {
            #expect(!open.contains(word) && participants.contains(word), "\(word)")
        }
        for word in forTeam {
            #expect(!participants.contains(word) && team.contains(word), "\(word)")
        }
    }

    /// No date is left to fill in, and the one thing that looks alike is kept: tags in the text about templates.
    @Test(arguments: days)
    func dates(_ day: String) throws {
        let files = Starter.files(on: try #require(Day(day)))
        #expect(files.first?.path == "README.md")
        #expect(Set(files.map(\.path)).count == files.count)
        for file in files {
            #expect(
                file.text.firstMatch(of: /\{\{ ?(day|month|quarter|year)/) == nil, "\(file.path)")
            #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
        }
        #expect(
            files.first { $0.path == "templates/README.md" }?.text.contains("{{>_crumbs}}") == true)
    }

    /// The first line of a register leads an editor to the schema that the site publishes.
    @Test func editorHelp() throws {
        let names = Set(Schema.all.map(\.name))
        let registers = Starter.files(on: Day(number: 20_000)).filter {
            $0.path.hasPrefix("content/") && $0.path.hasSuffix(".yaml")
        }
        #expect(registers.count == 9)
        for file in registers {
            let folder = file.path.split(separator: "/").dropLast()
            let name = try #require(file.path.split(separator: "/").last?.dropLast(".yaml".count))
            let way = String(repeating: "../", count: folder.count)
            #expect(names.contains(String(name)))
            #expect(
                file.text.hasPrefix(
                    "# yaml-language-server: $schema=\(way)site/data/schema/\(name).json\n"),
                "\(file.path)")
        }
    }

    /// The recipes are YAML and do what they should in the order that they should.
    @Test(arguments: [".github/workflows/werkboek.yml", ".gitlab-ci.yml"])
    func recipes(_ path: String) throws {
        let file = try #require(Starter.files(on: Day(number: 20_000)).first { $0.path == path })
        #expect(parseYAML(Array(file.text.utf8), file: 0).problems.isEmpty)
        var rest = file.text[...]
        for step in [
            "curl --fail", "sha256sum --check", "werkboek check --strict",
            "werkboek build --strict", "--url",
        ] {
            let found = try #require(rest.firstRange(of: step), "\(step)")
            rest = rest[found.upperBound...]
        }
    }

    private func started(on day: String) throws -> Fixture {
        let fixture = try Fixture("-- no programme --")
        for file in Starter.files(on: try #require(Day(day))) {
            try fixture.put(file.path, file.text)
        }
        return fixture
    }
}
