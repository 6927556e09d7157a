import Foundation
import Testing

@testable import Publish

/// Sites built in shares and copied over each other.
@Suite struct ShareTests {
    let pages = Dictionary(
        uniqueKeysWithValues: (0..<40).map { ("p\($0 % 3)/\($0).html", "page \($0)") })

    func part(_ index: Int, of count: Int) -> [String: String] {
        pages.filter { Int($0.value.dropFirst(5))! % count == index - 1 }
    }

    @Test func sharesMergeByCopying() throws {
        let whole = try Sandbox()
        try whole.build(pages)
        let merged = try Sandbox()
        for index in 1...4 {
            let sandbox = try Sandbox()
            try sandbox.build(part(index, of: 4)) { $0.share = Share(index, of: 4) }
            #expect(sandbox.pages() == part(index, of: 4))
            #expect(!sandbox.isCurrent())
            try Self.copy(sandbox.output, over: merged.output)
        }
        #expect(merged.files() == whole.files())
        // The next whole build accounts for all of it, and need not write what is there.
        #expect(!merged.isCurrent())
        let outcome = try merged.build(pages)
        #expect(outcome.method == .unchanged && outcome.kept == 40)
        #expect(Sandbox.files(in: merged.output + "/.werkboek").keys.sorted() == ["manifest"])
        #expect(merged.isCurrent())
        var next = pages
        next["p0/0.html"] = nil
        try merged.build(next)
        #expect(merged.pages() == next)
    }

    @Test func aShareOverAWholeSiteIsOnlyTheShare() throws {
        let sandbox = try Sandbox()
        try sandbox.build(pages)
        try sandbox.build(part(2, of: 4)) { $0.share = Share(2, of: 4) }
        #expect(sandbox.pages() == part(2, of: 4))
        #expect(!sandbox.isCurrent())
        #expect(
            Sandbox.files(in: sandbox.output + "/.werkboek").keys.sorted() == ["manifest-2-of-4"])
    }

    @Test func recordsThatDisagreeMakeThePageNew() throws {
        let one = try Sandbox()
        let other = try Sandbox()
        try one.build(["a": "one", "b": "same", "c": "1"])
        try other.build(["a": "two", "b": "same", "d": "2"]) { $0.share = Share(1, of: 2) }
        try Self.copy(other.output, over: one.output)
        let publication = try one.begin()
        #expect(publication.record(of: "a") == nil)
        #expect(publication.record(of: "b") != nil)
        try publication.finish(["a": "two"])
        #expect(one.pages() == ["a": "two"])
    }

    @Test func partsAreCountedFromOne() {
        #expect(Share(0, of: 4) == nil && Share(5, of: 4) == nil && Share(1, of: 0) == nil)
        #expect(Share(4, of: 4)?.index == 4)
        for name in ["manifest-1-of-4", "manifest"] { #expect(Manifest.isName(name)) }
        for name in [
            "manifest-5-of-4", "manifest-01-of-4", "manifest.new", "manifest-1-of-4.new",
            "manifest-", "other",
        ] {
            #expect(!Manifest.isName(name))
        }
    }

    static func copy(_ from: String, over to: String) throws {
        let files = FileManager.default
        for name in try files.subpathsOfDirectory(atPath: from) {
            var isFolder: ObjCBool = false
            _ = files.fileExists(atPath: from + "/" + name, isDirectory: &isFolder)
            if isFolder.boolValue {
                try files.createDirectory(
                    atPath: to + "/" + name, withIntermediateDirectories: true)
            } else {
                try files.createDirectory(atPath: to, withIntermediateDirectories: true)
                try? files.removeItem(atPath: to + "/" + name)
                try files.copyItem(atPath: from + "/" + name, toPath: to + "/" + name)
            }
        }
    }
}
