internal import Glibc
public import Programme
public import Publish

/// The input folders as they were found, before anything is read.
public struct Listing: Sendable {
    public let content: ContentFolder
    /// The user's own templates, where there are any.
    public let templates: ContentFolder?
    /// When the folders were listed, in nanoseconds since 1970.
    private let time: Int64

    /// Lists the folders.
    ///
    /// - Throws: ``FileProblem`` where the content folder or one below it cannot be listed.
    public init(_ inputs: Inputs) throws(FileProblem) {
        time = Listing.now()
        content = try ContentFolder(inputs.content)
        do throws(FileProblem) {
            templates = try ContentFolder(inputs.templates, skipsUnderscored: false)
        } catch {
            guard error.code == ENOENT else { throw error }
            templates = nil
        }
    }

    /// Stands for everything that the site depends on: the facts of all files, the options and the program itself.
    ///
    /// - Parameters:
    ///   - inputs: the options.
    ///   - hasWarnings: whether the build warned of something, which a build that skips the reading must still tell.
    /// - Returns: `nil` where a file changed so lately that another change might not show in its facts.
    public func stamp(_ inputs: Inputs, hasWarnings: Bool) -> Digest? {
        var text = "\(Tool.version)\n\(Tool.build)\n\(hasWarnings)\n"
        text +=
            "\(inputs.content)\n\(inputs.templates)\n\(inputs.day.iso)\n\(inputs.url ?? "")\n\(inputs.audience.rawValue)\n"
        var newest: Int64 = 0
        for entry in content.entries + [ContentFolder.Entry](templates?.entries ?? []) {
            text += "\(entry.name)\n\(entry.size) \(entry.modified) \(entry.changed) \(entry.inode)\n"
            newest = max(newest, entry.changed, entry.modified)
        }
        // The clock of a file system ticks every few milliseconds.
        return newest < time - 20_000_000 ? Digest(text) : nil
    }

    private static func now() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }
}
