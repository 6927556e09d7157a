/// What publishing changed.
public struct Outcome: Sendable, Hashable {
    /// How the new site came to stand in the place of the old one.
    public enum Method: Sendable, Hashable {
        /// Nothing differed: no file was touched.
        case unchanged
        /// The whole folder at once.
        case exchanged
        /// File by file, where the system cannot exchange the folder.
        case inPlace
    }

    /// How it was done.
    public var method: Method
    /// Pages and files that are new or differ.
    public var written: Int
    /// Bytes in them.
    public var bytes: Int
    /// Pages and files that are as they were.
    public var kept: Int
    /// Pages and files of an earlier build that are gone.
    public var removed: Int
    /// Files that were not ours and stood where a page is now (adopting only), in `.adopted/` under their old path.
    public var movedAside: [String]
}
