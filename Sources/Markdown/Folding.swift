/// Folds letters to what may stand in an address: lower case, without accents, Latin letters as ASCII.
enum Folding {
    /// U+00C0 to U+017F, the letters of western and central Europe.
    private static let latin = table(
        """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
        g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
        l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s
        s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """)

    /// U+1E00 to U+1EFF, letters with several accents; `?` for those kept as they are.
    private static let latinAdditional = table(
        """
        a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f
        g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m
        m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r
        s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v
        w w w w w w w w w w x x x x y y z z z z z z h t w y a s ? ? ? ?
        a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e
        e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o
        o o o o u u u u u u u u u u u u u u y y y y y y y y ? ? ? ? ? ?
        """)

    private static func table(_ text: String) -> [[UInt8]] {
        text.utf8.split(whereSeparator: \.isBlank).map(Array.init)
    }

    /// Makes an anchor of a text: its letters and digits, with one `-` for all between them.
    ///
    /// - Returns: the anchor; empty where the text has neither letters nor digits.
    static func anchor(_ text: String) -> String {
        var out: [UInt8] = []
        var isGap = false
        func add(_ bytes: some Sequence<UInt8>) {
            if isGap, !out.isEmpty { out.append(.hyphen) }
            isGap = false
            out.append(contentsOf: bytes)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A:
                add(CollectionOfOne(UInt8(scalar.value)))
            case 0x41...0x5A:
                add(CollectionOfOne(UInt8(scalar.value) | 0x20))
            case 0x27, 0x2019:
                // An apostrophe within a word leaves no gap: `foto's` is one word.
                continue
            case 0..<0x80, 0xD7, 0xF7:
                isGap = true
            case 0xC0..<0x180:
                add(latin[Int(scalar.value) - 0xC0])
            case 0x1E00..<0x1F00 where latinAdditional[Int(scalar.value) - 0x1E00] != [.question]:
                add(latinAdditional[Int(scalar.value) - 0x1E00])
            default:
                let properties = scalar.properties
                if properties.generalCategory == .nonspacingMark { continue }
                if properties.isAlphabetic || properties.numericType != nil {
                    add(properties.lowercaseMapping.utf8)
                } else {
                    isGap = true
                }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Gives each heading of a text an anchor of its own.
struct Anchors {
    private var used: Set<String> = []
    private var numbers: [String: Int] = [:]

    /// The anchor for a heading with this text: that of the text, with a number behind it where an earlier
    /// heading has it.
    mutating func anchor(_ text: String) -> String {
        var base = Folding.anchor(text)
        if base.isEmpty { base = "-" }
        var anchor = base
        var number = numbers[base] ?? 1
        while !used.insert(anchor).inserted {
            number += 1
            anchor = "\(base)-\(number)"
        }
        numbers[base] = number
        return anchor
    }
}
