import Glibc

/// The folder `.werkboek/` of a tree: the record, and what marks a switch that is under way.
enum Own {
    static let name = ".werkboek"
    /// In a tree from when it is staged until it has taken over everything from the one it replaced. In the tree that
    /// is shown it says that the user's files may still be in the other; in one that is not shown, that it never was.
    static let marker = "switching"
    /// Pages that wait for a switch file by file.
    static let stage = "stage"
    /// What that switch has to do.
    static let journal = "journal"

    /// The records in a tree, and whether they are just the one that is wanted.
    static func manifests(in root: Folder, wanted: String) throws(Failure) -> (
        Manifest, isWanted: Bool
    ) {
        guard let own = try root.folderIfThere(name) else { return (.empty, false) }
        var names: [String] = []
        try own.list { name, _, _ in
            let name = String(cString: name)
            if Manifest.isName(name) { names.append(name) }
        }
        var manifests: [Manifest] = []
        for name in names.sorted() {
            // A damaged one accounts for nothing.
            if let bytes = try own.bytes(name), let manifest = Manifest(bytes) {
                manifests.append(manifest)
            }
        }
        guard !manifests.isEmpty else { return (.empty, false) }
        return (Manifest.union(manifests), names == [wanted])
    }

    /// Puts a record into a tree at once, on the disk for good, and takes away those it supersedes.
    static func write(_ manifest: Manifest, named name: String, in root: Folder) throws(Failure) {
        try root.makeFolder(Self.name)
        let own = try root.folder(Self.name)
        try prepare(manifest, named: name, in: own)
        try own.rename(name + ".new", to: own, name)
        try removeOthers(than: name, in: own)
    }

    /// Writes a record beside the one that is there.
    static func prepare(_ manifest: Manifest, named name: String, in own: Folder) throws(Failure) {
        try own.unlink(name + ".new")
        let file = try own.createFile(name + ".new")
        try file.write(manifest.bytes)
        // Without it a power cut could leave a site that nothing accounts for.
        try file.sync()
    }

    /// Removes the records of other kinds of build.
    static func removeOthers(than name: String, in own: Folder) throws(Failure) {
        var others: [String] = []
        try own.list { entry, _, _ in
            let entry = String(cString: entry)
            if Manifest.isName(entry), entry != name { others.append(entry) }
        }
        for other in others { try own.unlink(other) }
    }

    /// Whether two trees have one and the same record, so that one is in step with the other.
    static func areInStep(_ one: Folder, _ other: Folder, named name: String) throws(Failure)
        -> Bool
    {
        guard let one = try one.status(Self.name + "/" + name),
            let other = try other.status(Self.name + "/" + name)
        else { return false }
        return one.isFile && one.st_ino == other.st_ino && one.st_dev == other.st_dev
    }
}
