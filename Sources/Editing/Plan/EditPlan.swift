public import Diagnostics
internal import Programme

/// What an edit would do to the content: tried out and checked, not yet written.
public struct EditPlan: Sendable {
    /// The edits, none where it is refused or where nothing changes.
    public let edits: [Edit]
    /// What is wrong: with what was asked, at its place in the file that asks it, or with the content as it would be.
    public let diagnostics: [Diagnostic]
    /// The files that the places of ``diagnostics`` lie in.
    public let files: Sources
    /// Lines to put in by hand, where a file is written in a way that cannot be edited line by line.
    public let toPaste: [Paste]
    /// What would change, a sentence each; nothing where the plan is refused.
    public let changes: [any Message]
    /// What else an author should know, such as what is left as it is.
    public let notes: [any Message]

    /// The ids that it gives out, in order; none where the plan is refused.
    public let newIDs: [String]

    /// Organisations that an imported table names and nobody knows.
    public let offers: [OfferedOwner]

    let targets: [EditTarget]

    /// Whether it may not be written: it has errors, or needs lines put in by hand.
    public var isRefused: Bool {
        !toPaste.isEmpty || diagnostics.contains { $0.severity == .error }
    }

    /// The files that it changes or makes, by path inside the content folder, in the order of the plan.
    public var changedFiles: [String] { targets.map(\.name) }

    /// What would change, for people: a line for each change, then for each note.
    public func summary(_ language: Language) -> [String] {
        (changes + notes).map { $0.text(in: language) }
    }

    /// Writes the edits: all of them or, whatever goes wrong, none.
    ///
    /// - Throws: ``EditError``; nothing has changed then but for ``EditError/notPutBack(_:_:)``.
    public func apply() throws(EditError) {
        try apply(fault: nil)
    }

    func apply(fault: Fault?) throws(EditError) {
        guard !isRefused else { throw .request(.refused) }
        try FileSwitch(targets, fault: fault).run()
    }
}

/// A file that a plan changes or makes.
struct EditTarget: Sendable {
    /// Path inside the content folder.
    var name: String
    /// Path as reached from the current folder.
    var path: String
    /// The file as it was read; `nil` where it is new.
    var before: [UInt8]?
    var after: [UInt8]
}
