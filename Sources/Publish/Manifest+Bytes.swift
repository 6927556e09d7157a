internal import Hashing

/// The form on disk: all numbers little-endian, a digest as its high and low half.
///
///     "werkboek"  version: 4  flags: 4  count: 8  stamp: 16
///     for each entry:  path: 16  content: 16  fingerprint: 16  size: 8  seconds: 8  nanoseconds: 4  kind: 4  inode: 8
///     digest of all before it: 16
extension Manifest {
    static let version: UInt32 = 1
    private static let magic: [UInt8] = Array("werkboek".utf8)
    private static let headSize = 40
    private static let entrySize = 80
    private static let stamped: UInt32 = 1

    /// The bytes to keep.
    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: Self.headSize + entries.count * Self.entrySize + 16)
        writer.add(Self.magic)
        writer.add(Self.version)
        writer.add(stamp == nil ? 0 : Self.stamped)
        writer.add(UInt64(entries.count))
        writer.add(stamp ?? .none)
        for entry in entries {
            writer.add(entry.path)
            writer.add(entry.content)
            writer.add(entry.fingerprint)
            writer.add(UInt64(bitPattern: entry.facts.size))
            writer.add(UInt64(bitPattern: entry.facts.seconds))
            writer.add(UInt32(bitPattern: entry.facts.nanoseconds))
            writer.add(UInt32(entry.kind.rawValue))
            writer.add(entry.facts.inode)
        }
        writer.add(Digest(writer.bytes))
        return writer.bytes
    }

    /// Reads what ``bytes`` wrote; `nil` when it is another version or damaged.
    init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard bytes.count >= Self.headSize + 16, bytes.starts(with: Self.magic) else { return nil }
        reader.skip(Self.magic.count)
        guard reader.number(UInt32.self) == Self.version else { return nil }
        let flags = reader.number(UInt32.self)
        let count = reader.number(UInt64.self)
        guard count <= UInt64(bytes.count / Self.entrySize),
            bytes.count == Self.headSize + Int(count) * Self.entrySize + 16
        else { return nil }
        let sum = bytes.withUnsafeBytes {
            Digest(UnsafeRawBufferPointer(rebasing: $0.dropLast(16)))
        }
        let stamp = reader.digest()
        var entries: [Entry] = []
        entries.reserveCapacity(Int(count))
        for _ in 0..<count {
            let path = reader.digest()
            let content = reader.digest()
            let fingerprint = reader.digest()
            let size = Int64(bitPattern: reader.number(UInt64.self))
            let seconds = Int64(bitPattern: reader.number(UInt64.self))
            let nanoseconds = Int32(bitPattern: reader.number(UInt32.self))
            let kind = Entry.Kind(rawValue: UInt8(truncatingIfNeeded: reader.number(UInt32.self)))
            let inode = reader.number(UInt64.self)
            guard let kind else { return nil }
            let facts = Facts(size: size, seconds: seconds, nanoseconds: nanoseconds, inode: inode)
            entries.append(
                Entry(
                    kind: kind, path: path, content: content, fingerprint: fingerprint, facts: facts
                ))
        }
        guard reader.digest() == sum else { return nil }
        self.init(stamp: flags & Self.stamped != 0 ? stamp : nil, entries: entries)
    }
}
