internal import Hashing
import Glibc

/// Tells when something changed in some folders or below them.
///
/// The system says so (inotify) where it can; where its limits are reached, the folders are looked through every second
/// instead. A folder that is not there yet, or becomes another one (a symbolic link that is set anew), is noticed by
/// looking at it a few times a second.
struct Watcher: ~Copyable {
    enum Outcome {
        case changed
        /// Nothing happened for as long as was asked.
        case nothing
        case stopped
    }

    /// What is watched. Files count when they are closed, not while they are written.
    private static let mask = [
        IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_DELETE_SELF, IN_MOVE_SELF,
        IN_ONLYDIR, IN_EXCL_UNLINK,
    ].reduce(UInt32(0)) { $0 | UInt32($1) }

    /// How long it must be quiet after a change, and how long that is waited for at most, in milliseconds.
    private static let (quiet, longest) = (30, 300)
    /// How often the folders themselves are looked at, in milliseconds.
    private static let tick = 200

    private let folders: [String]
    private let stop: Waker
    /// How many folders may be watched; the system has a limit of its own.
    private let most: Int
    private var notices: Notices?
    /// Which folders they are on disk, to notice that another took the place of one.
    private var identities: [Identity?] = []
    /// What was found when they were last looked through.
    private var found: [Digest] = []
    /// When they are to be looked through next, where the system does not tell.
    private var nextLook = 0

    /// - Parameters:
    ///   - folders: where to look; they need not be there yet.
    ///   - stop: ends all waiting.
    ///   - most: how many folders to watch at most.
    init(_ folders: [String], stop: Waker, most: Int = .max) {
        self.folders = folders
        self.stop = stop
        self.most = most
        begin()
    }

    /// Whether it has to look for itself, which takes longer to notice a change.
    var isLooking: Bool { notices == nil }

    /// Waits for a change and then until it is quiet again.
    ///
    /// - Parameter limit: how long to wait, in milliseconds.
    mutating func wait(_ limit: Int) -> Outcome {
        let end = monotonicMilliseconds() + limit
        while true {
            let left = end - monotonicMilliseconds()
            switch waitForNotice(max(0, min(left, Watcher.tick))) {
            case .stopped: return .stopped
            case .changed: return settle()
            case .nothing: break
            }
            if folders.map(Identity.init) != identities { return settle(isMoved: true) }
            if isLooking, monotonicMilliseconds() >= nextLook {
                let before = found
                look()
                if found != before { return settle() }
            }
            if left <= Watcher.tick { return .nothing }
        }
    }

    /// Watches everything from the beginning. What changes from now on is noticed; what changed before is for the
    /// caller to read.
    private mutating func begin() {
        identities = folders.map(Identity.init)
        var fresh = Notices()
        var watched = 0
        found = folders.map { folder in
            walk(folder) { path in
                watched += 1
                if watched > most || fresh?.watch(path, Watcher.mask) == false { fresh = nil }
                return fresh != nil
            }
        }
        notices = fresh
        if isLooking { look() }
    }

    private mutating func look() {
        found = folders.map { walk($0) }
        nextLook = monotonicMilliseconds() + 1000
    }

    /// Waits until nothing happens for a while, so that a save in several steps counts as one.
    private mutating func settle(isMoved: Bool = false) -> Outcome {
        var isMoved = isMoved || (notices?.haveFolders ?? false)
        let end = monotonicMilliseconds() + Watcher.longest
        waiting: while monotonicMilliseconds() < end {
            switch waitForNotice(Watcher.quiet) {
            case .stopped: return .stopped
            case .changed: isMoved = isMoved || (notices?.haveFolders ?? false)
            case .nothing: break waiting
            }
        }
        // Folders came, went or got another name: which are watched is worked out anew. What happens in a new folder
        // before it is watched is read by the build that follows.
        if isMoved { begin() } else if isLooking { look() }
        return .changed
    }

    /// Waits for the system to tell of a change.
    private mutating func waitForNotice(_ limit: Int) -> Outcome {
        let end = monotonicMilliseconds() + limit
        while true {
            var polled = [stop.descriptor, notices?.descriptor ?? -1]
                .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = poll(&polled, 2, Int32(clamping: max(0, end - monotonicMilliseconds())))
            if polled[0].revents != 0 { return .stopped }
            if polled[1].revents != 0, notices?.read() == true { return .changed }
            if monotonicMilliseconds() >= end { return .nothing }
        }
    }
}

/// Which folder a path leads to.
private struct Identity: Equatable {
    let device: dev_t
    let inode: ino_t

    init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        (device, inode) = (facts.st_dev, facts.st_ino)
    }
}
