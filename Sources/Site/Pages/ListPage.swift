internal import Mustache
internal import Programme

/// A page of a list that may be too long for one: the rows on it, and the way to the others.
struct ListPage: Sendable {
    /// The rows on this page, by index of what they show.
    let rows: ArraySlice<Int>
    let parts: PartsView
    let info: PageInfo

    /// The pages of a list; one where there are no rows.
    ///
    /// - Parameter name: the label that is its title; the one with `-lede` behind it, where there is one, describes it.
    static func all(_ site: Site, _ rows: some Collection<Int>, at address: String, named name: String) -> [ListPage] {
        let (rows, parts) = (Array(rows), Parts(rows: rows.count))
        return parts.numbers.map { number in
            let view = PartsView(site: site, parts: parts, part: number, address: address)
            return ListPage(
                rows: rows[parts.range(number)], parts: view,
                info: view.info(site.word(name), description: site.words[name + "-lede"]))
        }
    }

    /// The rows cut where what they stand under changes.
    func runs(by heading: (Int) -> some Equatable) -> [ArraySlice<Int>] {
        rows.indices.runs { heading(rows[$0]) }.map { rows[$0] }
    }
}

/// A page that shows such a list.
protocol ListPageView: PageView {
    var list: ListPage { get }
}

extension ListPageView {
    var site: Site { list.parts.site }
    var info: PageInfo { list.info }
}

extension PartsView {
    /// What a page of an overview says of itself: its title tells the part, and the first part stands above the others.
    func info(_ title: String, description: String? = nil, forms: [PageInfo.Form] = []) -> PageInfo {
        PageInfo(
            address: site.addresses.part(part, of: address), title: self.title(title), description: description,
            crumbs: part > 1 ? [PageInfo.Crumb(title: title, address: address)] : [], section: address, forms: forms)
    }
}
