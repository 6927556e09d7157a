import Glibc

/// Mends what a build left behind that was broken off.
struct Mending {
    let hold: Hold
    /// The name of the record.
    let name: String
    let jobs: Int

    /// Whether there is anything to mend.
    var isNeeded: Bool {
        get throws(Failure) {
            for trace in [Own.marker, Own.journal, Own.stage]
            where try hold.root.has(Own.name + "/" + trace) {
                return true
            }
            guard let side = try openSide() else { return false }
            for trace in [Side.new, Side.trash] where try side.has(trace) { return true }
            guard let tree = try side.folderIfThere(Side.tree) else { return false }
            let isMarked = try tree.has(Own.name + "/" + Own.marker)
            let isInStep = try Own.areInStep(tree, hold.root, named: name)
            return isMarked || !isInStep
        }
    }

    /// Leaves a site that is whole, nothing half-made, and beside it at most a tree in step with it.
    func mend() throws(Failure) {
        try finishInPlace()
        let isMarked = try hold.root.has(Own.name + "/" + Own.marker)
        if let side = try openSide() {
            try mend(side, isMarked: isMarked)
            try Side.removeIfIdle(hold)
        }
        if isMarked { try Switch.unmark(hold.root) }
    }

    private func mend(_ side: Folder, isMarked: Bool) throws(Failure) {
        if let tree = try side.folderIfThere(Side.tree) {
            let wasNeverShown = try tree.has(Own.name + "/" + Own.marker)
            if wasNeverShown {
                try Side.discard(Side.tree, in: side, jobs: jobs)
            } else {
                let isInStep = try Own.areInStep(tree, hold.root, named: name)
                if isMarked || !isInStep {
                    // It was the site once, so something of the user's may be in it.
                    try Salvage(from: tree, to: hold.root).move(named: name)
                    try Side.discard(Side.tree, in: side, jobs: jobs)
                }
            }
        }
        try Side.discard(Side.new, in: side, jobs: jobs)
        try Side.discard(Side.trash, in: side, jobs: jobs)
    }

    /// Carries a switch file by file through, or forgets one that had not begun.
    private func finishInPlace() throws(Failure) {
        guard let own = try hold.root.folderIfThere(Own.name) else { return }
        if let bytes = try own.bytes(Own.journal), let journal = Journal(bytes) {
            _ = try Replay(root: hold.root, own: own, journal: journal).run()
        }
        var drafts: [String] = []
        try own.list { name, _, _ in
            let name = String(cString: name)
            if name.hasSuffix(".new") || name == Own.journal || name == "swap" {
                drafts.append(name)
            }
        }
        for draft in drafts { try own.unlink(draft) }
        try Side.removeAll(Own.stage, in: own, jobs: jobs)
    }

    /// The folder beside the output; `nil` when there is none, or another user's that the output knows nothing of.
    private func openSide() throws(Failure) -> Folder? {
        let isMarked = try hold.root.has(Own.name + "/" + Own.marker)
        do throws(Failure) {
            guard let side = try hold.parent.folderIfThere(hold.sideName) else { return nil }
            let owner = try side.status().st_uid
            return owner == geteuid() || isMarked ? side : nil
        } catch {
            guard [EACCES, ENOTDIR, ELOOP].contains(error.code), !isMarked else { throw error }
            return nil
        }
    }
}
