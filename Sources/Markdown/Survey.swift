/// What one look at a text tells of it before anything is parsed: which of the steps it needs at all.
struct Survey {
    struct Finds: OptionSet {
        let rawValue: UInt16
        /// `[`
        static let bracket = Finds(rawValue: 1)
        /// `[[`
        static let doubleBracket = Finds(rawValue: 2)
        /// `[^`
        static let footnote = Finds(rawValue: 4)
        /// `<`
        static let angle = Finds(rawValue: 8)
        /// `~`
        static let tilde = Finds(rawValue: 16)
        /// `{#`
        static let explicitID = Finds(rawValue: 32)
        /// `|`
        static let pipe = Finds(rawValue: 64)
        /// The first byte of a stand-in, or a null byte.
        static let reserved = Finds(rawValue: 128)
        /// `&#`
        static let reference = Finds(rawValue: 256)

        /// What libcmark would take apart or does not know.
        static let standIns: Finds = [.doubleBracket, .footnote, .tilde, .explicitID, .reserved]
        /// What makes that libcmark does not get the text as it is.
        static let prepared: Finds = standIns.union(.pipe)
    }

    private(set) var finds: Finds = []
    /// The text is one paragraph of characters that all stand for themselves.
    private(set) var isPlain: Bool
    /// The depth of quotes and lists.
    private(set) var depth = Depth()
    /// Number of `![`.
    private(set) var images = 0

    init(_ bytes: Bytes) {
        let count = bytes.count
        isPlain = count > 0 && count < 1 << 30
        // A byte-order mark is skipped by libcmark, and only at the start.
        if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB { isPlain = false }
        startLine(bytes, 0)
        var index = 0
        while true {
            index = (isPlain ? ByteClasses.special : .telling).next(in: bytes, from: index)
            guard index < count else { break }
            let byte = bytes[index]
            let next = index + 1 < count ? bytes[index + 1] : 0
            switch byte {
            case .newline:
                index += 1
                if index < count {
                    startLine(bytes, index)
                    if index >= 2, bytes[index - 2] == .space { isPlain = false }
                }
                continue
            case .carriageReturn:
                if next != .newline, index + 1 < count { startLine(bytes, index + 1) }
                isPlain = false
            case .openBracket:
                finds.insert(.bracket)
                if index > 0, bytes[index - 1] == .exclamation { images += 1 }
                if next == .openBracket { finds.insert(.doubleBracket) }
                if next == .caret { finds.insert(.footnote) }
                isPlain = false
            case .less:
                finds.insert(.angle)
                isPlain = false
            case .tilde:
                finds.insert(.tilde)
                isPlain = false
            case .openBrace:
                if next == .hash { finds.insert(.explicitID) }
                isPlain = false
            case .pipe:
                finds.insert(.pipe)
                isPlain = false
            case StandIn.first:
                if next == StandIn.second {
                    finds.insert(.reserved)
                    isPlain = false
                }
            case .ampersand:
                if next == .hash { finds.insert(.reference) }
                isPlain = false
            case 0:
                finds.insert(.reserved)
                isPlain = false
            default:
                isPlain = false
            }
            index += 1
        }
    }

    /// Notes what the first byte of a line says.
    @inline(__always)
    private mutating func startLine(_ bytes: Bytes, _ start: Int) {
        guard start < bytes.count else { return }
        let byte = bytes[start]
        if byte.isLetter || byte >= 0xC2 {
            if !isPlain { depth.look(at: bytes, start) }
            return
        }
        if byte == .openParenthesis || byte == .quotation || byte == .apostrophe { return }
        isPlain = false
        depth.look(at: bytes, start)
    }
}
