import Glibc

/// What the system tells of changes in folders (inotify(7)).
struct Notices: ~Copyable {
    let descriptor: Int32
    /// Whether the last ones were about folders, or some were lost, so that others may have to be watched.
    private(set) var haveFolders = false

    /// - Returns: `nil` where the system has no more of them to give.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches a folder, not those below it.
    ///
    /// - Returns: `false` where the system's limit is reached. A folder that is gone is no matter.
    func watch(_ path: String, _ mask: UInt32) -> Bool {
        inotify_add_watch(descriptor, path, mask) >= 0 || (errno != ENOSPC && errno != ENOMEM)
    }

    /// Takes all notices there are.
    ///
    /// - Returns: whether one of them is about something that is read: no name that starts with a dot.
    mutating func read() -> Bool {
        haveFolders = false
        var isRelevant = false
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                var at = 0
                while at + MemoryLayout<inotify_event>.size <= count {
                    let notice = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    let name = at + MemoryLayout<inotify_event>.size
                    at = name + Int(notice.len)
                    if notice.mask & UInt32(IN_IGNORED) != 0 || (notice.len > 0 && buffer[name] == UInt8(ascii: ".")) {
                        continue
                    }
                    isRelevant = true
                    // Without a name it is about the watched folder itself, or some were lost.
                    if notice.len == 0 || notice.mask & UInt32(IN_ISDIR) != 0 { haveFolders = true }
                }
            }
        }
        return isRelevant
    }
}
