internal import Hashing
internal import Mustache
internal import Programme

/// A part of the index of all that can be searched: some entities with their words, as a script.
///
/// The script calls `werkboekIndex` with
/// - `part`, `parts`: which part this is, from 0, and how many there are;
/// - `kinds`: `[kind, number of entries, before, after]` in order: the address is the id in lower case between the two,
///   or for an empty `before` the next of `addresses`;
/// - `ids`, `words`: separated by spaces; `addresses`: by line breaks;
/// - `text`: for each entry its fields, a number for each word: 0 ends an entry, 1 a field, n + 2 is the word n.
///   The first field is the title, the second what it goes by, the others are texts.
///
/// Numbers are written with the 93 characters from space to `~` but for the quote and the backslash, as digits
/// d from 0: up to 44 alone; from 45 to 84 with one more digit: 45 + (d - 45) × 93 + d₂; from 85 to 91 with two more:
/// 3765 + (d - 85) × 93² + d₂ × 93 + d₃; with 92 four more: 64 308 + those four.
struct SearchPart: Sendable {
    let site: Site
    let entries: ArraySlice<EntityRef>
    let number: Int
    let count: Int
    /// About how many bytes of text it has.
    let size: Int

    /// Bytes of text in a part. Written out it takes some four tenths of that.
    static let limit = 3_000_000

    /// All that can be searched, in parts.
    static func all(of site: Site) -> [SearchPart] {
        let entries = Site.searchedKinds.flatMap { kind in
            (0..<site.programme.count(kind)).map { EntityRef(kind, $0) }
        }
        var ranges: [(Range<Int>, Int)] = []
        var start = 0
        var size = Size()
        for (i, entry) in entries.enumerated() {
            site.tellSearch(entry, to: &size)
            if size.bytes >= limit {
                ranges.append((start..<i + 1, size.bytes))
                (start, size) = (i + 1, Size())
            }
        }
        if start < entries.count || ranges.isEmpty { ranges.append((start..<entries.count, size.bytes)) }
        return ranges.enumerated().map { number, range in
            SearchPart(
                site: site, entries: entries[range.0], number: number, count: ranges.count, size: range.1)
        }
    }

    var address: String { number == 0 ? "search-index.js" : "search-index-\(number + 1).js" }

    /// The file of the part, which says which entries it has, since the parts are cut by size.
    var file: PlannedFile {
        let actions = entries.filter { $0.kind == .action }.map { Int($0.index) }
        return PlannedFile(
            address, showing: .rows(actions),
            with: Digest(facts: [number, count, entries.startIndex, entries.endIndex])
        ) { write(into: &$0) }
    }

    func write(into out: inout Output) {
        var scan = Scan(expecting: size)
        for entry in entries {
            site.tellSearch(entry, to: &scan)
            scan.endEntry()
        }
        out.write("werkboekIndex({\"part\":\(number),\"parts\":\(count),\"kinds\":[")
        var addresses: [String] = []
        writeKinds(into: &out, &addresses)
        out.write("],\"ids\":\"")
        for (i, entry) in entries.enumerated() {
            if i > 0 { out.write(" ") }
            out.write(site.names.id(of: entry))
        }
        out.write("\",\"addresses\":\"")
        for (i, address) in addresses.enumerated() {
            if i > 0 { out.write("\\n") }
            write(Array(address.utf8)[...], into: &out)
        }
        out.write("\",\"words\":\"")
        let order = scan.words.table.byFrequency()
        var numbers = [Int](repeating: 0, count: order.count)
        for (place, word) in order.enumerated() {
            numbers[word] = place + 2
            if place > 0 { out.write(" ") }
            write(scan.words.table.bytes(of: word), into: &out)
        }
        out.write("\",\"text\":\"")
        out.write(SearchNumbers.encode(scan.words.stream, numbers: numbers))
        out.write("\"});\n")
    }

    /// Writes the kinds, and collects the addresses that do not follow from their ids.
    private func writeKinds(into out: inout Output, _ addresses: inout [String]) {
        var rest = entries
        while let first = rest.first {
            let run = rest.prefix { $0.kind == first.kind }
            rest = rest[run.endIndex...]
            if run.startIndex > entries.startIndex { out.write(",") }
            let pattern = SearchPart.pattern(
                first.kind, site.addresses, isOnOnePage: site.programme.count(first.kind) <= Parts.limit)
            out.write("[\"\(first.kind.name)\",\(run.count),\"\(pattern?.before ?? "")\",\"\(pattern?.after ?? "")\"]")
            if pattern == nil { addresses += run.map { site.addresses[$0] } }
        }
    }

    /// What stands before and after the id in the address of a kind's pages; `nil` where it is not that simple.
    private static func pattern(
        _ kind: EntityKind, _ addresses: Addresses, isOnOnePage: Bool
    ) -> (before: String, after: String)? {
        switch kind {
        case .question, .action, .owner, .area, .case, .indicator, .inventory: (addresses.folder(kind) + "/", ".html")
        case .offering, .source: isOnOnePage ? (addresses.overview(kind) + "#", "") : nil
        case .theme, .conclusion, .note, .page: nil
        }
    }

    /// Writes bytes so that they stand for themselves in a string of the script.
    private func write(_ word: ArraySlice<UInt8>, into out: inout Output) {
        guard word.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            out.write(word)
            return
        }
        for byte in word {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.write("\\") }
            out.write(CollectionOfOne(byte))
        }
    }

    /// Adds up how much text there is.
    private struct Size: SearchReceiver {
        var bytes = 0

        mutating func text(_ text: String) { bytes += text.utf8.count }
        mutating func markdown(_ text: String) { bytes += text.utf8.count }
        mutating func next() {}
    }

    /// Splits all text into words.
    private struct Scan: SearchReceiver {
        var words: WordScan
        private var field = 0
        private var isFirst = true

        init(expecting bytes: Int) {
            words = WordScan(expecting: bytes)
        }

        mutating func text(_ text: String) {
            // What an entity goes by are separate things, and are shown so.
            if field == 1, !isFirst { words.add("·") }
            isFirst = false
            words.add(text)
        }

        mutating func markdown(_ text: String) {
            isFirst = false
            words.add(markdown: text)
        }

        mutating func next() {
            words.endField()
            field += 1
            isFirst = true
        }

        mutating func endEntry() {
            words.endEntry()
            field = 0
            isFirst = true
        }
    }
}
