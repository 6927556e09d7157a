/// Something that writes its own markup, such as Markdown rendered on demand or a chart.
public protocol Markup: Sendable {
    /// Writes the markup, unescaped. What is text in it, it must escape itself.
    func write(into out: inout Output)
}
