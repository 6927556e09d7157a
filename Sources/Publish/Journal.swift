internal import Hashing

/// What a switch file by file has to do, written down before it starts, so that it is carried through whatever happens.
struct Journal: Sendable, Equatable {
    /// Each can be done again.
    enum Step: Sendable, Equatable {
        case remove([CChar])
        case removeFolder([CChar])
        case makeFolder([CChar])
        /// Puts a page from the stage to its address.
        case place(Int, [CChar])
    }

    var steps: [Step]
    /// The name of the record that is put in place last.
    var manifest: String

    init(steps: [Step], manifest: String) {
        self.steps = steps
        self.manifest = manifest
    }

    /// The steps from one site to the next: what is new comes first, what goes goes last, so that no page leads to one
    /// that is not there (but where a file gives way to a folder, or a folder to a file).
    init(_ plan: Plan, _ inventory: Inventory, manifest: String) {
        self.manifest = manifest
        let there = DigestIndex(inventory.items.map(\.digest))
        var isBlocked = plan.newFolders.contains { there[Digest($0)] != nil }
        var new: [Step] = []
        var changed: [Step] = []
        for page in plan.written {
            let step = Step.place(page.number ?? 0, Array(page.path.utf8CString))
            if let item = there[page.entry.path] {
                changed.append(step)
                if inventory.items[item].kind == .folder { isBlocked = true }
            } else {
                new.append(step)
            }
        }
        // Those that a page takes the place of are replaced, not removed.
        let addresses = Set(plan.written.map(\.entry.path))
        let going = (plan.removed + plan.aside).filter {
            !addresses.contains(inventory.items[$0].digest)
        }
        let removals =
            going.map { Step.remove(inventory.name(of: $0)) }
            + plan.emptied.map { Step.removeFolder(inventory.name(of: $0)) }
        let folders = plan.newFolders.map { Step.makeFolder(Array($0.utf8CString)) }
        steps = isBlocked ? removals + folders + new + changed : folders + new + changed + removals
    }

    private static let magic: [UInt8] = Array("werkjrnl".utf8)
    private static let version: UInt32 = 1

    /// The form on disk; see ``ByteWriter``.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.add(Self.magic)
        writer.add(Self.version)
        writer.add(UInt32(manifest.utf8.count))
        writer.add(manifest.utf8)
        writer.add(UInt64(steps.count))
        for step in steps {
            let (kind, number, path): (UInt8, Int, [CChar]) =
                switch step {
                case .remove(let path): (1, 0, path)
                case .removeFolder(let path): (2, 0, path)
                case .makeFolder(let path): (3, 0, path)
                case .place(let number, let path): (4, number, path)
                }
            writer.add(kind)
            writer.add(UInt64(number))
            writer.add(UInt32(path.count))
            writer.add(path.map { UInt8(bitPattern: $0) })
        }
        writer.add(Digest(writer.bytes))
        return writer.bytes
    }

    /// Reads what ``bytes`` wrote; `nil` when it is another version, damaged, or leads out of the folder.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 40, bytes.starts(with: Self.magic) else { return nil }
        let sum = bytes.withUnsafeBytes {
            Digest(UnsafeRawBufferPointer(rebasing: $0.dropLast(16)))
        }
        var end = ByteReader(bytes)
        end.skip(bytes.count - 16)
        guard end.digest() == sum else { return nil }
        var reader = ByteReader(bytes)
        reader.skip(Self.magic.count)
        guard reader.number(UInt32.self) == Self.version else { return nil }
        let length = Int(reader.number(UInt32.self))
        manifest = String(decoding: reader.take(length), as: UTF8.self)
        guard Manifest.isName(manifest) else { return nil }
        steps = []
        for _ in 0..<reader.number(UInt64.self) {
            let kind = reader.number(UInt8.self)
            let number = Int(truncatingIfNeeded: reader.number(UInt64.self))
            let length = Int(reader.number(UInt32.self))
            let path = reader.take(length).map { CChar(bitPattern: $0) }
            guard Self.leadsDown(path) else { return nil }
            switch kind {
            case 1: steps.append(.remove(path))
            case 2: steps.append(.removeFolder(path))
            case 3: steps.append(.makeFolder(path))
            case 4: steps.append(.place(number, path))
            default: return nil
            }
        }
    }

    /// Whether a path ends in its only zero byte and each part of it is a name. Whoever can put a journal into a folder
    /// that is shared must not reach what lies beside it.
    private static func leadsDown(_ path: [CChar]) -> Bool {
        guard path.firstIndex(of: 0) == path.count - 1 else { return false }
        return path.dropLast().split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.elementsEqual([0x2E]) && !$0.elementsEqual([0x2E, 0x2E])
        }
    }
}
