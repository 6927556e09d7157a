internal import Mustache
internal import Programme

/// An indicator as it stands on the day.
struct IndicatorRow: View {
    let site: Site
    let index: Int
    let state: IndicatorState

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        state = site.programme.state(ofIndicator: index)
    }

    private var indicator: Indicator {
        _read { yield site.programme.indicators[index] }
    }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.indicator.id }
        Field.text("anchor", "its id on a page of many") {
            $0.site.anchor(of: EntityRef(.indicator, $0.index))
        }
        Field.text("title", "its title") { $0.indicator.title }
        Field.link("link", "its address") { $0.site.addresses[.indicator, $0.index] }
        Field.text("unit", "the unit of its values") { $0.indicator.unit }
        Field.text("better", "word for which way it is meant to go") { row in
            row.indicator.better.map { row.site.word("better-" + $0.rawValue) }
        }
        Field.view("baseline", MeasurementView.self, "the value at the start") { row in
            MeasurementView(row.site, row.indicator.baseline)
        }
        Field.view("target", MeasurementView.self, "the value aimed at") { row in
            MeasurementView(row.site, row.indicator.target)
        }
        Field.view("latest", MeasurementView.self, "the newest value on the day") { row in
            MeasurementView(row.site, row.state.latest)
        }
        Field.flag("measured", "whether there is a measurement by the day") {
            $0.state.latest != nil
        }
        Field.text("progress", "how far it is from baseline to target: 40%") { row in
            row.state.progress.map(row.site.formats.percent)
        }
        Field.text("bar", "the same for a bar, as a number from 0 to 100") {
            $0.state.bar.map(String.init)
        }
        Field.text("improvement", "how much better it is than at the start") { $0.improvement }
        Field.flag("worse", "whether it is worse than at the start") {
            ($0.state.improvement ?? 0) < 0
        }
        Field.text("money", "what the improvement is worth") { row in
            row.state.money.map {
                row.site.formats.money($0, currency: row.indicator.worth?.currency)
            }
        }
        Field.flag("has-worth", "whether anything is said of its worth or of who saves money by it") { row in
            row.indicator.worth != nil || !row.indicator.beneficiaries.isEmpty
        }
        Field.text("worth", "what improvement is worth: € 35.700.000 per 10 procent") { $0.worth }
        Field.flag("capped", "whether the worth stops at the target") {
            $0.indicator.worth?.capped ?? false
        }
        Field.flag("has-beneficiaries", "whether anybody is named who saves money by it") {
            !$0.indicator.beneficiaries.isEmpty
        }
        Field.list("beneficiaries", EntityLink.self, "who saves money by it") {
            $0.indicator.beneficiaries.links($0.site)
        }
    }

    private var improvement: String? {
        guard let value = state.improvement else { return nil }
        return site.formats.number(value)
    }

    private var worth: String? {
        guard let worth = indicator.worth, let amount = worth.amount else { return nil }
        let money = site.formats.money(amount, currency: worth.currency)
        let per = worth.per ?? 1
        let units = per == 1 ? nil : site.formats.number(per)
        let of = [units, indicator.unit ?? (per == 1 ? site.word("unit") : nil)].compactMap { $0 }
        return "\(money) per \(of.joined(separator: " "))"
    }
}

/// A value of an indicator.
struct MeasurementView: View {
    let site: Site
    let measurement: Indicator.Measurement

    init?(_ site: Site, _ measurement: Indicator.Measurement?) {
        guard let measurement, measurement.value != nil else { return nil }
        self.site = site
        self.measurement = measurement
    }

    static let fields = Fields<Self> {
        Field.text("value", "the value") { view in
            view.measurement.value.map(view.site.formats.number)
        }
        Field.text("date", "when, as far as it is known") { view in
            view.measurement.date.map(view.site.formats.date)
        }
        Field.text("date-iso", "the same for machines") { $0.measurement.date?.machineReadable }
        Field.view("source", LooseLink.self, "where the value comes from") {
            LooseLink($0.site, $0.measurement.source)
        }
    }
}
