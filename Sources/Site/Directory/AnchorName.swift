/// What a tag or topic is known by, so that spellings that differ only in case, accents or spaces are one: lower case,
/// without accents, with `-` for all that is neither letter nor digit.
func anchorName(_ text: String) -> String {
    var name = ""
    for scalar in sortKey(String(text.trimmed)).unicodeScalars {
        let isKept = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        name.unicodeScalars.append(isKept ? scalar : "-")
    }
    return name
}

extension String {
    fileprivate var trimmed: Substring {
        let start = self.drop(while: \.isWhitespace)
        return start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.endIndex)]
    }
}
