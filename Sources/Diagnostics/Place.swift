/// A stretch of bytes in one source file. Turned into line and column only when printed.
public struct Place: Hashable, Sendable {
    /// Index of the file in its ``Sources``.
    public var file: UInt32
    /// Byte offset of the first byte, counted in the whole file (front matter and byte-order mark included).
    public var start: UInt32
    /// Byte offset just past the last byte.
    public var end: UInt32

    /// Makes a place from byte offsets.
    ///
    /// - Parameters:
    ///   - file: index of the file in its ``Sources``.
    ///   - start: byte offset of the first byte.
    ///   - end: byte offset just past the last byte.
    public init(file: Int, start: Int, end: Int) {
        self.file = UInt32(clamping: file)
        self.start = UInt32(clamping: start)
        self.end = UInt32(clamping: max(start, end))
    }

    /// A place of no length where a file begins.
    public static func start(ofFile file: Int) -> Place { Place(file: file, start: 0, end: 0) }
}

/// How a text was written in its file, so that a stretch of it can be traced back to the bytes it came from.
public enum TextForm: UInt8, Sendable, Hashable {
    /// The text is the bytes of its place, one to one.
    case verbatim
    /// YAML: a plain scalar over several lines.
    case plain
    /// YAML: `'…'` with doubled quotes or several lines.
    case singleQuoted
    /// YAML: `"…"` with escapes or several lines.
    case doubleQuoted
    /// YAML: a `|` block.
    case literal
    /// YAML: a `>` block.
    case folded
}

/// A text as it was read, and where it stands.
public struct Text: Sendable, Hashable {
    public var string: String
    public var place: Place
    public var form: TextForm

    public init(_ string: String, at place: Place, form: TextForm = .verbatim) {
        self.string = string
        self.place = place
        self.form = form
    }
}
