internal import Programme

/// Which ids become which others when an entity gets another id.
struct NewName {
    let old: String
    let new: String
    let ref: EntityRef
    /// New ids by the old ones, in lower case.
    private var names: [String: String]

    /// - Parameters:
    ///   - new: the new id, which is free.
    init(_ programme: Programme, ref: EntityRef, to new: String) {
        old = programme.id(of: ref)
        self.new = new
        self.ref = ref
        names = [Identifier.folded(old): new]
        guard ref.kind == .question else { return }
        // Conclusions without an id of their own are called after their question.
        for index in programme.questions[Int(ref.index)].conclusions {
            let conclusion = programme.conclusions[index]
            guard !conclusion.header.hasOwnID else { continue }
            names[Identifier.folded(conclusion.id)] = "\(new)-C\(conclusion.number)"
        }
    }

    /// What an id becomes; `nil` where it stays.
    func renamed(_ id: String) -> String? { names[Identifier.folded(id)] }

    /// Whether conclusions change their names along with their question.
    var renamesConclusions: Bool { names.count > 1 }

    /// Where the old name stands in a file, as a word on its own or with more behind it.
    func offsets(in bytes: [UInt8]) -> [Int] {
        let word = Array(Identifier.folded(old).utf8)
        guard let first = word.first, bytes.count >= word.count else { return [] }
        var found: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - word.count) where NewName.lower(bytes[start]) == first {
                var i = 1
                while i < word.count, NewName.lower(bytes[start + i]) == word[i] { i += 1 }
                if i == word.count { found.append(start) }
            }
        }
        return found
    }

    /// Whether the old name at an offset is not a part of a longer word.
    func isWord(at offset: Int, in bytes: [UInt8]) -> Bool {
        let end = offset + old.utf8.count
        let before = offset > 0 ? bytes[offset - 1] : 0x20
        let after = end < bytes.count ? bytes[end] : 0x20
        return !NewName.isInWord(before) && !NewName.isInWord(after)
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte) || byte == 0x2D
            || byte == 0x5F || byte >= 0x80
    }
}
