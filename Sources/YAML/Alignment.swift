public import Diagnostics

extension Sources {
    /// Where a stretch of a text stands in its file, whatever form the text was written in.
    ///
    /// The text and its file are walked side by side, only when somebody asks: nothing is kept for it while reading.
    ///
    /// - Parameters:
    ///   - range: UTF-8 offsets in the text's string.
    ///   - text: a text of one of these files.
    public func place(of range: Range<Int>, in text: Text) -> Place {
        let file = Int(text.place.file)
        guard files.indices.contains(file) else { return text.place }
        let start = Int(text.place.start)
        if text.form == .verbatim {
            return Place(file: file, start: start + range.lowerBound, end: start + range.upperBound)
        }
        let raw = Array(files[file].bytes[start..<min(Int(text.place.end), files[file].bytes.count)])
        let content = Array(text.string.utf8)
        guard let map = align(content, raw, form: text.form, upTo: range.upperBound) else {
            return text.place
        }
        let low = map[min(range.lowerBound, map.count - 1)]
        var high = low
        if range.upperBound > range.lowerBound {
            high = map[min(range.upperBound - 1, map.count - 1)] + 1
        }
        return Place(file: file, start: start + low, end: start + max(low, high))
    }
}

/// For each byte of `content`, the offset in `raw` of what it was made from; `nil` where they do not fit.
private func align(_ content: [UInt8], _ raw: [UInt8], form: TextForm, upTo limit: Int) -> [Int]? {
    switch form {
    case .verbatim: return Array(0...content.count)
    case .literal, .folded: return alignBlock(content, raw, folded: form == .folded)
    case .plain, .singleQuoted, .doubleQuoted: return alignFlow(content, raw, form: form)
    }
}

/// Blocks: the line after the header is the first; each line of content ends a line of the file.
private func alignBlock(_ content: [UInt8], _ raw: [UInt8], folded: Bool) -> [Int]? {
    var map: [Int] = []
    map.reserveCapacity(content.count + 1)
    var j = 0
    while j < raw.count, raw[j] != 0x0A, raw[j] != 0x0D { j += 1 }
    j = pastBreak(raw, j)
    // The indentation is that of the first line that is not blank, less what the content itself begins with.
    let own = content.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
    var k = j
    var indent = 0
    scan: while k < raw.count {
        var spaces = 0
        while k < raw.count, raw[k] == 0x20 { (k, spaces) = (k + 1, spaces + 1) }
        if k < raw.count, raw[k] != 0x0A, raw[k] != 0x0D {
            indent = max(0, spaces - own)
            break scan
        }
        k = pastBreak(raw, k)
    }
    func skipIndent() {
        var left = indent
        while left > 0, j < raw.count, raw[j] == 0x20 { (j, left) = (j + 1, left - 1) }
    }
    skipIndent()
    var i = 0
    while i < content.count {
        if content[i] == 0x0A || (folded && content[i] == 0x20 && atBreak(raw, j)) {
            map.append(j)
            i += 1
            if folded, content[i - 1] == 0x0A {
                // A break in folded text stands for at least one line end, and blank lines for one each.
                if atBreak(raw, j) {
                    j = pastBreak(raw, j)
                    if i < content.count, content[i] != 0x0A {
                        skipBlankLines(raw, &j)
                    }
                }
            } else {
                j = pastBreak(raw, j)
            }
            skipIndent()
            continue
        }
        guard j < raw.count, raw[j] == content[i] else { return nil }
        map.append(j)
        (i, j) = (i + 1, j + 1)
    }
    map.append(min(j, raw.count))
    return map
}

/// Plain and quoted texts: line ends fold to a space, quotes and escapes shrink.
private func alignFlow(_ content: [UInt8], _ raw: [UInt8], form: TextForm) -> [Int]? {
    var map: [Int] = []
    map.reserveCapacity(content.count + 1)
    var i = 0
    var j = form == .plain ? 0 : 1
    while i < content.count {
        guard j < raw.count else { return nil }
        if form == .doubleQuoted, raw[j] == 0x5C {
            let at = j
            j += 1
            guard j < raw.count else { return nil }
            if raw[j] == 0x0A || raw[j] == 0x0D {
                j = pastBreak(raw, j)
                while j < raw.count, raw[j] == 0x20 || raw[j] == 0x09 { j += 1 }
                continue
            }
            let digits = raw[j] == 0x78 ? 2 : raw[j] == 0x75 ? 4 : raw[j] == 0x55 ? 8 : 0
            let wide = raw[j] == 0x4E || raw[j] == 0x5F ? 2 : raw[j] == 0x4C || raw[j] == 0x50 ? 3 : 1
            var length = wide
            if digits > 0 {
                let code = raw[min(j + 1, raw.count)..<min(j + 1 + digits, raw.count)]
                let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16) ?? 0
                length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
            }
            j += 1 + digits
            for _ in 0..<length where i < content.count {
                map.append(at)
                i += 1
            }
            continue
        }
        if form == .singleQuoted, raw[j] == 0x27, j + 1 < raw.count, raw[j + 1] == 0x27 {
            guard content[i] == 0x27 else { return nil }
            map.append(j)
            (i, j) = (i + 1, j + 2)
            continue
        }
        if content[i] == raw[j], !((content[i] == 0x20 || content[i] == 0x0A) && foldsHere(raw, j)) {
            map.append(j)
            (i, j) = (i + 1, j + 1)
            continue
        }
        guard content[i] == 0x20 || content[i] == 0x0A else { return nil }
        let at = j
        if content[i] == 0x20 {
            map.append(at)
            i += 1
        } else {
            while i < content.count, content[i] == 0x0A {
                map.append(at)
                i += 1
            }
        }
        while j < raw.count, raw[j] == 0x20 || raw[j] == 0x09 || raw[j] == 0x0A || raw[j] == 0x0D { j += 1 }
    }
    map.append(min(j, raw.count))
    return map
}

/// Whether white space from here runs into a line end.
private func foldsHere(_ raw: [UInt8], _ from: Int) -> Bool {
    var j = from
    while j < raw.count, raw[j] == 0x20 || raw[j] == 0x09 { j += 1 }
    return atBreak(raw, j)
}

private func atBreak(_ raw: [UInt8], _ j: Int) -> Bool {
    j < raw.count && (raw[j] == 0x0A || raw[j] == 0x0D)
}

private func pastBreak(_ raw: [UInt8], _ j: Int) -> Int {
    guard j < raw.count else { return j }
    return raw[j] == 0x0D && j + 1 < raw.count && raw[j + 1] == 0x0A ? j + 2 : j + 1
}

private func skipBlankLines(_ raw: [UInt8], _ j: inout Int) {
    while true {
        var k = j
        while k < raw.count, raw[k] == 0x20 { k += 1 }
        guard atBreak(raw, k) else { return }
        j = pastBreak(raw, k)
    }
}
