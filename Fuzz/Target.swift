import Glibc

/// One way into the program, tried with any bytes.
protocol Target: Sendable {
    var name: String { get }
    /// Does what the program does with such an input, and stops the process where a promise is broken.
    func run(_ input: [UInt8])
}

/// Stops the process, so that the fuzzer keeps the input, unless a promise is kept.
func demand(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    guard !isKept else { return }
    let line = Array("broken promise: \(promise())\n".utf8)
    write(STDERR_FILENO, line, line.count)
    abort()
}
