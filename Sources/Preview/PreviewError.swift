public import Programme

/// Why a preview could not begin.
public enum PreviewError: Error, Sendable, Hashable {
    /// The port that was asked for is in use.
    case portTaken(Int)
    /// The port that was asked for is kept for the system.
    case portForbidden(Int)
    /// The content or the templates cannot be read.
    case cannotRead(FileProblem)
    /// A system call failed, with its error number.
    case system(String, Int32)
}
