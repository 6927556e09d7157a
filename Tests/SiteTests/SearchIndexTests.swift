import Foundation
import Mustache
import Programme
import Testing

@testable import Site

@Suite struct SearchIndexTests {
    static let content = """
        -- programme.yaml --
        name: Proef
        -- owners.yaml --
        owners:
          - {id: gem, name: Gemeente Één, short: Één, kind: municipality, expertise: [Water]}
          - {id: jan, name: Jan, kind: person, email: jan@example.org, phone: 06-123, audience: participants}
        -- sources.yaml --
        sources: [{id: bron, title: "Een \\"bron\\" \\\\ meer", year: 2024}]
        -- offerings.yaml --
        offerings: [{id: Cursus.1, title: Een cursus}]
        -- pages/over.md --
        # Over ons
        -- themes/water/theme.md --
        ---
        id: T1
        title: Water
        slug: nat
        ---
        De **grootschalige** [[A1|eerste actie]] en [[@bron]], zie [hier en daar](questions/1.md "titel")[^1].

        ![Een boom](../../media/boom.png)

        | Kop | Rij |
        | --- | --- |
        | cel_een | `code` |

        [^1]: Een noot.
        -- themes/water/questions/1.md --
        ---
        id: Q1
        question: Hoe dan?
        ---
        ## Conclusies

        - Doe het *samen*. {#C-samen}
        -- themes/water/actions.yaml --
        actions:
          - id: A1
            title: Bomen planten
            owner: gem
            tags: [groen]
            what: Wij [[jan|vragen Jan]].
            updates:
              - {date: 2026-02-01, note: Er staat \\*iets\\*.}
              - {date: 2027-01-01, note: Toekomst.}
              - {date: 2026-03-01, note: Geheim., audience: team}
        """

