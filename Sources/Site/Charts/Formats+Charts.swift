extension Formats {
    /// A share in whole per cent, rounded half up: `24%`; never none or all where that is not so.
    func share(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "0%" }
        let percent = (count * 200 + total) / (2 * total)
        if percent == 0, count > 0 { return "<1%" }
        if percent == 100, count < total { return ">99%" }
        return "\(percent)%"
    }

    /// A number short enough for an axis: large ones in millions and so on, very large and very small ones with the
    /// power of ten.
    func compact(_ value: Double) -> String {
        let size = value.magnitude
        if size >= 1e15 || (size > 0 && size < 1e-6) { return power(value) }
        let units: [(Double, String)] =
            language == .nl
            ? [(1e12, "\u{A0}bln"), (1e9, "\u{A0}mld"), (1e6, "\u{A0}mln")]
            : [(1e12, "tn"), (1e9, "bn"), (1e6, "m")]
        for (unit, word) in units where size >= unit { return number(value / unit) + word }
        return number(value)
    }

    /// A number as `2,5e17`, with two digits.
    private func power(_ value: Double) -> String {
        var (size, exponent) = (value.magnitude, 0)
        guard size.isFinite, size > 0 else { return number(0) }
        while size >= 10 { (size, exponent) = (size / 10, exponent + 1) }
        while size < 1 { (size, exponent) = (size * 10, exponent - 1) }
        size = (size * 10).rounded() / 10
        return (value < 0 ? "−" : "") + number(size) + "e" + String(exponent)
    }
}
