import Diagnostics
import Testing

/// `requires` in `programme.yaml`: the oldest version of the tool that can build it.
@Suite struct RequiresTests {
    @Test(arguments: ["1.0", "\"1.0.0\"", "0.9"])
    func `an old enough version is enough`(_ version: String) throws {
        #expect(try Fixture("-- content/programme.yaml --\nname: Proef\nrequires: \(version)\n").found() == [])
    }

    /// Keys that only the newer tool knows are no mistakes, so that nothing else is said.
    @Test(arguments: ["1.0.1", "1.1", "2.0"])
    func `a newer one is asked for by name and nothing else is said`(_ version: String) throws {
        let fixture = try Fixture(
            """
            -- content/programme.yaml --
            name: Proef
            requires: "▸{too-old}\(version)"
            wonders: 3
            -- content/risks.yaml --
            risks: []
            """)
        #expect(try fixture.found() == fixture.marked)
        #expect(
            try fixture.messages(.nl) == [
                "Dit programma vraagt werkboek \(version) of nieuwer; dit is 1.0.0. Installeer de nieuwere versie."
            ])
        #expect(
            try fixture.messages(.en) == [
                "This programme asks for werkboek \(version) or newer; this is 1.0.0. Install the newer version."
            ])
    }
}
