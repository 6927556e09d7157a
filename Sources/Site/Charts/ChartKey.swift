/// The words beside samples of what a chart is drawn with, laid out for a narrow screen.
struct ChartKey {
    enum Sample {
        case fill(ChartFill)
        case line(class: String, dash: String?)
        case mark(SVGWriter.Mark)
        /// A line with dots on it.
        case trend
    }

    var entries: [(sample: Sample, text: String)]

    /// Draws the entries from a height on, as many on a row as fit.
    ///
    /// - Returns: the height below it.
    func draw(_ svg: inout SVGWriter, y top: Int) -> Int {
        var x = 0
        var y = top
        for (sample, text) in entries {
            let lines = TextWidth.lines(text, limit: TextWidth.narrow - 200, lines: 2)
            let width = 160 + (lines.map(TextWidth.of).max() ?? 0)
            if x > 0, x + width > TextWidth.narrow || lines.count > 1 {
                x = 0
                y += 150
            }
            switch sample {
            case .fill(let fill): svg.swatch(x: x, y: y + 25, fill: fill)
            case .line(let name, let dash): svg.keyLine(x: x, y: y + 65, class: name, dash: dash)
            case .mark(let mark): svg.mark(mark, x: x + 60, y: y + 65, isInKey: true)
            case .trend:
                svg.keyLine(x: x, y: y + 65, class: "chart-line")
                svg.mark(.dot, x: x + 60, y: y + 65, isInKey: true)
            }
            for (i, line) in lines.enumerated() {
                svg.keyText(line, x: x + 160, y: y + 100 + i * 130)
            }
            if lines.count > 1 {
                x = 0
                y += 130 + 150
            } else {
                x += width + 120
            }
        }
        return x > 0 ? y + 150 : y
    }
}
