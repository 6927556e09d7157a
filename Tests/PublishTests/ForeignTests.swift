import Foundation
import Testing

@testable import Publish

/// Files that no build wrote.
@Suite struct ForeignTests {
    static let ways = [false, true]
    static let many = Dictionary(
        uniqueKeysWithValues: (0..<20).map { ("p/\($0).html", "page \($0)") })

    @Test(arguments: ways) func otherFilesAreRefused(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.put("notes.txt", "mine")
        try sandbox.put("sub/more.txt", "mine too")
        #expect(throws: PublishError.notOurs(["notes.txt", "sub/more.txt"], count: 2)) {
            try sandbox.build(["index.html": "x"]) { $0.inPlace = inPlace }
        }
        #expect(sandbox.files() == ["notes.txt": "mine", "sub/more.txt": "mine too"])
        #expect(!sandbox.exists(".werkboek"))
    }

    @Test(arguments: ways) func aFileAddedLaterIsRefusedToo(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.many) { $0.inPlace = inPlace }
        try sandbox.put("p/mine.txt", "mine")
        #expect(!sandbox.isCurrent())
        #expect(throws: PublishError.notOurs(["p/mine.txt"], count: 1)) {
            try sandbox.build(Self.many) { $0.inPlace = inPlace }
        }
        #expect(sandbox.text("p/mine.txt") == "mine")
        try sandbox.remove("p/mine.txt")
        #expect(sandbox.isCurrent())
    }

    @Test(arguments: ways) func adoptedFilesStayForGood(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        let mine = ["notes.txt": "mine", "sub/more.txt": "mine too", "p/in.txt": "among pages"]
        for (name, text) in mine { try sandbox.put(name, text) }
        try sandbox.makeFolder("empty/folder")
        try sandbox.makeLink("link", to: "notes.txt")
        chmod(sandbox.output + "/sub", 0o750)
        let inodes = mine.keys.sorted().map { sandbox.inode($0) }
        var pages = Self.many
        for turn in 0..<5 {
            pages["p/0.html"] = "turn \(turn)"
            pages["p/19.html"] = turn == 3 ? nil : "there"
            let outcome = try sandbox.build(pages) {
                $0.inPlace = inPlace
                $0.adopt = turn == 0
            }
            #expect(outcome.movedAside == [])
            #expect(
                sandbox.pages()
                    == pages.merging(mine) { a, _ in a }.merging(["link": "-> notes.txt"]) { a, _ in
                        a
                    })
            #expect(mine.keys.sorted().map { sandbox.inode($0) } == inodes)
            #expect(sandbox.exists("empty/folder"))
            #expect(sandbox.status("sub").map { $0.st_mode & 0o777 } == 0o750)
            #expect(sandbox.isCurrent())
        }
        // The user may change and remove them; then they are no longer kept.
        try sandbox.put("notes.txt", "mine, changed")
        try sandbox.remove("sub/more.txt")
        pages["p/0.html"] = "again"
        try sandbox.build(pages) { $0.inPlace = inPlace }
        #expect(sandbox.text("notes.txt") == "mine, changed")
        #expect(!sandbox.exists("sub/more.txt"))
        try sandbox.build([:]) { $0.inPlace = inPlace }
        #expect(
            sandbox.pages() == [
                "notes.txt": "mine, changed", "p/in.txt": "among pages", "link": "-> notes.txt",
            ])
    }

    @Test(arguments: ways) func adoptedFilesInTheWayAreMovedAside(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.put("index.html", "mine")
        try sandbox.put("p", "a file where a folder is needed")
        try sandbox.put("stays.txt", "stays")
        let inode = sandbox.inode("index.html")
        let pages = ["index.html": "page", "p/1.html": "one"]
        let outcome = try sandbox.build(pages) {
            $0.inPlace = inPlace
            $0.adopt = true
        }
        #expect(outcome.movedAside == ["index.html", "p"])
        let all = pages.merging(
            [
                "stays.txt": "stays", ".adopted/index.html": "mine",
                ".adopted/p": "a file where a folder is needed",
            ]
        ) { a, _ in a }
        #expect(sandbox.files() == all)
        #expect(sandbox.inode(".adopted/index.html") == inode)
        // Later, without being told to, nothing is moved.
        #expect(throws: PublishError.inTheWay(["stays.txt"], count: 1)) {
            try sandbox.build(pages.merging(["stays.txt": "page"]) { a, _ in a }) {
                $0.inPlace = inPlace
            }
        }
        #expect(sandbox.files() == all)
        #expect(sandbox.isCurrent())
        // Twice the same name.
        try sandbox.remove("index.html")
        try sandbox.build([:]) { $0.inPlace = inPlace }
        try sandbox.put("index.html", "mine again")
        try sandbox.build(pages) {
            $0.inPlace = inPlace
            $0.adopt = true
        }
        #expect(sandbox.text(".adopted/index.html") == "mine")
        #expect(sandbox.text(".adopted/index.html~2") == "mine again")
        #expect(sandbox.text("index.html") == "page")
    }

    @Test(arguments: ways) func aUsersFolderIsNotTakenForAPage(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.put("index.html/mine.txt", "mine")
        #expect(throws: PublishError.inTheWay(["index.html"], count: 1)) {
            try sandbox.build(["index.html": "page"]) {
                $0.inPlace = inPlace
                $0.adopt = true
            }
        }
        #expect(sandbox.files() == ["index.html/mine.txt": "mine"])
        #expect(sandbox.beside() == nil)
    }

    @Test(arguments: ways) func linksInTheOutputLeadNowhere(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        let outside = sandbox.path + "/outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try sandbox.build(Self.many) { $0.inPlace = inPlace }
        // A folder of ours that was replaced by a link.
        try sandbox.remove("p")
        try sandbox.makeLink("p", to: outside)
        #expect(throws: PublishError.notOurs(["p"], count: 1)) {
            try sandbox.build(Self.many) { $0.inPlace = inPlace }
        }
        let outcome = try sandbox.build(Self.many) {
            $0.inPlace = inPlace
            $0.adopt = true
        }
        #expect(outcome.movedAside == ["p"])
        #expect(sandbox.pages() == Self.many)
        // A page of ours that was.
        try sandbox.remove("p/3.html")
        try sandbox.makeLink("p/3.html", to: outside + "/file")
        try sandbox.build(Self.many) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == Self.many)
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
    }

    @Test func theOutputMayBeALink() throws {
        let sandbox = try Sandbox()
        let real = sandbox.path + "/elsewhere/real"
        try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
        try sandbox.makeOutputLink(to: real)
        for turn in 0..<3 {
            let pages = Self.many.merging(["t": "\(turn)"]) { a, _ in a }
            try sandbox.build(pages)
            #expect(Sandbox.files(in: real).filter { !$0.key.hasPrefix(".") } == pages)
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.output) == real)
        }
    }

    @Test func whatIsNoFolderIsRefused() throws {
        let sandbox = try Sandbox()
        try "file".write(toFile: sandbox.output, atomically: true, encoding: .utf8)
        #expect(throws: PublishError.notAFolder(sandbox.output)) { try sandbox.begin() }
        #expect(!sandbox.isCurrent())
    }

}

extension Sandbox {
    func makeOutputLink(to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: target)
    }
}
