import Glibc

/// The exchange of a finished tree for the output folder, and the move of the user's hidden files into it.
///
/// A kill is mended by the next build from what it finds: before the exchange the marked tree is beside and can go;
/// after it the marked tree is shown, and what is still in the other is brought over (``Mending``).
struct Switch {
    let hold: Hold
    let side: Folder
    /// The tree that is to be shown, finished and marked.
    let tree: Folder
    let inventory: Inventory
    let standing: Standing
    /// The record of the site that is shown.
    let old: Manifest

    /// What became of it.
    enum Result {
        /// The tree is shown now, and nothing of the user's is in the other.
        case done
        /// The tree is shown now; the next build must bring over what is left.
        case unfinished
        /// The system does not exchange these folders; all is as it was.
        case impossible
    }

    /// Exchanges the two. Once that is done no failure can undo it, so none is thrown.
    func exchange() throws(Failure) -> Result {
        let late = try linkHidden()
        try tree.resemble(hold.root.status())
        // Another build may have had it for a moment, to find that it is not the one shown.
        var attempts = 0
        while !Hold.lock(tree) {
            attempts += 1
            guard attempts < 1000 else { return .impossible }
            usleep(1000)
        }
        do throws(Failure) {
            try hold.parent.exchange(hold.name, with: side, Side.tree)
        } catch {
            return .impossible
        }
        do throws(Failure) {
            let root = Facts(try hold.root.status())
            // Somebody may have put another folder there meanwhile.
            let isSame = try side.status(Side.tree)?.st_ino == hold.root.status().st_ino
            let isMoved = try isSame ? moveHidden(late) : false
            guard isMoved else {
                try hold.parent.exchange(hold.name, with: side, Side.tree)
                return .impossible
            }
            try sweep(root)
            try Self.unmark(tree)
            return .done
        } catch {
            return .unfinished
        }
    }

    /// Takes the marker from a tree that has taken over everything.
    static func unmark(_ tree: Folder) throws(Failure) {
        try tree.unlink(Own.name + "/" + Own.marker)
    }

    /// Gives hidden files a second place in the tree, so that they are never missing.
    ///
    /// - Returns: the names that can only be moved.
    private func linkHidden() throws(Failure) -> [[CChar]] {
        var late: [[CChar]] = []
        for item in standing.hidden {
            let copy = inventory.name(of: item)
            try tree.makeFolders(for: copy)
            guard inventory.items[item].kind != .folder else {
                late.append(copy)
                continue
            }
            do throws(Failure) {
                try hold.root.link(copy, to: tree, copy)
            } catch {
                switch error.code {
                case ENOENT: continue
                case EPERM, EXDEV, EMLINK, EOPNOTSUPP: late.append(copy)
                default: throw error
                }
            }
        }
        let aside = Array(Aside.name.utf8CString)
        if !late.contains(aside), try hold.root.has(aside) { late.append(aside) }
        return late
    }

    /// Moves hidden entries over, or none at all.
    ///
    /// - Returns: whether they were moved.
    private func moveHidden(_ names: [[CChar]]) throws(Failure) -> Bool {
        for (index, name) in names.enumerated() {
            do throws(Failure) {
                try hold.root.rename(name, to: tree, name)
            } catch {
                if error.code == ENOENT { continue }
                for moved in names[..<index] where try tree.has(moved) {
                    try tree.rename(moved, to: hold.root, moved)
                }
                return false
            }
        }
        return true
    }

    /// Brings over what was put into the old tree while the new one was built, and takes away its second links.
    ///
    /// - Parameter facts: of the old tree itself, as it was when it was exchanged.
    private func sweep(_ facts: Facts) throws(Failure) {
        var isTouched = false
        for place in inventory.places {
            let now =
                place.item < 0
                ? facts
                : try inventory.withName(of: place) { (name) throws(Failure) in
                    try hold.root.status(name).map { Facts($0) }
                }
            if now != place.changed { isTouched = true }
        }
        let salvage = Salvage(from: hold.root, to: tree)
        guard isTouched else {
            for item in standing.hidden {
                try inventory.withName(of: item) { (name) throws(Failure) in
                    try salvage.move(name, replacing: true)
                }
            }
            return
        }
        let known = DigestIndex(inventory.items.map(\.digest))
        var pages: Set<Int> = []
        for (entry, item) in zip(old.entries, standing.items) where entry.kind == .page {
            pages.insert(item)
        }
        try salvage.move(Inventory(of: hold.root)) { item in
            guard let index = known[item.digest] else { return .moves }
            let isSame = item.kind == .folder || inventory.items[index].inode == item.inode
            return isSame || pages.contains(index) ? .stays : .replaces
        }
    }
}
