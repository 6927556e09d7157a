internal import Mustache
internal import Programme

/// A theme as a heading above what belongs to it, in an overview of all themes.
struct ThemeHeading: View {
    let site: Site
    let index: Int

    static let fields = Fields<Self> {
        Field.view("theme", EntityLink.self, "the theme") { EntityLink($0.site, EntityRef(.theme, $0.index)) }
        Field.number("number", "number of the theme") { $0.site.programme.themes[$0.index].number }
        Field.text("anchor", "its id on the page") { $0.site.anchor(of: EntityRef(.theme, $0.index)) }
    }
}
