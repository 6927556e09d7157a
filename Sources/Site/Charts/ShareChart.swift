internal import Mustache

/// Shares of a whole as one bar; the words and numbers are its key.
struct ShareChart: Chart {
    struct Part: Sendable {
        var label: String
        var count: Int
        var fill: ChartFill
    }

    let id: String
    let title: String
    let summary: String
    let parts: [Part]
    let formats: Formats

    var key: ChartKey {
        let total = parts.reduce(0) { $0 + $1.count }
        return ChartKey(
            entries: parts.map {
                (.fill($0.fill), "\($0.label): \(formats.whole($0.count)) (\(formats.share($0.count, of: total)))")
            })
    }

    func draw(_ svg: inout SVGWriter) -> Int {
        let total = parts.reduce(0) { $0 + $1.count }
        svg.patterns(parts.map(\.fill))
        let present = parts.filter { $0.count > 0 }
        let least = 80
        let spare = 10_000 - present.count * least
        var start = 0
        var counted = 0
        for (i, part) in present.enumerated() {
            counted += part.count
            let end = (i + 1) * least + spare * counted / max(1, total)
            svg.rect(x: start, y: 30, width: end - start, height: 170, fill: part.fill)
            start = end
        }
        return 220
    }
}
