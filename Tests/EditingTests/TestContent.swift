import Diagnostics
import Editing
import Glibc
import Programme

/// A small content folder on disk, gone when the test is done.
final class TestContent {
    let path: String
    private let day: Day

    /// - Parameter files: texts by path; they add to, or replace, those of ``base``.
    init(_ files: [String: String] = [:], on day: String = "2026-11-21", isBare: Bool = false)
        throws
    {
        var template = Array(
            ((getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/editing-XXXXXX")
                .utf8CString)
        guard mkdtemp(&template) != nil, let day = Day(day) else { throw Failed() }
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        self.day = day
        for (name, text) in isBare
            ? files : TestContent.base.merging(files, uniquingKeysWith: { $1 })
        {
            try write(Array(text.utf8), to: name)
        }
    }

    struct Failed: Error {}

    deinit { TestContent.remove(path) }

    /// The folder as it is now.
    func read() throws -> Content { try Content(path, on: day) }

    subscript(name: String) -> String {
        (try? readFile(path + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
            ?? "(no file)"
    }

    func has(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

    func write(_ bytes: [UInt8], to name: String) throws {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        guard let file = fopen(path + "/" + name, "w") else { throw Failed() }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }

    /// All files with their bytes, dot files included.
    func everything() -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in TestContent.list(path) {
            found[name] = (try? readFile(path + "/" + name)) ?? []
        }
        return found
    }

    private static func list(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var facts = stat()
            lstat(folder + "/" + name, &facts)
            if facts.st_mode & S_IFMT == S_IFDIR {
                names += list(folder + "/" + name).map { name + "/" + $0 }
            } else {
                names.append(name)
            }
        }
        return names.sorted()
    }

    private static func remove(_ folder: String) {
        for name in list(folder) { unlink(folder + "/" + name) }
        func folders(_ path: String) {
            guard let directory = opendir(path) else { return }
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { folders(path + "/" + name) }
            }
            closedir(directory)
            rmdir(path)
        }
        folders(folder)
    }

    static let base: [String: String] = [
        "programme.yaml": """
        name: Proef
        language: nl
        horizons:
          - id: urgent
            title: Urgent, korte termijn
          - id: later
            title: Later
        statuses:
          done:
            title: Afgevinkt

        """,
        "owners.yaml": """
        # Wie trekt en wie helpt.
        owners:

          - id: vro
            name: Ministerie van Volkshuisvesting en Ruimtelijke Ordening
            short: VRO
            kind: ministry
          - id: utrecht
            name: Gemeente Utrecht
            short: Utrecht
            kind: municipality
          - id: vws
            name: Ministerie van Volksgezondheid, Welzijn en Sport
            short: VWS
          - id: aedes
            aliases: [koepel]
            name: Aedes

        """,
        "themes/kracht/theme.md": """
        ---
        id: T5
        number: 5
        title: Uitvoeringskracht
        groups:
          - id: programma
            title: Programmeren
        ---

        Een thema over [[T5-A1]].

        """,
        "themes/kracht/questions/1.md": """
        ---
        id: T5-Q1
        number: 1
        question: Hoe gaat het sneller?
        ---

        ## Conclusies

        - Het kan sneller. {#T5-Q1-sneller}
        - Samen gaat het beter.

        """,
        "themes/kracht/actions.yaml": """
        # De actieagenda.
        actions:

          # 1. Plannen
          - id: T5-A1
            title: Parallel plannen   # kort houden
            horizon: urgent
            owner: vro
            due: 2026-06-30
            what: |
              Samen plannen maken.

              - eerst dit
              - dan dat
            updates:
              # Bericht uit het werkboek.
              - date: 2026-01-10
                by: vro
                status: in-progress
                note: |
                  Gestart, zie [[T5-A2]].

          # 2. Normen
          - id: T5-A2
            title: "In kaart brengen: normen"
            owner:
              - id: vro
                role: trekt
              - utrecht
            partners: [aedes]
            questions: T5-Q1
            follows-from: [T5-Q1-sneller, T5-Q1-C2]

        """,
    ]
}

extension EditPlan {
    /// The errors, in words.
    var errors: [String] {
        diagnostics.filter { $0.severity == .error }.map { $0.message.text(in: .nl) }
    }

    /// The errors with their places.
    var placed: [String] {
        diagnostics.filter { $0.severity == .error }.map {
            let position = files[$0.place].position(of: Int($0.place.start))
            return
                "\(files[$0.place].name):\(position.line):\(position.column) \($0.message.text(in: .nl))"
        }
    }
}

extension EditError {
    var words: [String] { messages.map { $0.text(in: .nl) } }
}

/// The messages that a request is refused with.
func refusal(_ body: () throws -> Any) -> [String] {
    do {
        _ = try body()
        return ["(geen fout)"]
    } catch let error as EditError {
        return error.words
    } catch {
        return ["\(error)"]
    }
}
