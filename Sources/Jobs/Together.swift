/// Does two things at the same time, on two threads, and gives what both made.
///
/// - Parameters:
///   - jobs: threads at most; with 1 one is done after the other.
///   - first: the one thing.
///   - second: the other; must not wait for the first.
public func together<A: Sendable, B: Sendable>(
    jobs: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B
) -> (A, B) {
    let made = inParallel(2, jobs: jobs) { index -> (A?, B?) in index == 0 ? (first(), nil) : (nil, second()) }
    // Each was made by its own index.
    return (made[0].0!, made[1].1!)
}
