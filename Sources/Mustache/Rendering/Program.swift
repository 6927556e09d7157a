/// A template compiled to flat steps over constant bytes.
struct Program: Sendable {
    var ops: [Op] = []
    /// All constant bytes, one after the other.
    var literals: [UInt8] = []
    /// The slots of dotted names.
    var paths: [Int32] = []
    /// The names that lenient mode looks up.
    var names: [[String]] = []
}

/// What the steps of a program are written to: a page or its fingerprint.
protocol Sink {
    static func literal(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout Output)
    static func value(_ value: consuming Value, into out: inout Output)
    static func raw(_ value: consuming Value, into out: inout Output)
    /// Which way a section went.
    static func branch(_ isShown: Bool, into out: inout Output)
    /// How often a section is gone through.
    static func count(_ count: Int, into out: inout Output)
}

/// Writes the page itself.
enum PageSink: Sink {
    static func literal(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout Output) {
        out.bytes.append(contentsOf: bytes)
    }

    static func value(_ value: consuming Value, into out: inout Output) {
        switch consume value {
        case .text(let text): out.writeEscaped(text)
        case .link(let address): out.writeLink(address)
        case .url(let address): out.writeURL(address)
        case .number(let number): out.write(number)
        case .markup(let markup): markup.write(into: &out)
        case .none, .flag, .view, .list: break
        }
    }

    static func raw(_ value: consuming Value, into out: inout Output) {
        if case .text(let text) = copy value {
            out.write(text)
        } else {
            self.value(value, into: &out)
        }
    }

    static func branch(_ isShown: Bool, into out: inout Output) {}
    static func count(_ count: Int, into out: inout Output) {}
}

/// Writes what varies from page to page.
///
/// What the program reads next is known from what it read before, so values need no names,
/// only a length where one could run into the next.
enum FingerprintSink: Sink {
    static func literal(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout Output) {}

    static func value(_ value: consuming Value, into out: inout Output) {
        switch consume value {
        case .text(let text), .link(let text), .url(let text): out.mark(text)
        case .number(let number):
            out.mark(true)
            out.mark(number)
        case .markup(let markup):
            out.mark(true)
            out.markFramed { markup.fingerprint(into: &$0) }
        case .none, .flag, .view, .list: out.mark(false)
        }
    }

    static func raw(_ value: consuming Value, into out: inout Output) {
        self.value(value, into: &out)
    }

    static func branch(_ isShown: Bool, into out: inout Output) {
        out.mark(isShown)
    }

    static func count(_ count: Int, into out: inout Output) {
        out.markLength(count)
    }
}
