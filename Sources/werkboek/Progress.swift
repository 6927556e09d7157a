import Diagnostics
import Dispatch
import Glibc
import Pipeline
import Synchronization

/// Tells how a long build goes: on a terminal in one line that changes, in CI in a line per stage, elsewhere not.
final class Progress: Sendable {
    private enum Manner {
        case terminal
        case log
        case silent
    }

    private struct State {
        var lastShown: UInt64
        var isShown = false
    }

    private let manner: Manner
    private let language: Mutex<Language>
    private let state = Mutex(State(lastShown: DispatchTime.now().uptimeNanoseconds))

    /// How long nothing is told at first, and how long a line stays, in nanoseconds: what is quick needs no telling.
    private static let pause: UInt64 = 300_000_000

    init(isQuiet: Bool, language: Language) {
        manner =
            isQuiet
            ? .silent
            : isatty(2) == 1 ? .terminal : Arguments.environment("CI") != nil ? .log : .silent
        self.language = Mutex(language)
    }

    /// Speaks another language from now on.
    func speak(_ language: Language) {
        self.language.withLock { $0 = language }
    }

    /// A stage begins.
    func begin(_ stage: Stage) {
        switch manner {
        case .log: Console.say(BuildMessage.stage(stage), language.withLock { $0 })
        case .terminal: show(.stage(stage))
        case .silent: break
        }
    }

    /// Some of the pages are made.
    func made(_ done: Int, of all: Int) {
        if manner == .terminal { show(.progress(done: done, of: all)) }
    }

    /// Takes the line away, before anything else is printed.
    func clear() {
        guard manner == .terminal else { return }
        state.withLock { state in
            if state.isShown { Console.error("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    private func text(_ message: BuildMessage) -> String { message.text(in: language.withLock { $0 }) }

    private func show(_ message: BuildMessage) {
        let now = DispatchTime.now().uptimeNanoseconds
        state.withLock { state in
            guard now - state.lastShown > Progress.pause else { return }
            state.lastShown = now
            state.isShown = true
            Console.error("\r\u{1B}[K" + text(message))
        }
    }
}
