/// Goes to the folders of one path after another, with no link followed.
struct Walk {
    let root: Folder
    private var last: (path: ArraySlice<CChar>, folder: Folder)?

    init(root: Folder) { self.root = root }

    /// Forgets the last folder, as it may be another one now.
    mutating func forget() { last = nil }

    /// Opens the folder that a path lies in.
    mutating func reach(
        _ path: [CChar], _ body: (Folder, Folder.Name) throws(Failure) -> Void
    ) throws(Failure) {
        guard let slash = path.lastIndex(of: 0x2F) else { return try body(root, path) }
        let name = Array(path[(slash + 1)...])
        if let last, last.path == path[..<slash] { return try body(last.folder, name) }
        var folder = root
        for part in path[..<slash].split(separator: 0x2F) { folder = try folder.folder(part + [0]) }
        last = (path[..<slash], folder)
        try body(folder, name)
    }
}
