/// Addresses on the web, as far as content may name them.
public enum WebAddress {
    /// Whether a text is an `http` or `https` address with a host and no white space, quotes or angle brackets.
    public static func isValid(_ text: String) -> Bool {
        guard let rest = withoutScheme(text) else { return false }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, host.utf8.first != 0x3A, !host.contains("@") else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x20 && scalar.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
                && !scalar.properties.isWhitespace && !scalar.properties.isBidiControl
        }
    }

    private static func withoutScheme(_ text: String) -> Substring? {
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            return text.dropFirst(scheme.count)
        }
        return nil
    }
}
