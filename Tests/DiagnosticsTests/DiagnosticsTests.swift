import Diagnostics
import Testing

@Suite struct PositionTests {
    @Test func countsScalarsAndAllLineEnds() {
        let file = SourceFile(path: "a", name: "a", bytes: Array("\u{FEFF}één\r\ntwéé\rdrie\nvier".utf8))
        #expect(file.position(of: 3) == Position(line: 1, column: 1))
        #expect(file.position(of: 7) == Position(line: 1, column: 3))
        #expect(file.position(of: 10) == Position(line: 2, column: 1))
        #expect(file.position(of: 17) == Position(line: 3, column: 1))
        #expect(file.position(of: 22) == Position(line: 4, column: 1))
        #expect(file.position(of: 1000) == Position(line: 4, column: 5))
    }

    @Test func findsTheLineAround() {
        let file = SourceFile(path: "a", name: "a", bytes: Array("een\ntwee\r\ndrie".utf8))
        #expect(file.line(around: 5) == 4..<8)
        #expect(file.line(around: 13) == 10..<14)
    }
}

@Suite struct NearestTests {
    @Test(arguments: [
        ("onwer", "owner"), ("titel", "title"), ("STATUS", "status"), ("qwertyuiop", nil), ("statsu", "status"),
    ])
    func findsWhatWasMeant(_ word: String, _ expected: String?) {
        #expect(nearest(to: word, among: ["title", "owner", "status", "due"]) == expected)
    }
}
