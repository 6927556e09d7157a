import Dispatch
import Synchronization

/// Does two things at the same time, on two threads, and gives what both made.
///
/// The first is done on this thread, so that it can use several in its turn. The second is done here as well where no
/// other thread has taken it by then: one that waits for work which nobody has begun waits for long where threads are few.
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
        let work = Claim(second)
        let made = Mutex<B?>(nil)
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            // Nothing of it may be left here once the other thread goes on.
            guard let value = work.take()?() else { return }
            made.withLock { $0 = value }
            done.signal()
        }
        let value = first()
        if let second = work.take() { return (value, second()) }
        done.wait()
        // It was made before the wait was over.
        return (value, made.withLock { $0! })
    }
}

/// Work that is done by whoever takes it first.
private final class Claim<Work: Sendable>: Sendable {
    private let work: Mutex<Work?>

    init(_ work: Work) {
        self.work = Mutex(work)
    }

    func take() -> Work? { work.withLock { $0.take() } }
}
