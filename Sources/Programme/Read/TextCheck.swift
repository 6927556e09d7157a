internal import ByteSearch
internal import Diagnostics

/// What is wrong with a file as text: bytes that are not UTF-8, control characters, and characters that turn the
/// reading direction.
struct TextCheck {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var isValid = true
    /// Whether it has characters that turn the reading direction, so that texts must be closed off.
    private(set) var hasBidiControls = false
    private var reported: (controls: Int, bidis: Int) = (0, 0)

    init(_ bytes: [UInt8], file: Int) {
        bytes.withUnsafeBufferPointer { scan($0, file: file) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, file: Int) {
        var i = 0
        let count = bytes.count
        func next(_ k: Int) -> UInt8 { i + k < count ? bytes[i + k] : 0 }
        func isTail(_ k: Int) -> Bool { next(k) & 0xC0 == 0x80 }
        while true {
            i = bytes.firstPlace(from: i, among: { $0.isBelow(0x20) | $0.isEqual(0x7F) }, of: TextCheck.isLookedAt)
            guard i < count else { return }
            let byte = bytes[i]
            if byte < 0x80 {
                report(.controlCharacter(UInt32(byte)), at: i, 1, file)
                i += 1
                continue
            }
            var length = 0
            var code: UInt32 = 0
            if (0xC2...0xDF).contains(byte), isTail(1) {
                length = 2
                code = UInt32(byte & 0x1F) << 6 | UInt32(next(1) & 0x3F)
            } else if (0xE0...0xEF).contains(byte), isTail(1), isTail(2) {
                code = UInt32(byte & 0x0F) << 12 | UInt32(next(1) & 0x3F) << 6 | UInt32(next(2) & 0x3F)
                length = code >= 0x800 && !(0xD800...0xDFFF).contains(code) ? 3 : 0
            } else if (0xF0...0xF4).contains(byte), isTail(1), isTail(2), isTail(3) {
                code =
                    UInt32(byte & 0x07) << 18 | UInt32(next(1) & 0x3F) << 12 | UInt32(next(2) & 0x3F) << 6
                    | UInt32(next(3) & 0x3F)
                length = (0x10000...0x10FFFF).contains(code) ? 4 : 0
            }
            guard length > 0 else {
                isValid = false
                diagnostics.append(
                    Diagnostic(
                        "invalid-utf8", .error, ReadingMessage.notUTF8,
                        at: Place(file: file, start: i, end: i + 1)))
                return
            }
            if (0x80...0x9F).contains(code) { report(.controlCharacter(code), at: i, length, file) }
            if TextCheck.isBidiControl(code) {
                hasBidiControls = true
                report(.bidiControl(code), at: i, length, file)
            }
            i += length
        }
    }

    /// Whether a byte is a control character but tab and line ends, or begins or continues a character beyond ASCII.
    @inline(__always)
    private static func isLookedAt(_ byte: UInt8) -> Bool {
        byte >= 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09)
    }

    private mutating func report(_ message: ReadingMessage, at start: Int, _ length: Int, _ file: Int) {
        // One of each kind per file says enough, and a binary file does not flood the list.
        let isBidi = if case .bidiControl = message { true } else { false }
        let rule = isBidi ? "bidi-control" : "control-character"
        if isBidi { reported.bidis += 1 } else { reported.controls += 1 }
        guard (isBidi ? reported.bidis : reported.controls) <= 20 else { return }
        if !isBidi { isValid = false }
        diagnostics.append(
            Diagnostic(
                rule, isBidi ? .warning : .error, message,
                at: Place(file: file, start: start, end: start + length)))
    }

    static func isBidiControl(_ code: UInt32) -> Bool {
        (0x202A...0x202E).contains(code) || (0x2066...0x2069).contains(code)
            || code == 0x061C || code == 0x200E || code == 0x200F
    }

    /// The text with every embedding, override and isolate that it opens closed at its end, so that it cannot turn
    /// what stands around it.
    static func isolated(_ text: String) -> String {
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A, 0x202B, 0x202D, 0x202E: open.append("\u{202C}")
            case 0x2066...0x2068: open.append("\u{2069}")
            case 0x202C, 0x2069: if open.last?.value == scalar.value { open.removeLast() }
            default: break
            }
        }
        guard !open.isEmpty else { return text }
        var closed = text
        closed.unicodeScalars.append(contentsOf: open.reversed())
        return closed
    }
}
