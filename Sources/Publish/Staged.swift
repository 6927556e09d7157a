import Glibc

/// A page that waits for the switch.
struct Staged: Sendable {
    var path: String
    var entry: Manifest.Entry
    /// Its name in a numbered stage; `nil` where it stands at its address in the tree already.
    var number: Int?
}

/// Where pages wait for the switch.
enum Stage: Sendable {
    /// At their addresses, in the tree that is to be shown: no second step for each. For a first build.
    case tree(Folder, side: Folder)
    /// Under numbers, as there is a tree already that lacks only them.
    case beside(Folder, side: Folder)
    /// Under numbers in `.werkboek/`, as the folder can only be changed file by file.
    case inside(Folder)

    /// Makes the file for a page, and the folders it lies in.
    ///
    /// - Throws: ``PublishError/clash(_:)`` when another page is in its way.
    func create(_ address: Address, number: Int) throws(Failure) -> OpenFile {
        switch self {
        case .beside(let folder, _), .inside(let folder):
            return try folder.createFile(Self.name(number))
        case .tree(let tree, _):
            do { return try tree.createFile(address.path) } catch {
                guard error.code == ENOENT else { throw error }
            }
            try tree.makeFolders(for: address.path)
            return try tree.createFile(address.path)
        }
    }

    var isTree: Bool {
        if case .tree = self { true } else { false }
    }

    /// The name of a file in a numbered stage.
    static func name(_ number: Int) -> String { String(number) }
}
