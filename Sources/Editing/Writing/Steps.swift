import Glibc
internal import Programme

/// The steps of a ``FileSwitch`` on disk, and how to undo those that were taken.
struct Steps {
    private let fault: Fault?
    private var taken: [Step] = []

    private enum Step {
        case madeFolder(String)
        case wrote(String)
        /// The file's former self is kept under the second name.
        case kept(String, as: String)
        case made(String)
    }

    init(fault: Fault?) {
        self.fault = fault
    }

    /// The file itself, where its name is a symbolic link. Folders of a new file are made.
    mutating func realPath(_ target: EditTarget) throws(FileProblem) -> String {
        guard target.before == nil else {
            guard let real = realpath(target.path, nil) else {
                throw FileProblem(path: target.path, code: errno)
            }
            defer { free(real) }
            return String(cString: real)
        }
        let parts = target.name.split(separator: "/")
        let root = target.path.dropLast(target.name.count)
        var folder = root.isEmpty ? "." : String(root)
        for part in parts.dropLast() {
            folder += folder.hasSuffix("/") ? String(part) : "/" + part
            try attempt("folder", folder)
            if mkdir(folder, 0o777) == 0 {
                taken.append(.madeFolder(folder))
            } else if errno != EEXIST {
                throw FileProblem(path: folder, code: errno)
            }
        }
        return target.path
    }

    /// Writes the new text beside the file, with the file's own rights, and flushes it to disk.
    ///
    /// - Returns: where it is.
    mutating func stage(_ target: EditTarget, beside path: String) throws(FileProblem) -> String {
        let new = name(beside: path, "new")
        try attempt("write", new)
        var facts = stat()
        let isThere = target.before != nil && stat(path, &facts) == 0
        let mode = isThere ? facts.st_mode & 0o7777 : 0o666
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileProblem(path: new, code: errno) }
        defer { close(descriptor) }
        taken.append(.wrote(new))
        if isThere {
            _ = fchmod(descriptor, mode)
            // Whoever may write the file need not be able to give it to its owner; then it becomes theirs.
            _ = fchown(descriptor, facts.st_uid, facts.st_gid)
        }
        let code = writeAll(target.after, to: descriptor)
        guard code == 0 else { throw FileProblem(path: new, code: code) }
        try attempt("flush", new)
        guard fsync(descriptor) == 0 else { throw FileProblem(path: new, code: errno) }
        return new
    }

    /// Puts a new text in the place of a file, whose former self is kept beside it.
    mutating func replace(_ path: String, by new: String, isNew: Bool) throws(FileProblem) {
        guard !isNew else {
            try attempt("make", path)
            // Unlike a rename, a link fails where somebody made the file in the meantime.
            guard link(new, path) == 0 else { throw FileProblem(path: path, code: errno) }
            taken.append(.made(path))
            return
        }
        let old = name(beside: path, "old")
        try attempt("keep", old)
        if link(path, old) != 0 {
            let code = errno
            // File systems without links get a copy.
            guard code == EPERM || code == ENOTSUP || code == ENOSYS || code == EMLINK else {
                throw FileProblem(path: old, code: code)
            }
            try copy(path, to: old)
        }
        taken.append(.kept(path, as: old))
        try attempt("replace", path)
        guard rename(new, path) == 0 else { throw FileProblem(path: path, code: errno) }
    }

    private func copy(_ path: String, to old: String) throws(FileProblem) {
        let bytes = try readFile(path)
        let descriptor = open(old, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileProblem(path: old, code: errno) }
        defer { close(descriptor) }
        let code = writeAll(bytes, to: descriptor)
        guard code == 0 else {
            unlink(old)
            throw FileProblem(path: old, code: code)
        }
    }

    /// Makes the new names last.
    func flushFolders(_ paths: [String]) throws(FileProblem) {
        var done: Set<String> = []
        for path in paths {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
            guard done.insert(folder).inserted else { continue }
            try attempt("flush-folder", folder)
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            // Not every file system can do it; the files themselves are safe.
            _ = fsync(descriptor)
            close(descriptor)
        }
    }

    /// Undoes all steps, the last first.
    ///
    /// - Returns: where former texts are that could not be put back.
    func undo() -> [String] {
        var left: [String] = []
        for step in taken.reversed() {
            switch step {
            case .madeFolder(let path): rmdir(path)
            case .wrote(let path): unlink(path)
            case .made(let path): unlink(path)
            case .kept(let path, let old):
                // Where both names are still the same file, renaming does nothing and the second name stays.
                if rename(old, path) != 0 { left.append(old) } else { unlink(old) }
            }
        }
        return left
    }

    /// Takes away what was kept.
    func finish() {
        for step in taken {
            switch step {
            case .wrote(let path), .kept(_, let path): unlink(path)
            case .made, .madeFolder: break
            }
        }
    }

    private func attempt(_ step: String, _ path: String) throws(FileProblem) {
        if let code = fault?(step, path) { throw FileProblem(path: path, code: code) }
    }

    /// A name beside a file that nothing reads, since it starts with a dot; short enough whatever the file's name is.
    private func name(beside path: String, _ ending: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let name = path[slash...].unicodeScalars.prefix(40)
        return path[..<slash] + ".werkboek-\(getpid())-\(taken.count)-\(String(name)).\(ending)"
    }
}

/// Writes all of some bytes to an open file.
///
/// - Returns: 0, or the system's error number.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBufferPointer { buffer in
        var position = 0
        while position < buffer.count {
            let wrote = write(descriptor, buffer.baseAddress! + position, buffer.count - position)
            if wrote < 0, errno == EINTR { continue }
            if wrote < 0 { return errno }
            position += wrote
        }
        return 0
    }
}
