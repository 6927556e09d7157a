internal import Diagnostics
internal import JSON

extension Report {
    /// Results that code-scanning viewers take at most; what is beyond it they would refuse the whole log for.
    static let mostResults = 25_000

    /// A SARIF 2.1.0 log, for code-scanning viewers: relative paths, columns in Unicode code points, each rule with its
    /// explanation. Of more than 25,000 results the errors come first and the rest is left out.
    ///
    /// - Parameters:
    ///   - version: version of the tool.
    ///   - explanation: what a rule checks and how to satisfy it.
    public func sarif(version: String, explanation: (_ rule: String) -> String?) -> [UInt8] {
        var json = JSONWriter(indent: 2)
        let shown = entries.count > Report.mostResults ? mostSevere(Report.mostResults).map { entries[$0] } : entries
        let rules = Set(shown.map(\.diagnostic.rule)).sorted()
        let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        json.object { json in
            json.key("$schema")
            json.string("https://json.schemastore.org/sarif-2.1.0.json")
            json.key("version")
            json.string("2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.key("name")
                            json.string("werkboek")
                            json.key("semanticVersion")
                            json.string(version)
                            json.key("language")
                            json.string(language.rawValue)
                            json.key("rules")
                            json.array { json in
                                for rule in rules { self.rule(rule, explanation(rule) ?? rule, into: &json) }
                            }
                        }
                    }
                    json.key("language")
                    json.string(language.rawValue)
                    json.key("columnKind")
                    json.string("unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for entry in shown { result(entry, index[entry.diagnostic.rule] ?? 0, into: &json) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private func rule(_ name: String, _ explanation: String, into json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.string(name)
            for key in ["shortDescription", "fullDescription", "help"] {
                json.key(key)
                text(explanation, into: &json)
            }
        }
    }

    private func result(_ entry: Entry, _ ruleIndex: Int, into json: inout JSONWriter) {
        json.object { json in
            json.key("ruleId")
            json.string(entry.diagnostic.rule)
            json.key("ruleIndex")
            json.int(ruleIndex)
            json.key("level")
            json.string(entry.diagnostic.severity.rawValue)
            json.key("message")
            text(Report.withoutLinks(entry.diagnostic.message.text(in: language)), into: &json)
            json.key("locations")
            let (start, end) = positions(of: entry.diagnostic.place)
            json.array { location(entry.path, start, end, nil, into: &$0) }
            guard !entry.diagnostic.notes.isEmpty else { return }
            json.key("relatedLocations")
            json.array { json in
                for note in entry.diagnostic.notes {
                    let file = sources[note.place]
                    location(
                        file.path, file.position(of: Int(note.place.start)), file.position(of: Int(note.place.end)),
                        note.message.text(in: language), into: &json)
                }
            }
        }
    }

    /// A message in which nothing that was quoted from the content becomes a link: viewers make one of `[text](address)`.
    ///
    /// Source: SARIF 2.1.0, 3.11.6, messages with embedded links.
    static func withoutLinks(_ text: String) -> String { text.replacing("](", with: "\\](") }

    private func location(
        _ path: String, _ start: Position, _ end: Position, _ message: String?, into json: inout JSONWriter
    ) {
        json.object { json in
            json.key("physicalLocation")
            json.object { json in
                json.key("artifactLocation")
                json.object { json in
                    json.key("uri")
                    let address = path.percentEncoded(keeping: "/")
                    json.string(path.hasPrefix("/") ? "file://" + address : address)
                    if !path.hasPrefix("/") {
                        json.key("uriBaseId")
                        json.string("%SRCROOT%")
                    }
                }
                json.key("region")
                json.object { json in
                    json.key("startLine")
                    json.int(start.line)
                    json.key("startColumn")
                    json.int(start.column)
                    json.key("endLine")
                    json.int(end.line)
                    json.key("endColumn")
                    json.int(end.column)
                }
            }
            if let message {
                json.key("message")
                text(Report.withoutLinks(message), into: &json)
            }
        }
    }

    private func text(_ text: String, into json: inout JSONWriter) {
        json.object { json in
            json.key("text")
            json.string(text)
        }
    }
}
