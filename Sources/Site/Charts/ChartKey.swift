internal import Mustache

/// The words beside samples of what a chart is drawn with.
struct ChartKey {
    enum Sample {
        case fill(ChartFill)
        case line(class: String, dash: String?)
        case mark(SVGWriter.Mark)
        /// A line with dots on it.
        case trend
    }

    var entries: [(sample: Sample, text: String)]

    /// Writes the entries as an image of their own, as many on a row as fit; where a wide screen has room for more than a
    /// narrow one, once for each. The chart itself names what it shows to those who do not see it.
    ///
    /// - Parameter id: that of the chart, in which the patterns are.
    func write(into out: inout Output, id: String) {
        guard !entries.isEmpty else { return }
        var (narrow, wide) = (SVGWriter(Output(), id: id), SVGWriter(Output(), id: id))
        let height = draw(&narrow, within: TextWidth.narrow)
        let wideHeight = draw(&wide, within: TextWidth.wide)
        func write(_ svg: consuming SVGWriter, height: Int, class name: String) {
            SVGWriter.open("class=\"chart-image\(name)\" aria-hidden=\"true\"", height: height, into: &out)
            out.write(svg.finish().bytes)
            out.write("</svg>")
        }
        guard wideHeight < height else { return write(narrow, height: height, class: "") }
        write(narrow, height: height, class: " chart-narrow")
        write(wide, height: wideHeight, class: " chart-wide")
    }

    /// Draws the entries, as many on a row as fit in a width.
    ///
    /// - Returns: the height below them.
    private func draw(_ svg: inout SVGWriter, within limit: Int) -> Int {
        var x = 0
        var y = 0
        for (sample, text) in entries {
            let lines = TextWidth.lines(text, limit: limit - 200, lines: 2)
            let width = 160 + (lines.map(TextWidth.of).max() ?? 0)
            if x > 0, x + width > limit || lines.count > 1 {
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
