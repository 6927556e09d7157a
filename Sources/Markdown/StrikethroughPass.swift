extension Tree {
    /// Puts what is between tildes of the same number into a node of its own.
    ///
    /// As in cmark-gfm, tildes open where text follows and close where text precedes, by the same rules as
    /// asterisks. Both have to be among the children of the same node.
    mutating func foldStrikethrough(_ text: Bytes) {
        var done: Set<Int32> = []
        for index in nodes.indices where nodes[index].kind == .tilde {
            let parent = nodes[index].parent
            guard done.insert(parent).inserted, !nodes[Int(parent)].flags.contains(.autolink) else {
                continue
            }
            foldStrikethrough(in: parent, text)
        }
    }

    private mutating func foldStrikethrough(in parent: Int32, _ text: Bytes) {
        var kept: [Int32] = []
        // Positions in `kept` of tildes that may open, for one tilde and for two.
        var openers: [[Int]] = [[], []]
        for child in children(of: parent) {
            let node = nodes[Int(child)]
            guard node.kind == .tilde else {
                kept.append(child)
                continue
            }
            let before = Flank.before(text, Int(node.start))
            let after = Flank.after(text, Int(node.end))
            let opens = after != .space && (after == .letter || before != .letter)
            let closes = before != .space && (before == .letter || after != .letter)
            let size = Int(node.level) - 1
            if closes, let opener = openers[size].popLast() {
                var strike = nodes[Int(kept[opener])]
                strike.kind = .strikethrough
                strike.end = node.end
                strike.textEnd = strike.textStart
                // The tildes themselves are no text any more.
                nodes[Int(kept[opener])].textEnd = strike.textStart
                nodes[Int(child)].textEnd = node.textStart
                let index = add(strike)
                setChildren(of: index, to: kept[(opener + 1)...])
                kept.removeSubrange(opener...)
                kept.append(index)
                while let last = openers[1 - size].last, last > opener {
                    openers[1 - size].removeLast()
                }
            } else {
                if opens { openers[size].append(kept.count) }
                kept.append(child)
            }
        }
        setChildren(of: parent, to: kept)
    }
}

/// What stands beside a run of tildes, as far as it matters for whether they open or close.
enum Flank {
    case space, punctuation, letter

    /// What ends at an offset.
    static func before(_ bytes: Bytes, _ offset: Int) -> Flank {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? .space : of(bytes, start)
    }

    /// What starts at an offset.
    static func after(_ bytes: Bytes, _ offset: Int) -> Flank {
        offset < bytes.count ? of(bytes, offset) : .space
    }

    private static func of(_ bytes: Bytes, _ start: Int) -> Flank {
        let byte = bytes[start]
        if byte < 0x80 {
            return byte.isBlank ? .space : byte.isPunctuation ? .punctuation : .letter
        }
        let end = min(bytes.count, start + 4)
        guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
        else { return .letter }
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .letter
        }
    }
}
