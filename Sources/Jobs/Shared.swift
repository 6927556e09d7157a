import Synchronization

/// A large value that several need: made by the first, and let go of once all have had it.
public final class Shared<Value: Sendable>: Sendable {
    private let standing = Mutex<(value: Value?, left: Int)>((nil, 0))
    private let takers: Int
    private let make: @Sendable () -> Value

    /// - Parameters:
    ///   - takers: how many there are. Should more come after all, it is made again, for as many.
    ///   - make: makes it. It must not ask for the value, nor wait for a thread that may.
    public init(takers: Int, _ make: @escaping @Sendable () -> Value) {
        self.takers = takers
        self.make = make
    }

    /// The value, for one who needs it; others that ask while it is made wait.
    public func take() -> Value {
        standing.withLock { standing in
            let value = standing.value ?? make()
            standing = (value, standing.value == nil ? takers - 1 : standing.left - 1)
            if standing.left <= 0 { standing.value = nil }
            return value
        }
    }
}
