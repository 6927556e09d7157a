import Jobs
import Synchronization
import Testing

/// Work on several threads comes to its end and gives what each made, however few threads there are.
struct TogetherTests {
    /// More things at a time than any system gives threads to, each waiting for the two inside it.
    @Test(.timeLimit(.minutes(1)))
    func waitsForNothingThatNobodyHasBegun() {
        #expect(TogetherTests.leaves(depth: 12) == 4096)
    }

    private static func leaves(depth: Int) -> Int {
        guard depth > 0 else { return 1 }
        let (one, other) = together(jobs: 2) {
            leaves(depth: depth - 1)
        } _: {
            leaves(depth: depth - 1)
        }
        return one + other
    }

    @Test(arguments: [1, 2, 8])
    func givesWhatBothMade(_ jobs: Int) {
        for number in 0..<1_000 {
            let (one, other) = together(jobs: jobs) {
                number + 1
            } _: {
                "\(number)"
            }
            #expect(one == number + 1 && other == "\(number)")
        }
    }

    /// It is made once, by whoever comes first.
    @Test(arguments: [1, 2])
    func aValueIsMadeOnce(_ jobs: Int) {
        for number in 0..<200 {
            let count = Count()
            let value = Once { number + count.up() }
            value.begin(jobs: jobs)
            #expect(inParallel(4, jobs: jobs) { _ in value.value } == Array(repeating: number + 1, count: 4))
        }
    }
}

private final class Count: Sendable {
    private let number = Mutex(0)

    func up() -> Int {
        number.withLock { number in
            number += 1
            return number
        }
    }
}
