import Foundation
import Pipeline
import Programme

/// A folder of its own with files to change.
final class Tree: Sendable {
    let folder: URL

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "werkboek-preview-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Writes a file where it is, and the folders it needs.
    func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Writes a file as careful editors do: another one that then takes its place.
    func replace(_ name: String, _ text: String) throws {
        try write(name + "~", text)
        try move(name + "~", name)
    }

    func move(_ name: String, _ other: String) throws {
        guard rename(path(name), path(other)) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    /// Sets a symbolic link, in place of the one that is there.
    func link(_ name: String, to target: String) throws {
        guard symlink(target, path(name + "~")) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try move(name + "~", name)
    }

    /// A programme with one action, which a picture goes with.
    static let programme = [
        "content/programme.yaml": "name: Proef\n",
        "content/owners.yaml": "owners: [{id: kade, name: Kade}]\n",
        "content/themes/een/theme.md": "---\ntitle: Eén\n---\n![Kaart](../../media/kaart.svg)\n",
        "content/themes/een/actions.yaml": actions("Eerste"),
        "content/media/kaart.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n",
        "content/media/geheim.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n",
    ]

    static func actions(_ title: String) -> String { "actions:\n  - {id: A1, title: \(title), owner: kade}\n" }

    var inputs: Inputs {
        Inputs(content: path("content"), templates: path("templates"), day: Day("2026-11-21") ?? Day(number: 0))
    }
}
