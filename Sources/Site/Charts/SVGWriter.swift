internal import Mustache

/// Writes the shapes of a chart.
///
/// A chart stretches with the page while its type keeps its size: across, positions are in hundredths of a per cent
/// of its width; down, in hundredths of an em. How shapes look is said by their classes in the style sheet. What
/// stands here besides keeps a chart readable where no style sheet reaches it, as in some PDF writers.
struct SVGWriter {
    private(set) var out: Output
    let id: String

    init(_ out: consuming Output, id: String) {
        self.out = out
        self.id = id
    }

    /// Gives back what it writes to.
    consuming func finish() -> Output { out }

    /// Begins an image as wide as the page lets it be.
    ///
    /// - Parameter height: in hundredths of an em.
    static func open(_ attributes: String, height: Int, into out: inout Output) {
        let rest = height % 100
        out.write("<svg \(attributes) width=\"100%\" font-size=\"13\" height=\"\(height / 100)")
        if rest > 0 { out.write(rest < 10 ? ".0\(rest)" : ".\(rest)") }
        out.write("em\">")
    }

    enum Anchor: String {
        case start, middle, end
    }

    /// A text that stands on a line.
    ///
    /// - Parameters:
    ///   - dx: moved to the right by hundredths of an em.
    mutating func text(
        _ text: String, x: Int, y: Int, dx: Int = 0, anchor: Anchor = .start,
        class name: String? = nil
    ) {
        out.write("<text")
        attribute("x", percent: x)
        attribute("y", em: y)
        if dx != 0 { attribute("dx", em: dx) }
        if anchor != .start { out.write(" text-anchor=\"\(anchor.rawValue)\"") }
        attribute("class", name)
        out.write(">")
        out.writeEscaped(text)
        out.write("</text>")
    }

    /// An area. Without a pattern it is only as its class says.
    mutating func rect(x: Int, y: Int, width: Int, height: Int, fill: ChartFill) {
        out.write("<rect")
        attribute("x", percent: x)
        attribute("y", em: y)
        attribute("width", percent: width)
        attribute("height", em: height)
        attribute("class", "chart-bar chart-\(fill.rawValue)")
        out.write(
            fill == .solid ? " fill=\"currentColor\"/>" : " fill=\"none\" stroke=\"currentColor\"/>"
        )
        guard fill.hasPattern else { return }
        out.write("<rect")
        attribute("x", percent: x)
        attribute("y", em: y)
        attribute("width", percent: width)
        attribute("height", em: height)
        out.write(" fill=\"url(#\(id)-\(fill.rawValue))\"/>")
    }

    /// A small box in a key, placed in ems.
    mutating func swatch(x: Int, y: Int, fill: ChartFill) {
        for isPattern in fill.hasPattern ? [false, true] : [false] {
            out.write("<rect")
            attribute("x", em: x)
            attribute("y", em: y)
            out.write(" width=\"1.2em\" height=\".8em\"")
            if isPattern {
                out.write(" fill=\"url(#\(id)-\(fill.rawValue))\"/>")
            } else {
                attribute("class", "chart-bar chart-\(fill.rawValue)")
                out.write(
                    fill == .solid
                        ? " fill=\"currentColor\"/>" : " fill=\"none\" stroke=\"currentColor\"/>")
            }
        }
    }

    /// A text in a key, placed in ems.
    mutating func keyText(_ text: String, x: Int, y: Int) {
        out.write("<text")
        attribute("x", em: x)
        attribute("y", em: y)
        out.write(">")
        out.writeEscaped(text)
        out.write("</text>")
    }

    mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, class name: String, dash: String? = nil) {
        out.write("<line")
        attribute("x1", percent: x1)
        attribute("y1", em: y1)
        attribute("x2", percent: x2)
        attribute("y2", em: y2)
        attribute("class", name)
        attribute("stroke-dasharray", dash)
        out.write(" stroke=\"currentColor\"/>")
    }

    /// A line in a key, placed in ems.
    mutating func keyLine(x: Int, y: Int, class name: String, dash: String? = nil) {
        out.write("<line")
        attribute("x1", em: x)
        attribute("y1", em: y)
        attribute("x2", em: x + 120)
        attribute("y2", em: y)
        attribute("class", name)
        attribute("stroke-dasharray", dash)
        out.write(" stroke=\"currentColor\"/>")
    }

    enum Mark {
        case dot, ring
    }

    mutating func mark(_ mark: Mark, x: Int, y: Int, isInKey: Bool = false) {
        out.write("<circle")
        if isInKey { attribute("cx", em: x) } else { attribute("cx", percent: x) }
        attribute("cy", em: y)
        switch mark {
        case .dot: out.write(" r=\".28em\" class=\"chart-dot\"/>")
        case .ring:
            out.write(
                " r=\".38em\" class=\"chart-ring\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            )
        }
    }

    /// The patterns that areas of this chart are filled with.
    mutating func patterns(_ fills: [ChartFill]) {
        let used = ChartFill.allCases.filter { $0.hasPattern && fills.contains($0) }
        guard !used.isEmpty else { return }
        out.write("<defs>")
        for fill in used {
            out.write(
                "<pattern id=\"\(id)-\(fill.rawValue)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
            )
            out.write(
                "<path d=\"\(fill.path)\" class=\"chart-pattern\" fill=\"none\" stroke=\"currentColor\"/></pattern>"
            )
        }
        out.write("</defs>")
    }

    private mutating func attribute(_ name: String, _ value: String?) {
        if let value { out.write(" \(name)=\"\(value)\"") }
    }

    private mutating func attribute(_ name: String, percent: Int) {
        out.write(" \(name)=\"")
        number(percent)
        out.write("%\"")
    }

    private mutating func attribute(_ name: String, em: Int) {
        out.write(" \(name)=\"")
        number(em)
        out.write("em\"")
    }

    /// Hundredths as a decimal number without needless zeros.
    private mutating func number(_ hundredths: Int) {
        if hundredths < 0 { out.write("-") }
        let size = Int(hundredths.magnitude)
        out.write(size / 100)
        let rest = size % 100
        guard rest > 0 else { return }
        out.write(rest < 10 ? ".0" : ".")
        out.write(rest.isMultiple(of: 10) ? rest / 10 : rest)
    }
}
