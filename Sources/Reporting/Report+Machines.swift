internal import Diagnostics
internal import JSON

extension Report {
    /// One JSON document with all diagnostics.
    public func json() -> [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.key("version")
            json.int(1)
            json.key("errors")
            json.int(errors)
            json.key("warnings")
            json.int(warnings)
            json.key("diagnostics")
            json.array { json in for entry in entries { write(entry, into: &json) } }
        }
        return json.bytes + [0x0A]
    }

    private func write(_ entry: Entry, into json: inout JSONWriter) {
        json.object { json in
            json.key("path")
            json.string(entry.path)
            let (start, end) = positions(of: entry.diagnostic.place)
            position(start, end, into: &json)
            json.key("severity")
            json.string(entry.diagnostic.severity.rawValue)
            json.key("rule")
            json.string(entry.diagnostic.rule)
            json.key("message")
            json.string(entry.diagnostic.message.text(in: language))
            json.key("notes")
            json.array { json in
                for note in entry.diagnostic.notes {
                    let file = sources[note.place]
                    json.object { json in
                        json.key("path")
                        json.string(file.path)
                        position(
                            file.position(of: Int(note.place.start)), file.position(of: Int(note.place.end)),
                            into: &json)
                        json.key("message")
                        json.string(note.message.text(in: language))
                    }
                }
            }
        }
    }

    private func position(_ start: Position, _ end: Position, into json: inout JSONWriter) {
        for (key, value) in [
            ("line", start.line), ("column", start.column), ("end-line", end.line), ("end-column", end.column),
        ] {
            json.key(key)
            json.int(value)
        }
    }

    /// Workflow commands of GitHub Actions, one line each.
    ///
    /// Format: "Workflow commands for GitHub Actions", setting an error or warning message.
    public func github() -> String {
        var out = ""
        for entry in entries {
            let start = start(of: entry.diagnostic.place)
            let message = Report.visible(entry.diagnostic.message.text(in: language))
            let path = property(Report.visible(entry.path))
            out += "::\(entry.diagnostic.severity.rawValue) file=\(path),line=\(start.line)"
            out += ",col=\(start.column),title=\(property(entry.diagnostic.rule))"
            out += "::\(escaped(message)) [\(entry.diagnostic.rule)]\n"
        }
        return out
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private func property(_ text: String) -> String {
        var out = ""
        for scalar in escaped(text).unicodeScalars {
            switch scalar {
            case ":": out += "%3A"
            case ",": out += "%2C"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
