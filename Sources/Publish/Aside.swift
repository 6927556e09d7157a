import Glibc

/// Puts the user's files that pages take the place of into `.adopted/`, under their old paths.
///
/// Each gets a second place there first; the first one goes with the switch.
struct Aside {
    static let name = ".adopted"

    let root: Folder
    /// The old places and the new ones, to be taken back if nothing is published.
    private var links: [(from: [CChar], to: [CChar])] = []
    /// The old ones, for the caller.
    var paths: [String] {
        links.map { $0.from.withUnsafeBufferPointer { String(cString: $0.baseAddress!) } }
    }

    init(in root: Folder) { self.root = root }

    /// Gives an entry a place in `.adopted/`.
    mutating func add(_ name: Folder.Name) throws(Failure) {
        let path = UnsafeBufferPointer(start: name, count: strlen(name))
        var place: [CChar] = Self.name.utf8CString.dropLast() + [0x2F] + path + [0]
        try root.makeFolders(for: place)
        var number = 2
        while true {
            do throws(Failure) {
                try root.link(name, to: root, place)
                links.append((path + [0], place))
                break
            } catch {
                guard error.code == EEXIST else { throw error }
            }
            place.removeLast()
            if number > 2, let tilde = place.lastIndex(of: 0x7E) { place.removeSubrange(tilde...) }
            place += "~\(number)".utf8CString
            number += 1
        }
    }

    /// Takes the second places back, where the first ones are still there.
    func undo() {
        for (from, to) in links {
            guard let first = try? root.status(from), let second = try? root.status(to),
                first.st_ino == second.st_ino
            else { continue }
            try? root.unlink(to)
            // And the folders that were made for it.
            var folder = to
            while let slash = folder.lastIndex(of: 0x2F) {
                folder = folder[..<slash] + [0]
                guard (try? root.removeFolder(folder)) == true else { break }
            }
        }
    }
}
