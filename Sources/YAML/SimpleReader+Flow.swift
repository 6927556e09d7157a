/// `[a, b]` and `{a: b}` on one line.
extension SimpleReader {
    /// Reads from the opening bracket to the one that closes it; `false` where it is not that simple.
    mutating func takeFlow() -> Bool {
        let outside = outer.count
        while true {
            skipSpaces()
            guard index < bytes.count else { return false }
            let isKeyDue = outer.count > outside && top.kind == .mapping && top.count.isMultiple(of: 2)
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                guard !isKeyDue, open(bytes[index] == UInt8(ascii: "[") ? .sequence : .mapping, at: .max) else {
                    return false
                }
                index += 1
                continue
            case UInt8(ascii: "]"):
                guard top.kind == .sequence else { return false }
                index += 1
                close(at: UInt32(index))
            case UInt8(ascii: "}"):
                guard isKeyDue else { return false }
                index += 1
                close(at: UInt32(index))
            default:
                guard let found = scalar(inFlow: true) else { return false }
                append(found)
                guard isKeyDue else { break }
                guard takeColon(behind: found) else { return false }
                continue
            }
            guard outer.count > outside else { return true }
            skipSpaces()
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case .comma: index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): break
            default: return false
            }
        }
    }

    /// Reads the colon of a pair, with a value on the same line.
    private mutating func takeColon(behind key: YAMLTree.Node) -> Bool {
        skipSpaces()
        guard isAtColon, index - Int(key.start) <= Self.longestKey else { return false }
        index += 1
        return true
    }
}
