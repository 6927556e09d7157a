internal import JSON
internal import Mustache
internal import Programme

/// A document of open data: a few facts about it, then lists with an entity on each line, so that two versions of it
/// can be compared line by line.
struct DataDocument {
    /// The version of the format of `data/*.json`. Raised when a key goes or changes its meaning, not when one is added.
    static let version = 1

    let site: Site

    init(_ site: Site) {
        self.site = site
    }

    /// Writes what it begins with.
    func begin(_ out: inout Output) {
        let programme = site.programme
        out.write("{\"version\":\(DataDocument.version),\"day\":\"\(programme.day.iso)\",")
        out.write("\"audience\":\"\(programme.audience.rawValue)\",\n\"programme\":")
        var json = JSONWriter()
        json.object { json in
            RecordWriter<Settings>(leavingOut: ["language", "url"])
                .write(programme.settings, of: programme, into: &json)
            json.key("language")
            json.string(programme.language.rawValue)
            guard let url else { return }
            json.key("url")
            json.string(url)
        }
        out.write(json.bytes)
    }

    /// Writes a list whose entities are written already, one after the other with a comma and line end between.
    func add(_ name: String, _ entities: [UInt8], _ out: inout Output) {
        beginList(name, isEmpty: entities.isEmpty, &out)
        out.write(entities)
        endList(&out)
    }

    func beginList(_ name: String, isEmpty: Bool, _ out: inout Output) {
        out.write(",\n\"\(name)\":[")
        if !isEmpty { out.write("\n") }
    }

    func endList(_ out: inout Output) { out.write("]") }

    func end(_ out: inout Output) {
        out.write("}\n")
    }

    /// The programme's address as written, unless the site is built for another.
    private var url: String? {
        let written = site.programme.settings.url
        guard let url = site.options.url else { return written }
        return url == written || written.map({ $0 + "/" == url }) ?? false ? written : url
    }
}
