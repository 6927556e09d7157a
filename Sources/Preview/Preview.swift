public import Diagnostics
internal import Mustache
public import Pipeline
public import Programme
public import Reporting
internal import Synchronization

/// A site that is served to browsers on this machine and follows its content: built in memory, built anew at each
/// change, with the open pages told of it.
public final class Preview: Sendable {
    /// What to show, and how.
    public struct Options: Sendable {
        /// What to build; asked anew before each build, so that the day is today's.
        public var inputs: @Sendable () -> Inputs
        /// The port to serve on; `nil` for 8080, or a free one where that is taken.
        public var port: Int?
        /// The language to speak, instead of the programme's.
        public var language: Language?
        /// Told of what happens, by one thread at a time.
        public var tell: @Sendable (News) -> Void
        /// How many folders are watched before the preview takes to looking for itself.
        package var mostWatched = Int.max
        /// How long a request may take to come in, in milliseconds.
        package var requestPatience = 10_000
        /// How often to see whether a new day began, in milliseconds.
        package var patience = 10_000

        public init(
            inputs: @escaping @Sendable () -> Inputs, port: Int? = nil, language: Language? = nil,
            tell: @escaping @Sendable (News) -> Void = { _ in }
        ) {
            self.inputs = inputs
            self.port = port
            self.language = language
            self.tell = tell
        }
    }

    /// What there is to tell in the terminal, and in which language.
    public enum News: Sendable {
        /// What the checks found: all errors, and the warnings that were not there the last time.
        case found(Report)
        /// The site was built anew, in so many milliseconds, with so many warnings.
        case built(milliseconds: Int, warnings: Int, Language)
        /// Something could not be read.
        case cannotRead(FileProblem, Language)
        /// The system can watch no more folders, so that they are looked through every second.
        case looking(Language)
    }

    /// The port that it is served on.
    public let port: Int
    /// The language that it spoke when it began.
    public let language: Language
    private let stopping: Waker
    private let updates: Mutex<Updates>
    private let threads = Mutex<[WorkThread]>([])

    /// Builds the site and begins to serve it.
    ///
    /// - Throws: ``PreviewError`` where the port cannot be had or the folders cannot be read. Errors in the content are
    ///   shown, not thrown.
    public init(_ options: Options) throws(PreviewError) {
        let stopping = try Waker()
        // The port first: when it cannot be had, there is no need to wait for a build to be told so.
        let listener = try Listener(port: options.port)
        let updates: Updates
        do throws(PreviewError) {
            updates = try Updates(options, stop: stopping)
        } catch {
            listener.end()
            throw error
        }
        let (current, patience) = (updates.current, options.requestPatience)
        port = listener.port
        language = current.showing.language
        self.stopping = stopping
        self.updates = Mutex(updates)
        let serving = try WorkThread {
            var server = Server(listener, current, stop: stopping, patience: patience)
            server.run()
        }
        let updating = try WorkThread { [self] in self.updates.withLock { $0.run() } }
        threads.withLock { $0 = [serving, updating] }
    }

    /// Where a browser finds it.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Whether it is not where it usually is, since something else is there.
    public func hasMoved(from wanted: Int?) -> Bool { wanted == nil && port != Listener.usualPort }

    /// Closes all connections and ends; waits until that is done.
    public func stop() {
        stopping.wake()
        for thread in threads.withLock({ $0 }) { thread.join() }
        threads.withLock { $0 = [] }
    }
}
