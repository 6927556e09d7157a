import Glibc

/// Ctrl-C while files change places.
enum Interruption {
    /// Does something that should not be left half done: the signals that end a program wait until it is finished.
    static func heldBack<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
        var ending = sigset_t()
        sigemptyset(&ending)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&ending, number) }
        var before = sigset_t()
        sigprocmask(SIG_BLOCK, &ending, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        try work()
    }
}
