internal import Mustache
internal import Programme

/// A date, for `_date.mustache`.
struct DateView: View {
    let site: Site
    let date: WrittenDate

    init?(_ site: Site, _ date: WrittenDate?) {
        guard let date else { return nil }
        self.site = site
        self.date = date
    }

    static let fields = Fields<Self> {
        Field.text("date", "the date as far as it is known, written out") {
            $0.site.formats.date($0.date)
        }
        Field.text("date-iso", "the same for machines") { $0.date.machineReadable }
    }
}

extension WrittenDate {
    /// For `datetime` in HTML, which knows no quarters: of those the last day.
    var machineReadable: String { precision == .quarter ? last.iso : iso }
}
