internal import Mustache
internal import Programme

/// A page of a list that may be too long for one: the rows on it, and the way to the others.
struct ListPage: Sendable {
    /// The rows on this page, by index of what they show.
    let rows: ArraySlice<Int>
    let parts: PartsView

    /// The pages of a list; one where there are no rows.
    static func all(_ site: Site, _ rows: some Collection<Int>, at address: String) -> [ListPage] {
        let (rows, parts) = (Array(rows), Parts(rows: rows.count))
        return parts.numbers.map { number in
            ListPage(
                rows: rows[parts.range(number)],
                parts: PartsView(site: site, parts: parts, part: number, address: address))
        }
    }

    /// The rows cut where what they stand under changes.
    func runs(by heading: (Int) -> some Equatable) -> [ArraySlice<Int>] {
        var runs: [ArraySlice<Int>] = []
        var rest = rows
        while let first = rest.first {
            let key = heading(first)
            let run = rest.prefix { heading($0) == key }
            runs.append(run)
            rest = rest[run.endIndex...]
        }
        return runs
    }
}

extension PartsView {
    /// What a page of an overview says of itself: its title tells the part, and the first part stands above the others.
    func info(_ title: String, description: String? = nil, forms: [PageInfo.Form] = []) -> PageInfo {
        PageInfo(
            address: site.addresses.part(part, of: address), title: self.title(title), description: description,
            crumbs: part > 1 ? [PageInfo.Crumb(title: title, address: address)] : [], section: address, forms: forms)
    }
}
