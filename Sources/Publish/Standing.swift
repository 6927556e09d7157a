import Glibc

/// What of a record is there, and what is there besides.
struct Standing: Sendable {
    /// For each entry of the record: the item that stands at its address, -1 when there is none.
    private(set) var items: [Int]
    /// For each entry: the facts of the page as it is, where it is just as it was written.
    private(set) var facts: [Facts?]
    /// Items that are neither in the record nor hidden, folders left out.
    private(set) var foreign: [Int] = []
    /// Folders that no build made.
    private(set) var foreignFolders: [Int] = []
    /// Items whose name starts with a dot.
    private(set) var hidden: [Int] = []

    /// Lists a folder and asks the system for the facts of each page in it, both at once where there are two threads.
    ///
    /// - Parameters:
    ///   - thorough: whether a page with other facts but the size is read, as it may be a faithful copy.
    ///   - limit: how many files to look at at most, or little more.
    static func survey(
        _ root: Folder, _ manifest: Manifest, _ index: DigestIndex, jobs: Int, thorough: Bool,
        limit: Int = .max
    ) throws(Failure) -> (Inventory, Standing) {
        let results = FactsList(count: manifest.entries.count)
        let inventory = try inParallel(
            jobs,
            from: { (work: WorkQueue<Inventory.Part>) throws(Failure) in
                try Inventory(of: root, limit: limit, work.add)
            },
            { (part) throws(Failure) in
                for item in part.items where item.kind == .file && !item.isHidden {
                    guard let entry = index[item.digest], manifest.entries[entry].kind == .page
                    else { continue }
                    results[entry] = try part.withName(of: item) { (name) throws(Failure) in
                        try facts(
                            of: name, in: root, wanted: manifest.entries[entry], thorough: thorough)
                    }
                }
            })
        return (inventory, Standing(of: manifest, index, inventory, facts: results.take()))
    }

    /// Looks up what was listed.
    private init(
        of manifest: Manifest, _ index: DigestIndex, _ inventory: Inventory, facts: [Facts?]
    ) {
        self.facts = facts
        items = [Int](repeating: -1, count: manifest.entries.count)
        for (number, item) in inventory.items.enumerated() {
            guard !item.isHidden else {
                hidden.append(number)
                continue
            }
            guard let entry = index[item.digest] else {
                if item.kind == .folder {
                    foreignFolders.append(number)
                } else {
                    foreign.append(number)
                }
                continue
            }
            switch (manifest.entries[entry].kind, item.kind) {
            case (.folder, .folder), (.page, .file), (.page, .other), (.kept, .file),
                (.kept, .other):
                items[entry] = number
            case (_, .folder): foreignFolders.append(number)
            case (.folder, _): foreign.append(number)
            }
        }
    }

    /// The facts of a page when it is the one that was written.
    private static func facts(
        of name: Folder.Name, in root: Folder, wanted: Manifest.Entry, thorough: Bool
    ) throws(Failure) -> Facts? {
        guard let status = try root.status(name), status.isFile else { return nil }
        let facts = Facts(status)
        if facts == wanted.facts { return facts }
        guard thorough, facts.size == wanted.facts.size else { return nil }
        do throws(Failure) {
            return try root.digest(name) == wanted.content ? facts : nil
        } catch {
            // What cannot be read is written again.
            return nil
        }
    }
}

/// A list of facts that several threads fill, each other places of it.
private final class FactsList: @unchecked Sendable {
    // Unsafe: no two threads touch one element, which an array could not promise.
    private let list: UnsafeMutableBufferPointer<Facts?>

    init(count: Int) {
        list = .allocate(capacity: count)
        list.initialize(repeating: nil)
    }

    deinit { list.deallocate() }

    subscript(index: Int) -> Facts? {
        get { list[index] }
        set { list[index] = newValue }
    }

    func take() -> [Facts?] { Array(list) }
}
