internal import Mustache

/// A chart with its numbers, as a page shows it.
struct ChartView: View {
    struct Row: Sendable {
        var label: String
        var cells: [String]
        var links: [EntityLink] = []
        /// How many links were left out.
        var more: String?
    }

    let chart: any Chart
    /// Headings of the columns of numbers; the first is that of the labels.
    let headings: [String]
    let rows: [Row]
    /// Heading of the column of links, where there is one.
    var linkHeading: String?
    /// What the numbers leave out.
    var note: String?

    static let fields = Fields<Self> {
        Field.text("id", "unique on the page, for anchors") { $0.chart.id }
        Field.text("title", "what the chart shows") { $0.chart.title }
        Field.text("summary", "what is to be seen, in sentences") { $0.chart.summary }
        Field.markup("image", "the chart itself, as SVG") { $0.chart }
        Field.text("label-heading", "heading of the first column of its table") {
            $0.headings.first
        }
        Field.strings("headings", "headings of the columns of numbers") {
            Array($0.headings.dropFirst())
        }
        Field.text("link-heading", "heading of the last column, where rows have links") {
            $0.linkHeading
        }
        Field.list("rows", ChartRow.self, "the numbers") { view in
            view.rows.map { ChartRow(row: $0, hasLinks: view.linkHeading != nil) }
        }
        Field.text("note", "what the numbers leave out") { $0.note }
    }
}

/// A row of the numbers of a chart.
struct ChartRow: View {
    let row: ChartView.Row
    let hasLinks: Bool

    static let fields = Fields<Self> {
        Field.text("label", "what the numbers are of") { $0.row.label }
        Field.strings("cells", "the numbers, one for each heading") { $0.row.cells }
        Field.flag("has-links", "whether the table has a column of links") { $0.hasLinks }
        Field.list("links", EntityLink.self, "what is counted") { $0.row.links }
        Field.text("more", "how many links are left out, written out") { $0.row.more }
    }
}
