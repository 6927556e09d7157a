import Glibc

/// What tells without reading it whether a file is the one that was written.
struct Facts: Sendable, Hashable {
    var size: Int64
    /// Time of the last change of its content.
    var seconds: Int64
    var nanoseconds: Int32
    var inode: UInt64

    static let none = Facts(size: -1, seconds: 0, nanoseconds: 0, inode: 0)

    init(size: Int64, seconds: Int64, nanoseconds: Int32, inode: UInt64) {
        self.size = size
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.inode = inode
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        seconds = Int64(status.st_mtim.tv_sec)
        nanoseconds = Int32(truncatingIfNeeded: status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
