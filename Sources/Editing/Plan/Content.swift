public import Diagnostics
public import Programme

/// The content folder as it was read: what edits are planned against.
///
/// Everything is read for the team, so that nothing is hidden from an edit.
public struct Content: Sendable {
    /// The folder, as it was listed.
    public let folder: ContentFolder
    /// All that stands in it, on the day.
    public let programme: Programme
    /// What was already wrong with it. An edit is refused only for errors that it adds.
    public let diagnostics: [Diagnostic]
    /// Threads to read with.
    let jobs: Int

    /// Reads a content folder.
    ///
    /// - Parameters:
    ///   - path: the folder, as reached from the current one.
    ///   - day: the day that counts as today.
    ///   - jobs: threads to read with.
    /// - Throws: ``EditError/file(_:)`` where the folder or a file in it cannot be read.
    public init(_ path: String, on day: Day, jobs: Int = 1) throws(EditError) {
        do {
            folder = try ContentFolder(path)
            self.jobs = jobs
            (programme, diagnostics) = try Content.read(folder, on: day, jobs: jobs)
        } catch {
            throw .file(error)
        }
    }

    /// The files as they were read.
    public var files: Sources { programme.files }

    /// Reads and puts together all of a folder.
    ///
    /// - Parameter texts: files, by their path inside the folder, that are taken as they stand here.
    static func read(
        _ folder: ContentFolder, on day: Day, jobs: Int, taking texts: [String: [UInt8]] = [:]
    ) throws(FileProblem) -> (Programme, [Diagnostic]) {
        let documents = try readContent(folder, jobs: jobs, taking: texts)
        let found = documents.diagnostics
        let (programme, more) = assemble(documents, for: .team, on: day, jobs: jobs)
        return (programme, found + more)
    }

    /// The programme as an audience sees it.
    ///
    /// - Throws: ``EditError/file(_:)`` where a file cannot be read any more.
    func programme(for audience: Audience) throws(EditError) -> Programme {
        guard audience != .team else { return programme }
        do {
            return assemble(try readContent(folder, jobs: jobs), for: audience, on: programme.day, jobs: jobs).0
        } catch {
            throw .file(error)
        }
    }

    /// The index of a file in ``files``, by its path inside the folder.
    func file(named name: String) -> Int? {
        files.files.firstIndex { $0.name == name }
    }
}
