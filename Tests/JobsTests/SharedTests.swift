import Jobs
import Synchronization
import Testing

/// A value for several is made once, and gone when all have had it.
struct SharedTests {
    private final class Large: Sendable {}

    @Test func isLetGoOfAfterTheLast() {
        let made = Mutex(0)
        let shared = Shared(takers: 2) {
            made.withLock { $0 += 1 }
            return Large()
        }
        var first: Large? = shared.take()
        weak let large = first
        first = nil
        #expect(large != nil, "the second has not had it")
        var second: Large? = shared.take()
        #expect(second === large && made.withLock { $0 } == 1)
        second = nil
        #expect(large == nil)
    }

    @Test func isMadeAgainForMoreThanWereExpected() {
        let made = Mutex(0)
        let shared = Shared(takers: 1) {
            made.withLock {
                $0 += 1; return $0
            }
        }
        #expect([shared.take(), shared.take(), shared.take()] == [1, 2, 3])
    }
}
