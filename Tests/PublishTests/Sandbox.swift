import Hashing
import Foundation
import Testing

@testable import Publish

/// A folder of its own for a test, with an output folder `site` in it that need not be there yet.
final class Sandbox: Sendable {
    let path: String
    var output: String { path + "/site" }

    /// - Parameter inMemory: on a file system in memory where there is one, for tests of many small builds.
    init(inMemory: Bool = false) throws {
        let isThere = inMemory && access("/dev/shm", W_OK) == 0
        let folder = isThere ? "/dev/shm" : NSTemporaryDirectory()
        var template = Array((folder + "/publish-XXXXXX").utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file in the output folder.
    func put(_ name: String, _ text: String) throws {
        let file = output + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: false, encoding: .utf8)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: output + "/" + name, withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: output + "/" + name)
    }

    func makeLink(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: output + "/" + name, withDestinationPath: target)
    }

    func text(_ name: String) -> String? {
        try? String(contentsOfFile: output + "/" + name, encoding: .utf8)
    }

    func exists(_ name: String) -> Bool { status(name) != nil }

    func status(_ name: String) -> stat? {
        var status = stat()
        return lstat(output + "/" + name, &status) == 0 ? status : nil
    }

    func inode(_ name: String) -> UInt64? { status(name).map { UInt64($0.st_ino) } }

    /// Every file in the output folder by its path, but for `.werkboek/`; a link as where it leads.
    func files() -> [String: String] {
        Self.files(in: output).filter { !$0.key.hasPrefix(".werkboek/") }
    }

    /// Those that are not hidden.
    func pages() -> [String: String] {
        files().filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
    }

    static func files(in folder: String) -> [String: String] {
        var files: [String: String] = [:]
        let all = FileManager.default.enumerator(atPath: folder)
        while let name = all?.nextObject() as? String {
            var status = stat()
            let path = folder + "/" + name
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: continue
            case S_IFLNK:
                files[name] =
                    "-> "
                    + ((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? "")
            default:
                files[name] = (try? String(contentsOfFile: path, encoding: .utf8)) ?? "unreadable"
            }
        }
        return files
    }

    /// What is in the folder beside the output, each file with its path; `nil` when there is no such folder.
    func beside() -> [String: String]? {
        let side = path + "/.site.werkboek"
        return FileManager.default.fileExists(atPath: side) ? Self.files(in: side) : nil
    }

    /// Builds a site of these pages; a page's fingerprint is that of its text.
    @discardableResult
    func build(
        _ pages: [String: String], stamp: String = "stamp",
        _ change: (inout Publication.Options) -> Void = { _ in }
    ) throws -> Outcome {
        try self.begin(change).finish(pages, stamp: stamp)
    }

    func begin(_ change: (inout Publication.Options) -> Void = { _ in }) throws -> Publication {
        var options = Publication.Options()
        // A program that another test starts at the same time holds what is open here until it has begun.
        options.patience = 2_000
        options.spareFrom = 0
        change(&options)
        return try Publication(output, options)
    }

    func isCurrent(_ stamp: String = "stamp") -> Bool {
        Publication.isCurrent(output, stamp: Digest(stamp))
    }
}

extension Publication {
    /// Keeps or writes pages, and commits.
    @discardableResult
    func finish(_ pages: [String: String], stamp: String = "stamp") throws -> Outcome {
        for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
            let bytes = Array(text.utf8)
            guard !keep(path, fingerprint: Digest(bytes)) else { continue }
            try write(path, bytes, fingerprint: Digest(bytes))
        }
        return try commit(stamp: Digest(stamp))
    }
}
