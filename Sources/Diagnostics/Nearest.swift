/// The candidate that a mistyped word most likely stands for, if any is near enough.
///
/// Optimal string alignment distance (Damerau–Levenshtein with each stretch edited once), without regard to case;
/// a candidate counts when it takes at most a third of its length in edits, and at most three.
///
/// - Parameters:
///   - word: what was written.
///   - candidates: what could have been meant; of equally near ones the first wins.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().utf8)
    guard letters.count <= 120 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates {
        let other = Array(candidate.lowercased().utf8)
        let limit = min(best.map { $0.distance - 1 } ?? 3, max(1, max(letters.count, other.count) / 3))
        guard abs(other.count - letters.count) <= limit, limit >= 0 else { continue }
        let distance = editDistance(letters, other, limit: limit)
        if distance <= limit {
            best = (distance, candidate)
            if distance == 0 { break }
        }
    }
    return best?.word
}

/// Optimal string alignment distance; anything above `limit` comes out as `limit + 1`.
func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
        row[0] = i + 1
        var smallest = row[0]
        for j in 0..<b.count {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, before[j - 1] + 1)
            }
            row[j + 1] = cost
            smallest = min(smallest, cost)
        }
        if smallest > limit { return limit + 1 }
        (before, last, row) = (last, row, before)
    }
    return last[b.count]
}
