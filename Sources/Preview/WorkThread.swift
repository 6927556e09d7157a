import Glibc

/// A thread of its own, for work that waits most of the time and so has no place among the jobs of a build.
struct WorkThread: Sendable {
    private let id: pthread_t

    /// Starts it.
    init(_ body: @escaping @Sendable () -> Void) throws(PreviewError) {
        let box = Unmanaged.passRetained(Box(body))
        var id = pthread_t()
        let failure = pthread_create(
            &id, nil,
            { raw in
                if let raw { Unmanaged<Box>.fromOpaque(raw).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        guard failure == 0 else {
            box.release()
            throw .system("pthread_create", failure)
        }
        self.id = id
    }

    /// Waits until it is done.
    func join() { pthread_join(id, nil) }

    private final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
