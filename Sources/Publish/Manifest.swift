internal import Hashing

/// The record of a build, kept with the site: what stands at which address. Hashes and file facts only, no names.
struct Manifest: Sendable, Equatable {
    /// What is known of one address.
    struct Entry: Sendable, Equatable {
        enum Kind: UInt8, Sendable {
            /// Written by a build.
            case page = 1
            /// A folder made by a build.
            case folder = 2
            /// Somebody else's, taken over and kept.
            case kept = 3
        }

        var kind: Kind
        /// The digest of the address.
        var path: Digest
        /// The digest of the bytes; of pages only.
        var content: Digest
        /// What the caller gave for it; of pages only.
        var fingerprint: Digest
        var facts: Facts
    }

    /// Stands for all that went into the build; `nil` where it is not the whole of a site.
    var stamp: Digest?
    /// Sorted by address, each once.
    var entries: [Entry]

    static let empty = Manifest(stamp: nil, entries: [])

    /// The name of the record in `.werkboek/`. Each share has its own, so that they can be copied over each other.
    static func name(for share: Share?) -> String {
        guard let share else { return "manifest" }
        return "manifest-\(share.index)-of-\(share.count)"
    }

    /// Whether a name in `.werkboek/` is that of a record.
    static func isName(_ name: String) -> Bool {
        guard name.hasPrefix("manifest") else { return false }
        if name == "manifest" { return true }
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[2] == "of", let index = Int(parts[1]),
            let count = Int(parts[3])
        else { return false }
        return Share(index, of: count).map { self.name(for: $0) == name } ?? false
    }

    /// One record for a folder that several were copied into.
    ///
    /// Where they differ on an address nobody knows whose bytes are there, so that page is written again.
    static func union(_ manifests: [Manifest]) -> Manifest {
        if manifests.count == 1 { return manifests[0] }
        let sorted = manifests.flatMap(\.entries).sorted { $0.path < $1.path }
        var entries: [Entry] = []
        entries.reserveCapacity(sorted.count)
        for entry in sorted {
            guard let last = entries.last, last.path == entry.path else {
                entries.append(entry)
                continue
            }
            let same =
                (last.kind, last.content, last.fingerprint) == (
                    entry.kind, entry.content, entry.fingerprint
                )
            if !same { entries[entries.count - 1] = last.doubted(by: entry) }
        }
        return Manifest(stamp: nil, entries: entries)
    }
}

extension Manifest.Entry {
    /// An entry for what is ours or kept but never found unchanged.
    fileprivate func doubted(by other: Manifest.Entry) -> Manifest.Entry {
        var entry = self
        // Kept by anybody is kept; a page of anybody is at least not the user's folder.
        entry.kind = kind == .kept || other.kind == .kept ? .kept : .page
        entry.content = .none
        entry.fingerprint = .none
        entry.facts = .none
        return entry
    }

    static func folder(_ path: Digest) -> Manifest.Entry {
        Manifest.Entry(kind: .folder, path: path, content: .none, fingerprint: .none, facts: .none)
    }

    /// - Parameter inode: of the file when it was last seen.
    static func kept(_ path: Digest, inode: UInt64) -> Manifest.Entry {
        let facts = Facts(size: -1, seconds: 0, nanoseconds: 0, inode: inode)
        return Manifest.Entry(
            kind: .kept, path: path, content: .none, fingerprint: .none, facts: facts)
    }
}
