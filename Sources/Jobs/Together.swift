internal import Synchronization

/// Does two things at the same time, on two threads, and gives what both made.
///
/// - Parameter jobs: threads at most; with 1 one is done after the other.
public func together<A: Sendable, B: Sendable>(
    jobs: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B
) -> (A, B) {
    guard jobs > 1 else { return (first(), second()) }
    let other = Mutex<B?>(nil)
    let one = inParallel(2, jobs: 2) { index -> A? in
        if index == 0 { return first() }
        let made = second()
        other.withLock { $0 = made }
        return nil
    }
    return (one[0] ?? first(), other.withLock { $0 } ?? second())
}
