import Foundation
import Mustache
import Testing

/// A page as it was written, to be looked through.
struct Page: CustomTestStringConvertible {
    let address: String
    let html: String

    init(_ pages: [String: String], _ address: String) {
        self.address = address
        html = pages[address] ?? ""
    }

    /// Short: what a page holds is too long for a message.
    var testDescription: String { html.isEmpty ? "no page \(address)" : address }

    /// Builds a programme and takes one of its pages.
    init(_ tree: String, _ address: String, day: String = "2026-11-21") throws {
        self.init(try Fixture(tree).pages(day: day), address)
    }

    /// What stands in the main part.
    var main: Substring {
        guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else {
            return ""
        }
        return html[start.lowerBound..<end.upperBound]
    }

    func has(_ text: String) -> Bool { main.contains(text) }

    func count(of text: String) -> Int { main.components(separatedBy: text).count - 1 }

    /// Whether texts stand on the page one after the other.
    func order(of texts: String...) -> Bool {
        var rest = main
        for text in texts {
            guard let found = rest.range(of: text) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }

    /// All ids.
    var ids: [String] { values(after: " id=\"") }

    /// The ids that links on the page itself lead to.
    var localTargets: [String] { values(after: " href=\"#") }

    private func values(after start: String) -> [String] {
        html.components(separatedBy: start).dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first?.removingPercentEncoding }
    }
}
