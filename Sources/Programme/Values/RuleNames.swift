/// The names of all rules that `programme.yaml` can set: all that warn. What is an error cannot be turned off.
public enum RuleNames {
    /// Rules about what a programme lacks or lets slip.
    public static let checks = [
        "no-owner", "idle-owner", "question-without-conclusions", "conclusion-without-action", "due-before-meeting",
        "done-without-evidence", "late-without-word", "blocked-by-nothing", "near-equal-topics", "late", "stale",
        "no-word", "changed-conclusion",
    ]

    /// Warnings of reading and assembling.
    public static let warnings = [
        "bidi-control", "conclusion-without-id", "cut-by-comment", "footnote", "hidden-link", "hidden-reference",
        "link-in-link", "raw-html", "table", "unknown-file",
    ]

    /// Warnings about templates.
    public static let templates = ["template-unused"]

    public static let all = checks + warnings + templates
}
