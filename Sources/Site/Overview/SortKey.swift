/// What names are sorted by: lower case, without accents, so that `Éénhoorn` stands between `een` and `eind`.
///
/// Knows the letters of western Europe; others sort by their number, after all of those. The machine's own order
/// plays no part.
func sortKey(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || (0x41...0x5A).contains($0) }) else {
        return text
    }
    var key = ""
    for scalar in text.lowercased().unicodeScalars {
        switch scalar.value {
        case 0xE0...0xE5: key += "a"
        case 0xE6: key += "ae"
        case 0xE7: key += "c"
        case 0xE8...0xEB: key += "e"
        case 0xEC...0xEF: key += "i"
        case 0xF1: key += "n"
        case 0xF2...0xF6, 0xF8: key += "o"
        case 0xF9...0xFC: key += "u"
        case 0xFD, 0xFF: key += "y"
        case 0xDF: key += "ss"
        case 0x133: key += "ij"
        case 0x153: key += "oe"
        // Accents that stand by themselves.
        case 0x300...0x36F: break
        default: key.unicodeScalars.append(scalar)
        }
    }
    return key
}
