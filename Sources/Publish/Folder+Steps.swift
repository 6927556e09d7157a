internal import CSystem
import Glibc

/// The steps that change the disk. Each is one system call.
extension Folder {
    /// Makes a folder.
    ///
    /// - Returns: whether it is new; `false` when there was something of that name.
    @discardableResult
    func makeFolder(_ name: Name, mode: mode_t = 0o755) throws(Failure) -> Bool {
        let result = try step("mkdir", name) { mkdirat(descriptor, name, mode) }
        if result == 0 { return true }
        if errno == EEXIST { return false }
        throw failure(.writing, name)
    }

    /// Makes the folders that a path lies in.
    func makeFolders(for path: Name) throws(Failure) {
        for length in 1..<max(1, strlen(path)) where path[length] == 0x2F {
            let folder: [CChar] = Array(UnsafeBufferPointer(start: path, count: length)) + [0]
            try makeFolder(folder)
        }
    }

    /// Makes an empty file that was not there, open for writing.
    func createFile(_ name: Name) throws(Failure) -> OpenFile {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let file = try step("create", name) { openat(descriptor, name, flags, 0o644) }
        guard file >= 0 else { throw failure(.writing, name) }
        return OpenFile(descriptor: file, folder: self, name: name)
    }

    /// Gives an entry another place; a file that is there is replaced at once.
    func rename(_ name: Name, to other: Folder, _ newName: Name) throws(Failure) {
        let result = try step("rename", newName) {
            renameat(descriptor, name, other.descriptor, newName)
        }
        guard result == 0 else { throw other.failure(.writing, newName) }
    }

    /// Gives a file a second place; a link is linked itself, not what it leads to.
    func link(_ name: Name, to other: Folder, _ newName: Name) throws(Failure) {
        let result = try step("link", newName) {
            linkat(descriptor, name, other.descriptor, newName, 0)
        }
        guard result == 0 else { throw other.failure(.writing, newName) }
    }

    /// Removes a file, or a link. One that is not there is no failure.
    func unlink(_ name: Name) throws(Failure) {
        let result = try step("unlink", name) { unlinkat(descriptor, name, 0) }
        guard result == 0 || errno == ENOENT else { throw failure(.writing, name) }
    }

    /// Removes a folder if it is empty.
    ///
    /// - Returns: whether it is gone.
    @discardableResult
    func removeFolder(_ name: Name) throws(Failure) -> Bool {
        let result = try step("rmdir", name) { unlinkat(descriptor, name, AT_REMOVEDIR) }
        if result == 0 || errno == ENOENT { return true }
        if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { return false }
        throw failure(.writing, name)
    }

    /// Puts two entries in each other's place at once.
    func exchange(_ name: Name, with other: Folder, _ otherName: Name) throws(Failure) {
        let result = try step("exchange", name) {
            csystem_exchange(descriptor, name, other.descriptor, otherName)
        }
        guard result == 0 else { throw failure(.writing, name) }
    }

    /// Gives the folder the mode and owner of another, as far as allowed.
    func resemble(_ other: stat) throws(Failure) {
        let mine = try status()
        if mine.st_uid != other.st_uid || mine.st_gid != other.st_gid {
            _ = try step("chown", ".") { fchown(descriptor, other.st_uid, other.st_gid) }
        }
        guard mine.st_mode != other.st_mode else { return }
        let result = try step("chmod", ".") { fchmod(descriptor, other.st_mode & 0o7777) }
        guard result == 0 else { throw failure(.writing, ".") }
    }

    /// Makes one system call, or what a test wants instead.
    @inline(__always)
    func step(_ step: String, _ name: Name, _ call: () -> Int32) throws(Failure) -> Int32 {
        if let fault, let code = fault(step, place(name)) {
            throw Failure(deed: .writing, path: place(name), code: code)
        }
        return uninterrupted(call)
    }
}
