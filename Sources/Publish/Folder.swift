import Glibc

/// Called before each step that changes the disk, with its name and what it works on; the `errno` it gives is what
/// the step then fails with. Tests break off a build with it at every step.
typealias Fault = @Sendable (_ step: String, _ path: String) -> Int32?

/// An open folder. Everything below it is reached through it, so that nothing depends on where it is by now.
///
/// Names are relative paths, as C strings: a file's name need not be UTF-8.
final class Folder: Sendable {
    typealias Name = UnsafePointer<CChar>

    let descriptor: Int32
    /// Where it was when it was opened, for messages.
    let path: String
    let fault: Fault?

    private init(descriptor: Int32, path: String, fault: Fault?) {
        self.descriptor = descriptor
        self.path = path
        self.fault = fault
    }

    deinit { close(descriptor) }

    /// Opens a folder by its path, links followed.
    static func open(_ path: String, fault: Fault?) throws(Failure) -> Folder {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let descriptor = uninterrupted { Glibc.open(path, flags) }
        guard descriptor >= 0 else { throw Failure(deed: .reading, path: path, code: errno) }
        return Folder(descriptor: descriptor, path: path, fault: fault)
    }

    /// Opens a folder in this one; the last part of the name is not followed if it is a link.
    func folder(_ name: Name) throws(Failure) -> Folder {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
        let descriptor = uninterrupted { openat(self.descriptor, name, flags) }
        guard descriptor >= 0 else { throw failure(.reading, name) }
        return Folder(descriptor: descriptor, path: place(name), fault: fault)
    }

    /// Opens a folder in this one, if it is there.
    func folderIfThere(_ name: Name) throws(Failure) -> Folder? {
        do { return try folder(name) } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
    }

    /// What the system says of an entry, links not followed; `nil` when there is none.
    func status(_ name: Name) throws(Failure) -> stat? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(.reading, name)
        }
        return status
    }

    /// What the system says of the folder itself.
    func status() throws(Failure) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Failure(deed: .reading, path: path, code: errno)
        }
        return status
    }

    /// Whether an entry is there.
    func has(_ name: Name) throws(Failure) -> Bool { try status(name) != nil }

    /// Whether entries can be added to a folder and taken out of it; `errno` says why not.
    func isWritable(_ name: Name) -> Bool {
        faccessat(descriptor, name, W_OK | X_OK, AT_EACCESS) == 0
    }

    /// The path of an entry, for messages.
    func place(_ name: Name) -> String {
        let name = String(cString: name)
        if name == "." { return path }
        if path == "." || name.hasPrefix("/") { return name }
        return path == "/" ? "/" + name : path + "/" + name
    }

    /// What `errno` says of the call that just failed.
    func failure(_ deed: Failure.Deed, _ name: Name) -> Failure {
        let code = errno
        return Failure(deed: deed, path: place(name), code: code)
    }
}
