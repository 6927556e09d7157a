import Foundation

/// The built program, run as its users run it.
struct Tool {
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// The program lies beside the tests.
    private static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: "werkboek").path
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        // `swift test` runs the bundle through a helper; its first argument is the bundle.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appending(path: "werkboek").path
    }()

    /// Runs it.
    ///
    /// - Parameters:
    ///   - arguments: the command line.
    ///   - folder: the current folder.
    ///   - environment: variables besides a plain path.
    ///   - text: what it must have said before Ctrl-C is pressed; `nil` for a command that ends by itself.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], interruptedAfter text: String? = nil
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "CI": "true"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        if let text {
            while process.isRunning, try !String(contentsOf: errors, encoding: .utf8).contains(text) { usleep(10_000) }
            process.interrupt()
        }
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
