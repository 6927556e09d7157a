public import Diagnostics
import Glibc

/// The content folder on disk: which files it has, found once, in an order that does not depend on the system.
public struct ContentFolder: Sendable {
    /// An entry below the folder.
    public struct Entry: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case file
            /// A symbolic link that leads out of the folder, or nowhere.
            case linkOutside
            case linkedFolder
            /// A device, pipe or socket.
            case special
        }

        /// Path inside the folder, with `/` between parts.
        public var name: String
        public var kind: Kind
        /// Facts by which a change is noticed.
        public var size: Int64
        public var modified: Int64
        public var changed: Int64
        public var inode: UInt64
    }

    /// The folder as it was named on the command line.
    public let path: String
    /// All entries that are read, sorted by name.
    public let entries: [Entry]

    /// Lists a folder.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - skipsUnderscored: whether names that start with `_` are passed over, as content has it.
    /// - Throws: ``FileProblem`` where the folder or one inside it cannot be listed.
    public init(_ path: String, skipsUnderscored: Bool = true) throws(FileProblem) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        var lister = Lister(root: path, skipsUnderscored: skipsUnderscored)
        try lister.list("")
        lister.entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        entries = lister.entries
    }

    private init(path: String, entries: [Entry]) {
        self.path = path
        self.entries = entries
    }

    /// The folder as it would be with more files in it.
    public func adding(_ names: [String]) -> ContentFolder {
        let new = names.map { Entry(name: $0, kind: .file, size: 0, modified: 0, changed: 0, inode: 0) }
        return ContentFolder(
            path: path, entries: (entries + new).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// The path of an entry as reached from the current folder.
    public func path(of name: String) -> String { path == "." ? name : path + "/" + name }
}

/// A file or folder that could not be read.
public struct FileProblem: Error, Sendable, Hashable {
    public var path: String
    /// The system's error number.
    public var code: Int32

    public init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    /// The words for it.
    public func reason(in language: Language) -> String { SystemReason(code).text(in: language) }
}

private struct Lister {
    let root: String
    var entries: [ContentFolder.Entry] = []
    private var realRoot: String?

    private let skipsUnderscored: Bool

    init(root: String, skipsUnderscored: Bool) {
        self.root = root
        self.skipsUnderscored = skipsUnderscored
        realRoot = realPath(root)
    }

    mutating func list(_ folder: String, depth: Int = 0) throws(FileProblem) {
        let path = folder.isEmpty ? root : root + "/" + folder
        guard depth < 64, let directory = opendir(path) else {
            throw FileProblem(path: path, code: depth < 64 ? errno : ELOOP)
        }
        defer { closedir(directory) }
        let descriptor = dirfd(directory)
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Names that start with `.` are never read; `.` and `..` go with them.
            if name.hasPrefix(".") || (skipsUnderscored && name.hasPrefix("_")) { continue }
            let below = folder.isEmpty ? name : folder + "/" + name
            var facts = stat()
            guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw FileProblem(path: root + "/" + below, code: errno)
            }
            var kind = ContentFolder.Entry.Kind.file
            switch facts.st_mode & S_IFMT {
            case S_IFDIR:
                try list(below, depth: depth + 1)
                continue
            case S_IFREG: break
            case S_IFLNK: kind = followed(below, &facts, descriptor, name)
            default: kind = .special
            }
            entries.append(
                ContentFolder.Entry(
                    name: below, kind: kind, size: Int64(facts.st_size),
                    modified: Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec),
                    changed: Int64(facts.st_ctim.tv_sec) * 1_000_000_000 + Int64(facts.st_ctim.tv_nsec),
                    inode: UInt64(facts.st_ino)))
        }
    }

    /// What a symbolic link leads to.
    private func followed(
        _ below: String, _ facts: inout stat, _ descriptor: Int32, _ name: String
    ) -> ContentFolder.Entry.Kind {
        guard let real = realPath(root + "/" + below), let realRoot, real.hasPrefix(realRoot + "/"),
            fstatat(descriptor, name, &facts, 0) == 0
        else { return .linkOutside }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .linkedFolder
        default: return .special
        }
    }

    private func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// Reads a whole file.
///
/// - Throws: ``FileProblem`` where it is no file or cannot be read.
public func readFile(_ path: String) throws(FileProblem) -> [UInt8] {
    // A pipe put in the file's place since it was listed must not hang the reading.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileProblem(path: path, code: errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
        throw FileProblem(path: path, code: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(facts.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
            let got = read(descriptor, buffer.baseAddress! + count, size - count)
            if got < 0, errno == EINTR { continue }
            if got < 0 { failure = errno }
            if got <= 0 { break }
            count += got
        }
    }
    guard failure == 0 else { throw FileProblem(path: path, code: failure) }
    return bytes
}
