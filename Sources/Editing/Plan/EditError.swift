public import Diagnostics
public import Programme

/// Why an edit could not be planned or written, as data. Whatever is thrown, no file has changed, unless it says so.
public enum EditError: Error, Sendable {
    /// What was asked for is wrong, such as an id that does not exist: one message for each thing. Wrong usage.
    case request([any Message])
    /// A file could not be read.
    case file(FileProblem)
    /// A file is no longer what it was when it was read: the edit would undo somebody's work.
    case changedMeanwhile(String)
    /// A file could not be written; what had been written was put back.
    case cannotWrite(FileProblem)
    /// A file could not be written, and these could not be put back. Their former text stands beside them, in the files
    /// named here.
    case notPutBack(FileProblem, [String])

    /// The words for it, a sentence each.
    public var messages: [any Message] {
        switch self {
        case .request(let messages): messages
        case .file(let problem): [EditMessage.cannotRead(problem)]
        case .changedMeanwhile(let path): [EditMessage.changedMeanwhile(path)]
        case .cannotWrite(let problem): [EditMessage.cannotWrite(problem)]
        case .notPutBack(let problem, let paths):
            [EditMessage.cannotWrite(problem), EditMessage.notPutBack(paths)]
        }
    }
}

extension EditError {
    /// A request that one thing is wrong with.
    static func request(_ message: EditMessage) -> EditError { .request([message]) }
}
