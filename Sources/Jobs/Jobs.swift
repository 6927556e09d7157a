import Dispatch
import Synchronization

/// Runs a function for each index on several threads and gives the results in order.
///
/// - Parameters:
///   - count: how many there are.
///   - jobs: how many threads at most; 1 runs everything here.
///   - body: called once per index, in any order; must not depend on the order.
public func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        // Each index is written by exactly one thread, and all are done before the buffer is read.
        nonisolated(unsafe) let results = buffer
        let next = Atomic<Int>(0)
        withoutActuallyEscaping(body) { body in
            DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < count else { return }
                    (results.baseAddress! + index).initialize(to: body(index))
                }
            }
        }
        initialized = count
    }
}
