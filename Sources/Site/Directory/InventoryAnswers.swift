internal import Programme

/// How far all inventories are, and what was answered for each area and owner, worked out once.
final class InventoryAnswers: Sendable {
    /// By index of the inventory.
    let states: [InventoryState]
    /// By area or owner: the inventory and the place of its row.
    private let places: [EntityRef: [(inventory: Int, row: Int)]]

    init(_ programme: Programme) {
        states = programme.inventories.indices.map { programme.state(ofInventory: $0) }
        var places: [EntityRef: [(inventory: Int, row: Int)]] = [:]
        for (i, state) in states.enumerated() {
            for (k, row) in state.rows.enumerated() where row.answer != nil {
                places[row.subject, default: []].append((i, k))
            }
        }
        self.places = places
    }

    /// The inventories in which something was answered for an area or owner, with the row that says what.
    func rows(of subject: EntityRef) -> [(inventory: Int, row: InventoryState.Row)] {
        (places[subject] ?? []).map { ($0.inventory, states[$0.inventory].rows[$0.row]) }
    }
}
