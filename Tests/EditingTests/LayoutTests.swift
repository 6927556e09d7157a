import Diagnostics
import Editing
import Testing

@Suite struct LayoutTests {
    private let register = "themes/kracht/actions.yaml"

    /// Where an update of T5-A1 lands: the register with a mark in its place.
    private func place(_ actions: String) throws -> String {
        let test = try TestContent([register: actions + "  - id: T5-A2\n    title: T\n"])
        let plan = try test.read().update(UpdateRequest(action: "T5-A1", status: "done"))
        #expect(plan.placed == [])
        try plan.apply()
        #expect(try test.read().programme.actions.map(\.state.status) == [.done, .proposed])
        var text = test[register]
        for space in ["      ", "    ", "        ", "          "] {
            text = text.replacing(
                "\(space)- date: 2026-11-21\n\(space)  status: done\n", with: "<<\(space.count)>>\n"
            )
        }
        return text.replacing("  - id: T5-A2\n    title: T\n", with: "")
    }

    @Test func landsBelowBlocksAndTheirComments() throws {
        let head = "actions:\n  - id: T5-A1\n    title: Een\n"
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n        note: |\n          Tekst\n          # geen opmerking\n        # wel een\n\n  # volgende\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n        note: |\n          Tekst\n          # geen opmerking\n        # wel een\n<<6>>\n\n  # volgende\n"
        )
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n        note: |+\n          Tekst\n\n\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n        note: |+\n          Tekst\n\n\n<<6>>\n"
        )
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n        note: >-\n          Tekst\n          meer\n\n\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n        note: >-\n          Tekst\n          meer\n<<6>>\n\n\n"
        )
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n        note: \"Over\n          twee\" # zo\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n        note: \"Over\n          twee\" # zo\n<<6>>\n"
        )
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n        owner: [vro,\n          aedes]\n\n      # uit\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n        owner: [vro,\n          aedes]\n<<6>>\n\n      # uit\n"
        )
    }

    @Test func keepsOtherDashesAndColumns() throws {
        let head = "actions:\n  - id: T5-A1\n    title: Een\n"
        #expect(
            try place(
                head + "    updates:\n        -\n          date: 2026-01-01\n          note: x\n")
                == head
                + "    updates:\n        -\n          date: 2026-01-01\n          note: x\n<<8>>\n")
        #expect(
            try place(
                head
                    + "    updates:\n      - date: 2026-01-01\n\n      # twee\n      - date: 2026-01-02\n    steps:\n      - title: s\n"
            )
                == head
                + "    updates:\n      - date: 2026-01-01\n\n      # twee\n      - date: 2026-01-02\n\n<<6>>\n    steps:\n      - title: s\n"
        )
        #expect(
            try place(
                head + "    steps:\n    - title: s\n    \"updates\" :\n    - \"date\": 2026-01-01\n"
            )
                == head
                + "    steps:\n    - title: s\n    \"updates\" :\n    - \"date\": 2026-01-01\n<<4>>\n"
        )
        // Where an action has no updates yet, its other lists tell how they are written.
        #expect(
            try place(head + "    steps:\n    - title: s\n") == head
                + "    steps:\n    - title: s\n    updates:\n<<4>>\n")
        #expect(
            try place("actions:\n  - &a\n    id: T5-A1\n    title: Een # zo\n    # onder\n")
                == "actions:\n  - &a\n    id: T5-A1\n    title: Een # zo\n    # onder\n    updates:\n<<6>>\n"
        )
    }

    @Test func endsLinesAsThoseAroundThem() throws {
        let actions = "actions:\n  - id: T5-A1\r\n    title: Een\r\n  - id: T5-A2\n    title: T\n"
        let test = try TestContent([register: actions])
        try test.read().update(UpdateRequest(action: "T5-A1", status: "done")).apply()
        #expect(
            test[register]
                == "actions:\n  - id: T5-A1\r\n    title: Een\r\n    updates:\r\n      - date: 2026-11-21\r\n        status: done\r\n  - id: T5-A2\n    title: T\n"
        )
        let old = actions.replacing("\r\n", with: "\n").replacing("\n", with: "\r")
        let mac = try TestContent([register: old])
        try mac.read().update(UpdateRequest(action: "T5-A2", status: "done")).apply()
        #expect(
            mac[register] == old + "    updates:\r      - date: 2026-11-21\r        status: done\r")
    }

    @Test func staysBeforeTheEndOfADocument() throws {
        let actions =
            "%YAML 1.2\n---\nactions:\n  - id: T5-A1\n    title: Een\n  - id: T5-A2\n    title: T\n...\n"
        let test = try TestContent([register: actions])
        try test.read().add(NewAction(theme: "T5", title: "Drie")).apply()
        #expect(test[register].hasSuffix("    # what: Wat er gebeurt\n...\n"))
        #expect(try test.read().programme.actions.count == 3)
    }

    @Test func refusesWhatStandsElsewhere() throws {
        let actions = """
            actions:
              - id: T5-A1
                title: Een
                updates: &u
                  - date: 2026-01-01
                    note: x
              - id: T5-A2
                title: T
                updates: *u

            """
        let test = try TestContent([register: actions])
        let second = try test.read().update(UpdateRequest(action: "T5-A2", status: "done"))
        #expect(
            second.toPaste.map(\.text) == [
                [
                    "    updates:", "      - date: 2026-01-01", "        note: x",
                    "      - date: 2026-11-21",
                    "        status: done",
                ]
            ])
        #expect(second.toPaste.map(\.lines) == [9...9])
        let first = try test.read().update(UpdateRequest(action: "T5-A1", status: "done"))
        try first.apply()
        #expect(
            test[register].contains(
                "        note: x\n      - date: 2026-11-21\n        status: done\n  - id: T5-A2"))
    }

    /// Registers of every shape that people write: each edit adds its lines and leaves every other byte alone.
    @Test func leavesEveryOtherByteAlone() throws {
        var random = Numbers(state: 42)
        for round in 0..<60 {
            let ending = random.pick(["\n", "\r\n"])
            let dash = random.pick([0, 2, 4])
            let gap = random.pick([1, 1, 3])
            let key = dash + 1 + gap
            let space = String(repeating: " ", count: key)
            var lines = ["actions:"]
            var ids: [String] = []
            for number in 1...random.pick([2, 3, 5]) {
                if random.pick([true, false]) { lines.append("") }
                if random.pick([true, false]) {
                    lines.append(String(repeating: " ", count: dash) + "# kop \(number)")
                }
                ids.append("T5-A\(number)")
                lines.append(
                    String(repeating: " ", count: dash) + "-" + String(repeating: " ", count: gap)
                        + "id: T5-A\(number)")
                lines.append(
                    space + "title: "
                        + random.pick([
                            "Een", "\"Een: twee\"", "'Het is ''goed'''  # let op",
                            "Over\n\(space)  twee regels", "|-\n\(space)  Blok",
                        ]))
                if random.pick([true, false]) {
                    lines += [
                        space + "what: |", space + "  Regel", "", space + "    dieper",
                        space + "  # geen opmerking",
                    ]
                }
                if random.pick([true, false]) {
                    lines.append(
                        space + "owner: "
                            + random.pick([
                                "vro", "[vro, aedes]", "{id: vro, role: x}", "\n\(space)- vro",
                            ]))
                }
                let inset = random.pick(["", "  ", "    "])
                switch random.pick([0, 1, 2, 3]) {
                case 0:
                    lines.append(
                        space + random.pick(["updates:", "updates: []", "updates: ~ # leeg"]))
                case 1:
                    lines += [
                        space + "updates:", space + inset + "- date: 2026-01-01",
                        space + inset + "  note: >", space + inset + "    Tekst", "",
                    ]
                case 2:
                    lines += [
                        space + "updates:", space + inset + "# vooraf",
                        space + inset + "- status: planned",
                        space + inset + "  date: 2026-01-01 # toen",
                    ]
                default: break
                }
                if random.pick([true, false]) { lines.append(space + "# onderaan") }
            }
            var text = lines.joined(separator: "\n").replacing("\n", with: ending)
            if random.pick([true, false]) { text += ending }
            let test = try TestContent([
                register: text, "themes/kracht/theme.md": "---\nid: T5\ntitle: T\n---\n",
                "themes/kracht/questions/1.md": "---\nquestion: V\n---\n",
            ])
            let before = try test.read()
            #expect(
                before.diagnostics.filter { $0.severity == .error }.map { $0.message.text(in: .en) }
                    == [], "\(round)\n\(text)")
            let id = random.pick(ids)
            let plan = try before.update(
                UpdateRequest(
                    action: id, status: "done", note: random.pick(["Kort", "Twee\nregels: ja"])))
            #expect(plan.placed == [], "\(round)\n\(text)")
            try plan.apply()
            let after = test[register]
            #expect(Self.isKept(text, in: after), "\(round)\n\(text)\n-----\n\(after)")
            #expect(
                after.utf8.count { $0 == 0x0D }
                    == (ending == "\n" ? 0 : after.utf8.count { $0 == 0x0A }), "\(round)")
            let content = try test.read()
            #expect(
                content.programme.actions.filter { $0.state.status == .done }.map(\.id) == [id],
                "\(round)\n\(after)")
            #expect(content.programme.actions.map(\.title) == before.programme.actions.map(\.title))
            #expect(
                content.programme.actions.map { $0.what?.markdown.split(separator: "\n") }
                    == before.programme.actions.map { $0.what?.markdown.split(separator: "\n") })
        }
    }

    /// Whether all lines are still there, in order; an empty list may have lost its brackets.
    private static func isKept(_ before: String, in after: String) -> Bool {
        var rest = after.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        for line in before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let bare = line.replacing(" []", with: "").replacing(" ~", with: "").replacing(
                "\r", with: "")
            guard
                let found = rest.firstIndex(where: {
                    $0 == line || $0.replacing("\r", with: "") == bare
                })
            else { return false }
            rest = rest[(found + 1)...]
        }
        return true
    }

    private struct Numbers {
        var state: UInt64

        mutating func pick<Value>(_ values: [Value]) -> Value {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return values[Int(state >> 33) % values.count]
        }
    }
}
