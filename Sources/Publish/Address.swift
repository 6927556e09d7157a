internal import Hashing

/// An address in the site that was found safe: relative, and leading nowhere but down.
struct Address: Sendable {
    let path: String
    let digest: Digest

    /// - Throws: ``PublishError/badAddress(_:)`` for an empty part, a name that starts with a dot (`..` and the user's
    ///   own names among them), a zero byte or a name that is too long.
    init(_ path: String) throws(PublishError) {
        var path = path
        var isSafe = true
        digest = path.withUTF8 { bytes in
            isSafe = Self.isSafe(bytes)
            return Digest(UnsafeRawBufferPointer(bytes))
        }
        self.path = path
        guard isSafe else { throw .badAddress(path) }
    }

    private static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var length = 0
        for byte in bytes {
            switch byte {
            case 0: return false
            case UInt8(ascii: "/"):
                guard length > 0 else { return false }
                length = 0
            case UInt8(ascii: ".") where length == 0: return false
            default:
                length += 1
                guard length <= 255 else { return false }
            }
        }
        return length > 0 && bytes.count < 4000
    }

    /// The folders it lies in, outermost first.
    var folders: [String] {
        var folders: [String] = []
        for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
            folders.append(String(path[..<index]))
        }
        return folders
    }

    /// Stands for the folder that a page lies in, by its bytes: two names that look alike are two folders.
    static func parent(of path: String) -> Digest {
        var path = path
        return path.withUTF8 { bytes in
            let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
            return Digest(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<end])))
        }
    }
}
