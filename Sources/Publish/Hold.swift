internal import CSystem
import Glibc

/// The output folder, held: no other build publishes to it meanwhile.
///
/// The lock is on the folder itself, so it leaves no file behind; the tree that takes its place is locked before it does.
final class Hold: Sendable {
    /// The output folder, links resolved.
    let path: String
    let root: Folder
    let parent: Folder
    /// Its name in the parent; `.` when it has none.
    let name: String
    /// Folders that had to be made for it, outermost first.
    let made: [String]

    /// The folder beside the output for what is not yet, or no longer, to be seen.
    var sideName: String { ".\(name).werkboek" }

    private init(path: String, root: Folder, parent: Folder, name: String, made: [String]) {
        self.path = path
        self.root = root
        self.parent = parent
        self.name = name
        self.made = made
    }

    /// Takes hold of a folder; makes it when it is missing.
    ///
    /// - Parameter patience: how long to wait for another that holds it, in milliseconds.
    static func take(_ output: String, patience: Int, fault: Fault?) throws(PublishError) -> Hold {
        var waited = 0
        var made: [String] = []
        while true {
            let found: Hold
            do throws(Failure) {
                made += try make(output, fault)
                found = try open(output, made: made, fault)
            } catch {
                // Not there: another build put its own in the place this moment.
                if error.code == ENOENT, waited < patience { waited += 1; continue }
                if error.code == ENOTDIR || error.code == ELOOP { throw .notAFolder(output) }
                throw error.published
            }
            if lock(found.root) {
                let here = try? found.parent.status(found.name)
                let held = try? found.root.status()
                if let here, let held, here.st_ino == held.st_ino, here.st_dev == held.st_dev {
                    return found
                }
                continue
            }
            guard waited < patience else { throw .busy }
            usleep(20_000)
            waited += 20
        }
    }

    /// Opens the folder without holding it.
    static func look(at output: String) -> Hold? {
        try? open(output, made: [], nil)
    }

    /// Locks a folder.
    ///
    /// - Returns: `false` when another process has it. Where the file system knows no locks, nothing is locked.
    static func lock(_ folder: Folder) -> Bool {
        uninterrupted { flock(folder.descriptor, LOCK_EX | LOCK_NB) } == 0 || errno != EWOULDBLOCK
    }

    /// Lets go of the folder.
    func release() { flock(root.descriptor, LOCK_UN) }

    /// Removes the folders that were made for it, as far as they are empty.
    func unmake() {
        guard let first = made.first,
            let current = try? Folder.open(first.hasPrefix("/") ? "/" : ".", fault: root.fault)
        else { return }
        for folder in made.reversed() { _ = try? current.removeFolder(folder) }
    }

    private static func make(_ output: String, _ fault: Fault?) throws(Failure) -> [String] {
        var status = stat()
        if stat(output, &status) == 0 { return [] }
        guard errno == ENOENT else { throw Failure(deed: .reading, path: output, code: errno) }
        let base = try Folder.open(output.hasPrefix("/") ? "/" : ".", fault: fault)
        var made: [String] = []
        var end = output.startIndex
        while end < output.endIndex {
            end = output[output.index(after: end)...].firstIndex(of: "/") ?? output.endIndex
            let folder = String(output[..<end])
            if try base.makeFolder(folder) { made.append(folder) }
        }
        return made
    }

    private static func open(_ output: String, made: [String], _ fault: Fault?) throws(Failure)
        -> Hold
    {
        guard let resolved = realpath(output, nil) else {
            throw Failure(deed: .reading, path: output, code: errno)
        }
        defer { free(resolved) }
        let path = String(cString: resolved)
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let name = path == "/" ? "." : String(path[path.index(after: slash)...])
        let parent = try Folder.open(
            slash == path.startIndex ? "/" : String(path[..<slash]), fault: fault)
        let root = try parent.folder(name)
        return Hold(path: path, root: root, parent: parent, name: name, made: made)
    }

    /// Whether the folder may well be exchanged for another, as far as can be seen beforehand.
    func looksExchangeable(_ inventory: Inventory, _ standing: Standing) throws(Failure) -> Bool {
        let device = try root.status().st_dev
        guard name != ".", try parent.status().st_dev == device,
            csystem_is_mount_root(root.descriptor) == 0,
            csystem_has_attributes(root.descriptor) == 0, root.isWritable("."),
            inventory.places.allSatisfy({ $0.device == device }), !isAroundCurrentFolder
        else { return false }
        // A folder of the user's is made anew in the new tree: it must not lose anything by that.
        for item in standing.foreignFolders {
            let isPlain = try inventory.withName(of: item) { (name) throws(Failure) in
                let folder = try root.folder(name)
                return try folder.status().st_uid == geteuid()
                    && csystem_has_attributes(folder.descriptor) == 0
            }
            guard isPlain else { return false }
        }
        for item in standing.hidden where inventory.items[item].kind == .folder {
            let moves = try inventory.withName(of: item) { (name) throws(Failure) in
                try root.status(name)?.st_dev == device && root.isWritable(name)
            }
            guard moves else { return false }
        }
        return true
    }

    /// Whether this process works in the folder: then it must stay the same one.
    private var isAroundCurrentFolder: Bool {
        guard let current = getcwd(nil, 0) else { return true }
        defer { free(current) }
        return (String(cString: current) + "/").hasPrefix(path + "/")
    }
}
