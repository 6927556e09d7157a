import Glibc
internal import Programme

/// A private folder that lasts as long as a check does.
struct ScratchFolder {
    let path: String
    private var files: [String] = []
    private var folders: [String] = []
    private var known: Set<String> = [""]

    /// Makes a folder with files in it: in memory where there is room, else among the temporary files.
    static func holding(
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(FileProblem) -> ScratchFolder {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        do throws(FileProblem) {
            return try ScratchFolder(in: "/dev/shm", files)
        } catch {
            return try ScratchFolder(in: temporary, files)
        }
    }

    private init(in place: String, _ files: [(name: String, bytes: [UInt8])]) throws(FileProblem) {
        var template = Array((place + "/werkboek-edit-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw FileProblem(path: place, code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        do throws(FileProblem) {
            for (name, bytes) in files { try write(bytes, to: name) }
        } catch {
            remove()
            throw error
        }
    }

    private mutating func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        try makeFolders(above: name)
        let file = path + "/" + name
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(file, flags, 0o600)
        guard descriptor >= 0 else { throw FileProblem(path: file, code: errno) }
        files.append(name)
        let code = writeAll(bytes, to: descriptor)
        close(descriptor)
        if code != 0 { throw FileProblem(path: file, code: code) }
    }

    private mutating func makeFolders(above name: String) throws(FileProblem) {
        var folder = ""
        for part in name.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? String(part) : "/" + part
            guard known.insert(folder).inserted else { continue }
            guard mkdir(path + "/" + folder, 0o700) == 0 else {
                throw FileProblem(path: path + "/" + folder, code: errno)
            }
            folders.append(folder)
        }
    }

    /// Takes away what was put there, and nothing else.
    func remove() {
        for file in files { unlink(path + "/" + file) }
        for folder in folders.reversed() { rmdir(path + "/" + folder) }
        rmdir(path)
    }
}
