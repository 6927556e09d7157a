/// The tree kept beside the output after a build that changed little: the same site as the one shown, each page being
/// the same file, so that the next build needs to do no more than what changes.
struct Spare {
    let hold: Hold
    let side: Folder
    let name: String

    /// The spare, if there is one that says it is in step.
    func find() throws(Failure) -> Folder? {
        guard let tree = try side.folderIfThere(Side.tree),
            try Own.areInStep(tree, hold.root, named: name)
        else { return nil }
        return tree
    }

    /// Whether a spare holds just what the site does, nothing more and nothing less, but for hidden files.
    static func isFaithful(_ spare: Folder, to inventory: Inventory) throws(Failure) -> Bool {
        let other = try Inventory(of: spare)
        let index = DigestIndex(inventory.items.map(\.digest))
        guard other.items.count == inventory.items.count(where: { !$0.isHidden }) else {
            return false
        }
        return other.items.allSatisfy { item in
            guard !item.isHidden, let place = index[item.digest] else { return false }
            let mine = inventory.items[place]
            return !mine.isHidden && mine.kind == item.kind
                && (mine.kind == .folder || mine.inode == item.inode)
        }
    }

    /// Makes the tree that was shown until now the spare of the one that is.
    ///
    /// - Parameters:
    ///   - old: the tree that was shown; nothing of the user's alone is in it.
    ///   - step: the one that is.
    static func make(
        of old: Folder, in step: Folder, _ plan: Plan, _ inventory: Inventory, named name: String
    ) throws(Failure) {
        for item in plan.removed + plan.aside { try inventory.withName(of: item, old.unlink) }
        for item in plan.emptied {
            try inventory.withName(of: item) { (name) throws(Failure) in
                _ = try old.removeFolder(name)
            }
        }
        for folder in plan.newFolders { try old.makeFolder(folder) }
        let swap = Own.name + "/swap"
        try old.unlink(swap)
        for page in plan.written {
            // Renamed, so that whoever still has the old folder open misses nothing.
            try step.link(page.path, to: old, swap)
            try old.rename(swap, to: old, page.path)
        }
        try follow(old, step, named: name)
    }

    /// Gives the spare the record of the site: from now on it is in step.
    static func follow(_ spare: Folder, _ site: Folder, named name: String) throws(Failure) {
        let swap = Own.name + "/swap"
        let record = Own.name + "/" + name
        try spare.unlink(swap)
        try site.link(record, to: spare, swap)
        try spare.rename(swap, to: spare, record)
        try Own.removeOthers(than: name, in: spare.folder(Own.name))
    }
}
