import Dispatch
import Synchronization

/// Does two things at the same time, on two threads, and gives what both made.
///
/// The first is done on this thread, so that it can use several in its turn.
///
/// - Parameters:
///   - jobs: threads at most; with 1 one is done after the other.
///   - first: the one thing.
///   - second: the other; must not wait for the first.
public func together<A: Sendable, B: Sendable>(
    jobs: Int, _ first: () -> A, _ second: @Sendable () -> B
) -> (A, B) {
    guard jobs > 1 else { return (first(), second()) }
    return withoutActuallyEscaping(second) { second in
        let made = Mutex<B?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let value = second()
            made.withLock { $0 = value }
        }
        let value = first()
        group.wait()
        // It was made before the wait was over.
        return (value, made.withLock { $0! })
    }
}
