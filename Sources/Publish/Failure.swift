import Glibc

/// A system call that failed, and on what.
struct Failure: Error {
    /// What was being done, as far as a user needs to know.
    enum Deed {
        case reading
        case writing
    }

    var deed: Deed
    var path: String
    var code: Int32

    /// The same, as the caller of the module gets to know it.
    var published: PublishError {
        switch (deed, code) {
        case (.writing, ENOSPC), (.writing, EDQUOT): .noSpace(path)
        case (.writing, _): .cannotWrite(path, errno: code)
        case (.reading, _): .cannotRead(path, errno: code)
        }
    }
}

/// Makes a system call until no signal cuts it short.
///
/// - Returns: what it gives; -1 with `errno` set where it failed.
@inline(__always)
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
