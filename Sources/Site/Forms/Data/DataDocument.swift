internal import JSON
internal import Programme

/// A document of open data: a few facts about it, then lists with an entity on each line, so that two versions of it
/// can be compared line by line.
struct DataDocument {
    /// The version of the format of `data/*.json`. Raised when a key goes or changes its meaning, not when one is added.
    static let version = 1

    private(set) var bytes: [UInt8] = []

    init(_ site: Site, capacity: Int) {
        bytes.reserveCapacity(capacity)
        let programme = site.programme
        write("{\"version\":\(DataDocument.version),\"day\":\"\(programme.day.iso)\",")
        write("\"audience\":\"\(programme.audience.rawValue)\",\n\"programme\":")
        var json = JSONWriter()
        json.object { json in
            RecordWriter<Settings>(leavingOut: ["language", "url"]).write(programme.settings, of: programme, into: &json)
            json.key("language")
            json.string(programme.language.rawValue)
            guard let url = DataDocument.url(site) else { return }
            json.key("url")
            json.string(url)
        }
        bytes += json.bytes
    }

    /// Adds a list whose entities are written already, one after the other with a comma and line end between.
    mutating func add(_ name: String, _ entities: [UInt8]) {
        write(",\n\"\(name)\":[")
        if !entities.isEmpty { write("\n") }
        bytes += entities
        write("]")
    }

    mutating func finish() -> [UInt8] {
        write("}\n")
        return bytes
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
    }

    /// The programme's address as written, unless the site is built for another.
    private static func url(_ site: Site) -> String? {
        let written = site.programme.settings.url
        guard let url = site.options.url else { return written }
        return url == written || written.map({ $0 + "/" == url }) ?? false ? written : url
    }
}
