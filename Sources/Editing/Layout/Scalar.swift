internal import YAML

/// How a text is written in YAML on one line.
enum Scalar {
    enum Style {
        case plain
        case singleQuoted
        case doubleQuoted
    }

    /// A text as YAML, on one line: in the style asked for where the text can be written in it, else in double quotes.
    static func written(_ text: String, style: Style = .plain) -> String {
        switch style {
        case .plain where canBePlain(text): return text
        case .singleQuoted where isOneLine(text):
            return "'"
                + text.split(separator: "'", omittingEmptySubsequences: false).joined(
                    separator: "''") + "'"
        default: return doubleQuoted(text)
        }
    }

    /// A word of the format, such as an id or a date: plain unless YAML would take it for something else.
    static func word(_ text: String) -> String {
        isPlainSyntax(text) && !meansNothing(text) ? text : doubleQuoted(text)
    }

    /// Whether a text can stand without quotes and still be a text to everyone who reads it.
    static func canBePlain(_ text: String) -> Bool {
        isPlainSyntax(text) && !meansNothing(text) && !looksTyped(text)
    }

    /// Whether a text holds no line break or other character that needs an escape.
    static func isOneLine(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { !needsEscape($0) }
    }

    /// The text in double quotes, with escapes.
    static func doubleQuoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where needsEscape(scalar): out += escape(scalar.value)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func escape(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        let width = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8
        let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
        return "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Line breaks, characters that libyaml refuses, and a byte-order mark.
    static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        let code = scalar.value
        return code < 0x20 || (0x7F...0x9F).contains(code) || code == 0x2028 || code == 0x2029
            || code == 0xFEFF
            || code == 0xFFFE || code == 0xFFFF
    }

    /// Whether YAML reads the text as one plain scalar, also between brackets.
    private static func isPlainSyntax(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20,
            isOneLine(text),
            !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first), last != 0x3A
        else { return false }
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case 0x5B, 0x5D, 0x7B, 0x7D, 0x2C: return false
            case 0x3A where i + 1 < bytes.count && bytes[i + 1] == 0x20: return false
            case 0x23 where i > 0 && bytes[i - 1] == 0x20: return false
            default: break
            }
        }
        return true
    }

    /// Whether it counts as left out when it stands without quotes.
    private static func meansNothing(_ text: String) -> Bool {
        ["~", "null", "Null", "NULL"].contains(text)
    }

    /// Whether other programs might read it as a number, a date or a yes or no.
    private static func looksTyped(_ text: String) -> Bool {
        let lower = text.lowercased()
        if ["true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"].contains(lower) {
            return true
        }
        guard let first = text.utf8.first, "0123456789+.".utf8.contains(first) else { return false }
        return text.utf8.allSatisfy { "0123456789abcdefABCDEFxoTZ+-.:_".utf8.contains($0) }
    }
}

/// A text as the lines of a `|` block.
enum BlockText {
    /// Whether a text can be written as a block and be read back as it is, but for white space at its ends.
    static func canHold(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first(where: { $0 != 0x0A }), first != 0x20, first != 0x09 else {
            return false
        }
        return text.unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t" || !Scalar.needsEscape($0)
        }
    }

    /// The lines below the header, indented; blank lines are left empty.
    static func lines(_ text: String, indentation: Int) -> [String] {
        let space = String(repeating: " ", count: indentation)
        return split(text).map { $0.isEmpty ? "" : space + $0 }
    }

    /// A text without white space at its ends, line by line.
    static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // Spaces at the end of a line may be a line break in Markdown; on their own they are nothing.
            line.allSatisfy { $0 == " " || $0 == "\t" } ? "" : String(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines
    }
}
