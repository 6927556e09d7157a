/// Words without regard to case, accents and punctuation, so that they can be compared.
enum Folding {
    /// Letters and digits in lower case without accents; everything else becomes one space.
    static func folded(_ text: some StringProtocol) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var isApart = false
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            // An apostrophe is part of its word: `thema's`.
            if scalar == "'" || scalar == "\u{2019}" { continue }
            let letters = plain(scalar)
            guard !letters.isEmpty else {
                isApart = true
                continue
            }
            if isApart, !out.isEmpty { out.append(0x20) }
            isApart = false
            out += letters.utf8
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A text as an id or a part of an address: words joined by hyphens; empty where nothing is left.
    ///
    /// - Parameter longest: characters at most; whole words where that leaves any.
    static func slug(_ text: String, longest: Int = 60) -> String {
        var slug = ""
        for word in folded(text).split(separator: " ") {
            let ascii = String(decoding: word.utf8.filter { $0 < 0x80 }, as: UTF8.self)
            guard !ascii.isEmpty else { continue }
            if slug.isEmpty {
                slug = String(ascii.prefix(longest))
            } else if slug.utf8.count + 1 + ascii.utf8.count <= longest {
                slug += "-" + ascii
            } else {
                break
            }
        }
        return slug
    }

    /// A letter or digit without its accents, in lower case; nothing for any other character.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII {
            let code = UInt8(scalar.value)
            if (0x41...0x5A).contains(code) { return String(Unicode.Scalar(code | 0x20)) }
            return (0x61...0x7A).contains(code) || (0x30...0x39).contains(code)
                ? String(scalar) : ""
        }
        if let letters = unaccented[scalar] { return letters }
        let lower = scalar.properties.lowercaseMapping
        if lower.unicodeScalars.count == 1, let only = lower.unicodeScalars.first,
            let letters = unaccented[only]
        {
            return letters
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? lower : ""
    }

    private static let unaccented: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
            ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐỉị"),
            ("ij", "ĳ"), ("j", "ĵ"),
            ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợ"),
            ("oe", "œ"), ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔụủứừửữự"),
            ("w", "ŵ"),
            ("y", "ýÿŷỳỹ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, letters) in groups {
            for letter in letters.unicodeScalars { table[letter] = plain }
        }
        return table
    }()
}
