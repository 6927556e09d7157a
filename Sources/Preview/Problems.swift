internal import Diagnostics
internal import JSON
internal import Programme
internal import Reporting

/// What is wrong with the content, worded for the browser.
struct Problems: Sendable {
    private let heading: String
    private let items: [Report.Item]
    /// What there is besides the items.
    private let rest: String?
    private let language: Language

    /// How many are shown at most.
    private static let limit = 50

    init(_ report: Report, _ language: Language) {
        let items = report.items(limit: Problems.limit)
        self.items = items
        self.language = language
        heading = PreviewMessage.errors(report.errors).text(in: language)
        rest = report.errors > items.count ? PreviewMessage.more(report.errors - items.count).text(in: language) : nil
    }

    /// A file or folder that cannot be read.
    init(_ problem: FileProblem, _ language: Language) {
        heading = PreviewMessage.cannotRead.text(in: language)
        items = [Report.Item(place: problem.path, message: problem.reason(in: language), details: "")]
        rest = nil
        self.language = language
    }

    /// Writes it for the script in the page, which puts it there as text.
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.key("language")
            json.string(language.rawValue)
            json.key("heading")
            json.string(heading)
            json.key("close")
            json.string(PreviewMessage.close.text(in: language))
            json.key("rest")
            json.string(rest ?? "")
            json.key("items")
            json.array { json in
                for item in items {
                    json.object { json in
                        json.key("place")
                        json.string(item.place)
                        json.key("message")
                        json.string(item.message)
                        json.key("details")
                        json.string(item.details)
                    }
                }
            }
        }
    }
}
