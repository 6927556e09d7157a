import Foundation

/// A made-up programme that changes at random, the same way each time for the same seed.
struct World {
    private struct Action {
        var id: Int
        var title: String
        var owner: Int?
        var theme: Int
        var question: Int?
        var link: Int?
        var audience: String?
        var alias: String?
        var updates: [String] = []
    }

    private var actions: [Action] = []
    private var owners = (0..<5).map { "Kring \($0)" }
    private var slugs = ["water", "licht", "ruimte"]
    private var questions = (0..<4).map { "Vraag nummer \($0)?" }
    private var template: String?
    private var style: String?
    private var note: String?
    private var medium: String?
    private var nextID = 0
    private var dice: Dice
    /// The day of the build.
    private(set) var day = 21

    init(seed: UInt64) {
        dice = Dice(state: seed)
        for _ in 0..<12 { add() }
    }

    /// Changes one thing.
    ///
    /// - Returns: what was done, for a message.
    mutating func change() -> String {
        let i = dice.below(actions.count)
        switch dice.below(16) {
        case 0:
            add()
            return "an action added"
        case 1 where actions.count > 4:
            actions.remove(at: i)
            return "an action removed"
        case 2:
            actions[i].title += " \(dice.below(100))"
            return "a title changed"
        case 3:
            actions[i].owner = dice.below(3) == 0 ? nil : dice.below(owners.count)
            return "an owner changed"
        case 4, 5:
            actions[i].updates.append(
                "{date: 2026-1\(dice.below(2))-\(10 + dice.below(18)), "
                    + ["status: done, ", "status: in-progress, ", "due: 2026-12-0\(1 + dice.below(9)), ", ""][
                        dice.below(4)]
                    + "note: \"Bericht \(dice.below(1000)) over [[W\(actions[dice.below(actions.count)].id)]]\"}")
            return "an update added"
        case 6:
            actions[i].theme = dice.below(slugs.count)
            return "an action moved"
        case 7:
            actions[i].alias = "OUD-\(actions[i].id)-\(dice.below(100))"
            return "an alias given"
        case 8:
            actions[i].audience = actions[i].audience == nil ? "team" : nil
            return "an audience changed"
        case 9:
            slugs[dice.below(slugs.count)] = "naam-\(nextID)-\(dice.below(1000))"
            return "a slug renamed"
        case 10:
            day = 15 + dice.below(14)
            return "another day"
        case 11:
            template = template == nil ? "<h1>{{title}}</h1>\n" : nil
            return "a template put in or taken out"
        case 12:
            style = "/* \(dice.below(1000)) */ body { color: #12\(10 + dice.below(80))56 }\n"
            return "a style sheet changed"
        case 13:
            questions[dice.below(questions.count)] = "Hoe komt het dat \(dice.below(1000))?"
            return "a question changed"
        case 14:
            note =
                note == nil ? "# Verslag\n\nZie [[W\(actions[i].id)]] en [het beeld](../../../media/beeld.txt).\n" : nil
            medium = note == nil ? medium : "beeld \(dice.below(9))"
            return "a note put in or taken out"
        default:
            owners[dice.below(owners.count)] = "Kring \(dice.below(1000))"
            return "an owner renamed"
        }
    }

    private mutating func add() {
        actions.append(
            Action(
                id: nextID, title: "Werk \(nextID)", owner: dice.below(5), theme: dice.below(3),
                question: dice.below(2) == 0 ? dice.below(4) : nil,
                link: actions.isEmpty ? nil : actions[dice.below(actions.count)].id))
        nextID += 1
    }

    /// All its files. Links to what is gone are left out, so that there are no errors.
    var files: [String: String] {
        var files = [
            "content/programme.yaml":
                "name: Wereld\nurl: https://example.org/\nlanguage: nl\n",
            "content/owners.yaml": "owners:\n"
                + owners.enumerated().map { "  - {id: kring-\($0), name: \($1)}\n" }.joined(),
        ]
        for (t, slug) in slugs.enumerated() {
            files["content/themes/t\(t)/theme.md"] =
                "---\nid: T\(t)\ntitle: Thema \(t)\nslug: \(slug)\nmeetings:\n  - {date: 2026-11-0\(t + 1)}\n---\n"
            files["content/themes/t\(t)/actions.yaml"] =
                "actions:\(actions.contains { $0.theme == t } ? "\n" : " []\n")"
                + actions.filter { $0.theme == t }.map(entry).joined()
        }
        for (q, question) in questions.enumerated() {
            files["content/themes/t\(q % 3)/questions/\(q).md"] =
                "---\nid: V\(q)\nquestion: \"\(question)\"\n---\n## Conclusies\n\n- Dit is \(question.lowercased()) {#C\(q)}\n"
        }
        if let template { files["templates/note.mustache"] = template }
        if let style { files["templates/style.css"] = style }
        if let note, known(in: note) { files["content/themes/t0/notes/verslag.md"] = note }
        if let medium { files["content/media/beeld.txt"] = medium }
        return files
    }

    private func entry(_ action: Action) -> String {
        var lines = ["  - id: W\(action.id)", "    title: \(action.title)"]
        if let owner = action.owner { lines.append("    owner: kring-\(owner)") }
        if let question = action.question {
            lines.append("    questions: V\(question)\n    follows-from: C\(question)")
        }
        if let audience = action.audience { lines.append("    audience: \(audience)") }
        if let alias = action.alias { lines.append("    aliases: \(alias)") }
        if let link = action.link, known(in: "[[W\(link)]]") { lines.append("    what: Hoort bij [[W\(link)]].") }
        let updates = action.updates.filter(known)
        if !updates.isEmpty { lines.append("    updates:\n" + updates.map { "      - \($0)" }.joined(separator: "\n")) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func known(in text: String) -> Bool { actions.contains { text.contains("[[W\($0.id)]]") } }
}

/// Numbers that look random and are the same each time.
///
/// Algorithm: SplitMix64 (Steele, Lea, Flood 2014).
private struct Dice {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ word >> 31) % UInt64(limit))
    }
}
