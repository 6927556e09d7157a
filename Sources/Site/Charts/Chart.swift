internal import Mustache

/// A chart: drawn at build time as SVG with a title and a description for those who do not see it.
protocol Chart: Markup {
    /// Put before the ids inside it; unique on its page. Letters, digits and hyphens.
    var id: String { get }
    /// What it shows, in a few words.
    var title: String { get }
    /// What is to be seen, in sentences.
    var summary: String { get }
    /// Draws it.
    ///
    /// - Returns: its height in hundredths of an em.
    func draw(_ svg: inout SVGWriter) -> Int
}

extension Chart {
    func write(into out: inout Output) {
        var svg = SVGWriter(Output(), id: id)
        let height = draw(&svg)
        let shapes = svg.finish()
        out.write(
            "<svg class=\"chart-image\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-summary\" width=\"100%\" height=\""
        )
        out.write(height / 100)
        let rest = height % 100
        if rest > 0 { out.write(rest < 10 ? ".0\(rest)" : ".\(rest)") }
        out.write("em\"><title id=\"\(id)-title\">")
        out.writeEscaped(title)
        out.write("</title><desc id=\"\(id)-summary\">")
        out.writeEscaped(summary)
        out.write("</desc>")
        out.write(shapes.bytes)
        out.write("</svg>")
    }

    /// Drawing costs little and leaves nothing out.
    func fingerprint(into out: inout Output) { write(into: &out) }
}

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
