import Glibc
internal import Programme

/// A content folder in memory, one per process, written anew for each input.
struct ContentTree: Sendable {
    let path: String

    /// - Parameter files: what is there whatever the input, by path.
    init(_ name: String, _ files: [String: String] = [:]) {
        let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        path = "\(memory)/werkboek-fuzz-\(name)-\(getpid())"
        mkdir(path, 0o700)
        for (name, text) in files { put(name, Array(text.utf8)) }
    }

    /// Writes or replaces a file; a name that leads out of the folder is passed over.
    func put(_ name: String, _ bytes: [UInt8]) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard name.utf8.count < 200, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") })
        else { return }
        var folder = path
        for part in parts.dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        guard let file = fopen(path + "/" + name, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    /// Empties the folder.
    func clear() {
        var folders = [path]
        var next = 0
        while next < folders.count {
            let folder = folders[next]
            next += 1
            guard let directory = opendir(folder) else { continue }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                guard name != ".", name != ".." else { continue }
                if unlink(folder + "/" + name) != 0 { folders.append(folder + "/" + name) }
            }
        }
        for folder in folders.dropFirst().reversed() { rmdir(folder) }
    }

    /// Empties and removes the folder.
    func remove() {
        clear()
        rmdir(path)
    }

    /// A small programme with something of every kind, that inputs take a part of the place of.
    static let small: [String: String] = [
        "programme.yaml": """
        name: Proef
        url: https://example.org/pad/
        horizons: [{id: nu, title: Nu}]

        """,
        "owners.yaml":
            "owners: [{id: o1, name: Een}, {id: o2, name: Twee, part-of: o1}, {id: p1, name: P, kind: person}]\n",
        "areas.yaml": "areas: [{id: g1, name: Gebied, municipality: o1}]\n",
        "sources.yaml": "sources: [{id: b1, title: Bron, url: https://example.org/}]\n",
        "themes/een/theme.md": "---\nid: T1\ntitle: Thema\ngroups: [{id: k, title: Kop}]\n---\nTekst.\n",
        "themes/een/questions/1.md": "---\nid: Q1\nquestion: Hoe?\n---\n## Conclusies\n\n- Zo. {#C1}\n",
        "themes/een/actions.yaml": """
        actions:
          # een
          - id: A1
            title: Eerste
            owner: o1
            updates:
              - {date: 2026-01-01, note: Begonnen}
          - id: A2
            title: "Tweede"

        """,
    ]

    static let day = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)
}
