import Hashing
import Testing

@testable import Publish

/// Which addresses a page may have, alone and beside others.
@Suite struct AddressTests {
    static let ways = [false, true]

    @Test func namesThatDifferByCaseAreTwo() throws {
        let sandbox = try Sandbox()
        let pages = ["Page.html": "one", "page.html": "other"]
        do {
            try sandbox.build(pages)
            #expect(sandbox.pages() == pages)
        } catch PublishError.clash { /* Where the file system sees one name. */  }
    }

    @Test func addressesThatLeadOutAreRefused() throws {
        let sandbox = try Sandbox()
        let long = String(repeating: "x", count: 256)
        for path in [
            "", "/etc/x", "../x", "a/../x", "a//x", "a/", ".hidden", "a/.hidden/x", ".", "a\u{0}b",
            long, ".werkboek/manifest",
        ] {
            let publication = try sandbox.begin()
            #expect(throws: PublishError.badAddress(path)) {
                try publication.write(path, [1], fingerprint: Digest(""))
            }
        }
        #expect(!sandbox.exists(""))
    }

    @Test(arguments: ways) func clashingAddressesAreRefused(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(["a": "page", "k": "kept"]) { $0.inPlace = inPlace }
        for (first, second) in [
            ("x", "x"), ("x", "x/y"), ("x/y", "x"), ("k", "k/y"), ("k/y", "k"), ("k", "k"),
        ] {
            #expect(throws: PublishError.self) {
                let publication = try sandbox.begin { $0.inPlace = inPlace }
                for path in [first, second]
                where !publication.keep(path, fingerprint: Digest("kept")) {
                    try publication.write(path, Array(path.utf8), fingerprint: Digest("new"))
                }
                _ = try publication.commit(stamp: Digest("s"))
            }
            #expect(sandbox.pages() == ["a": "page", "k": "kept"])
            #expect(sandbox.beside() == nil)
        }
    }

    @Test(arguments: ways) func filesAndFoldersGiveWayToEachOther(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        let one = [
            "a/b.html": "1", "c": "2", "keep.html": "3", "x1": "", "x2": "", "x3": "", "x4": "",
            "x5": "", "x6": "", "x7": "", "x8": "", "x9": "",
        ]
        var other = one
        other["a/b.html"] = nil
        other["a"] = "a file now"
        other["c"] = nil
        other["c/d/e.html"] = "a folder now"
        for turn in 0..<6 {
            let pages = turn % 2 == 0 ? one : other
            try sandbox.build(pages) { $0.inPlace = inPlace }
            #expect(sandbox.pages() == pages)
        }
    }
}
