internal import Diagnostics
internal import Editing
internal import Mustache
internal import Programme
internal import Site

/// A text that goes out in a cell of the table of actions and is read back: it must be the same.
struct Cells: Target {
    let name = "cells"
    private let tree = ContentTree("cells", ContentTree.small)

    func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        // A title that cannot be seen is none in a table.
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else { return }
        let register =
            "actions:\n  - id: A1\n    title: \(quoted(text))\n    what: \(quoted(text))\n    tags: [\(quoted(text))]\n"
        tree.put("themes/een/actions.yaml", Array(register.utf8))
        guard let content = try? Content(tree.path, on: ContentTree.day),
            !content.diagnostics.contains(where: { $0.severity == .error })
        else { return }
        let site = Site(content.programme, options: Site.Options(version: "1"))
        guard let file = plan(site, SiteInspection.templates).first(where: { $0.address == "data/actions.csv" }) else {
            return
        }
        var out = Output(root: file.root)
        file.render(&out)
        let table = SourceFile(path: "tabel.csv", name: "tabel.csv", bytes: out.bytes)
        guard let plan = try? content.importActions(from: table, ImportRequest(audience: .team)) else { return }
        inspectPlan(plan, of: content)
        let errors = plan.diagnostics.filter { $0.severity == .error }.map { $0.message.text(in: .en) }
        demand(errors.isEmpty, "what is exported is imported: \(errors)")
        demand(plan.edits.isEmpty, "what is exported and not changed changes nothing: \(plan.summary(.en))")
    }

    /// The text as a YAML scalar.
    private func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C: out += "\\" + String(scalar)
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
