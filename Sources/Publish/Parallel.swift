import Dispatch
internal import Synchronization

/// Does work on parts of a range of numbers, on several threads; parts are handed out as threads get free.
///
/// - Parameter body: must be safe to run on several threads, for different parts.
/// - Throws: the first failure; parts not begun by then are left out.
func inParallel(
    _ jobs: Int, count: Int, part: Int = 256, _ body: @Sendable (Range<Int>) throws(Failure) -> Void
) throws(Failure) {
    let parts = (count + part - 1) / part
    let threads = min(max(1, jobs), parts)
    if threads <= 1 {
        if count > 0 { try body(0..<count) }
        return
    }
    let next = Atomic(0)
    let failed = Mutex<Failure?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < parts else { return }
            do throws(Failure) {
                try body(index * part..<min(count, (index + 1) * part))
            } catch {
                failed.withLock { $0 = $0 ?? error }
                next.store(parts, ordering: .relaxed)
            }
        }
    }
    if let failure = failed.withLock({ $0 }) { throw failure }
}
