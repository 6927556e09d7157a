/// A colour of sRGB.
public struct Colour: Sendable {
    /// `#rrggbb` in lower case.
    public let hex: String
    private let channels: [Double]

    /// Reads `#rgb` or `#rrggbb`.
    public init?(_ text: String) {
        var digits = Array(text.lowercased().utf8)
        guard digits.first == 0x23 else { return nil }
        digits.removeFirst()
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard digits.count == 6 else { return nil }
        let code = String(decoding: digits, as: UTF8.self)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let value = UInt32(code, radix: 16)
        else { return nil }
        hex = "#" + code
        channels = [16, 8, 0].map { Double((value >> $0) & 0xFF) / 255 }
    }

    /// Contrast ratio with white, 1 to 21. Source: WCAG 2.2, "relative luminance" and "contrast ratio".
    public var contrastWithWhite: Double { 1.05 / (luminance + 0.05) }

    private var luminance: Double {
        // sRGB's exponent 2.4 as 12/5 through roots, so that no mathematics library is needed.
        let linear = channels.map { channel -> Double in
            if channel <= 0.04045 { return channel / 12.92 }
            let base = (channel + 0.055) / 1.055
            return base * base * Colour.twoFifths(base)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// `x` to the power 0.4, by Newton's method on `y⁵ = x²`.
    private static func twoFifths(_ x: Double) -> Double {
        var y = 1.0
        for _ in 0..<40 {
            let y4 = y * y * y * y
            y -= (y4 * y - x * x) / (5 * y4)
        }
        return y
    }
}