    @Test func `all that is told of an entity can be found`() throws {
        let index = try Index(SmallSite(SearchIndexTests.content))
        let action = try #require(index.entries["A1"])
        #expect(
            action.fields == ["Bomen planten", "Gemeente Één · Één · groen", "Wij vragen Jan.", "Er staat *iets*."])
        #expect(action.address == "acties/a1.html")
        let owner = try #require(index.entries["gem"])
        #expect(owner.fields == ["Gemeente Één", "Één · Gemeente", "Water"])
        #expect(index.entries["C-samen"]?.fields == ["Doe het samen."])
    }

    @Test func `marks of Markdown are left out`() throws {
        let index = try Index(SmallSite(SearchIndexTests.content))
        let theme = try #require(index.entries["T1"])
        #expect(
            theme.fields.last
                == "De grootschalige eerste actie en bron, zie hier en daar Een boom Kop Rij cel_een code Een noot.")
    }

    @Test func `addresses are those of the site`() throws {
        let small = try SmallSite(SearchIndexTests.content)
        for (id, entry) in try Index(small).entries {
            let ref = try #require(small.site.programme.find(id))
            #expect(entry.address == small.site.addresses[ref])
            #expect(entry.kind == ref.kind.name)
        }
    }

    @Test func `quotes and backslashes stand for themselves`() throws {
        let index = try Index(SmallSite(SearchIndexTests.content))
        #expect(index.entries["bron"]?.fields.first == "Een \"bron\" \\ meer")
    }

    @Test func `nothing of what the audience may not see is in it`() throws {
        let bytes = try #require(SmallSite(SearchIndexTests.content)["search-index.js"])
        for word in ["jan@", "06-123", "Toekomst", "Geheim", "\"jan\""] { #expect(!bytes.contains(word), "\(word)") }
        #expect(try Index(SmallSite(SearchIndexTests.content, for: .participants)).entries["jan"] != nil)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[[", "[a](", "](", "[^", "{#", "|", "\\", "[[a|", "**", "<"])
    func `takes linear time whatever the text`(piece: String) {
        var scan = WordScan(expecting: 1000)
        scan.add(markdown: String(repeating: piece, count: 300_000))
        scan.add(markdown: String(repeating: piece + " ", count: 300_000))
        scan.endEntry()
        #expect(scan.stream.last == WordScan.endOfEntry)
    }

    @Test func `a programme without anything has an empty index`() throws {
        #expect(try Index(SmallSite("-- programme.yaml --\nname: Proef")).entries.isEmpty)
    }

    @Test func `numbers of one to five characters`() {
        let words = [2, 44, 45, 46, 3_764, 3_765, 64_307, 64_308, 900_000]
        let stream = words.indices.map(UInt32.init) + [WordScan.endOfField, WordScan.endOfEntry]
        let encoded = SearchNumbers.encode(stream, numbers: words)
        #expect(Index.numbers(encoded) == words + [1, 0])
        #expect(encoded.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
    }

    @Test(arguments: 0..<40)
    func `words of any length and letters are told apart`(seed: Int) {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("abZé1,.–€")
        var scan = WordScan(expecting: 1000)
        var expected: [String] = []
        for _ in 0..<200 {
            let length = Int.random(in: 1...24, using: &generator)
            let word = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
            expected.append(word)
        }
        scan.add(expected.joined(separator: seed.isMultiple(of: 2) ? " " : "\n\t "))
        let found = scan.stream.map { String(decoding: scan.table.bytes(of: Int($0)), as: UTF8.self) }
        #expect(found == expected)
    }
}

/// A search index as the script in the browser reads it.
struct Index {
    struct Entry {
        let kind: String
        let address: String
        let fields: [String]
    }

    private(set) var entries: [String: Entry] = [:]

    init(_ small: SmallSite) throws {
        for address in small.addresses where address.hasPrefix("search-index") {
            let script = try #require(small[address])
            let data = Data(script.dropFirst("werkboekIndex(".count).dropLast(");\n".count).utf8)
            let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
            try read(json)
        }
    }

    private mutating func read(_ json: [String: Any]) throws {
        func texts(_ name: String, _ separator: Character) throws -> [String] {
            try #require(json[name] as? String).split(separator: separator, omittingEmptySubsequences: false).map(
                String.init)
        }
        let (ids, words) = (try texts("ids", " "), try texts("words", " "))
        var addresses = try texts("addresses", "\n")[...]
        var entries = Index.numbers(Array(try #require(json["text"] as? String).utf8)).split(
            separator: 0, omittingEmptySubsequences: false)[...]
        var place = 0
        for kind in try #require(json["kinds"] as? [[Any]]) {
            let (name, count) = (try #require(kind[0] as? String), try #require(kind[1] as? Int))
            let (before, after) = (try #require(kind[2] as? String), try #require(kind[3] as? String))
            for _ in 0..<count {
                let next = entries.popFirst()
                let numbers = try #require(next)
                let fields = numbers.split(separator: 1, omittingEmptySubsequences: false)
                let id = ids[place]
                place += 1
                let other = before.isEmpty ? addresses.popFirst() : before + id.lowercased() + after
                let address = try #require(other)
                self.entries[id] = Entry(
                    kind: name, address: address,
                    fields: fields.map { $0.map { words[$0 - 2] }.joined(separator: " ") })
            }
        }
    }

    /// Reads numbers as ``SearchPart`` describes them.
    static func numbers(_ bytes: [UInt8]) -> [Int] {
        var rest = bytes.map { Int($0) - 0x20 - ($0 > 0x22 ? 1 : 0) - ($0 > 0x5C ? 1 : 0) }[...]
        var numbers: [Int] = []
        while let digit = rest.popFirst() {
            switch digit {
            case ..<45: numbers.append(digit)
            case ..<85: numbers.append(45 + (digit - 45) * 93 + (rest.popFirst() ?? 0))
            default:
                var value = digit < 92 ? digit - 85 : 0
                for _ in 0..<(digit < 92 ? 2 : 4) { value = value * 93 + (rest.popFirst() ?? 0) }
                numbers.append(value + (digit < 92 ? 3_765 : 64_308))
            }
        }
        return numbers
    }
}
