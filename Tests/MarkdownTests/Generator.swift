/// Random numbers that are the same at every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: 0..<choices.count, using: &self)]
    }
}

/// Makes texts in which every link says in itself where it should be found.
struct LinkText {
    var dice: Dice
    var number = 0
    private(set) var text = ""

    /// Makes a text.
    static func make(seed: UInt64) -> String {
        var maker = LinkText(dice: Dice(seed: seed))
        for _ in 0..<Int.random(in: 1...4, using: &maker.dice) { maker.block("", "") }
        return maker.text
    }

    private mutating func block(_ first: String, _ rest: String) {
        let depth = rest.count / 2
        switch Int.random(in: 0..<(depth > 3 ? 4 : 7), using: &dice) {
        case 4: block(first + "> ", rest + "> ")
        case 5:
            let marker = dice.pick(["- ", "* ", "1. ", "12) "])
            block(first + marker, rest + String(repeating: " ", count: marker.count))
        case 6 where dice.chance(50):
            table(first, rest)
        case 3 where dice.chance(50):
            text += first + "## " + line() + "\n" + rest + "\n"
        default:
            paragraph(first, rest)
        }
    }

    private mutating func paragraph(_ first: String, _ rest: String) {
        var prefix = first
        for _ in 0..<Int.random(in: 0...2, using: &dice) where dice.chance(15) {
            number += 1
            text += prefix + "[d\(number)]: /definition\n"
            prefix = rest
        }
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            text += prefix + line() + dice.pick(["", "", "", "  ", "\\"]) + "\n"
            prefix = dice.chance(15) && !rest.isEmpty ? "" : rest
            if dice.chance(10) { prefix += " " }
        }
        text += rest + "\n"
    }

    private mutating func table(_ first: String, _ rest: String) {
        text += first + "| " + cell() + " | " + cell() + " |\n" + rest + "|---|:-:|\n"
        for _ in 0..<Int.random(in: 0...3, using: &dice) {
            text += rest + dice.pick(["| ", "", "|"]) + cell() + " | " + cell() + "\n"
        }
        text += rest + "\n"
    }

    private mutating func cell() -> String {
        let text = line(isCell: true)
        return text.isEmpty ? "x" : text
    }

    private mutating func line(isCell: Bool = false) -> String {
        var parts: [String] = ["w"]
        for _ in 0..<Int.random(in: 0...5, using: &dice) { parts.append(piece(isCell)) }
        return parts.joined(separator: dice.pick([" ", " ", ""]))
    }

    private mutating func piece(_ isCell: Bool) -> String {
        number += 1
        switch Int.random(in: 0..<18, using: &dice) {
        case 0: return "[t\(number)](u\(number))"
        case 1: return "[t*\(number)*](u\(number) \"title\")"
        case 2: return "![i\(number)](s\(number))"
        case 3: return "[[E\(number)]]"
        case 4: return "[[E\(number)|shown]]"
        case 5: return isCell ? "[[E\(number)|a|b]]" : "**x [t\(number)](u\(number)) y**"
        case 6: return "<http://a\(number).nl>"
        case 7: return "<b\(number)>"
        case 8: return isCell ? "`c`" : "`c\(dice.pick(["", "\n"])) d`"
        case 9: return "&amp;&copy;"
        case 10: return dice.pick(["\\*", "\\[", "\\`", isCell ? "\\|" : "|"])
        case 11: return dice.pick(["*em*", "_em_", "**s**", "~~s~~", "~x~", "~"])
        case 12: return dice.pick(["`", "``", "*", "_", "]", "!", "é", "ij", "€", "\u{5C6}"])
        case 13: return isCell ? "x" : "[t\(number)](\n\(dice.pick(["", "> ", "  "]))u\(number))"
        case 14: return "[^f\(number)]"
        default: return dice.pick(["woord", "a b c", "ëé", "1", "x.y"])
        }
    }
}
