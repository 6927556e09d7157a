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
    /// The depth of quotes and lists.
    private(set) var depth = Depth()
    /// Number of `![`.
    private(set) var images = 0

    init(_ bytes: Bytes) {
        let count = bytes.count
        if count > 0 { depth.look(at: bytes, 0) }
        var index = 0
        while true {
            index = ByteClasses.telling.next(in: bytes, from: index)
            guard index < count else { break }
            let byte = bytes[index]
            let next = index + 1 < count ? bytes[index + 1] : 0
            switch byte {
            case .newline:
                index += 1
                if index < count { depth.look(at: bytes, index) }
                continue
            case .carriageReturn:
                if next != .newline, index + 1 < count { depth.look(at: bytes, index + 1) }
            case .openBracket:
                finds.insert(.bracket)
                if index > 0, bytes[index - 1] == .exclamation { images += 1 }
                if next == .openBracket { finds.insert(.doubleBracket) }
                if next == .caret { finds.insert(.footnote) }
            case .less:
                finds.insert(.angle)
            case .tilde:
                finds.insert(.tilde)
            case .openBrace:
                if next == .hash { finds.insert(.explicitID) }
            case .pipe:
                finds.insert(.pipe)
            case StandIn.first:
                if next == StandIn.second {
                    finds.insert(.reserved)
                }
            case .ampersand:
                if next == .hash { finds.insert(.reference) }
            case 0:
                finds.insert(.reserved)
            default: break
            }
            index += 1
        }
    }
}
