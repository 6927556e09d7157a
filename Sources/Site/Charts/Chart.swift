internal import Mustache

/// A chart: drawn at build time as SVG with a title and a description for those who do not see it.
protocol Chart: Markup {
    /// Put before the ids inside it; unique on its page. Letters, digits and hyphens.
    var id: String { get }
    /// What it shows, in a few words.
    var title: String { get }
    /// What is to be seen, in sentences.
    var summary: String { get }
    /// What it is drawn with, in words; stands above it.
    var key: ChartKey { get }
    /// Draws it, without the key.
    ///
    /// - Returns: its height in hundredths of an em.
    func draw(_ svg: inout SVGWriter) -> Int
}

extension Chart {
    func write(into out: inout Output) {
        key.write(into: &out, id: id)
        var svg = SVGWriter(Output(), id: id)
        let height = draw(&svg)
        let shapes = svg.finish()
        SVGWriter.open(
            "class=\"chart-image\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-summary\"", height: height,
            into: &out)
        out.write("<title id=\"\(id)-title\">")
        out.writeEscaped(title)
        out.write("</title><desc id=\"\(id)-summary\">")
        out.writeEscaped(summary)
        out.write("</desc>")
        out.write(shapes.bytes)
        out.write("</svg>")
    }
}
