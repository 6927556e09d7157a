internal import Programme

/// All updates of a programme that count on its day, newest first.
struct UpdateOrder: Sendable {
    /// An update, by index of its action and its place among those that count.
    struct Entry: Sendable {
        var action: Int32
        var update: Int32
        /// How many of the action's updates of the same day come before it.
        var ordinal: Int32
        var day: Day
    }

    let entries: [Entry]
    /// Places of the updates of each action in ``entries``, action by action.
    private let places: [Int32]
    /// Where those of an action begin; one more than there are actions.
    private let starts: [Int]

    /// Of one day's, the later in the file comes first; of several actions, the first in the registers.
    init(_ programme: Programme) {
        var all: [Entry] = []
        var starts = [0]
        for i in programme.actions.indices {
            var ordinal: Int32 = 0
            let updates = programme.actions[i].state.updates
            var earlier: Day?
            for k in updates.indices {
                // By its parts: an update is not handed over as a whole, which would be to copy it.
                let day = updates[k].date?.last ?? Day(number: 0)
                ordinal = day == earlier ? ordinal + 1 : 0
                earlier = day
                all.append(Entry(action: Int32(i), update: Int32(k), ordinal: ordinal, day: day))
            }
            starts.append(all.count)
        }
        all.sort { ($1.day, $0.action, $1.update) < ($0.day, $1.action, $0.update) }
        var next = starts
        var places = [Int32](repeating: 0, count: all.count)
        for (place, entry) in all.enumerated() {
            places[next[Int(entry.action)]] = Int32(place)
            next[Int(entry.action)] += 1
        }
        (entries, self.places, self.starts) = (all, places, starts)
    }

    /// The newest updates of some actions, by their places in ``entries``.
    func newest(_ count: Int, of actions: [Int]) -> [Int32] {
        var found: [Int32] = []
        for action in actions {
            // Those of one action are in order, so no more of them than asked for can be among the newest.
            found += places[starts[action]..<starts[action + 1]].prefix(count)
        }
        found.sort()
        return Array(found.prefix(count))
    }

    /// The day of the first of some updates, by their places in ``entries``.
    func day(of places: [Int32]) -> Day? { places.first.map { entries[Int($0)].day } }
}
