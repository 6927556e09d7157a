internal import Diagnostics
internal import Mustache
internal import Programme

/// Dates, ids, addresses, colours and versions, each read from the same text.
struct Values: Target {
    let name = "values"

    func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        if let day = Day(text) {
            demand(day.iso == text, "a day is written as it was read")
            demand(Day(day.iso) == day && (day + 1) - day == 1, "days are counted")
        }
        if let date = WrittenDate(text) {
            demand(date.iso == text, "a date is written as it was read: \(date.iso)")
            demand(WrittenDate(date.iso) == date, "a date is read as it was written")
        }
        if let colour = Colour(text) { demand((1...21.01).contains(colour.contrastWithWhite), "a contrast is 1 to 21") }
        if let version = Version(text) { demand(Version(version.description) == version, "a version is read back") }
        if Identifier.isValid(text) {
            demand(text.utf8.count <= Identifier.longest && !text.contains("/") && text != "..", "an id is a file name")
            demand(Identifier.folded(text).lowercased() == Identifier.folded(text), "an id is folded")
        }
        if WebAddress.isValid(text) {
            demand(!text.utf8.contains { $0 <= 0x20 || "\"<>".utf8.contains($0) }, "an address needs no escapes")
        }
        let encoded = text.percentEncoded(keeping: "/")
        demand(encoded.utf8.allSatisfy { $0.isUnreserved || $0 == 0x25 || $0 == 0x2F }, "an encoded address is plain")
        var out = Output()
        out.writeURL(text)
        demand(
            !String(decoding: out.bytes, as: UTF8.self).lowercased().hasPrefix("javascript"), "no script is an address")
    }
}
