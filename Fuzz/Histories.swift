internal import Diagnostics
internal import Editing
internal import Programme

/// A register of actions and, after a zero byte, a note: an update of its first action must change nothing else.
struct Histories: Target {
    let name = "histories"
    private let tree = ContentTree("histories", ContentTree.small)

    func run(_ input: [UInt8]) {
        let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let register = Array(parts[0])
        tree.put("themes/een/actions.yaml", register)
        guard let content = try? Content(tree.path, on: ContentTree.day), let action = content.programme.actions.first
        else { return }
        let note = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "een\ntwee"
        guard let plan = try? content.update(UpdateRequest(action: action.id, note: note)) else { return }
        inspectPlan(plan, of: content)
        guard !plan.isRefused else { return }
        let kept = kept(register, by: plan.edits)
        demand(kept.isSubsequence(of: after(register, plan.edits)), "all other bytes stay, in their order")
        demand(register.count - kept.count <= 200, "only little is replaced: \(register.count - kept.count) bytes")
    }

    /// The bytes that no edit replaces.
    private func kept(_ bytes: [UInt8], by edits: [Edit]) -> [UInt8] {
        bytes.enumerated().filter { i, _ in !edits.contains { $0.range.contains(i) } }.map(\.element)
    }

    private func after(_ bytes: [UInt8], _ edits: [Edit]) -> [UInt8] {
        var out: [UInt8] = []
        var at = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            demand(edit.range.lowerBound >= at, "edits do not overlap")
            out += bytes[at..<edit.range.lowerBound] + edit.replacement
            at = edit.range.upperBound
        }
        return out + bytes[at...]
    }
}

extension [UInt8] {
    /// Whether all its bytes are in another list, in the same order.
    fileprivate func isSubsequence(of other: [UInt8]) -> Bool {
        var rest = self[...]
        for byte in other where byte == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
