import Glibc

/// Brings what the user put into a tree that is shown no more over to the one that is. Nothing is lost: of two with
/// one name one is put beside the other as `.NAME.saved`.
struct Salvage {
    /// The tree that is shown no more.
    let from: Folder
    /// The one that is.
    let to: Folder

    /// What is to become of an item in the tree that is shown no more.
    enum Fate {
        /// A build made it; it goes with the tree.
        case stays
        /// It is the user's.
        case moves
        /// It is the user's, and a later form of what the other tree has.
        case replaces
    }

    /// Moves every item that is the user's.
    ///
    /// - Parameter fate: says it of an item that is not hidden; hidden ones are the user's in both trees.
    func move(_ inventory: Inventory, fate: (Inventory.Item) -> Fate) throws(Failure) {
        for (index, item) in inventory.items.enumerated() {
            let fate = item.isHidden ? .replaces : fate(item)
            guard fate != .stays else { continue }
            try inventory.withName(of: index) { (name) throws(Failure) in
                if item.kind == .folder, !item.isHidden {
                    try to.makeFolders(for: name)
                    try to.makeFolder(name)
                } else {
                    try move(name, replacing: fate == .replaces)
                }
            }
        }
    }

    /// Moves one entry.
    ///
    /// - Parameter replacing: whether it takes its name from an older file that has it there.
    func move(_ name: Folder.Name, replacing: Bool) throws(Failure) {
        guard let mine = try from.status(name) else { return }
        guard let theirs = try to.status(name) else {
            try to.makeFolders(for: name)
            return try from.rename(name, to: to, name)
        }
        if mine.st_ino == theirs.st_ino { return try from.unlink(name) }
        if mine.isFolder, try from.removeFolder(name) { return }
        let isNewer =
            (mine.st_mtim.tv_sec, mine.st_mtim.tv_nsec)
            > (theirs.st_mtim.tv_sec, theirs.st_mtim.tv_nsec)
        if replacing, isNewer, !mine.isFolder, !theirs.isFolder {
            try to.rename(name, to: to, free(name))
            try from.rename(name, to: to, name)
        } else {
            try from.rename(name, to: to, free(name))
        }
    }

    /// A hidden name beside an entry that nothing has yet.
    private func free(_ name: Folder.Name) throws(Failure) -> [CChar] {
        let path = UnsafeBufferPointer(start: name, count: strlen(name))
        let slash = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        let base = path[slash...].drop { $0 == 0x2E }.prefix(200)
        var number = 1
        while true {
            let ending = number == 1 ? ".saved" : ".saved\(number)"
            let free: [CChar] = path[..<slash] + [0x2E] + base + ending.utf8.map { CChar($0) } + [0]
            guard try to.has(free) else { return free }
            number += 1
        }
    }
}

extension Salvage {
    /// Moves everything of the user's out of a tree that an earlier build left behind.
    ///
    /// - Parameter name: that of the record.
    func move(named name: String) throws(Failure) {
        let mine = try Own.manifests(in: from, wanted: name).0
        let theirs = try Own.manifests(in: to, wanted: name).0
        let myIndex = DigestIndex(mine.entries.map(\.path))
        let theirIndex = DigestIndex(theirs.entries.map(\.path))
        try move(Inventory(of: from)) { item in
            let entries = [
                myIndex[item.digest].map { mine.entries[$0] },
                theirIndex[item.digest].map { theirs.entries[$0] },
            ].compactMap { $0 }
            // Of the user's files the build made another link; only what took its place since is the user's.
            if entries.contains(where: { $0.kind != .kept || $0.facts.inode == item.inode }) {
                return .stays
            }
            return entries.isEmpty ? .moves : .replaces
        }
    }
}
