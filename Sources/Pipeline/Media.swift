internal import Hashing
internal import Programme
internal import Site

/// The media that visible texts link to, copied to the same path.
func mediaFiles(_ programme: Programme, _ folder: ContentFolder) -> [PlannedFile] {
    let entries = Dictionary(folder.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return programme.usedMedia.sorted().map { index in
        let name = programme.media[index]
        let path = folder.path(of: name)
        let facts = entries[name]
        let digest = Digest(
            "\(facts?.size ?? 0) \(facts?.modified ?? 0) \(facts?.changed ?? 0) \(facts?.inode ?? 0)")
        return PlannedFile(name, copyOf: path, digest)
    }
}
