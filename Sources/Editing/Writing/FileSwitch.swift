import Glibc
internal import Programme

/// Called before each step that changes the disk, with its name and path; the `errno` it gives is what the step then
/// fails with. Tests break off the writing with it at every step.
typealias Fault = @Sendable (_ step: String, _ path: String) -> Int32?

/// Writes several files so that all of them change or none does.
///
/// Each new text is written beside its file and flushed to disk before the first file is touched; then the files change
/// places by renaming, one after the other, each kept under another name until the last is done. When a step fails, the
/// ones before it are undone. The names beside start with a dot, so that no reader takes them for content.
struct FileSwitch {
    private let targets: [EditTarget]
    private let fault: Fault?

    init(_ targets: [EditTarget], fault: Fault?) {
        self.targets = targets
        self.fault = fault
    }

    func run() throws(EditError) {
        for target in targets { try checkUnchanged(target) }
        var steps = Steps(fault: fault)
        do throws(FileProblem) {
            var staged: [(path: String, new: String, isNew: Bool)] = []
            for target in targets {
                let path = try steps.realPath(target)
                staged.append((path, try steps.stage(target, beside: path), target.before == nil))
            }
            for file in staged { try steps.replace(file.path, by: file.new, isNew: file.isNew) }
            try steps.flushFolders(staged.map(\.path))
        } catch {
            let left = steps.undo()
            throw left.isEmpty ? .cannotWrite(error) : .notPutBack(error, left)
        }
        steps.finish()
    }

    /// Makes sure that the file is still the one that was read.
    private func checkUnchanged(_ target: EditTarget) throws(EditError) {
        guard let before = target.before else {
            var facts = stat()
            if lstat(target.path, &facts) == 0 { throw .changedMeanwhile(target.path) }
            return
        }
        let now: [UInt8]
        do { now = try readFile(target.path) } catch { throw .file(error) }
        if now != before { throw .changedMeanwhile(target.path) }
    }
}
