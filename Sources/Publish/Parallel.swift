import Dispatch
internal import Jobs
internal import Synchronization

/// Does work on parts of a range of numbers, on several threads; parts are handed out as threads get free.
///
/// - Parameter body: must be safe to run on several threads, for different parts.
/// - Throws: the first failure; parts not begun by then are left out.
func inParallel(
    _ jobs: Int, count: Int, part: Int = 256, _ body: @Sendable (Range<Int>) throws(Failure) -> Void
) throws(Failure) {
    let failed = Mutex<Failure?>(nil)
    _ = inParallel((count + part - 1) / part, jobs: jobs) { index in
        guard failed.withLock({ $0 == nil }) else { return }
        do throws(Failure) {
            try body(index * part..<min(count, (index + 1) * part))
        } catch {
            failed.withLock { $0 = $0 ?? error }
        }
    }
    if let failure = failed.withLock({ $0 }) { throw failure }
}

/// Work that one thread finds and any does.
final class WorkQueue<Work: Sendable>: Sendable {
    private let waiting = Mutex<[Work]>([])
    private let count = DispatchSemaphore(value: 0)

    /// Adds work.
    func add(_ work: Work) {
        waiting.withLock { $0.append(work) }
        count.signal()
    }

    /// Says that there is no more to come.
    fileprivate func close(for threads: Int) { for _ in 0..<threads { count.signal() } }

    /// The next work, waited for; `nil` when there is no more.
    fileprivate func next() -> Work? {
        count.wait()
        return waiting.withLock { $0.popLast() }
    }
}

/// Does work on several threads while one of them still finds it.
///
/// - Parameters:
///   - find: adds to the queue; runs once.
///   - body: must be safe to run on several threads, for different work.
/// - Returns: what `find` gives.
/// - Throws: the first failure.
func inParallel<Work: Sendable, Result: Sendable>(
    _ jobs: Int, from find: @Sendable (WorkQueue<Work>) throws(Failure) -> Result,
    _ body: @Sendable (Work) throws(Failure) -> Void
) throws(Failure) -> Result {
    let queue = WorkQueue<Work>()
    let threads = max(1, jobs)
    let result = Mutex<Result?>(nil)
    let failed = Mutex<Failure?>(nil)
    // The first to start finds, so that those that wait have something to wait for.
    let isFirst = Atomic(true)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        do throws(Failure) {
            if isFirst.exchange(false, ordering: .relaxed) {
                defer { queue.close(for: threads) }
                let found = try find(queue)
                result.withLock { $0 = found }
            }
            while let work = queue.next() { try body(work) }
        } catch {
            failed.withLock { $0 = $0 ?? error }
        }
    }
    if let failure = failed.withLock({ $0 }) { throw failure }
    return result.withLock { $0! }
}
