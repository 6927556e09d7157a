internal import Mustache
internal import Programme

/// The page of a note: an interview, an excursion, a follow-up.
struct NotePage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let note = site.programme.notes[index]
        info = PageInfo(
            address: site.addresses[.note, index], title: note.title,
            description: site.plainText(note.body),
            crumbs: [
                PageInfo.Crumb(
                    title: site.word("themes"), address: site.addresses.overview(.theme)),
                PageInfo.Crumb(
                    title: site.programme.themes[note.theme].title,
                    address: site.addresses[.theme, note.theme]),
            ],
            section: site.addresses.overview(.theme), file: note.path,
            subject: EntityRef(.note, index))
    }

    private var note: Note { site.programme.notes[index] }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(WrittenText.self) { page in
            let note = page.note
            return WrittenText(page.site, note.body, title: note.has("title") ? nil : note.title, date: note.date)
        }
        Field.view("theme", EntityLink.self, "its theme") {
            EntityLink($0.site, EntityRef(.theme, $0.note.theme))
        }
        Field.flag("has-facts", "whether it names questions, areas or owners") { page in
            !page.note.questions.isEmpty || !page.note.areas.isEmpty || !page.note.owners.isEmpty
        }
        Field.flag("has-questions", "whether it names learning questions") {
            !$0.note.questions.isEmpty
        }
        Field.list("questions", EntityLink.self, "learning questions that it is about") {
            $0.note.questions.links($0.site)
        }
        Field.flag("has-areas", "whether it names areas") { !$0.note.areas.isEmpty }
        Field.list("areas", EntityLink.self, "areas that it is about") {
            $0.note.areas.links($0.site)
        }
        Field.flag("has-owners", "whether it names owners") { !$0.note.owners.isEmpty }
        Field.list("owners", EntityLink.self, "organisations and people that it is about") {
            $0.note.owners.links($0.site)
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.note.header.tags) }
    }
}
