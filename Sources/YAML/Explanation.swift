/// What is most likely wrong where libyaml stopped, in words of people who do not know YAML. libyaml tells where it could
/// not go on; what it tripped over often stands before that.
extension MarkCursor {
    /// - Parameters:
    ///   - problem: libyaml's words.
    ///   - context: what it was doing.
    ///   - at: where it stopped, by byte offset.
    ///   - contextAt: where what it was doing began.
    /// - Returns: what to say, and where.
    func explain(_ problem: String, context: String, at: Int, contextAt: Int) -> (kind: YAMLProblem.Kind, offset: Int) {
        if let stray = strayCharacter(at: at, contextAt: contextAt, isInKey: context.contains("simple key")) {
            return stray
        }
        if problem.contains("mapping values are not allowed") {
            // A key that stands deeper than the one above it is taken for the rest of that one's value.
            let isFirst = !text(of: startOfLine(at)..<at).dropFirst(indentation(at)).contains(": ")
            return isFirst && startOfLine(at) > range.lowerBound
                ? (.indentation, startOfLine(at) + indentation(at)) : (.needsQuotes(": "), at)
        }
        if problem.contains("found character that cannot start any token"), at < range.upperBound {
            return (self[at] == 0x09 ? .tab : .needsQuotes(String(decoding: [self[at]], as: UTF8.self)), at)
        }
        if problem.contains("tab character") { return (.tab, at) }
        if problem.contains("could not find expected ':'") { return (.missingColon, contextAt) }
        if context.contains("quoted scalar") { return (.unclosedQuote, contextAt) }
        if context.contains("flow sequence") || context.contains("flow mapping") {
            return (.unclosedBracket, contextAt)
        }
        // `title: [[T1-A1]] and more` is a list followed by text.
        if line(at).contains("[[") || line(contextAt).contains("[[") { return (.needsQuotes("[["), at) }
        guard problem.contains("did not find expected") else { return (.malformed(problem), at) }
        if at > startOfLine(at), self[at - 1] == 0x27 || self[at - 1] == 0x22 {
            return (.quoteInside(String(decoding: [self[at - 1]], as: UTF8.self)), at - 1)
        }
        let before = text(of: startOfLine(at)..<at)
        for mark in ["*", "&"] {
            guard let found = before.firstRange(of: ": " + mark) else { continue }
            let column = before.utf8.distance(from: before.startIndex, to: found.upperBound) - 1
            return (.needsQuotes(mark), startOfLine(at) + column)
        }
        return (.indentation, at)
    }

    /// A character that word processors put in the place of a space or a dash, near where reading stopped.
    private func strayCharacter(at: Int, contextAt: Int, isInKey: Bool) -> (kind: YAMLProblem.Kind, offset: Int)? {
        var lines = [startOfLine(at)]
        if lines[0] > range.lowerBound { lines.append(startOfLine(lines[0] - 1)) }
        if isInKey { lines.append(startOfLine(contextAt)) }
        for start in lines {
            let words = start + indentation(start)
            for (character, kind) in [
                ("\u{A0}", YAMLProblem.Kind.hardSpace), ("–", .wrongDash("–")), ("—", .wrongDash("—")),
                ("•", .wrongDash("•")),
            ] {
                let bytes = Array(character.utf8)
                if starts(with: bytes, at: words) { return (kind, words) }
                // Behind a colon or a dash a hard space is no space, so that the key is none.
                guard kind == .hardSpace else { continue }
                for offset in words..<endOfLine(start) where self[offset] == 0x3A || self[offset] == 0x2D {
                    if starts(with: bytes, at: offset + 1) { return (kind, offset + 1) }
                }
            }
        }
        return nil
    }

    private func starts(with bytes: [UInt8], at offset: Int) -> Bool {
        offset + bytes.count <= range.upperBound && bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
    }

    private func startOfLine(_ offset: Int) -> Int {
        var start = min(offset, range.upperBound)
        while start > range.lowerBound, self[start - 1] != 0x0A, self[start - 1] != 0x0D { start -= 1 }
        return start
    }

    /// Spaces that the line of an offset begins with.
    private func indentation(_ offset: Int) -> Int {
        let start = startOfLine(offset)
        var end = start
        while end < range.upperBound, self[end] == 0x20 { end += 1 }
        return end - start
    }

    private func line(_ offset: Int) -> String { text(of: startOfLine(offset)..<endOfLine(offset)) }

    private func text(of range: Range<Int>) -> String { String(decoding: range.map { self[$0] }, as: UTF8.self) }
}
