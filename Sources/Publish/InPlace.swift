import Glibc

/// The switch where the system cannot exchange folders: file by file, each at once, all of them for sure.
struct InPlace {
    let hold: Hold
    let plan: Plan
    let inventory: Inventory
    /// The name of the record.
    let name: String

    /// Makes the stage in `.werkboek/`.
    static func makeStage(_ hold: Hold) throws(Failure) -> Folder {
        try hold.root.makeFolder(Own.name)
        let own = try hold.root.folder(Own.name)
        try own.makeFolder(Own.stage, mode: 0o700)
        return try own.folder(Own.stage)
    }

    /// Carries it through.
    ///
    /// Up to when the journal is in place nothing of the site has changed, and a failure leaves it so.
    func run() throws(Failure) {
        let own = try hold.root.folder(Own.name)
        let journal = Journal(plan, inventory, manifest: name)
        let replay = Replay(root: hold.root, own: own, journal: journal)
        try replay.check()
        try Own.prepare(plan.manifest, named: name, in: own)
        let draft = Own.journal + ".new"
        try own.unlink(draft)
        let file = try own.createFile(draft)
        try file.write(journal.bytes)
        try file.sync()
        try own.rename(draft, to: own, Own.journal)
        if let stuck = try replay.run() { throw stuck }
    }

    /// Brings pages from a tree that could not be exchanged into the stage.
    ///
    /// - Returns: the pages, numbered.
    static func move(_ pages: [Staged], from tree: Folder, to stage: Folder) throws(Failure)
        -> [Staged]
    {
        var moved: [Staged] = []
        for (number, page) in pages.enumerated() {
            var page = page
            page.number = number
            do throws(Failure) {
                try tree.rename(page.path, to: stage, Stage.name(number))
            } catch {
                guard error.code == EXDEV else { throw error }
                let copy = try stage.createFile(Stage.name(number))
                try tree.read(page.path) { (piece) throws(Failure) in try copy.write(piece) }
                page.entry.facts = try copy.facts()
            }
            moved.append(page)
        }
        return moved
    }
}
