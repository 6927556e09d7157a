internal import Hashing

/// What has to change for the new site to stand where the old one is.
struct Plan: Sendable {
    /// The record of the new site.
    private(set) var manifest: Manifest
    /// Pages that are new or differ.
    private(set) var written: [Staged]
    /// Items of pages that stay as they are, and of the user's files among them.
    private(set) var staying: [Int] = []
    /// Items of folders that stay, outermost first.
    private(set) var stayingFolders: [Int] = []
    /// Folders that are not there yet, outermost first.
    private(set) var newFolders: [String] = []
    /// Items of pages that go.
    private(set) var removed: [Int] = []
    /// Items of folders of ours that nothing is left in, innermost first.
    private(set) var emptied: [Int] = []
    /// Items of the user's that pages or their folders take the place of.
    private(set) var aside: [Int] = []
    private(set) var kept: Int

    /// Whether no file or folder has to be touched.
    var isIdle: Bool { written.isEmpty && removed.isEmpty && emptied.isEmpty && aside.isEmpty }

    /// Takes pages in another stage for those that were written.
    mutating func restage(_ pages: [Staged]) {
        written = pages
        let index = DigestIndex(manifest.entries.map(\.path))
        for page in pages {
            if let entry = index[page.entry.path] { manifest.entries[entry] = page.entry }
        }
    }

    /// How many files differ.
    var changes: Int { written.count + removed.count }

    /// - Parameter stamp: `nil` for a share.
    init(
        _ ledger: Ledger, _ old: Manifest, _ index: DigestIndex, _ inventory: Inventory,
        _ standing: Standing,
        stamp: Digest?
    ) throws(PublishError) {
        written = ledger.staged
        kept = ledger.kept
        manifest = Manifest(stamp: stamp, entries: [])
        var needs = FolderNeeds(inventory)
        for item in standing.hidden + standing.foreignFolders { needs.addForUser(around: item) }

        // Who stays and who goes.
        var stays: [Manifest.Entry] = []
        stays.reserveCapacity(old.entries.count + ledger.staged.count)
        var theirs = standing.foreign
        for (number, entry) in old.entries.enumerated() {
            let item = standing.items[number]
            switch (entry.kind, ledger.fates[number]) {
            case (.page, .kept(let fingerprint)):
                var entry = entry
                entry.fingerprint = fingerprint
                entry.facts = standing.facts[number] ?? entry.facts
                stays.append(entry)
                staying.append(item)
                needs.addForPage(around: item)
            case (.page, .unnamed): if item >= 0 { removed.append(item) }
            case (.kept, _): if item >= 0 { theirs.append(item) }
            case (.page, .written), (.folder, _): break
            }
        }

        // The folders of what is new. Many pages lie in the same.
        var parents: Set<Digest> = []
        for page in written {
            guard parents.insert(Address.parent(of: page.path)).inserted else { continue }
            for folder in try Address(page.path).folders.reversed() {
                guard try needs.addForPage(folder) else { break }
            }
        }
        for folder in needs.new where ledger.isNamed(folder.key, entry: index[folder.key]) {
            throw .clash(folder.value)
        }
        newFolders = needs.new.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

        // What stands in the way.
        for item in theirs {
            let digest = inventory.items[item].digest
            if ledger.isNamed(digest, entry: index[digest]) || needs.new[digest] != nil {
                aside.append(item)
            } else {
                staying.append(item)
                needs.addForUser(around: item)
                stays.append(.kept(digest, inode: inventory.items[item].inode))
            }
        }
        var blocked: [String] = []
        for page in written {
            switch needs.use(of: page.entry.path) {
            case nil, .none?: break
            case .page?: throw .clash(page.path)
            case .user?: blocked.append(page.path)
            }
        }
        if !blocked.isEmpty {
            throw .inTheWay(Array(blocked.sorted().prefix(10)), count: blocked.count)
        }

        // The folders that stay, and those that were only for pages that go.
        for item in inventory.items.indices where inventory.items[item].kind == .folder {
            guard !inventory.items[item].isHidden else { continue }
            let digest = inventory.items[item].digest
            let isOurs = index[digest].map { old.entries[$0].kind == .folder } ?? false
            switch needs.use(ofItem: item) {
            case .none: emptied.append(item)
            case .page, .user:
                stayingFolders.append(item)
                if isOurs { stays.append(.folder(digest)) }
            }
        }
        emptied.reverse()
        stays.append(contentsOf: needs.new.keys.map { .folder($0) })
        stays.append(contentsOf: written.map(\.entry))
        stays.sort { $0.path < $1.path }
        manifest.entries = stays
    }
}
