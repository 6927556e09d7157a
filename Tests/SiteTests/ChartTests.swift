import Diagnostics
import Mustache
import Programme
import Testing

@testable import Site

/// Charts with ordinary and extreme input: nothing in them overlaps or sticks out, on a phone and on a desktop.
@Suite struct ChartTests {
    static let formats = Formats(.nl)
    static let long =
        "Een heel lang thema over \"grootschalige\" <woningbouwgebieden> & alles wat daar verder bij hoort"

    static func status(_ rows: [(String, [Int])]) -> StatusChart {
        let names = ["gedaan", "loopt", "gepland", "geblokkeerd", "voorgesteld", long]
        let fills: [ChartFill] = [.solid, .diagonal, .dots, .cross, .outline, .level]
        return StatusChart(
            id: "s", title: "Status", summary: "Zo staat het.",
            parts: zip(names, fills).map { StatusChart.Part(label: $0, fill: $1) },
            rows: rows.map { StatusChart.Row(label: $0, counts: $1) }, others: { "Overige: \($0)" }, formats: formats)
    }

    static func flow(_ counts: [(Int, Int)]) -> OpenedClosedChart {
        OpenedClosedChart(
            id: "f", title: "Verloop", summary: "Zo liep het.",
            periods: counts.enumerated().map { i, count in
                OpenedClosedChart.Period(
                    label: "\(i)", short: "K\(i % 4 + 1) ’\(20 + i / 4)", opened: count.0, closed: count.1)
            },
            openedLabel: "geopend", closedLabel: "afgesloten", formats: formats)
    }

    static func due(late: Int, _ counts: [Int]) -> DueTimeline {
        let past = DueTimeline.Period(label: "te laat", short: "te laat", count: late, atRisk: 0, isPast: true)
        let coming = counts.enumerated().map { i, count in
            DueTimeline.Period(
                label: "\(i)", short: i == 0 ? "nov ’26" : "jan", count: count, atRisk: count / 2, isPast: false)
        }
        return DueTimeline(
            id: "d", title: "Gereed", summary: "Zo gaat het.", periods: (late > 0 ? [past] : []) + coming,
            lateLabel: "te laat", atRiskLabel: "loopt gevaar", otherLabel: "op tijd",
            todayLabel: "vandaag, 21 nov 2026", formats: formats)
    }

    static func trend(_ values: [Double], level: Double? = nil) -> TrendChart {
        let levels = level.map { TrendChart.Level(label: "\(long): \($0)", value: $0, day: Day(number: 20_000)) }
        return TrendChart(
            id: "t", title: "Trend", summary: "Zo ging het.",
            points: values.enumerated().map { TrendChart.Point(day: Day(number: Int32(15_000 + $0 * 3)), value: $1) },
            valueLabel: "procent boven het landelijke gemiddelde", baseline: levels, target: levels, benchmark: levels,
            formats: formats)
    }

    static func share(_ counts: [Int]) -> ShareChart {
        let fills: [ChartFill] = [.solid, .diagonal, .outline]
        return ShareChart(
            id: "a", title: "Aandeel", summary: "Zo ver is het.",
            parts: zip(counts, fills).map { ShareChart.Part(label: "Een antwoord", count: $0, fill: $1) },
            formats: formats)
    }

    static let charts: [any Chart] = [
        status([("Water", [3, 5, 4, 1, 13, 1]), (long, [0, 0, 1, 0, 0, 0]), ("Leeg", [0, 0, 0, 0, 0, 0])]),
        status([("Groot", [1, 1, 100_000, 1, 1, 1]), (String(repeating: "W", count: 200), [1, 1, 1, 1, 1, 1])]),
        status((0..<200).map { ("Thema \($0)", [$0 % 7, 3, $0 % 11, 1, 2, 0]) }),
        flow([(27, 0), (3, 2), (0, 0), (9, 5), (1, 7), (0, 1)]),
        flow((0..<16).map { ($0 * 37 % 40, $0 * 13 % 20) }), flow((0..<12).map { ($0 * 3700, $0 * 1300) }),
        flow((0..<1000).map { ($0 * 37 % 40, $0 * 13 % 20) }), flow([(5, 0)]), flow([(0, 5)]),
        due(late: 4, [0, 3, 1, 0, 0, 6, 0, 1, 2, 0, 0, 1]), due(late: 0, [1]), due(late: 3, [0]),
        due(late: 4000, (0..<12).map { $0 * 3130 }),
        trend([9.5, 9.8, 7.2, 6.1], level: 2), trend([1]), trend([3, 3], level: 3), trend([0, 0]),
        trend((0..<12).map { Double($0 * 7 % 13) - 20.5 }, level: -10), trend([0, 1_428_000_000], level: 35_700_000),
        trend((0..<1000).map { Double($0 * $0 % 997) / 1000 }), trend([0, 1e-9]), trend([-1e308, 1e308], level: 0),
        share([5, 2, 14]), share([0, 0, 3]), share([1, 100_000, 1]),
    ]

    @Test(arguments: charts.indices)
    func `no text overlaps another or sticks out`(index: Int) {
        let drawn = Drawn(ChartTests.charts[index])
        for width in [TextWidth.narrow, TextWidth.wide] {
            let boxes = drawn.boxes(width: width, hiding: width == TextWidth.narrow ? "chart-wide" : "chart-narrow")
            #expect(!boxes.isEmpty)
            for (i, box) in boxes.enumerated() {
                #expect(box.left >= -60 && box.right <= width + 60, "\(box.text) sticks out of \(width)")
                #expect(box.bottom <= box.limit + 40, "\(box.text) sticks out below")
                for other in boxes[(i + 1)...] where box.overlaps(other) {
                    Issue.record("\(box.text) overlaps \(other.text) at \(width)")
                }
            }
        }
    }

