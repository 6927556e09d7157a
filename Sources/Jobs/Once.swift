import Dispatch
import Synchronization

/// A value that is made once, on whichever thread asks for it first; others that ask meanwhile wait.
public final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// - Parameter make: makes it. It must not ask for the value, nor wait for a thread that may.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    /// The value, made now where it is not yet.
    public var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }

    /// Has the value made on another thread meanwhile, where there may be another.
    ///
    /// - Parameter jobs: threads that there may be; with 1 it is made when it is asked for.
    public func begin(jobs: Int) {
        guard jobs > 1 else { return }
        DispatchQueue.global().async { _ = self.value }
    }
}
