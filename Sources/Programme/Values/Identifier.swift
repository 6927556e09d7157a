/// Rules for ids and slugs: ASCII letters, digits, `.`, `_`, `-`, starting with a letter or digit, 120 at most.
public enum Identifier {
    public static let longest = 120

    public static func isValid(_ text: String) -> Bool {
        var isFirst = true
        var count = 0
        for byte in text.utf8 {
            let isLetterOrDigit =
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            guard isLetterOrDigit || (!isFirst && (byte == 0x2E || byte == 0x5F || byte == 0x2D)) else {
                return false
            }
            isFirst = false
            count += 1
        }
        return count > 0 && count <= longest
    }

    /// The form in which ids are compared and addresses written. ASCII only, whatever the machine's language.
    public static func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
        return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
