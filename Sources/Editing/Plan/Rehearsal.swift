internal import Diagnostics
internal import Programme

/// Tries edits out: puts together all of the content as it would be, from the texts in memory, and finds the errors that
/// are new.
struct Rehearsal {
    private let content: Content
    private let targets: [EditTarget]

    init(_ content: Content, _ targets: [EditTarget]) {
        self.content = content
        self.targets = targets
    }

    /// - Returns: the errors that the edits add, each with the file that it lies in.
    /// - Throws: ``EditError/file(_:)`` where a file under `media` cannot be read any more.
    func run() throws(EditError) -> [(diagnostic: Diagnostic, file: SourceFile)] {
        var texts = Dictionary(content.files.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        for target in targets { texts[target.name] = target.after }
        let new = targets.filter { $0.before == nil }.map(\.name)
        do throws(FileProblem) {
            let (programme, after) = try Content.read(
                content.folder.adding(new), on: content.programme.day, jobs: content.jobs, taking: texts)
            return added(after, programme.files)
        } catch {
            throw .file(error)
        }
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
            found.append((diagnostic, files[diagnostic.place]))
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
