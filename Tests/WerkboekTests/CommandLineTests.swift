import Foundation
import Testing

/// Help, and what is wrong with a command line, in the language of the programme.
@Suite struct CommandLineTests {
    private static let commands = [
        [], ["build"], ["check"], ["serve"], ["pdf"], ["explain"], ["init"], ["export"], ["freeze"], ["update"],
        ["new"],
        ["new", "action"], ["new", "question"], ["new", "theme"], ["new", "case"], ["new", "owner"], ["rename"],
        ["import"],
    ]

    /// Words that only one of the two languages has.
    private static let english = [
        " the ", " to ", "by default", "USAGE", "OVERVIEW", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS", "(default",
        "(values", "See '", "<options>", "<subcommand>", "<date>", "<dir>", "<file>", "Error:", "Usage:", "Help:",
        "Unknown", "Missing", "Please", "invalid", "Unexpected", " does ", "Did you", "There is",
    ]

    private static let dutch = [
        " de ", " het ", " een ", "GEBRUIK", "OPTIES", "OPDRACHTEN", "WAARDEN", "(standaard", "(keuze", "Zie '",
        "<opties>", "<datum>", "<map>", "Fout:", "Gebruik:", "Uitleg:", "Bedoel", "bestaat niet",
    ]

    @Test(arguments: commands)
    func helpSpeaksTheLanguageOfTheProgramme(_ command: [String]) throws {
        let fixture = try Fixture("-- content/programme.yaml --\nname: Proef")
        let help = try Tool.run(command + ["--help"], in: fixture.folder)
        #expect(help.code == 0)
        #expect(help.output.contains("GEBRUIK: werkboek"))
        for word in Self.english { #expect(!help.output.contains(word), "\(word) in \(help.output)") }
        let other = try Tool.run(command + ["--help"], in: fixture.folder, environment: ["WERKBOEK_LANG": "en"])
        #expect(other.output.contains("USAGE: werkboek"))
        for word in Self.dutch { #expect(!other.output.contains(word), "\(word) in \(other.output)") }
        #expect(help.output != other.output)
    }

    /// Every kind of mistake that there is, and what each has to say.
    @Test(
        arguments: [
            (["biuld"], "'biuld' bestaat niet. Bedoel je 'build'?", "no command 'biuld'. Did you mean 'build'?"),
            (["xyzzy"], "Kies uit: build, check", "Choose one of: build, check"),
            (["new", "actoin"], "Bedoel je 'action'?", "Did you mean 'action'?"),
            (["help", "updat"], "Bedoel je 'update'?", "Did you mean 'update'?"),
            (
                ["build", "--contnt", "x"], "'--contnt' bestaat niet. Bedoel je '--content'?",
                "Did you mean '--content'?"
            ),
            (["build", "--xyzzy"], "'--xyzzy' bestaat niet. Met --help", "Unknown option '--xyzzy'"),
            (["build", "--output"], "Bij '--output <map>' ontbreekt de waarde.", "Missing value for '--output <dir>'"),
            (
                ["build", "--audience", "foo"], "Kies uit 'team', 'participants' of 'public'.",
                "one of 'team', 'participants' or 'public'."
            ),
            (["build", "--today", "gisteren"], "'gisteren' is geen datum. Schrijf JJJJ-MM-DD.", "Write YYYY-MM-DD."),
            (["build", "--jobs", "0"], "heel getal van 1 tot en met", "whole number from 1"),
            (["build", "--url", "ftp://x"], "is geen webadres. Begin met https://", "not a web address"),
            (["build", "--shard", "5/4"], "zoals 1/4", "such as 1/4"),
            (["build", "--quiet=ja"], "hoort geen waarde, maar er staat 'ja'", "does not take any value"),
            (["build", "nu"], "'nu' hoort hier niet.", "Unexpected argument 'nu'"),
            (["build", "nu", "meteen"], "2 woorden horen hier niet: 'nu', 'meteen'.", "2 unexpected arguments"),
            (["rename", "A1"], "Er ontbreekt een waarde: '<nieuwe-id>'.", "Missing expected argument '<new-id>'"),
            (["explain", "no-ownr"], "Bedoel je 'no-owner'?", "Did you mean 'no-owner'?"),
            (["update"], "Noem een actie, of geef --from.", "Name an action"),
            (["update", "A1"], "Zeg wat er veranderd is: --status", "Say what changed"),
            (["update", "A1", "--from", "x"], "niet allebei", "not both"),
            (["new", "action"], "Er ontbreekt een waarde: '<titel>'.", "Missing value: '<title>'"),
            (["new", "action", "Iets"], "Er ontbreekt een waarde: '--theme'.", "Missing value: '--theme'"),
            (["freeze", "a b"], "kan geen naam zijn", "cannot be a name"),
            (["pdf"], "Noem een thema", "Name a theme"),
            (["serve", "--port", "x"], "'x' is geen poort", "'x' is not a port"),
            (["build", "--output", "content"], "mag niet 'content' zijn", "may not be, hold"),
        ] as [([String], String, String)])
    func mistakesAreExplained(_ arguments: [String], _ dutch: String, _ english: String) throws {
        let fixture = try Fixture("-- content/programme.yaml --\nname: Proef")
        let outcome = try Tool.run(arguments, in: fixture.folder)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(dutch), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("Fout: "))
        for word in Self.english { #expect(!outcome.errors.contains(word), "\(word) in \(outcome.errors)") }
        let other = try Tool.run(arguments, in: fixture.folder, environment: ["WERKBOEK_LANG": "en"])
        #expect(other.code == 64)
        #expect(other.errors.contains(english), "\(other.errors)")
        for word in Self.dutch { #expect(!other.errors.contains(word), "\(word) in \(other.errors)") }
    }

    @Test func speaksTheLanguageOfTheFolderThatIsNamed() throws {
        let fixture = try Fixture(
            "-- no programme --\n-- een/programme.yaml --\nname: Proef\n-- two/programme.yaml --\nname: T\nlanguage: en"
        )
        func errors(_ arguments: String...) throws -> String { try Tool.run(arguments, in: fixture.folder).errors }
        #expect(try errors("build", "--content", "een", "--jobs", "x").contains("heel getal"))
        #expect(try errors("build", "--content=een", "--jobs", "x").contains("heel getal"))
        #expect(try errors("build", "--content", "two", "--jobs", "x").contains("whole number"))
        #expect(try errors("build", "--jobs", "x").contains("whole number"))
    }

    /// Machines read these, whatever the language.
    @Test func scriptsAndVersionsStayAsTheyAre() throws {
        let fixture = try Fixture("-- content/programme.yaml --\nname: Proef")
        #expect(try Tool.run(["--version"], in: fixture.folder).output == "1.0.0\n")
        for shell in ["bash", "zsh", "fish"] {
            let script = try Tool.run(["--generate-completion-script", shell], in: fixture.folder)
            #expect(script.code == 0)
            #expect(script.output.contains("werkboek"))
            #expect(!script.output.contains("opties>"))
        }
    }

    @Test func completesIDs() throws {
        let fixture = try Fixture(
            """
            -- content/owners.yaml --
            owners:
              - {id: aedes, name: Aedes}
              - {id: utrecht, name: Utrecht}
            """)
        let found = try Tool.run(
            ["---completion", "update", "--", "--owner", "0", "0", "werkboek", "update", "--owner", ""],
            in: fixture.folder,
            environment: ["SAP_SHELL": "bash"])
        #expect(found.output.split(separator: "\n").map(String.init).sorted() == ["aedes", "utrecht"], "\(found)")
    }
}
