import Diagnostics
import Programme

struct NearEqualTopics: Rule {
    let name = "near-equal-topics"
    let explanation = Words(
        nl:
            "Twee onderwerpen bij `expertise` of `topics` die bijna gelijk zijn, bedoelen meestal hetzelfde en staan dan los van elkaar in de wegwijzer. Schrijf ze hetzelfde.",
        en:
            "Two topics under `expertise` or `topics` that are nearly equal usually mean the same and then stand apart in the directory. Spell them the same."
    )

    func findings(in programme: Programme) -> [Finding] {
        var first: [String: String] = [:]
        var found: [Finding] = []
        var known: [String] = []
        func add(_ topic: String, at place: Place) {
            let folded = topic.lowercased()
            if let earlier = first[folded] {
                if earlier != topic { report(topic, earlier, at: place) }
                return
            }
            first[folded] = topic
            // Long lists are compared by spelling alone, since near ones cost a look at each.
            if known.count < 2000, folded.utf8.count >= 5,
                let near = known.first(where: { isNear($0, folded) }), let earlier = first[near]
            {
                report(topic, earlier, at: place)
            }
            known.append(folded)
        }
        func report(_ topic: String, _ earlier: String, at place: Place) {
            found.append(
                Finding(
                    Words(
                        nl:
                            "Het onderwerp `\(topic)` lijkt op `\(earlier)`. Schrijf ze hetzelfde als hetzelfde bedoeld is.",
                        en: "The topic `\(topic)` is close to `\(earlier)`. Spell them the same if the same is meant."),
                    at: place))
        }
        for owner in programme.owners { for topic in owner.expertise { add(topic, at: owner.place(of: "expertise")) } }
        for offering in programme.offerings {
            for topic in offering.topics { add(topic, at: offering.place(of: "topics")) }
        }
        return found
    }

    /// Whether two topics differ by an ending or a single letter.
    private func isNear(_ a: String, _ b: String) -> Bool {
        let difference = abs(a.utf8.count - b.utf8.count)
        guard difference <= 2 else { return false }
        if a.utf8.count >= 5, b.hasPrefix(a) || a.hasPrefix(b) { return true }
        return difference <= 1 && a.utf8.count >= 8 && isOneEdit(Array(a.utf8), Array(b.utf8))
    }

    private func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let common = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(common).reversed(), b.dropFirst(common).reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - common - tail <= 1
    }
}
