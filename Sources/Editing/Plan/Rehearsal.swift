internal import Diagnostics
import Glibc
internal import Programme

/// Tries edits out: reads and puts together all of the content as it would be, and finds the errors that are new.
///
/// Content is read from folders, so it gets one: a private copy in memory where the system has a place for that
/// (`/dev/shm`), else among the temporary files. Media are there in name only. It is gone when the check is done.
struct Rehearsal {
    private let content: Content
    private let targets: [EditTarget]

    init(_ content: Content, _ targets: [EditTarget]) {
        self.content = content
        self.targets = targets
    }

    /// - Returns: the errors that the edits add, each with the file that it lies in.
    /// - Throws: ``EditError/cannotWrite(_:)`` where there is no place for the copy.
    func run() throws(EditError) -> [(diagnostic: Diagnostic, file: SourceFile)] {
        let copy: ScratchFolder
        do { copy = try ScratchFolder.holding(files()) } catch { throw .cannotWrite(error) }
        defer { copy.remove() }
        let programme: Programme
        let after: [Diagnostic]
        do throws(FileProblem) {
            (programme, after) = try Content.read(
                ContentFolder(copy.path), on: content.programme.day, jobs: content.jobs)
        } catch {
            throw .file(error)
        }
        return added(after, programme.files)
    }

    /// All of the content as it would be.
    private func files() -> [(name: String, bytes: [UInt8])] {
        let changed = Dictionary(targets.map { ($0.name, $0.after) }, uniquingKeysWith: { $1 })
        // Files that are missed are among the sources as well, for messages about them.
        let present = Set(content.folder.entries.lazy.filter { $0.kind == .file }.map(\.name))
        let old = content.files.files.filter { present.contains($0.name) }
        let new = targets.filter { $0.before == nil }
        return old.map { ($0.name, changed[$0.name] ?? $0.bytes) }
            + content.programme.media.map { ($0, []) } + new.map { ($0.name, $0.after) }
    }

    /// The errors among all that was found which were not there before.
    private func added(
        _ after: [Diagnostic], _ files: Sources
    ) -> [(diagnostic: Diagnostic, file: SourceFile)] {
        var known: [Key: Int] = [:]
        var texts: Set<String> = []
        for diagnostic in content.diagnostics where diagnostic.severity == .error {
            known[Key(diagnostic, content.files), default: 0] += 1
            texts.insert(diagnostic.message.text(in: .en))
        }
        var found: [(diagnostic: Diagnostic, file: SourceFile)] = []
        for diagnostic in after where diagnostic.severity == .error {
            // Places shift with an edit, so errors are told apart by rule and file; those that say what was said
            // before are the old ones.
            let key = Key(diagnostic, files)
            if let left = known[key], left > 0, texts.contains(diagnostic.message.text(in: .en)) {
                known[key] = left - 1
                continue
            }
            let file = files[diagnostic.place]
            let path = content.folder.path(of: file.name)
            found.append((diagnostic, SourceFile(path: path, name: file.name, bytes: file.bytes)))
        }
        return found.filter { item in
            // What is left of the old ones stands for those whose words changed with the edit, such as a renamed id.
            let key = Key(rule: item.diagnostic.rule, file: item.file.name)
            guard let left = known[key], left > 0 else { return true }
            known[key] = left - 1
            return false
        }
    }

    private struct Key: Hashable {
        var rule: String
        var file: String

        init(rule: String, file: String) {
            self.rule = rule
            self.file = file
        }

        init(_ diagnostic: Diagnostic, _ files: Sources) {
            rule = diagnostic.rule
            file =
                files.files.indices.contains(Int(diagnostic.place.file))
                ? files[diagnostic.place].name : ""
        }
    }
}
