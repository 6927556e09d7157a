/// How large and deep templates may be: far above what pages need, low enough that none can hold up a build.
enum Limits {
    /// Bytes in one file.
    static let fileSize = 1 << 20
    /// Sections and blocks inside each other in one file.
    static let nesting = 100
    /// Sections, blocks and partials inside each other, all files taken together.
    static let depth = 250
    /// Bytes of one name.
    static let name = 200
    /// Bytes of one delimiter.
    static let delimiter = 10
    /// Tokens gone through for one page's template, its partials counted each time they are used.
    static let steps = 100_000
    /// Constant bytes in one compiled template.
    static let literals = 4 << 20
    /// Ops run for one page, counted where something is repeated.
    static let rendering = 10_000_000
    /// Ops run to settle one template, counted where something is repeated.
    static let settling = 100_000
    /// Bytes of one page.
    static let pageSize = 128 << 20
    /// Errors reported for one file, or for one page's template.
    static let diagnostics = 200

    /// The offset of the first byte that is no part of valid UTF-8.
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}
