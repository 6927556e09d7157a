internal import Diagnostics

extension Report {
    /// A diagnostic in words, in parts that a page can lay out.
    public struct Item: Sendable, Hashable {
        /// `PATH:LINE:COLUMN`.
        public var place: String
        /// The message with the name of its rule.
        public var message: String
        /// The source line with a caret below it, and the notes; lines of equal width per character.
        public var details: String

        public init(place: String, message: String, details: String) {
            self.place = place
            self.message = message
            self.details = details
        }
    }

    /// The first diagnostics in words.
    ///
    /// - Parameter limit: how many at most.
    public func items(limit: Int) -> [Item] {
        entries.prefix(limit).map { entry in
            let start = start(of: entry.diagnostic.place)
            return Item(
                place: "\(Report.visible(entry.path)):\(start.line):\(start.column)",
                message: Report.visible(entry.diagnostic.message.text(in: language)) + " [\(entry.diagnostic.rule)]",
                details: details(entry.diagnostic, start))
        }
    }
}
