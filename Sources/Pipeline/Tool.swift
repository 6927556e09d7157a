internal import Glibc
internal import Programme

/// The tool itself.
public enum Tool {
    public static let version = Version.tool.description

    /// Facts about the program's own file, so that what another program wrote is not taken for what this one would.
    static let build: String = {
        var facts = stat()
        guard fstatat(AT_FDCWD, "/proc/self/exe", &facts, 0) == 0 else { return "" }
        return "\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec) \(facts.st_ino)"
    }()
}
