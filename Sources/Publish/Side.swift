import Glibc

/// The folder beside the output, `.NAME.werkboek/`: nobody else's, and not to be read by others.
enum Side {
    /// The tree that is to be exchanged for the output, or that was: see ``Own/marker``.
    static let tree = "tree"
    /// Pages that wait to be put into the tree.
    static let new = "new"
    /// What is being removed.
    static let trash = "trash"

    /// Makes the folder, or opens it; `nil` where the parent does not allow it.
    static func make(_ hold: Hold) throws(Failure) -> Folder? {
        do throws(Failure) {
            let isNew = try hold.parent.makeFolder(hold.sideName, mode: 0o700)
            let side = try hold.parent.folder(hold.sideName)
            let status = try side.status()
            // Not on another file system, and not laid there by another user.
            guard try status.st_dev == hold.root.status().st_dev, status.st_uid == geteuid() else {
                if isNew { try hold.parent.removeFolder(hold.sideName) }
                return nil
            }
            let ignores = try side.has(".gitignore")
            if !ignores {
                // It may lie in a repository; it is nothing to keep there.
                let file = try side.createFile(".gitignore")
                try file.write(Array("*\n".utf8))
            }
            return side
        } catch {
            switch error.code {
            case EACCES, EPERM, EROFS, ENAMETOOLONG, ENOTDIR, ELOOP, EEXIST: return nil
            default: throw error
            }
        }
    }

    /// Removes the folder if nothing is in it but what is always there.
    static func removeIfIdle(_ hold: Hold) throws(Failure) {
        guard let side = try hold.parent.folderIfThere(hold.sideName) else { return }
        var isIdle = true
        try side.list { name, _, _ in if strcmp(name, ".gitignore") != 0 { isIdle = false } }
        guard isIdle else { return }
        try side.unlink(".gitignore")
        try hold.parent.removeFolder(hold.sideName)
    }

    /// Makes a tree that is marked as not shown yet.
    ///
    /// - Parameter root: the folder it is to take the place of; what is made in it then gets the same group.
    static func makeTree(_ side: Folder, like root: Folder) throws(Failure) -> Folder {
        try side.makeFolder(tree)
        let tree = try side.folder(Self.tree)
        try mark(tree)
        try tree.resemble(root.status())
        return tree
    }

    /// Makes the folder for numbered pages.
    static func makeNew(_ side: Folder, like root: Folder) throws(Failure) -> Folder {
        try side.makeFolder(new)
        let new = try side.folder(Self.new)
        try new.resemble(root.status())
        return new
    }

    /// Marks a tree as being prepared for a switch.
    static func mark(_ tree: Folder) throws(Failure) {
        try tree.makeFolder(Own.name)
        let own = try tree.folder(Own.name)
        try own.unlink(Own.marker)
        _ = try own.createFile(Own.marker)
    }

    /// Removes the tree, or what else of that name; nothing of the user's may be in it any more.
    static func discard(_ name: String, in side: Folder, jobs: Int) throws(Failure) {
        if name != trash {
            guard try side.has(name) else { return }
            // Under its new name it is gone as a whole, however far the removing gets.
            try removeAll(trash, in: side, jobs: jobs)
            try side.rename(name, to: side, trash)
        }
        try removeAll(trash, in: side, jobs: jobs)
    }

    /// Removes a folder with all that is in it, or a file. Links are not followed.
    static func removeAll(_ name: Folder.Name, in folder: Folder, jobs: Int = 1) throws(Failure) {
        guard let status = try folder.status(name) else { return }
        guard status.isFolder else { return try folder.unlink(name) }
        if status.st_mode & 0o700 != 0o700 {
            _ = try folder.step("chmod", name) { fchmodat(folder.descriptor, name, 0o700, 0) }
        }
        let doomed = try folder.folder(name)
        var files: [[CChar]] = []
        var folders: [[CChar]] = []
        try doomed.list { name, _, type in
            let copy = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
            if type == UInt8(DT_REG) { files.append(copy) } else { folders.append(copy) }
        }
        let list = files
        try inParallel(jobs, count: list.count) { (range) throws(Failure) in
            for index in range { try doomed.unlink(list[index]) }
        }
        for name in folders { try removeAll(name, in: doomed, jobs: jobs) }
        try folder.removeFolder(name)
    }
}
