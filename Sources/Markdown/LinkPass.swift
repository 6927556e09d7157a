extension Tree {
    /// Makes the public list of links, and reports those that cannot be followed.
    mutating func listLinks(_ text: Bytes, offset: Int, _ problems: inout [Problem]) -> [Link] {
        var list: [Link] = []
        list.reserveCapacity(links.count)
        // Ends of the links around the one in hand, and of images around it.
        var open: [Int32] = []
        for (index, details) in links.enumerated() {
            let node = nodes[Int(details.node)]
            while let end = open.last, end <= details.node { open.removeLast() }
            let isInner = !open.isEmpty
            if details.end > details.node + 1 { open.append(details.end) }

            let link = link(index, details, node, text, offset, isInner: isInner)
            if link.form == .forbidden {
                problems.append(
                    Problem(.forbiddenAddress(link.target), link.targetRange.moved(by: -offset)))
            }
            if isInner, node.kind == .entityLink || node.kind == .citation {
                problems.append(Problem(.linkInLink, link.range.moved(by: -offset)))
            }
            list.append(link)
        }
        return list
    }

    private func link(
        _ index: Int, _ details: LinkDetails, _ node: Node, _ text: Bytes, _ offset: Int,
        isInner: Bool
    ) -> Link {
        let range = Int(node.start)..<Int(max(node.start, node.end))
        var targetRange = Int(details.targetStart)..<Int(details.targetEnd)
        let kind: Link.Kind
        switch node.kind {
        case .entityLink: kind = .entity
        case .citation: kind = .citation
        case .image: kind = .image
        default: kind = node.flags.contains(.autolink) ? .autolink : .link
        }
        let title =
            details.titleEnd > details.titleStart
            ? string(details.titleStart, details.titleEnd) : nil
        let isID = kind == .entity || kind == .citation
        var shown = title
        if !isID {
            targetRange =
                kind == .autolink
                ? (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound - 1)
                : LinkTarget.range(in: text, of: range) ?? range
            var bytes: [UInt8] = []
            // What is within another link is cut short: one within the other within the other, each with
            // all the text, would be more than linear.
            let end = isInner ? min(details.end, details.node + 50) : details.end
            appendPlain(
                from: details.node + 1, to: end, limit: isInner ? 200 : .max, titled: { _ in "" },
                into: &bytes)
            shown = String(decoding: bytes, as: UTF8.self)
        }
        return Link(
            index: index, kind: kind, form: isID ? .id : Link.Form(address: self.text(of: node)),
            target: string(node.textStart, node.textEnd), text: shown, title: isID ? nil : title,
            range: range.moved(by: offset), targetRange: targetRange.moved(by: offset),
            node: details.node)
    }
}

extension Link.Form {
    /// Tells what an address looks like, escapes and entities undone.
    ///
    /// Browsers take out tabs and line ends and skip control characters at the start, so an address with any
    /// is forbidden rather than read in one of several ways.
    init(address: ArraySlice<UInt8>) {
        guard let first = address.first else {
            self = .empty
            return
        }
        if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) || first == .space {
            self = .forbidden
        } else if first == .hash {
            self = .anchor
        } else if first == .slash || first == .backslash {
            self = .absolutePath
        } else if let colon = Self.scheme(address) {
            let scheme = address[..<colon].map { $0 | 0x20 }
            if scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) {
                self = .web
            } else if scheme.elementsEqual("mailto".utf8) || scheme.elementsEqual("tel".utf8) {
                self = .contact
            } else {
                self = .forbidden
            }
        } else {
            self = .relative
        }
    }

    /// The index of the colon behind a scheme.
    private static func scheme(_ address: ArraySlice<UInt8>) -> Int? {
        guard address.first?.isLetter == true else {
            // No scheme starts like this, but what has a colon before any slash is no path either.
            return address.first == .colon ? address.startIndex : nil
        }
        for index in address.indices {
            let byte = address[index]
            if byte == .colon { return index }
            guard
                byte.isLetter || byte.isDigit || byte == .plus || byte == .hyphen || byte == .period
            else { return nil }
        }
        return nil
    }
}

extension Range<Int> {
    /// The same stretch so many bytes further on.
    func moved(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}
