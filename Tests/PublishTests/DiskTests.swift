import Foundation
import Testing

@testable import Publish

/// Disks that are full, mounted or not to be written to.
@Suite struct DiskTests {
    static let pages = Dictionary(
        uniqueKeysWithValues: (0..<20).map {
            ("p/\($0).html", String(repeating: "\($0)", count: 100))
        })

    /// A file system of its own of one megabyte; `nil` where none may be mounted.
    final class Disk {
        let path: String
        let around = try? Sandbox()

        init?(isFor what: Comment) throws {
            guard let around else { return nil }
            path = around.path + "/disk"
            mkdir(path, 0o700)
            guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else {
                let isCI = ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false
                print("not run, as nothing may be mounted: \(what)")
                if isCI { Issue.record("nothing may be mounted in CI: \(what)") }
                return nil
            }
        }

        deinit { umount2(path, Int32(MNT_DETACH)) }
    }

    func expectFull(_ publish: () throws -> Void) {
        do {
            try publish()
            Issue.record("there was room")
        } catch PublishError.noSpace(_) {
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: [false, true]) func aFullDiskLeavesTheOldSite(isMountPoint: Bool) throws {
        guard let disk = try Disk(isFor: "a full disk") else { return }
        let output = isMountPoint ? disk.path : disk.path + "/site"
        func build(_ pages: [String: String]) throws -> Outcome {
            try Publication(output).finish(pages)
        }
        let method: Outcome.Method = isMountPoint ? .inPlace : .exchanged
        #expect(try build(Self.pages).method == method)
        var large = Self.pages
        large["large.bin"] = String(repeating: "x", count: 2_000_000)
        var changed = Self.pages.mapValues { $0 + "!" }
        changed["p/x.html"] = String(repeating: "x", count: 900_000)
        for pages in [large, changed, large] {
            expectFull { _ = try build(pages) }
            #expect(
                Sandbox.files(in: output).filter { !$0.key.hasPrefix(".werkboek/") } == Self.pages)
            #expect(Sandbox.files(in: output + "/.werkboek").keys.sorted() == ["manifest"])
            #expect(!FileManager.default.fileExists(atPath: disk.path + "/.site.werkboek/tree"))
            #expect(!FileManager.default.fileExists(atPath: disk.path + "/.site.werkboek/new"))
        }
        let next = Self.pages.merging(["new.html": "new"]) { a, _ in a }
        #expect(try build(next).method == method)
        #expect(try build(next.merging(["new.html": "newer"]) { _, b in b }).method == method)
    }

    @Test func aMountInTheOutputStaysWhereItIs() throws {
        guard let disk = try Disk(isFor: "a file system in the output") else { return }
        let sandbox = try #require(disk.around)
        try sandbox.build(Self.pages)
        for name in ["p/mounted", ".mounted"] {
            try sandbox.makeFolder(name)
            #expect(mount(disk.path, sandbox.output + "/" + name, nil, UInt(MS_BIND), nil) == 0)
            defer { umount2(sandbox.output + "/" + name, Int32(MNT_DETACH)) }
            let pages = Self.pages.merging(["new.html": name]) { a, _ in a }
            #expect(try sandbox.build(pages).method == .inPlace)
            #expect(sandbox.pages() == pages)
            #expect(sandbox.status(name)?.st_dev != sandbox.status("")?.st_dev)
        }
    }

    @Test func whereNothingCanBePutBesideItIsFileByFile() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.pages)
        let pages = Self.pages.merging(["new.html": "new"]) { a, _ in a }
        let outcome = try sandbox.build(pages) {
            $0.fault = { step, path in
                step == "mkdir" && path.hasSuffix(".site.werkboek") ? EACCES : nil
            }
        }
        #expect(outcome.method == .inPlace)
        #expect(sandbox.pages() == pages)
        #expect(sandbox.beside() == nil)
    }

    @Test(.disabled(if: geteuid() == 0, "for root everything may be written"))
    func permissionsAreRespected() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.pages)
        let next = Self.pages.merging(["p/0.html": "new"]) { _, b in b }
        let real = try #require(realpath(sandbox.output, nil).map { String(cString: $0) })
        // The parent.
        chmod(sandbox.path, 0o500)
        defer { chmod(sandbox.path, 0o700) }
        #expect(try sandbox.build(next).method == .inPlace)
        #expect(sandbox.pages() == next)
        // And a folder in the output, found before anything is touched.
        chmod(sandbox.output + "/p", 0o500)
        #expect(throws: PublishError.cannotWrite(real + "/p", errno: EACCES)) {
            try sandbox.build(Self.pages.merging(["q.html": "q"]) { a, _ in a })
        }
        chmod(sandbox.output + "/p", 0o700)
        #expect(sandbox.pages() == next)
        // And the output itself.
        chmod(sandbox.output, 0o500)
        #expect(throws: PublishError.cannotWrite(real, errno: EACCES)) {
            try sandbox.build(Self.pages.merging(["q.html": "q"]) { a, _ in a })
        }
        chmod(sandbox.output, 0o700)
        #expect(sandbox.pages() == next)
        chmod(sandbox.path, 0o700)
        try sandbox.build(Self.pages)
        #expect(sandbox.pages() == Self.pages)
    }

    @Test func filesThatRunOutLeaveTheOldSite() throws {
        let sandbox = try Sandbox()
        try sandbox.build(Self.pages)
        for name in ["create", "mkdir"] {
            #expect(throws: PublishError.self) {
                try sandbox.build(Self.pages.mapValues { $0 + "!" }) {
                    $0.fault = { step, _ in step == name ? EMFILE : nil }
                }
            }
            #expect(sandbox.pages() == Self.pages)
            #expect(sandbox.isCurrent())
        }
    }

    @Test func modesFollowTheUmaskAndTheFolder() throws {
        let sandbox = try Sandbox()
        try sandbox.makeFolder("")
        chmod(sandbox.output, 0o2771)
        for turn in 0..<3 {
            try sandbox.build(Self.pages.merging(["t.html": "\(turn)"]) { a, _ in a })
            let mask = umask(0o022)
            umask(mask)
            #expect(sandbox.status("").map { $0.st_mode & 0o7777 } == 0o2771)
            #expect(sandbox.status("t.html").map { $0.st_mode & 0o7777 } == 0o644 & ~mask)
            #expect(sandbox.status("p").map { $0.st_mode & 0o777 } == 0o755 & ~mask)
        }
    }
}
