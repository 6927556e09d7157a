internal import JSON

/// A page that is open in a browser and wants to hear when it is out of date.
struct EventStream: Sendable {
    /// Where its events come from.
    static let path = "/.werkboek/events"

    /// The path of the page.
    let page: String
    /// The paths of what it has loaded, percent-encoded as the browser has them.
    let resources: [String]

    /// - Parameter query: `page=…&resource=…&resource=…`, percent-encoded.
    /// - Returns: `nil` where no page is named.
    init?(query: String) {
        var page: String?
        var resources: [String] = []
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, let value = percentDecoded(pair[1].utf8) else { return nil }
            if pair[0] == "page" { page = value } else if pair[0] == "resource" { resources.append(value) }
        }
        guard let page else { return nil }
        self.page = page
        self.resources = resources
    }

    /// Tells how things stand: what the page and its resources should be, and what is wrong with the content.
    ///
    /// The page itself decides what to do, so that nothing is lost when it connects late or twice.
    func event(_ showing: Showing) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("build")
            json.string(showing.build)
            json.key("page")
            json.string(showing.snapshot.map { $0.digest(at: page) ?? "" } ?? WaitingPage.digest(showing.language))
            json.key("resources")
            json.object { json in
                for resource in Set(resources).sorted() {
                    json.key(resource)
                    json.string(digest(of: resource, showing) ?? "")
                }
            }
            json.key("problems")
            if let problems = showing.problems { problems.write(into: &json) } else { json.null() }
        }
        return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
    }

    private func digest(of resource: String, _ showing: Showing) -> String? {
        guard let path = percentDecoded(resource.utf8), let snapshot = showing.snapshot else { return nil }
        return snapshot.file(at: path).map { snapshot.digest(of: $0) }
    }
}
