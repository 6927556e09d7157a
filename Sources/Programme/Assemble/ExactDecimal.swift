/// A decimal number as it was written, so that differences and shares of what people wrote come out as they would on
/// paper: 1.1 − 1 is 0.1, and a half is a half when it is rounded.
///
/// Sums go wrong only beyond 38 digits, where they give `nil`.
struct ExactDecimal: Sendable {
    /// All digits, as a whole number.
    private(set) var digits: Int128
    /// The power of ten that the digits stand for.
    private(set) var exponent: Int

    private init(_ digits: Int128, exponent: Int) {
        self.digits = digits
        self.exponent = exponent
    }

    init(whole number: Int) {
        self.init(Int128(number), exponent: 0)
    }

    /// Takes over the shortest decimal that reads as a number.
    ///
    /// - Returns: `nil` for infinities and what is no number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        digits = 0
        exponent = 0
        var written = 0
        var isFraction = false
        var isNegative = false
        var bytes = value.description.utf8[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"):
                guard let power = Int(String(Substring(bytes))) else { return nil }
                written = power
                bytes = bytes[bytes.endIndex...]
            default:
                digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            }
        }
        exponent += written
        if isNegative { digits.negate() }
        while digits != 0, digits.isMultiple(of: 10) {
            digits /= 10
            exponent += 1
        }
        if digits == 0 { exponent = 0 }
    }

    var isZero: Bool { digits == 0 }

    /// The nearest number that a machine can hold.
    var value: Double? { Double("\(digits)e\(exponent)") }

    /// The same number with more digits behind it.
    private func written(to lower: Int) -> ExactDecimal? {
        var (digits, exponent) = (digits, exponent)
        while exponent > lower, digits != 0 {
            let (more, isTooMuch) = digits.multipliedReportingOverflow(by: 10)
            guard !isTooMuch else { return nil }
            digits = more
            exponent -= 1
        }
        return ExactDecimal(digits, exponent: lower)
    }

    static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal? {
        let lower = min(a.exponent, b.exponent)
        guard let a = a.written(to: lower), let b = b.written(to: lower) else { return nil }
        let (difference, isTooMuch) = a.digits.subtractingReportingOverflow(b.digits)
        return isTooMuch ? nil : ExactDecimal(difference, exponent: lower)
    }

    static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal? {
        let (product, isTooMuch) = a.digits.multipliedReportingOverflow(by: b.digits)
        return isTooMuch ? nil : ExactDecimal(product, exponent: a.exponent + b.exponent)
    }

    /// The quotient as a whole number, rounded half away from zero.
    ///
    /// - Returns: `nil` where the divisor is zero or there is no such `Int`.
    func divided(by divisor: ExactDecimal) -> Int? {
        let lower = min(exponent, divisor.exponent)
        guard !divisor.isZero, let a = written(to: lower), let b = divisor.written(to: lower) else {
            return nil
        }
        var (quotient, rest) = a.digits.quotientAndRemainder(dividingBy: b.digits)
        if rest.magnitude >= b.digits.magnitude - rest.magnitude {
            quotient += (a.digits < 0) == (b.digits < 0) ? 1 : -1
        }
        return Int(exactly: quotient)
    }
}
