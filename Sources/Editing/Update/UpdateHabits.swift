internal import YAML

/// How a file writes its updates, as far as what is there tells.
struct UpdateHabits {
    /// Whether notes are written as blocks.
    var isBlock: Bool?
    /// Whether who an update comes from stands before what it says.
    var byFirst: Bool?

    init() {}

    /// The habits of one action, its newest update first.
    init(of action: YAMLTree.Index, in file: YAMLFile) {
        look(at: action, in: file)
    }

    /// The habits of a register: those of the first actions that tell.
    init(in file: YAMLFile, list: YAMLTree.Index) {
        for action in file.items(list) where isBlock == nil || byFirst == nil {
            look(at: action, in: file)
        }
    }

    /// With what is not known taken from elsewhere.
    func filled(from other: UpdateHabits) -> UpdateHabits {
        var habits = self
        habits.isBlock = isBlock ?? other.isBlock
        habits.byFirst = byFirst ?? other.byFirst
        return habits
    }

    private mutating func look(at action: YAMLTree.Index, in file: YAMLFile) {
        guard let updates = file.pair("updates", in: action)?.value else { return }
        for update in file.items(updates).reversed() {
            let keys = file.pairs(of: update)
            if isBlock == nil,
                let note = keys.first(where: { file.tree.string($0.key) == "note" })?.value
            {
                let form = file.tree.text(note).form
                isBlock = form == .literal || form == .folded
            }
            let names = keys.map { file.tree.string($0.key) }
            if byFirst == nil, let by = names.firstIndex(of: "by"),
                let other = names.firstIndex(where: {
                    ["status", "due", "owner", "note"].contains($0)
                })
            {
                byFirst = by < other
            }
        }
    }
}
