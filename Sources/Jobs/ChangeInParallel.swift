extension Array where Element: Sendable {
    /// Changes the elements where they lie, on several threads.
    ///
    /// - Parameters:
    ///   - jobs: threads at most.
    ///   - stretch: elements per piece of work: enough to keep threads busy, few enough to share evenly.
    ///   - body: called once per stretch, in any order, with the index of its first element.
    /// - Returns: what each stretch gave, in order.
    public mutating func changeInParallel<Result: Sendable>(
        jobs: Int, stretch: Int = 64, _ body: @Sendable (Int, inout MutableSpan<Element>) -> Result
    ) -> [Result] {
        withUnsafeMutableBufferPointer { buffer in
            // Stretches do not overlap, and all are done before the buffer is given back.
            nonisolated(unsafe) let all = buffer
            return inParallel((all.count + stretch - 1) / stretch, jobs: jobs) { index in
                let range = index * stretch..<Swift.min(all.count, (index + 1) * stretch)
                var span = all.extracting(range).mutableSpan
                return body(range.lowerBound, &span)
            }
        }
    }
}
