internal import Hashing
import Glibc

/// Reading files in a folder.
extension Folder {
    /// Reads a file piece by piece, links followed only where `following`.
    ///
    /// - Throws: `EINVAL` when it is no plain file.
    func read(
        _ name: Name, following: Bool = false,
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        // Not blocking: opening a pipe must not wait for a writer.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (following ? 0 : O_NOFOLLOW)
        let file = uninterrupted { openat(descriptor, name, flags) }
        guard file >= 0 else { throw failure(.reading, name) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure(.reading, name) }
        guard status.isFile else { throw Failure(deed: .reading, path: place(name), code: EINVAL) }
        let room = min(max(Int(status.st_size) + 1, 4096), 1 << 18)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = uninterrupted { Glibc.read(file, buffer.baseAddress, room) }
            guard count >= 0 else { throw failure(.reading, name) }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// The whole of a file; `nil` when there is none.
    func bytes(_ name: Name) throws(Failure) -> [UInt8]? {
        var bytes: [UInt8] = []
        do {
            try read(name) { (piece) throws(Failure) in bytes.append(contentsOf: piece) }
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
        return bytes
    }

    /// The digest of a file's bytes.
    func digest(_ name: Name) throws(Failure) -> Digest {
        var stream = DigestStream()
        try read(name) { (piece) throws(Failure) in stream.add(piece) }
        return stream.digest
    }

    /// The names in the folder, but for itself and its parent.
    func list(_ body: (_ name: Name, _ inode: UInt64, _ type: UInt8) -> Void) throws(Failure) {
        // A descriptor of its own: the place in the folder is shared by copies.
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let copy = uninterrupted { openat(descriptor, ".", flags) }
        guard copy >= 0 else { throw failure(.reading, ".") }
        guard let stream = fdopendir(copy) else {
            close(copy)
            throw failure(.reading, ".")
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw failure(.reading, ".") }
                return
            }
            let name = UnsafeRawPointer(entry).advanced(
                by: MemoryLayout<dirent>.offset(of: \.d_name)!
            )
            .assumingMemoryBound(to: CChar.self)
            if name[0] == UInt8(ascii: "."),
                name[1] == 0 || (name[1] == UInt8(ascii: ".") && name[2] == 0)
            {
                continue
            }
            body(name, UInt64(entry.pointee.d_ino), entry.pointee.d_type)
        }
    }
}
