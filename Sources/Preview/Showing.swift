internal import Diagnostics
internal import Synchronization

/// What the preview shows: the site as it was last built well, and what is wrong with the content since.
struct Showing: Sendable {
    /// The site; `nil` as long as the content had errors from the beginning.
    var snapshot: Snapshot?
    /// What is wrong, where something is.
    var problems: Problems?
    /// The language to speak.
    var language: Language
    /// Which build this is, told apart from those of earlier runs too.
    var build: String
}

/// The one thing that the building and the serving thread share.
final class Current: Sendable {
    /// Wakes the server when there is something new to show.
    let changed: Waker
    private let state: Mutex<Showing>

    init(_ showing: Showing) throws(PreviewError) {
        changed = try Waker()
        state = Mutex(showing)
    }

    var showing: Showing { state.withLock { $0 } }

    func show(_ showing: Showing) {
        state.withLock { $0 = showing }
        changed.wake()
    }
}
