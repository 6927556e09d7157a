import Glibc
import Mustache
import Programme
import Site

/// A folder for a short while.
struct TemporaryFolder {
    let path: String

    init() throws(FileProblem) {
        let parent = Arguments.environment("TMPDIR") ?? "/tmp"
        var template = Array((parent + "/werkboek-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw FileProblem(path: parent, code: errno) }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    func write(_ name: String, _ bytes: [UInt8]) throws(FileProblem) {
        try writeFile(path + "/" + name, bytes)
    }

    /// Removes it with the files that were written to it.
    func remove() {
        guard let directory = opendir(path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink(path + "/" + name)
        }
        closedir(directory)
        rmdir(path)
    }
}

/// Writes a whole file, new or in place of the one that is there.
func writeFile(_ path: String, _ bytes: [UInt8], onlyNew: Bool = false) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (onlyNew ? O_EXCL : O_TRUNC), 0o644)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw FileProblem(path: path, code: errno) }
        done += count
    }
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(FileProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
        made += (made.isEmpty || made == "/" ? "" : "/") + part
        guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw FileProblem(path: made, code: errno) }
    }
}

/// A path from the root of the file system.
func absolutePath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
}

/// A path from the root of the file system, also where its end is not there yet.
func absolutePath(ofPossible path: String) -> String {
    var missing: [Substring] = []
    var present = Substring(path)
    while !present.isEmpty {
        if let real = realpath(String(present), nil) {
            defer { free(real) }
            return ([String(cString: real)] + missing.reversed().map(String.init)).joined(separator: "/")
        }
        let end = present.lastIndex(of: "/")
        missing.append(end.map { present[present.index(after: $0)...] } ?? present)
        present = end.map { present[..<$0] } ?? ""
    }
    return ([absolutePath(".")] + missing.reversed().map(String.init)).joined(separator: "/")
}

extension PlannedFile {
    /// What would be written.
    var bytes: [UInt8] {
        var out = Output(root: root)
        render(&out)
        return out.bytes
    }
}
