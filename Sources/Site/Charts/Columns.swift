/// Columns side by side over the width of a chart.
struct Columns {
    let count: Int

    func centre(_ index: Int) -> Int { (2 * index + 1) * 10_000 / (2 * max(1, count)) }

    /// Where the bar of a column starts, and its width: no wider than an em and a half of a phone's.
    func bar(_ index: Int) -> (x: Int, width: Int) {
        let width = max(1, min(10_000 * 7 / (10 * max(1, count)), 900))
        return (centre(index) - width / 2, width)
    }

    /// The class of numbers that fit on a narrow screen too.
    static let always = "chart-number"

    /// Whether texts fit, one on each column: always, on wide screens only, or never.
    ///
    /// - Returns: the class to give them; `nil` where they never fit.
    func visibility(of texts: [String]) -> String? {
        let width = ((texts.map(TextWidth.of).max() ?? 0) + 20) * count
        if width <= TextWidth.narrow { return Columns.always }
        return width <= TextWidth.wide ? "chart-number chart-wide" : nil
    }

    /// Writes texts below columns, as many as fit: more on a wide screen than on a narrow one.
    ///
    /// - Returns: the height below them.
    func labels(_ texts: [String], y: Int, _ svg: inout SVGWriter) -> Int {
        let widest = (texts.map(TextWidth.of).max() ?? 0) + 60
        let onNarrow = max(1, (widest * count + TextWidth.narrow - 1) / TextWidth.narrow)
        let onWide = max(1, (widest * count + TextWidth.wide - 1) / TextWidth.wide)
        // Those of a narrow screen are among those of a wide one.
        let narrowStep = (onNarrow + onWide - 1) / onWide * onWide
        var ends = (narrow: Int.min, wide: Int.min)
        for i in stride(from: 0, to: texts.count, by: onWide) {
            var isOnNarrow = i.isMultiple(of: narrowStep)
            let width = TextWidth.of(texts[i])
            let anchor = anchor(i, width: width, on: isOnNarrow ? TextWidth.narrow : TextWidth.wide)
            let wide = left(i, width: width, anchor, on: TextWidth.wide)
            let narrow = left(i, width: width, anchor, on: TextWidth.narrow)
            // A text moved in from an edge may come too near to its neighbour.
            guard wide > ends.wide else { continue }
            if narrow <= ends.narrow { isOnNarrow = false }
            ends.wide = wide + width + 30
            if isOnNarrow { ends.narrow = narrow + width + 30 }
            let x = anchor == .start ? 0 : anchor == .end ? 10_000 : centre(i)
            svg.text(
                texts[i], x: x, y: y, anchor: anchor, class: isOnNarrow ? "chart-tick" : "chart-tick chart-wide")
        }
        return y
    }

    /// The middle of a column, or an edge of the chart where a text would stick out there.
    private func anchor(_ index: Int, width: Int, on chart: Int) -> SVGWriter.Anchor {
        let half = width * 10_000 / chart / 2
        return centre(index) < half ? .start : centre(index) > 10_000 - half ? .end : .middle
    }

    /// Where a text begins, in hundredths of an em, on a chart of a width.
    private func left(_ index: Int, width: Int, _ anchor: SVGWriter.Anchor, on chart: Int) -> Int {
        switch anchor {
        case .start: 0
        case .middle: centre(index) * chart / 10_000 - width / 2
        case .end: chart - width
        }
    }
}
