internal import Diagnostics

/// How names in a template are understood: against shapes when it is compiled, or left for when it is rendered.
protocol Names {
    /// What a variable writes.
    mutating func variable(_ name: Name, isRaw: Bool) -> Result<Written, NameProblem>

    /// What a section looks at. Where it is found, ``leave()`` follows after its body.
    mutating func enter(_ name: Name, isInverted: Bool) -> Result<Opened, NameProblem>

    /// Ends the section entered last.
    mutating func leave()

    /// Whether a partial may take in itself, to go as deep as the data does.
    static var allowsRecursion: Bool { get }
}

/// A name as it is written in a tag.
struct Name {
    let template: ParsedTemplate
    let range: Range<Int>
    /// The whole name.
    let text: String
    /// The parts between the dots; none for `.`, which stands for what the section is about.
    let parts: [String]

    init(template: ParsedTemplate, range: Range<Int>) {
        self.template = template
        self.range = range
        text = template.text(range)
        if text == "." {
            parts = []
        } else if text.utf8.contains(UInt8(ascii: ".")) {
            parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        } else {
            parts = [text]
        }
    }

    /// Where one of its parts stands.
    func place(ofPart index: Int) -> Place {
        let part = template.bytes[range]
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)[index]
        return template.place(part.startIndex..<part.endIndex)
    }

    /// Where one of its parts and all after it stand.
    func place(fromPart index: Int) -> Place {
        let whole = place
        return Place(
            file: template.file, start: Int(place(ofPart: index).start), end: Int(whole.end))
    }

    var place: Place { template.place(range) }
}

/// What a variable writes.
enum Written {
    /// The same everywhere.
    case constant(String)
    case read(Source, isRaw: Bool, kind: Shape.Kind)
}

extension Shape.Kind {
    /// Whether a value of this kind can do no harm at a place in the page.
    func isSafe(at position: HTMLScanner.Position) -> Bool {
        switch (self, position) {
        // Digits, and markup that code answers for.
        case (.number, _), (.markup, _), (_, .plain), (.link, .address), (.url, .address): true
        default: false
        }
    }
}

/// How a section is gone through.
enum Opened {
    /// Shown once or not, without a view of its own.
    case test(Source)
    /// Shown for a view or each view of a list.
    case views(Source)
}

/// Why a name cannot be understood.
struct NameProblem: Error {
    var message: TemplateMessage
    var place: Place
}
