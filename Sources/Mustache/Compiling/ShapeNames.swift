internal import Diagnostics

/// Finds every name when the template is compiled, in the shapes of the views that are open at that point.
struct ShapeNames: Names {
    /// What a section has put in front of the names outside it.
    private enum Level {
        case view(Shape, frame: Int32)
        /// A section on something without names of its own: only `{{.}}` means something else inside it.
        case scalar(Source, Shape.Kind)
        /// An inverted section, which changes nothing.
        case none
    }

    private struct Found {
        var source: Source
        var kind: Shape.Kind
    }

    static var allowsRecursion: Bool { false }

    /// The slots of dotted names, for the program.
    private(set) var paths: [Int32] = []
    /// The names that were read, in order, for the identity of the template.
    private(set) var log = Output()

    private let words: [String: String]
    private var levels: [Level]
    private var frames: Int32 = 1

    init(_ shape: Shape, words: [String: String]) {
        self.words = words
        levels = [.view(shape, frame: 0)]
    }

    mutating func variable(_ name: Name, isRaw: Bool) -> Result<Written, NameProblem> {
        if let word = word(name) {
            return word.flatMap {
                isRaw ? .failure(problem(.rawText(short(name)), name)) : .success(.constant($0))
            }
        }
        return find(name).flatMap { found in
            switch found.kind {
            case .markup: .success(.read(found.source, isRaw: false, kind: found.kind))
            case .text, .link, .url, .number:
                isRaw
                    ? .failure(problem(.rawText(short(name)), name))
                    : .success(.read(found.source, isRaw: false, kind: found.kind))
            case .flag, .strings, .view, .list:
                .failure(
                    problem(
                        name.parts.isEmpty ? .noItem : .noText(short(name), kind: found.kind.word),
                        name))
            }
        }
    }

    mutating func enter(_ name: Name, isInverted: Bool) -> Result<Opened, NameProblem> {
        if let word = word(name) {
            return word.flatMap { _ in .failure(problem(.wordsAsSection(short(name)), name)) }
        }
        return find(name).map { found in
            if isInverted {
                levels.append(.none)
                return .test(found.source)
            }
            let shape: Shape? =
                if case .strings = found.kind { Item.fields.shape } else { found.kind.nested }
            guard let shape else {
                levels.append(.scalar(found.source, found.kind))
                return .test(found.source)
            }
            levels.append(.view(shape, frame: frames))
            frames += 1
            return .views(found.source)
        }
    }

    mutating func leave() {
        if case .view = levels.popLast() { frames -= 1 }
    }

    // MARK: Finding

    private mutating func find(_ name: Name) -> Result<Found, NameProblem> {
        log.mark(name.text)
        let parts = name.parts
        guard let first = parts.first else { return item(name) }
        for case .view(let shape, let frame) in levels.reversed() {
            guard let slot = shape.slot(of: first) else { continue }
            log.mark(Int(frame))
            return follow(name, parts, from: slot, of: shape, frame: frame)
        }
        if first == "root", parts.count == 1 {
            return .success(Found(source: .root, kind: .text))
        }
        let visible = levels.reversed().flatMap { level -> [String] in
            if case .view(let shape, _) = level { shape.entries.map(\.name) } else { [] }
        }
        let others = (visible + ["words", "root"]).filter { $0 != first }
        let near = nearest(to: first, among: others)
        let message = TemplateMessage.unknownName(TemplateMessage.short(first), nearest: near)
        return .failure(NameProblem(message: message, place: name.place(ofPart: 0)))
    }

    /// What `{{.}}` stands for.
    private func item(_ name: Name) -> Result<Found, NameProblem> {
        for level in levels.reversed() {
            switch level {
            case .none: continue
            case .scalar(let source, let kind):
                return .success(Found(source: source, kind: kind))
            case .view(let shape, let frame):
                guard let slot = shape.slot(of: ".") else { break }
                let source = Source.slot(frame: frame, slot: Int32(slot))
                return .success(Found(source: source, kind: shape.entries[slot].kind))
            }
            break
        }
        return .failure(problem(.noItem, name))
    }

    /// Goes along the parts of a dotted name, each of which but the last must be a view.
    private mutating func follow(
        _ name: Name, _ parts: [String], from slot: Int, of shape: Shape, frame: Int32
    ) -> Result<Found, NameProblem> {
        var kind = shape.entries[slot].kind
        var slots = [Int32(slot)]
        for index in parts.indices.dropFirst() {
            let path = TemplateMessage.short(parts[..<index].joined(separator: "."))
            guard case .view(let nested) = kind else {
                if case .list = kind { return .failure(problem(.partOfList(path), name)) }
                if case .strings = kind { return .failure(problem(.partOfList(path), name)) }
                return .failure(problem(.noParts(path, kind: kind.word), name))
            }
            let next = nested()
            guard let slot = next.slot(of: parts[index]) else {
                let near = nearest(to: parts[index], among: next.entries.map(\.name))
                let part = TemplateMessage.short(parts[index])
                let message = TemplateMessage.unknownPart(part, of: path, nearest: near)
                return .failure(NameProblem(message: message, place: name.place(ofPart: index)))
            }
            slots.append(Int32(slot))
            kind = next.entries[slot].kind
        }
        if slots.count == 1 {
            return .success(Found(source: .slot(frame: frame, slot: slots[0]), kind: kind))
        }
        let source = Source.path(
            frame: frame, start: Int32(paths.count), count: Int32(slots.count))
        paths += slots
        return .success(Found(source: source, kind: kind))
    }

    /// The label behind `words.…`, unless a view has something called `words`.
    private func word(_ name: Name) -> Result<String, NameProblem>? {
        let parts = name.parts
        guard parts.first == "words", parts.count > 1 else { return nil }
        for case .view(let shape, _) in levels where shape.slot(of: "words") != nil { return nil }
        let key = parts.dropFirst().joined(separator: ".")
        if let word = words[key] { return .success(word) }
        let near = nearest(to: key, among: words.keys.sorted())
        let message = TemplateMessage.unknownWord(TemplateMessage.short(key), nearest: near)
        return .failure(NameProblem(message: message, place: name.place(fromPart: 1)))
    }

    private func problem(_ message: TemplateMessage, _ name: Name) -> NameProblem {
        NameProblem(message: message, place: name.place)
    }

    private func short(_ name: Name) -> String { TemplateMessage.short(name.text) }
}
