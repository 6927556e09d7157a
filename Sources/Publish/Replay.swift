import Glibc

/// Carries a journal through in the output folder, from the start or from wherever it was broken off.
struct Replay {
    let root: Folder
    let own: Folder
    let journal: Journal

    /// Whether every folder that has to change can be written to, so that it need not stop half way.
    func check() throws(Failure) {
        var seen: Set<[CChar]> = []
        for step in journal.steps {
            let path: [CChar] =
                switch step {
                case .remove(let path), .removeFolder(let path), .makeFolder(let path),
                    .place(_, let path):
                    path
                }
            let folder = path.lastIndex(of: 0x2F).map { path[..<$0] + [0] } ?? [0x2E, 0]
            guard seen.insert(folder).inserted, let status = try root.status(folder),
                status.isFolder
            else { continue }
            guard root.isWritable(folder) else { throw root.failure(.writing, folder) }
        }
    }

    /// Does all steps, then puts the record in place and removes the journal.
    ///
    /// - Returns: the first step that somebody else's change made impossible; the next build finds what it left undone.
    func run() throws(Failure) -> Failure? {
        var stuck: Failure?
        let stage = try own.folderIfThere(Own.stage)
        var walk = Walk(root: root)
        for step in journal.steps {
            do throws(Failure) {
                switch step {
                case .remove(let path):
                    try walk.reach(path) { (folder, name) throws(Failure) in try folder.unlink(name)
                    }
                case .removeFolder(let path):
                    try walk.reach(path) { (folder, name) throws(Failure) in
                        _ = try folder.removeFolder(name)
                    }
                    walk.forget()
                case .makeFolder(let path):
                    try walk.reach(path) { (folder, name) throws(Failure) in
                        _ = try folder.makeFolder(name)
                    }
                    walk.forget()
                case .place(let number, let path):
                    // One that is no longer in the stage is in its place.
                    guard let stage, try stage.has(Stage.name(number)) else { continue }
                    try walk.reach(path) { (folder, name) throws(Failure) in
                        try stage.rename(Stage.name(number), to: folder, name)
                    }
                }
            } catch {
                switch error.code {
                case ENOENT, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ELOOP:
                    if case .remove = step, error.code == ENOENT { continue }
                    if case .removeFolder = step, error.code == ENOENT { continue }
                    stuck = stuck ?? error
                default: throw error
                }
            }
        }
        if try own.has(journal.manifest + ".new") {
            try own.rename(journal.manifest + ".new", to: own, journal.manifest)
        }
        try Own.removeOthers(than: journal.manifest, in: own)
        try own.unlink(Own.journal)
        try Side.removeAll(Own.stage, in: own)
        return stuck
    }
}
