/// Follows where in an HTML page the constant bytes of a template have come to.
///
/// Knows just enough for two questions: does white space matter here, and does escaping protect here?
struct HTMLScanner: Sendable {
    private enum State: Equatable {
        case text
        /// After `<`, while the name of the tag is read.
        case tagName
        /// In a tag, outside the quoted values of its attributes.
        case tag
        /// In the value of an attribute.
        case quoted(by: UInt8)
        case comment
        /// In an element without tags of its own, until its end tag.
        case raw
        /// The template leaves open which of two it is.
        case unknown
    }

    private var state = State.text
    /// Whether it is inside a `pre`.
    private var isPreformatted = false
    /// The name of the tag begun last, lower case, with a slash before that of an end tag.
    private var tag: [UInt8] = []
    /// The name of the attribute begun last, lower case.
    private var attribute: [UInt8] = []
    private var isNewAttribute = true
    /// Whether nothing stands in the quoted value yet.
    private var isValueStart = false
    /// How the comment or raw element ends, and how much of that was seen.
    private var end: [UInt8] = []
    private var recent: [UInt8] = []

    private static let comment = Array("!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let rawElements = ["textarea", "script", "style"].map { Array($0.utf8) }
    private static let addressAttributes = [
        "href", "src", "action", "formaction", "data", "poster", "cite", "srcset", "ping",
        "manifest", "xlink:href",
    ].map { Array($0.utf8) }

    /// Whether white space after a line end means no more than the line end itself.
    var ignoresWhiteSpace: Bool { (state == .text && !isPreformatted) || state == .tag }

    /// What a value is that is written here.
    enum Position {
        /// Text, or part of an attribute: safe when escaped.
        case plain
        /// The beginning of an address.
        case address
        /// A script, a style, or a bare part of a tag: escaping does not help.
        case unsafe
    }

    var position: Position {
        switch state {
        case .text, .comment, .unknown: return .plain
        case .raw: return tag == Self.rawElements[0] ? .plain : .unsafe
        case .tagName, .tag: return .unsafe
        case .quoted:
            if attribute.starts(with: "on".utf8) || attribute == Array("style".utf8) {
                return .unsafe
            }
            return isValueStart && Self.addressAttributes.contains(attribute) ? .address : .plain
        }
    }

    /// Goes on over constant bytes.
    mutating func scan(_ bytes: some Sequence<UInt8>) {
        guard state != .unknown else { return }
        for byte in bytes { step(byte) }
    }

    /// Goes on over a value, which is escaped or complete in itself.
    mutating func scanValue() {
        isValueStart = false
    }

    /// Comes together with another way through the template.
    mutating func meet(_ other: HTMLScanner) {
        let isSame =
            state == other.state && isPreformatted == other.isPreformatted
            && (state == .text || (tag == other.tag && attribute == other.attribute))
        if !isSame { state = .unknown }
        isValueStart = isValueStart || other.isValueStart
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") {
                state = .tagName
                tag = []
            }
        case .tagName: stepTagName(byte)
        case .tag: stepTag(byte)
        case .quoted(let quote):
            isValueStart = false
            if byte == quote {
                state = .tag
                isNewAttribute = true
            }
        case .comment, .raw:
            if recent.count == end.count { recent.removeFirst() }
            recent.append(byte.lowercased)
            guard recent == end else { return }
            if state == .raw {
                state = .tag
                tag = []
            } else {
                state = .text
            }
        case .unknown: break
        }
    }

    private mutating func stepTagName(_ byte: UInt8) {
        let lower = byte.lowercased
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
        let isSign = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
        if tag.isEmpty, !isLetter, !isSign {
            state = byte == UInt8(ascii: "<") ? .tagName : .text
        } else if byte == UInt8(ascii: ">") || byte.isBlank || (isSign && !tag.isEmpty) {
            state = .tag
            isNewAttribute = true
            stepTag(byte)
        } else if tag.count < 20 {
            tag.append(lower)
            if tag == Self.comment { enter(.comment, until: Self.commentEnd) }
        }
    }

    private mutating func stepTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            state = .quoted(by: byte)
            isValueStart = true
        case UInt8(ascii: "="): break
        default:
            if byte.isBlank || byte == UInt8(ascii: "/") {
                isNewAttribute = true
            } else {
                if isNewAttribute { attribute = [] }
                isNewAttribute = false
                if attribute.count < 20 { attribute.append(byte.lowercased) }
            }
        }
    }

    private mutating func closeTag() {
        state = .text
        if tag == Array("pre".utf8) { isPreformatted = true }
        if tag == Array("/pre".utf8) { isPreformatted = false }
        if Self.rawElements.contains(tag) { enter(.raw, until: Array("</".utf8) + tag) }
    }

    private mutating func enter(_ state: State, until end: [UInt8]) {
        self.state = state
        self.end = end
        recent = []
    }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
