import Dispatch

/// The parts of a build, in order.
public enum Stage: String, Sendable, CaseIterable {
    case list
    case read
    case assemble
    case check
    case plan
    case render
    case publish
}

/// What each stage of a build took.
public struct Timings: Sendable {
    /// Seconds per stage that ran, in order.
    public private(set) var stages: [(stage: Stage, seconds: Double)] = []
    private var current: (stage: Stage, since: UInt64)?
    private let watch: (@Sendable (Stage) -> Void)?

    /// - Parameter watch: told of each stage as it begins.
    public init(watch: (@Sendable (Stage) -> Void)? = nil) {
        self.watch = watch
    }

    /// Ends the stage that runs and begins another.
    public mutating func begin(_ stage: Stage) {
        end()
        watch?(stage)
        current = (stage, DispatchTime.now().uptimeNanoseconds)
    }

    /// Ends the stage that runs.
    public mutating func end() {
        guard let running = current else { return }
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - running.since) / 1e9
        stages.append((running.stage, seconds))
        current = nil
    }
}
