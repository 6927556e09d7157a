import Diagnostics

/// Texts on one line.
extension SimpleReader {
    /// Reads a text, with quotes or without, up to what stands behind it on the line; `nil` where it is not that simple.
    mutating func scalar(inFlow isInFlow: Bool = false) -> YAMLTree.Node? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case .quotation: return quoted(.doubleQuoted)
        case .apostrophe: return quoted(.singleQuoted)
        default: return isInFlow ? plainInFlow() : plain()
        }
    }

    private mutating func plain() -> YAMLTree.Node? {
        guard startsPlain else { return nil }
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != .newline {
            if bytes[index] == .colon, isAtColon { break }
            if bytes[index] == .hash, bytes[index - 1] == .space { break }
            index += 1
        }
        return plain(from: start)
    }

    private mutating func plainInFlow() -> YAMLTree.Node? {
        guard startsPlain else { return nil }
        let start = index
        scan: while true {
            index += 1
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case .comma, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): break scan
            case .newline: return nil
            case .hash where bytes[index - 1] == .space: return nil
            case .colon:
                guard index + 1 < bytes.count else { return nil }
                if bytes[index + 1].isWhite { break scan }
                if bytes[index + 1].isFlowMark { return nil }
            default: break
            }
        }
        // A dash alone: libyaml's versions differ about it.
        guard bytes[start] != .dash || !bytes[start + 1].isFlowMark else { return nil }
        return plain(from: start)
    }

    /// Whether what begins here can be nothing but a text without quotes.
    private var startsPlain: Bool {
        switch bytes[index] {
        case .dash: index + 1 < bytes.count && !bytes[index + 1].isWhite
        case .space, .newline, .comma, .hash, .quotation, .apostrophe, .colon: false
        case UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            false
        default: true
        }
    }

    /// The text that ends here, less the spaces at its end.
    private mutating func plain(from start: Int) -> YAMLTree.Node {
        var end = index
        while bytes[end - 1] == .space { end -= 1 }
        let textStart = texts.count
        texts.append(bytes[start..<end])
        return scalar(start..<end, textStart: textStart, isPlain: true)
    }

    private mutating func quoted(_ form: TextForm) -> YAMLTree.Node? {
        let start = index
        let quote = bytes[start]
        let textStart = texts.count
        index += 1
        var from = index
        while index < bytes.count, bytes[index] != .newline {
            let byte = bytes[index]
            if byte == .backslash, form == .doubleQuoted {
                guard index + 1 < bytes.count, let meant = Self.meaning(of: bytes[index + 1]) else { return nil }
                texts.append(bytes[from..<index])
                texts.append(meant)
            } else if byte != quote {
                index += 1
                continue
            } else if form == .singleQuoted, index + 1 < bytes.count, bytes[index + 1] == quote {
                texts.append(bytes[from...index])
            } else {
                texts.append(bytes[from..<index])
                index += 1
                let isVerbatim = index - start - 2 == texts.count - textStart
                return isVerbatim
                    ? scalar(start + 1..<index - 1, textStart: textStart)
                    : scalar(start..<index, textStart: textStart, form: form)
            }
            index += 2
            from = index
        }
        return nil
    }

    /// What stands for a byte behind a backslash; the rare ones are left to libyaml.
    private static func meaning(of byte: UInt8) -> UInt8? {
        switch byte {
        case .quotation, .backslash: byte
        case UInt8(ascii: "n"): .newline
        default: nil
        }
    }

    func scalar(
        _ place: Range<Int>, textStart: Int, form: TextForm = .verbatim, isPlain: Bool = false
    ) -> YAMLTree.Node {
        YAMLTree.Node(
            kind: .scalar, form: form, isPlain: isPlain, start: UInt32(place.lowerBound),
            end: UInt32(place.upperBound), textStart: UInt32(textStart), textEnd: UInt32(texts.count))
    }
}

extension UInt8 {
    /// Whether it may mean something between `[` and `]`, right behind a colon or a dash.
    fileprivate var isFlowMark: Bool {
        switch self {
        case .comma, UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }
}
