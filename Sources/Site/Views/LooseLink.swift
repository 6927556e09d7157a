internal import Mustache
internal import Programme

/// What may be an entity, a file, an address elsewhere or just words, such as a piece of evidence.
struct LooseLink: View {
    let site: Site
    let loose: LooseReference

    init(_ site: Site, _ loose: LooseReference) {
        self.site = site
        self.loose = loose
    }

    init?(_ site: Site, _ loose: LooseReference?) {
        guard let loose else { return nil }
        self.init(site, loose)
    }

    static let fields = Fields<Self> {
        Field.text("text", "what it is called") { $0.text }
        Field.link("link", "its address, where it is in the site") { $0.link }
        Field.url("url", "its address, where it is elsewhere") { view in
            if case .external(let url) = view.loose.target { url } else { nil }
        }
    }

    private var text: String {
        switch loose.target {
        case .entity(let ref, _): site.names.label(of: ref)
        case .media(let index):
            site.programme.media[index].split(separator: "/").last.map(String.init)
                ?? loose.text.string
        default: loose.text.string
        }
    }

    private var link: String? {
        switch loose.target {
        case .entity(let ref, _): site.addresses[ref]
        case .media(let index): Site.encoded(site.programme.media[index])
        default: nil
        }
    }
}
