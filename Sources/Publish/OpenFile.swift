import Glibc

/// A new file that is being written.
struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let folder: Folder
    private let name: String

    init(descriptor: Int32, folder: Folder, name: Folder.Name) {
        self.descriptor = descriptor
        self.folder = folder
        self.name = String(cString: name)
    }

    deinit { close(descriptor) }

    /// Adds bytes at the end.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        if let code = folder.fault?("write", folder.place(name)) { throw failure(code) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = uninterrupted { Glibc.write(descriptor, part.baseAddress, part.count) }
            guard count > 0 else { throw failure(count == 0 ? EIO : errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Adds bytes at the end.
    func write(_ bytes: [UInt8]) throws(Failure) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
            try write(UnsafeRawBufferPointer(bytes))
        }
    }

    /// What the system says of it now.
    func facts() throws(Failure) -> Facts {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
        return Facts(status)
    }

    /// Waits until it is on the disk.
    func sync() throws(Failure) {
        if let code = folder.fault?("fsync", folder.place(name)) { throw failure(code) }
        // A file system without it has nothing to wait for.
        guard uninterrupted({ fsync(descriptor) }) == 0 || errno == EINVAL else {
            throw failure(errno)
        }
    }

    private func failure(_ code: Int32) -> Failure {
        Failure(deed: .writing, path: folder.place(name), code: code)
    }
}
