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
        let codes = numbers.map(code)
        let (entry, field) = (code(0), code(1))
        return [UInt8](unsafeUninitializedCapacity: stream.count * 5) { out, count in
            for item in stream {
                let code = item == WordScan.endOfEntry ? entry : item == WordScan.endOfField ? field : codes[Int(item)]
                var rest = code
                repeat {
                    out[count] = UInt8(truncatingIfNeeded: rest)
                    count &+= 1
                    rest &>>= 8
                } while rest != 0
            }
        }
    }

    /// The characters of a number, the first the lowest byte.
    private static func code(_ number: Int) -> UInt64 {
        var rest = number
        if rest < single { return character(rest) }
        rest -= single
        if rest < double * base { return character(single + rest / base) | character(rest % base) << 8 }
        rest -= double * base
        let square = base * base
        if rest < 7 * square {
            return character(single + double + rest / square) | character(rest / base % base) << 8
                | character(rest % base) << 16
        }
        rest -= 7 * square
        return character(base - 1) | character(rest / (square * base) % base) << 8
            | character(rest / square % base) << 16 | character(rest / base % base) << 24
            | character(rest % base) << 32
    }

    /// The character of a digit: from space on, without the quote and the backslash.
    @inline(__always)
    private static func character(_ digit: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: digit + 0x20 + (digit >= 2 ? 1 : 0) + (digit >= 59 ? 1 : 0))
    }
}
