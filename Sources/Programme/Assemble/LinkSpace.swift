internal import Diagnostics

/// Everything that a link can lead to, by id and by path; the same for all threads that look things up.
struct LinkSpace: Sendable {
    enum File: Sendable {
        case entity(EntityRef)
        case media(Int)
        case register
        case hidden
        case other
    }

    let index: [String: EntityRef]
    /// By kind and index.
    let ids: [[String]]
    let hidden: Hidden
    let unreadable: Set<EntityKind>
    private let files: [String: File]
    private let folders: Set<String>

    init(_ programme: Programme, hidden: Hidden, unreadable: Set<EntityKind>, otherFiles: Set<String>) {
        index = programme.index
        self.hidden = hidden
        self.unreadable = unreadable
        ids = EntityKind.allCases.map { kind in
            (0..<programme.count(kind)).map { programme.id(of: EntityRef(kind, $0)) }
        }
        var files: [String: File] = [:]
        for name in otherFiles { files[name] = .other }
        for file in programme.files.files where ContentFile(file.name) != nil { files[file.name] = .register }
        for (i, path) in programme.media.enumerated() { files[path] = .media(i) }
        for path in hidden.paths { files[path] = .hidden }
        for (i, it) in programme.themes.enumerated() {
            files["themes/\(it.folder)/theme.md"] = .entity(EntityRef(.theme, i))
        }
        for (i, it) in programme.questions.enumerated() { files[it.path] = .entity(EntityRef(.question, i)) }
        for (i, it) in programme.notes.enumerated() { files[it.path] = .entity(EntityRef(.note, i)) }
        for (i, it) in programme.pages.enumerated() { files[it.path] = .entity(EntityRef(.page, i)) }
        for (i, it) in programme.cases.enumerated() { files[it.path] = .entity(EntityRef(.case, i)) }
        var folders: Set<String> = [""]
        for path in files.keys {
            var folder = LinkSpace.folder(of: path)
            while folders.insert(folder).inserted { folder = LinkSpace.folder(of: folder) }
        }
        self.files = files
        self.folders = folders
    }

    /// What stands at a path inside the content folder.
    func file(_ path: String) -> File? { files[path] }

    func isFolder(_ path: String) -> Bool { folders.contains(path) }

    /// Paths that a mistyped one may stand for.
    var linkablePaths: [String] {
        files.compactMap { path, file in
            if case .register = file { return nil }
            if case .hidden = file { return nil }
            return path
        }.sorted()
    }

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// A path seen from a folder, with `.` and `..` worked out.
    ///
    /// - Returns: `nil` where it leads out of the content folder.
    static func path(_ path: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// A text with its `%xx` decoded; as it is where that gives no text.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var i = 0
        while i < source.count {
            if source[i] == 0x25, i + 2 < source.count,
                let value = UInt8(String(decoding: source[i + 1...i + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                i += 3
            } else {
                bytes.append(source[i])
                i += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
