public import Hashing
public import Diagnostics
internal import Glibc
public import Programme

/// The input folders as they were found, before anything is read.
public struct Listing: Sendable {
    public let content: ContentFolder
    /// The user's own templates, where there are any.
    public let templates: ContentFolder?
    /// When the folders were listed, in nanoseconds since 1970.
    private let time: Int64

    /// Lists the folders.
    ///
    /// - Throws: `FileProblem` where the content folder or one below it cannot be listed.
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

    /// How many files there are, and bytes in them.
    public var size: (files: Int, bytes: Int) {
        let all = content.entries + [ContentFolder.Entry](templates?.entries ?? [])
        return (all.count, all.reduce(0) { $0 + Int($1.size) })
    }

    /// Stands for everything that the site depends on: the facts of all files, the options and the program itself.
    ///
    /// - Returns: `nil` where a file changed so lately that another change might not show in its facts.
    public func stamp(_ inputs: Inputs) -> Digest? {
        var text = "\(Tool.version)\n\(Tool.build)\n\(inputs.content)\n\(inputs.templates)\n"
        text += "\(inputs.day.iso)\n\(inputs.url ?? "")\n\(inputs.audience.rawValue)\n"
        var newest: Int64 = 0
        for entry in content.entries + [ContentFolder.Entry](templates?.entries ?? []) {
            text += "\(entry.name)\n\(entry.size) \(entry.modified) \(entry.changed) \(entry.inode)\n"
            newest = max(newest, entry.changed, entry.modified)
        }
        // The clock of a file system ticks every few milliseconds.
        return newest < time - 20_000_000 ? Digest(text) : nil
    }

    /// What is known of a programme without reading it, from the stamp of the last build.
    public struct Known: Sendable {
        /// Whether there is something to warn of.
        public var hasWarnings: Bool
        /// The programme's own language.
        public var language: Language

        public init(hasWarnings: Bool, language: Language) {
            self.hasWarnings = hasWarnings
            self.language = language
        }

        /// The stamp of a build of which this is known.
        public func stamp(_ inputs: Digest) -> Digest {
            Digest(of: [inputs, Digest("\(hasWarnings) \(language.rawValue)")])
        }

        /// All there can be.
        public static let all = Language.allCases.flatMap { language in
            [Known(hasWarnings: false, language: language), Known(hasWarnings: true, language: language)]
        }
    }

    private static func now() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }
}
