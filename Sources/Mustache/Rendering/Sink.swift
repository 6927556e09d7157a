/// What the steps of a program are written to: a page, its fingerprint, or both.
protocol Sink {
    /// The way from the page to the root of the site.
    var root: String { get }
    /// How many bytes were written.
    var count: Int { get }

    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>)
    mutating func value(_ value: consuming Value)
    mutating func raw(_ value: consuming Value)
    /// Which way a section went.
    mutating func branch(_ isShown: Bool)
    /// How often a section is gone through.
    mutating func repeats(_ count: Int)
}

/// Writes the page itself.
struct PageSink: Sink {
    var out: Output

    var root: String { out.root }
    var count: Int { out.bytes.count }

    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>) {
        out.bytes.append(contentsOf: bytes)
    }

    mutating func value(_ value: consuming Value) {
        switch consume value {
        case .text(let text): out.writeEscaped(text)
        case .link(let address): out.writeLink(address)
        case .url(let address): out.writeURL(address)
        case .number(let number): out.write(number)
        case .markup(let markup): markup.write(into: &out)
        case .none, .flag, .view, .list: break
        }
    }

    mutating func raw(_ value: consuming Value) {
        if case .text(let text) = copy value {
            out.write(text)
        } else {
            self.value(value)
        }
    }

    mutating func branch(_ isShown: Bool) {}
    mutating func repeats(_ count: Int) {}
}

/// Writes what varies from page to page.
///
/// What the program reads next is known from what it read before, so values need no names,
/// only a length where one could run into the next.
struct FingerprintSink: Sink {
    var out: Output

    var root: String { out.root }
    var count: Int { out.bytes.count }

    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>) {}

    mutating func value(_ value: consuming Value) {
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

    mutating func raw(_ value: consuming Value) {
        self.value(value)
    }

    mutating func branch(_ isShown: Bool) {
        out.mark(isShown)
    }

    mutating func repeats(_ count: Int) {
        out.markLength(count)
    }
}

/// Writes a page and its fingerprint at once, so that what both show is read once.
struct TwinSink: Sink {
    var page: PageSink
    var fingerprint: FingerprintSink

    var root: String { page.root }
    var count: Int { page.count }

    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>) {
        page.literal(bytes)
    }

    mutating func value(_ value: consuming Value) {
        fingerprint.value(copy value)
        page.value(value)
    }

    mutating func raw(_ value: consuming Value) {
        fingerprint.raw(copy value)
        page.raw(value)
    }

    mutating func branch(_ isShown: Bool) {
        fingerprint.branch(isShown)
    }

    mutating func repeats(_ count: Int) {
        fingerprint.repeats(count)
    }
}