    @Test(arguments: charts.indices)
    func `has a name, and no colour or size that is not a number`(index: Int) {
        let svg = Drawn(ChartTests.charts[index]).svg
        #expect(svg.matches(of: /<svg class="chart-image" role="img" aria-labelledby="/).count == 1)
        #expect(svg.matches(of: /<svg\ /).count == 1 + svg.matches(of: /aria-hidden="true"/).count)
        #expect(svg.contains("-title\">"))
        for word in ["nan", "inf", "style=", "#0", "<woning", "width=\"-", "height=\"-"] {
            #expect(!svg.contains(word), "\(word)")
        }
        let ids = svg.matches(of: /\ id="([^"]*)"/).map(\.1)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `a key uses the room of a wide screen`() {
        let chart = ChartTests.status([("Water", [3, 5, 4, 1, 13, 0])])
        let drawn = Drawn(chart)
        func rows(hiding name: String) -> Int {
            let words = Set(chart.parts.map(\.label))
            return Set(drawn.boxes(width: 0, hiding: name).filter { words.contains($0.text) }.map(\.top)).count
        }
        #expect(rows(hiding: "chart-wide") == 2)
        #expect(rows(hiding: "chart-narrow") == 1)
    }

    @Test func `a thousand points keep their extremes`() {
        var points = (0..<1000).map { TrendChart.Point(day: Day(number: Int32($0)), value: Double($0 % 10)) }
        points[123].value = 99
        points[877].value = -99
        let thinned = TrendChart.thinned(points)
        #expect(thinned.count <= 400)
        #expect(thinned.map(\.value).max() == 99)
        #expect(thinned.map(\.value).min() == -99)
        #expect(thinned.first?.day == Day(number: 0))
        #expect(thinned.last?.day == Day(number: 999))
    }

    @Test(arguments: [
        ([2.0, 10], [2.0, 4, 6, 8, 10]), ([0, 1], [0, 0.5, 1]), ([5, 5], [2, 3, 4, 5, 6, 7, 8]),
        ([0, 0], [-1, -0.5, 0, 0.5, 1]), ([-20.5, 5], [-30, -20, -10, 0, 10]), ([], [0, 0.5, 1]),
    ])
    func `a scale has round values around what it shows`(values: [Double], ticks: [Double]) {
        let scale = Scale(values)
        #expect(scale.ticks.first.map { first in values.allSatisfy { $0 >= first } } ?? false)
        #expect(scale.ticks.last.map { last in values.allSatisfy { $0 <= last } } ?? false)
        #expect((2...12).contains(scale.ticks.count))
        if !ticks.isEmpty, values != [5, 5], values != [0, 1], !values.isEmpty { #expect(scale.ticks == ticks) }
    }

    @Test(arguments: [
        (0, 0, "0%"), (0, 3, "0%"), (1, 3, "33%"), (2, 3, "67%"), (3, 3, "100%"), (1, 10_000, "<1%"),
        (9_999, 10_000, ">99%"), (1, 200, "1%"), (5, 25, "20%"),
    ])
    func `shares are never none or all where that is not so`(count: Int, total: Int, text: String) {
        #expect(ChartTests.formats.share(count, of: total) == text)
    }
}

/// A chart as drawn, its key included, with where its texts are.
struct Drawn {
    let svg: String

    struct Box {
        let text: String
        let left: Int
        let right: Int
        let top: Int
        let bottom: Int
        /// Where the image ends that it stands in.
        let limit: Int

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    init(_ chart: any Chart) {
        var out = Output()
        chart.write(into: &out)
        svg = String(decoding: out.bytes, as: UTF8.self)
    }

    /// Where the texts are, in hundredths of an em, on a chart of a width: those of its images below each other.
    func boxes(width: Int, hiding hidden: String) -> [Box] {
        var above = 0
        return svg.matches(of: /<svg ([^>]*)>(.*?)<\/svg>/).filter { !$0.1.contains(hidden) }.flatMap { image in
            let height =
                image.1.firstMatch(of: /height="([0-9.]+)em"/).flatMap { Double($0.1) }.map { Int($0 * 100) } ?? 0
            defer { above += height }
            return boxes(of: image.2, from: above, to: above + height, width: width, hiding: hidden)
        }
    }

    private func boxes(of image: Substring, from top: Int, to limit: Int, width: Int, hiding hidden: String) -> [Box] {
        image.matches(of: /<text ([^>]*)>([^<]*)<\/text>/).compactMap { match in
            let attributes = Dictionary(
                String(match.1).matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) }
            ) { $1 }
            guard !(attributes["class"] ?? "").contains(hidden) else { return nil }
            func length(_ name: String) -> Int {
                let text = attributes[name] ?? "0em"
                let isPercent = text.hasSuffix("%")
                let number = Double(text.dropLast(isPercent ? 1 : 2)) ?? 0
                return Int(isPercent ? number * Double(width) / 100 : number * 100)
            }
            let text = String(match.2).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            // What is estimated on the safe side may touch, but not by a letter.
            let size = TextWidth.of(text) * 9 / 10
            let (x, y) = (length("x") + length("dx"), length("y") + top)
            let left =
                switch attributes["text-anchor"] {
                case "middle": x - size / 2
                case "end": x - size
                default: x
                }
            return Box(text: text, left: left, right: left + size, top: y - 75, bottom: y + 20, limit: limit)
        }
    }
}
