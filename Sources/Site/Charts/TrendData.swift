internal import Programme

/// What the chart of an indicator's trend shows: the measurements that count on a day, and the levels that they are
/// held against.
struct TrendData: Sendable {
    /// A measured value on a day.
    struct Point: Sendable, Hashable {
        /// The day, the last one that its date may mean.
        var day: Day
        /// The date as far as it is known, written out.
        var date: String
        /// The value, in the indicator's unit.
        var value: Double
        /// The value, written out.
        var label: String
    }

    /// A value to hold the measurements against: drawn as a line across, with a mark at its day where it has one.
    struct Level: Sendable, Hashable {
        /// What it is: baseline, target, or what is compared with.
        var name: String
        /// The value, in the indicator's unit.
        var value: Double
        /// The value, written out.
        var label: String
        /// The day that it belongs to, if any; that of a target may lie after the last measurement.
        var day: Day?
        /// The same, written out as far as it is known.
        var date: String?
    }

    /// Title of the indicator, for the text alternative.
    var title: String
    /// Unit of all values.
    var unit: String?
    /// Which way the values are meant to go.
    var better: Direction
    /// The measurements with a date, oldest first; several may have the same day.
    var points: [Point]
    var baseline: Level?
    var target: Level?
    var benchmark: Level?
    /// The day that the site stands on.
    var today: Day
}
