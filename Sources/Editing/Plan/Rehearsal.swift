internal import Diagnostics
import Glibc
internal import Programme

/// Tries edits out: reads and puts together all of the content as it would be, and finds the errors that are new.
///
/// Content is read from folders, so it gets one: a private copy in memory where the system has a place for that
/// (`/dev/shm`), else among the temporary files. Media are there in name only. It is gone when the check is done.
struct Rehearsal {
    private let content: Content
    private let targets: [EditTarget]

    init(_ content: Content, _ targets: [EditTarget]) {
        self.content = content
        self.targets = targets
    }

    /// - Returns: the errors that the edits add, each with the file that it lies in.
    func run() throws(FileProblem) -> [(diagnostic: Diagnostic, file: SourceFile)] {
        var copy = try ScratchFolder()
        defer { copy.remove() }
        let changed = Dictionary(targets.map { ($0.name, $0.after) }, uniquingKeysWith: { $1 })
        for file in content.files.files {
            try copy.write(changed[file.name] ?? file.bytes, to: file.name)
        }
        for name in content.programme.media { try copy.write([], to: name) }
        for target in targets where target.before == nil {
            try copy.write(target.after, to: target.name)
        }

        let (programme, after) = try Content.read(
            ContentFolder(copy.path), on: content.programme.day, jobs: content.jobs)
        var known: [Key: Int] = [:]
        var texts: Set<String> = []
        for diagnostic in content.diagnostics where diagnostic.severity == .error {
            known[Key(diagnostic, content.files), default: 0] += 1
            texts.insert(diagnostic.message.text(in: .en))
        }
        var found: [(diagnostic: Diagnostic, file: SourceFile)] = []
        for diagnostic in after where diagnostic.severity == .error {
            // Places shift with an edit, so errors are told apart by rule and file; those that say what was said
            // before are the old ones.
            let key = Key(diagnostic, programme.files)
            if let left = known[key], left > 0, texts.contains(diagnostic.message.text(in: .en)) {
                known[key] = left - 1
                continue
            }
            let file = programme.files[diagnostic.place]
            let path = content.folder.path(of: file.name)
            found.append((diagnostic, SourceFile(path: path, name: file.name, bytes: file.bytes)))
        }
        return found.filter { item in
            // What is left of the old ones stands for those whose words changed with the edit, such as a renamed id.
            let key = Key(rule: item.diagnostic.rule, file: item.file.name)
            guard let left = known[key], left > 0 else { return true }
            known[key] = left - 1
            return false
        }
    }

    private struct Key: Hashable {
        var rule: String
        var file: String

        init(rule: String, file: String) {
            self.rule = rule
            self.file = file
        }

        init(_ diagnostic: Diagnostic, _ files: Sources) {
            rule = diagnostic.rule
            file =
                files.files.indices.contains(Int(diagnostic.place.file))
                ? files[diagnostic.place].name : ""
        }
    }
}

/// A private folder that lasts as long as a check does.
private struct ScratchFolder {
    let path: String
    private var files: [String] = []
    private var folders: [String] = []
    private var known: Set<String> = [""]

    init() throws(FileProblem) {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var problem = FileProblem(path: temporary, code: ENOENT)
        for place in ["/dev/shm", temporary] {
            var template = Array((place + "/werkboek-XXXXXX").utf8CString)
            if mkdtemp(&template) != nil {
                path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
                return
            }
            problem = FileProblem(path: place, code: errno)
        }
        throw problem
    }

    mutating func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        try makeFolders(above: name)
        files.append(name)
        let descriptor = open(
            path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileProblem(path: path + "/" + name, code: errno) }
        let code = writeAll(bytes, to: descriptor)
        close(descriptor)
        if code != 0 { throw FileProblem(path: path + "/" + name, code: code) }
    }

    private mutating func makeFolders(above name: String) throws(FileProblem) {
        var folder = ""
        for part in name.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? String(part) : "/" + part
            guard known.insert(folder).inserted else { continue }
            folders.append(folder)
            guard mkdir(path + "/" + folder, 0o700) == 0 else {
                throw FileProblem(path: path + "/" + folder, code: errno)
            }
        }
    }

    /// Takes away what was put there, and nothing else.
    func remove() {
        for file in files { unlink(path + "/" + file) }
        for folder in folders.reversed() { rmdir(path + "/" + folder) }
        rmdir(path)
    }
}
