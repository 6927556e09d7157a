/// Something that writes its own markup, such as Markdown rendered on demand or a chart.
public protocol Markup: Sendable {
    /// Writes the markup, unescaped. What is text in it, it must escape itself.
    func write(into out: inout Output)

    /// Writes something cheap that is different whenever the markup would be different.
    ///
    /// ``Output/mark(_:)-(String)`` and its kin keep one value apart from the next.
    /// The page's ``Output/root`` is part of every fingerprint already.
    func fingerprint(into out: inout Output)
}
