/// Writes numbers so that frequent ones take one character; see ``SearchPart``.
enum SearchNumbers {
    /// Digits that stand alone.
    private static let single = 45
    /// First digits of those of two characters.
    private static let double = 40
    private static let base = 93

    /// - Parameters:
    ///   - stream: words, and the ends of fields and entries.
    ///   - numbers: the number of each word, from 2.
    static func encode(_ stream: [UInt32], numbers: [Int]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(stream.count * 5 / 2)
        for item in stream {
            switch item {
            case WordScan.endOfEntry: add(0, to: &out)
            case WordScan.endOfField: add(1, to: &out)
            default: add(numbers[Int(item)], to: &out)
            }
        }
        return out
    }

    @inline(__always)
    private static func add(_ number: Int, to out: inout [UInt8]) {
        var rest = number
        if rest < single {
            out.append(character(rest))
            return
        }
        rest -= single
        if rest < double * base {
            out.append(character(single + rest / base))
            out.append(character(rest % base))
            return
        }
        rest -= double * base
        if rest < 7 * base * base {
            out.append(character(single + double + rest / (base * base)))
            out.append(character(rest / base % base))
            out.append(character(rest % base))
            return
        }
        rest -= 7 * base * base
        out.append(character(base - 1))
        for power in [base * base * base, base * base, base, 1] { out.append(character(rest / power % base)) }
    }

    /// The character of a digit: from space on, without the quote and the backslash.
    @inline(__always)
    private static func character(_ digit: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: digit + 0x20 + (digit >= 2 ? 1 : 0) + (digit >= 59 ? 1 : 0))
    }
}
