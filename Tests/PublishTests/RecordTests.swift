import Foundation
import Hashing
import Testing

@testable import Publish

/// The forms on disk.
@Suite struct RecordTests {
    let manifest = Manifest(
        stamp: Digest("stamp"),
        entries: [
            Manifest.Entry(
                kind: .page, path: Digest("a"), content: Digest("b"), fingerprint: Digest("c"),
                facts: Facts(size: 1, seconds: -2, nanoseconds: 3, inode: .max)),
            .folder(Digest("d")), .kept(Digest("e"), inode: 7),
        ])

    @Test func aRecordComesBackAsItWas() {
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(Manifest.empty.bytes) == .empty)
    }

    @Test func aDamagedRecordIsNone() {
        let bytes = manifest.bytes
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x10
            #expect(Manifest(damaged) == nil)
            #expect(Manifest(Array(bytes[..<index])) == nil)
        }
        #expect(Manifest(bytes + [0]) == nil)
    }

    @Test func aDamagedRecordAccountsForNothing() throws {
        let sandbox = try Sandbox()
        try sandbox.build(["a": "1"])
        try sandbox.put(".werkboek/manifest", "nonsense")
        #expect(!sandbox.isCurrent())
        #expect(throws: PublishError.notOurs(["a"], count: 1)) { try sandbox.begin() }
        #expect(sandbox.pages() == ["a": "1"])
    }

    @Test func aJournalComesBackAsItWas() throws {
        let sandbox = try Sandbox()
        try sandbox.makeFolder("")
        let bytes = journal.bytes
        #expect(Journal(bytes) == journal)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x10
            #expect(Journal(damaged) == nil)
            #expect(Journal(Array(bytes[..<index])) == nil)
        }
    }

    @Test(arguments: ["../mine", "a/../../mine", "/mine", "a//mine", "./mine", "", "..", "a\0/mine"])
    func aJournalThatLeadsOutIsNone(_ path: String) throws {
        let sandbox = try Sandbox()
        try sandbox.build(["a": "1"])
        try Data("mine".utf8).write(to: URL(filePath: sandbox.path + "/mine"))
        let forged = Journal(steps: [.remove(Array(path.utf8CString))], manifest: "manifest")
        #expect(Journal(forged.bytes) == nil)
        try Data(forged.bytes).write(to: URL(filePath: sandbox.output + "/.werkboek/journal"))
        try sandbox.build(["a": "2"])
        #expect(FileManager.default.fileExists(atPath: sandbox.path + "/mine"))
        #expect(sandbox.pages() == ["a": "2"])
        #expect(!sandbox.exists(".werkboek/journal"))
    }

    @Test func aJournalNamesARecord() {
        #expect(Journal(Journal(steps: [], manifest: "../manifest").bytes) == nil)
    }

    let journal = Journal(
        steps: [
            .remove([97, 0]), .removeFolder([98, 47, 99, 0]), .makeFolder([-1, 0]),
            .place(7, [100, 0]),
        ], manifest: "manifest")

    @Test func piecesHaveTheDigestOfTheWhole() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var stream = DigestStream()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            bytes[start..<min(bytes.count, start + 777)].withUnsafeBytes { stream.add($0) }
        }
        #expect(stream.digest == Digest(bytes))
        #expect(Digest("text") == Digest(Array("text".utf8)))
        #expect(Digest("") != Digest(high: 0, low: 0))
    }

    @Test func digestsAreFound() {
        let digests = (0..<1000).map { Digest("\($0)") }
        let index = DigestIndex(digests)
        for (place, digest) in digests.enumerated() { #expect(index[digest] == place) }
        #expect(index[Digest("other")] == nil)
        #expect(DigestIndex([])[Digest("x")] == nil)
    }
}
