extension Range<Int> {
    /// Its parts, cut where what they stand under changes.
    ///
    /// - Parameter heading: what an index stands under.
    func runs(by heading: (Int) -> some Equatable) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = lowerBound
        for index in self where index + 1 == upperBound || heading(index + 1) != heading(index) {
            runs.append(start..<index + 1)
            start = index + 1
        }
        return runs
    }
}
