extension Array {
    /// The index of the first element that lies beyond something; their number where none does.
    ///
    /// - Parameter isBeyond: false for the elements before a point, true for all from there on.
    package func partitionPoint(where isBeyond: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
