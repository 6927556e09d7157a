/// What was due and what stands there instead, in words.
extension ReadingMessage {
    func dutch(_ expected: Expected) -> String {
        switch expected {
        case .text: "een tekst"
        case .id: "een id"
        case .date: "een datum"
        case .whole: "een heel getal"
        case .number: "een getal"
        case .numberRange: "een getal of een reeks zoals 25000-35000"
        case .flag: "`true` of `false`"
        case .flagOrDate: "`true`, `false` of een datum"
        case .url: "een webadres"
        case .colour: "een kleur"
        case .keys: "een blok met sleutels (`sleutel: waarde`)"
        case .register(let key): "bovenaan `\(key):` met een lijst eronder"
        }
    }

    func english(_ expected: Expected) -> String {
        switch expected {
        case .text: "A text"
        case .id: "An id"
        case .date: "A date"
        case .whole: "A whole number"
        case .number: "A number"
        case .numberRange: "A number or a range such as 25000-35000"
        case .flag: "`true` or `false`"
        case .flagOrDate: "`true`, `false` or a date"
        case .url: "A web address"
        case .colour: "A colour"
        case .keys: "A block of keys (`key: value`)"
        case .register(let key): "`\(key):` at the top with a list below it"
        }
    }

    func dutch(_ found: Found) -> String {
        switch found {
        case .text(let text): "`\(text)`"
        case .list: "lijst"
        case .link: "lijst: zet tekst die met `[[` begint tussen aanhalingstekens"
        case .keys: "blok met sleutels"
        }
    }

    func english(_ found: Found) -> String {
        switch found {
        case .text(let text): "`\(text)`"
        case .list: "a list"
        case .link: "a list: put quotes around a text that begins with `[[`"
        case .keys: "a block of keys"
        }
    }

    func listed(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }

    func hex(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
