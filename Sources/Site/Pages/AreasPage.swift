internal import Mustache
internal import Programme

/// The overview of all areas.
struct AreasPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("areas", AreaRow.self, "the areas on this page, by name") { page in
            page.list.rows.map { AreaRow(page.site, $0) }
        }
        Field.flag("has-homes", "whether homes are known of any") { $0.programme.areas.contains { $0.homes != nil } }
        Field.flag("has-jobs", "whether jobs are known of any") { $0.programme.areas.contains { $0.jobs != nil } }
        Field.flag("has-provinces", "whether a province is named for any") {
            $0.programme.areas.contains { $0.province != nil }
        }
    }
}

/// An area in a list.
struct AreaRow: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    private var area: Area { site.programme.areas[index] }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.area.id }
        Field.text("name", "its name") { $0.area.name }
        Field.link("link", "its address") { $0.site.addresses[.area, $0.index] }
        Field.flag("has-municipality", "whether a municipality is named") { !$0.area.municipality.isEmpty }
        Field.list("municipality", EntityLink.self, "its municipality, or several") {
            $0.area.municipality.links($0.site)
        }
        Field.text("province", "its province") { $0.area.province }
        Field.text("homes", "how many homes, or from how many to how many") { row in
            row.area.homes.map(row.site.formats.range)
        }
        Field.text("jobs", "how many jobs, or from how many to how many") { row in
            row.area.jobs.map(row.site.formats.range)
        }
        Field.text("action-count", "how many actions are about it, written out") { row in
            let count = row.site.actions(ofArea: row.index).count
            return count > 0 ? row.site.counted(count, "action") : nil
        }
    }
}

extension Site {
    /// The actions that name an area, in the order of the registers.
    func actions(ofArea index: Int) -> [Int] {
        programme.naming(EntityRef(.area, index), .action) { programme.actions[$0].areas }.map { Int($0.index) }
    }
}
