/// How many `![` are open at once without a `]` that could close them.
///
/// libcmark 0.30 goes through all of these at each link that it finds in the same paragraph
/// (CVE-2023-22486), so a text with very many is refused.
enum OpenImages {
    /// The offset of the first `![` too many, if there is one.
    static func excess(in bytes: Bytes, limit: Int) -> Int? {
        var isImage: [Bool] = []
        var images = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case .openBracket:
                let isOne = index > 0 && bytes[index - 1] == .exclamation
                isImage.append(isOne)
                if isOne {
                    images += 1
                    if images > limit { return index - 1 }
                }
            case .closeBracket:
                if isImage.popLast() == true { images -= 1 }
            case .newline where index + 1 < bytes.count && bytes[index + 1] == .newline:
                isImage.removeAll(keepingCapacity: true)
                images = 0
            default:
                break
            }
            index += 1
        }
        return nil
    }
}
