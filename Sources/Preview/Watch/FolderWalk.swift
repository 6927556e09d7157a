internal import Hashing
import Glibc

/// Goes through a folder and those below it as the reading of content does: names that start with a dot are passed
/// over, symbolic links are not followed. A folder that is not there has nothing in it.
///
/// - Parameters:
///   - root: where to begin.
///   - enter: called with each folder before it is looked into; what it returns says whether to go on.
/// - Returns: stands for the names of all that was found, and the facts that tell of a change.
func walk(_ root: String, enter: (String) -> Bool = { _ in true }) -> Digest {
    var found = DigestStream()
    var waiting = [(path: root, depth: 0)]
    while let (path, depth) = waiting.popLast() {
        guard enter(path) else { break }
        guard depth < 64, let directory = opendir(path) else { continue }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        for name in names.sorted() {
            var facts = stat()
            guard fstatat(dirfd(directory), name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            let (modified, changed) = (facts.st_mtim, facts.st_ctim)
            var line =
                "\(path)/\(name)\n\(facts.st_ino) \(facts.st_size) \(modified.tv_sec) \(modified.tv_nsec)"
                + " \(changed.tv_sec) \(changed.tv_nsec)\n"
            line.withUTF8 { found.add(UnsafeRawBufferPointer($0)) }
            if facts.st_mode & S_IFMT == S_IFDIR { waiting.append((path + "/" + name, depth + 1)) }
        }
    }
    return found.digest
}
