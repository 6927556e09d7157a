import Glibc

/// Wakes a thread that waits in `poll`: a pipe that has a byte in it while there is something to wake up for.
final class Waker: Sendable {
    /// The end to poll; readable once woken.
    let descriptor: Int32
    private let otherEnd: Int32

    init() throws(PreviewError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .system("pipe", errno) }
        (descriptor, otherEnd) = (ends[0], ends[1])
        for end in ends { makeNonblocking(end) }
    }

    deinit {
        close(descriptor)
        close(otherEnd)
    }

    func wake() {
        var byte: UInt8 = 1
        // A full pipe wakes as well.
        _ = write(otherEnd, &byte, 1)
    }

    /// Makes it quiet until it is woken again.
    func clear() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}

/// Makes reading and writing come back at once, and keeps a descriptor from the programs that are started.
func makeNonblocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

/// Milliseconds on a clock that never goes back; only differences mean something.
func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
