/// Why a site could not be published, as data; whoever prints it chooses the words.
///
/// Whatever is thrown, the site that was there is untouched; but for a disk that fails in the midst of a switch file by
/// file, which the next build completes (see `docs/publishing.md`).
public enum PublishError: Error, Sendable, Hashable {
    /// The output folder holds files that no record in it accounts for: some of them, sorted, and how
    /// many in all (or were found until it was clear).
    case notOurs([String], count: Int)
    /// Pages would take the place of kept files (see ``Publication/Options/adopt``): the first few, and how many in all.
    case inTheWay([String], count: Int)
    /// Another build is publishing to the same output folder.
    case busy
    /// The output is there but is not a folder.
    case notAFolder(String)
    /// An address that could lead out of the output folder, or is not ours to write.
    case badAddress(String)
    /// Two pages with one address, or one that is also the folder of another.
    case clash(String)
    /// A file or folder cannot be read.
    case cannotRead(String, errno: Int32)
    /// A file or folder cannot be made, written, moved or removed.
    case cannotWrite(String, errno: Int32)
    /// No room is left (or no quota), or no more files can be made.
    case noSpace(String)
}
