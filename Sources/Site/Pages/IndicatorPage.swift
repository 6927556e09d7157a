internal import Mustache
internal import Programme

/// The page of an indicator.
struct IndicatorPage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let indicator = site.programme.indicators[index]
        let overview = site.addresses.overview(.indicator)
        info = PageInfo(
            address: site.addresses[.indicator, index], title: indicator.title,
            description: site.plainText(indicator.about),
            crumbs: [
                PageInfo.Crumb(title: site.word("indicators"), address: overview),
                PageInfo.Crumb(
                    title: site.programme.themes[indicator.theme].title,
                    address: site.addresses[.theme, indicator.theme]),
            ],
            section: overview, file: site.programme.files[indicator.header.place].name,
            subject: EntityRef(.indicator, index))
    }

    private var indicator: Indicator {
        _read { yield site.programme.indicators[index] }
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(IndicatorDetail.self) {
            IndicatorDetail($0.site, $0.index, at: ProsePlace(headingLevel: 2))
        }
        Field.view("theme", EntityLink.self, "its theme") {
            EntityLink($0.site, EntityRef(.theme, $0.indicator.theme))
        }
        Field.view("chart", ChartView.self, "the trend") { $0.site.trendChart($0.indicator) }
        Field.list(
            "measurements", MeasurementView.self, "all measurements by the day, newest first"
        ) { page in
            page.site.programme.state(ofIndicator: page.index).measurements.reversed()
                .compactMap { MeasurementView(page.site, $0) }
        }
        Field.flag("has-place", "whether it names an area or a practice case") { page in
            page.indicator.area?.target != nil || page.indicator.case?.target != nil
        }
        Field.flag("has-aside", "whether its worth, a place or tags are to be shown beside the rest") { page in
            let indicator = page.indicator
            return indicator.worth != nil || !indicator.beneficiaries.isEmpty || indicator.area?.target != nil
                || indicator.case?.target != nil || !indicator.header.tags.isEmpty
        }
        Field.view("area", EntityLink.self, "the area that it is about") {
            EntityLink($0.site, $0.indicator.area)
        }
        Field.view("case", EntityLink.self, "the practice case that it belongs to") {
            EntityLink($0.site, $0.indicator.case)
        }
        Field.flag("has-actions", "whether any action contributes to it") {
            !$0.indicator.actions.isEmpty
        }
        Field.list("actions", ActionRow.self, "the actions that contribute to it") { page in
            page.indicator.actions.compactMap(\.target).map { ActionRow(page.site, Int($0.index)) }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.indicator.header.tags) }
    }
}

/// All that is told of an indicator itself, on its page and in a workbook.
struct IndicatorDetail: View {
    let site: Site
    let index: Int
    /// Where on the page its texts stand.
    let place: ProsePlace

    init(_ site: Site, _ index: Int, at place: ProsePlace) {
        self.site = site
        self.index = index
        self.place = place
    }

    private var indicator: Indicator {
        _read { yield site.programme.indicators[index] }
    }

    static let fields = Fields<Self> {
        Field.include(IndicatorRow.self) { IndicatorRow($0.site, $0.index) }
        Field.markup("about", "what is measured") {
            ProseMarkup($0.site, $0.indicator.about, at: $0.place.inside("about"))
        }
        Field.text("benchmark", "a value to compare with") { view in
            view.indicator.benchmark?.value.map(view.site.formats.number)
        }
        Field.text("benchmark-label", "what that is") { view in
            view.indicator.benchmark?.label ?? view.site.word("chart-benchmark")
        }
        Field.view("benchmark-date", DateView.self, "when it was so") {
            DateView($0.site, $0.indicator.benchmark?.date)
        }
        Field.markup("worth-note", "what there is to say of its worth") {
            ProseMarkup($0.site, $0.indicator.worth?.note, at: $0.place.inside("worth"))
        }
    }
}

/// The overview of all indicators.
struct IndicatorsPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("themes", ThemeIndicators.self, "the themes that have indicators on this page") { page in
            let indicators = page.programme.indicators
            return page.list.runs { indicators[$0].theme }.compactMap { run in
                run.first.map { ThemeIndicators(site: page.site, index: indicators[$0].theme, indicators: run) }
            }
        }
    }
}

/// The indicators of a theme.
struct ThemeIndicators: View {
    let site: Site
    let index: Int
    let indicators: ArraySlice<Int>

    static let fields = Fields<Self> {
        Field.include(ThemeHeading.self) { ThemeHeading(site: $0.site, index: $0.index) }
        Field.list("indicators", IndicatorRow.self, "its indicators") { view in
            view.indicators.map { IndicatorRow(view.site, $0) }
        }
    }
}
