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
            "<svg class=\"chart-image\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-summary\" width=\"100%\" font-size=\"13\" height=\""
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
