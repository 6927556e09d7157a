import Hashing
import Foundation
import Testing

@testable import Publish

/// What is the user's in the output folder, and what comes into it during a build.
@Suite struct HiddenTests {
    static let ways = [false, true]
    static let many = Dictionary(
        uniqueKeysWithValues: (0..<20).map { ("p/\($0).html", "page \($0)") })

    @Test(arguments: ways) func hiddenNamesAreTheUsers(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        let outside = sandbox.path + "/outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try sandbox.put(".gitignore", "*")
        try sandbox.put(".git/objects/aa/bb", "object")
        try sandbox.makeLink(".linked", to: outside)
        try sandbox.makeFolder(".empty")
        let names = [".gitignore", ".git", ".git/objects/aa/bb", ".linked", ".empty"]
        let before = names.map { sandbox.inode($0) }
        var pages = Self.many
        for turn in 0..<5 {
            pages["t.html"] = "turn \(turn)"
            if turn == 2 { try sandbox.put("p/.DS_Store", "finder") }
            if turn == 3 { pages = ["q/0.html": "other"] }
            try sandbox.build(pages) { $0.inPlace = inPlace }
            #expect(names.map { sandbox.inode($0) } == before)
            #expect(sandbox.pages() == pages)
            #expect(sandbox.isCurrent())
            if turn >= 2 { #expect(sandbox.text("p/.DS_Store") == "finder") }
            #expect(sandbox.status(".gitignore")?.st_nlink == 1)
        }
        #expect(
            sandbox.beside()?.keys.contains { $0.contains("DS_Store") || $0.contains(".git/") }
                != true)
        try sandbox.remove("p/.DS_Store")
        pages["q/0.html"] = "last"
        try sandbox.build(pages) { $0.inPlace = inPlace }
        #expect(!sandbox.exists("p"))
    }

    @Test func namesThatAreNoTextAreKept() throws {
        let sandbox = try Sandbox()
        try sandbox.makeFolder("")
        let hidden = sandbox.output + "/.x"
        for prefix in [hidden, sandbox.output + "/y"] {
            var name = Array(prefix.utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
            close(open(&name, O_CREAT | O_WRONLY, 0o600))
        }
        for turn in 0..<3 {
            try sandbox.build(Self.many.merging(["t": "\(turn)"]) { a, _ in a }) { $0.adopt = true }
            var names: [[CChar]] = []
            try Folder.open(sandbox.output, fault: nil).list { name, _, _ in
                names.append(Array(UnsafeBufferPointer(start: name, count: strlen(name))))
            }
            #expect(names.count(where: { $0.last == CChar(bitPattern: 0xFF) }) == 2)
        }
    }

    @Test func whatIsPutInWhileBuildingIsNotLost() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.many)
        try sandbox.put(".gitignore", "one")
        let publication = try sandbox.begin()
        try publication.write("new.html", [1], fingerprint: Digest(""))
        try sandbox.put("mine.txt", "mine")
        try sandbox.put("p/mine.txt", "mine")
        try sandbox.put(".late/file", "late")
        try sandbox.remove(".gitignore")
        try sandbox.put(".gitignore", "two")
        try publication.finish(Self.many)
        #expect(sandbox.text("mine.txt") == "mine")
        #expect(sandbox.text("p/mine.txt") == "mine")
        #expect(sandbox.text(".late/file") == "late")
        #expect(sandbox.text(".gitignore") == "two")
        #expect(throws: PublishError.notOurs(["mine.txt", "p/mine.txt"], count: 2)) {
            try sandbox.begin()
        }
    }

    @Test func aFileThatComesToWhereAPageWillBeIsPutBesideIt() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.many)
        let publication = try sandbox.begin()
        try publication.write("new.html", Array("page".utf8), fingerprint: Digest(""))
        try sandbox.put("new.html", "mine")
        try publication.finish(Self.many)
        #expect(sandbox.text("new.html") == "page")
        #expect(sandbox.text(".new.html.saved") == "mine")
    }

    @Test func anAdoptedFileSavedDuringABuildIsTheNewOne() throws {
        let sandbox = try Sandbox()
        try sandbox.put("mine.txt", "one")
        try sandbox.build(Self.many) { $0.adopt = true }
        let publication = try sandbox.begin()
        try publication.write("new.html", [1], fingerprint: Digest(""))
        try sandbox.remove("mine.txt")
        try sandbox.put("mine.txt", "two")
        try publication.finish(Self.many)
        #expect(sandbox.text("mine.txt") == "two")
    }

    @Test func aFolderThatIsPutInThePlaceOfTheOutputIsLeftAlone() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.many)
        let publication = try sandbox.begin()
        try publication.write("new.html", [1], fingerprint: Digest(""))
        try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path + "/moved")
        try sandbox.put("other.txt", "other")
        _ = try? publication.finish(Self.many)
        #expect(sandbox.files() == ["other.txt": "other"])
    }
}
