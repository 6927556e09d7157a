import Programme
import Testing

/// What fuzzing found, each once.
@Suite struct FuzzFindsTests {
    @Test(arguments: ["22222222222222222222222222222222", "1.99999999999999999999", "1.0.999999999999999999999999"])
    func aVersionMayHaveAnyNumberOfDigits(_ version: String) throws {
        let fixture = try Fixture("-- content/programme.yaml --\nname: Proef\nrequires: \"\(version)\"\n")
        #expect(try fixture.prepared().hasErrors)
    }

    @Test func aDayMayHaveAnyNumberOfDigits() {
        #expect(Day("2026-11-99999999999999999999999") == nil)
        #expect(WrittenDate("99999999999999999999999") == nil)
    }
}
