internal import Hashing
import Glibc

/// Everything below a folder, as it was listed: files, folders and what belongs to the user. Links are not followed.
///
/// Only `.werkboek/`, ours, is left out.
struct Inventory: Sendable {
    struct Item: Sendable {
        enum Kind: Sendable {
            case file
            case folder
            /// A link, pipe, socket or device.
            case other
        }

        var kind: Kind
        /// A name that starts with a dot: the user's, and not looked into.
        var isHidden: Bool
        var inode: UInt64
        /// The digest of the path.
        var digest: Digest
        /// The item of the folder it is in; -1 for the folder all is in.
        var parent: Int
        fileprivate var start: Int
        fileprivate var length: Int
    }

    /// A folder that was looked into.
    struct Place: Sendable {
        /// Its item; -1 for the folder all is in.
        var item: Int
        /// When something was last added to it or taken out of it, before it was listed.
        var changed: Facts
        /// On which file system it is.
        var device: dev_t
    }

    private(set) var items: [Item] = []
    private(set) var places: [Place] = []
    private var names: [CChar] = []

    /// The path of an item, for a system call.
    func withName<Result, Problem: Error>(
        of index: Int, _ body: (Folder.Name) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        // The names end with a zero each, so what follows is no part of it.
        let start = items[index].start
        return try withName(at: start, body)
    }

    private func withName<Result, Problem: Error>(
        at start: Int, _ body: (Folder.Name) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        try names.withUnsafeBufferPointer { (names) throws(Problem) in
            try body(names.baseAddress! + start)
        }
    }

    /// The path of an item, with the zero it ends with.
    func name(of index: Int) -> [CChar] {
        let item = items[index]
        return Array(names[item.start...item.start + item.length])
    }

    /// The path of an item; bytes that are no UTF-8 are shown as such.
    func text(_ index: Int) -> String { withName(of: index) { String(cString: $0) } }

    /// The path of a place, `.` for the folder all is in.
    func withName<Result, Problem: Error>(
        of place: Place, _ body: (Folder.Name) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        place.item < 0 ? try body(".") : try withName(of: place.item, body)
    }

    /// Some items next to each other, with names of their own, for another thread.
    struct Part: Sendable {
        let items: [Item]
        private let names: [CChar]
        private let offset: Int

        fileprivate init(_ inventory: borrowing Inventory, from first: Int) {
            items = Array(inventory.items[first...])
            offset = items.first?.start ?? 0
            names = Array(inventory.names[offset...])
        }

        /// The path of an item, for a system call.
        func withName<Result, Problem: Error>(
            of item: Item, _ body: (Folder.Name) throws(Problem) -> Result
        ) throws(Problem) -> Result {
            let start = item.start - offset
            return try names.withUnsafeBufferPointer { (names) throws(Problem) in
                try body(names.baseAddress! + start)
            }
        }
    }

    /// Lists a folder with all that is below it.
    ///
    /// - Parameters:
    ///   - limit: listing ends with the folder that brings the number of files to it.
    ///   - body: called now and then with what was listed since.
    init(of root: Folder, limit: Int = .max, _ body: ((Part) -> Void)? = nil) throws(Failure) {
        var waiting = [-1]
        var next = 0
        var files = 0
        while next < waiting.count, files < limit {
            let item = waiting[next]
            next += 1
            let first = items.count
            do throws(Failure) {
                let folder =
                    item < 0
                    ? root
                    : try withName(of: item) { (name) throws(Failure) in try root.folder(name) }
                try list(folder, item, body)
            } catch {
                // Gone, or something else by now: somebody is at work there.
                if error.code == ENOENT || error.code == ENOTDIR || error.code == ELOOP { continue }
                throw error
            }
            for index in first..<items.count where !items[index].isHidden {
                if items[index].kind == .folder { waiting.append(index) } else { files += 1 }
            }
        }
    }

    private mutating func list(_ folder: Folder, _ parent: Int, _ body: ((Part) -> Void)?)
        throws(Failure)
    {
        let status = try folder.status()
        places.append(Place(item: parent, changed: Facts(status), device: status.st_dev))
        let prefix: [CChar] =
            parent < 0
            ? []
            : withName(of: parent) {
                Array(UnsafeBufferPointer(start: $0, count: items[parent].length))
            } + [0x2F]
        var problem: Failure?
        var passed = items.count
        try folder.list { name, inode, type in
            let isHidden = name[0] == 0x2E
            if isHidden, parent < 0, strcmp(name, ".werkboek") == 0 { return }
            let start = names.count
            names.append(contentsOf: prefix)
            names.append(contentsOf: UnsafeBufferPointer(start: name, count: strlen(name) + 1))
            let length = names.count - start - 1
            let digest = names.withUnsafeBytes {
                Digest(UnsafeRawBufferPointer(rebasing: $0[start..<start + length]))
            }
            let kind: Item.Kind
            switch Int(type) {
            case Int(DT_REG): kind = .file
            case Int(DT_DIR): kind = .folder
            case Int(DT_UNKNOWN):
                do throws(Failure) {
                    guard let status = try folder.status(name) else { return }
                    kind = status.isFile ? .file : status.isFolder ? .folder : .other
                } catch {
                    problem = error
                    return
                }
            default: kind = .other
            }
            items.append(
                Item(
                    kind: kind, isHidden: isHidden, inode: inode, digest: digest, parent: parent,
                    start: start,
                    length: length))
            if let body, items.count - passed == 512 {
                body(Part(self, from: passed))
                passed = items.count
            }
        }
        if let body, passed < items.count { body(Part(self, from: passed)) }
        if let problem { throw problem }
    }
}
