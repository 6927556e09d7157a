internal import Hashing
internal import Mustache
internal import Programme
internal import Site
internal import Synchronization

/// The site of one build: the planned files by address, each rendered when somebody asks for it.
final class Snapshot: Sendable {
    private let files: [String: PlannedFile]
    /// What is worked out already, by address.
    private let digests = Mutex<[String: Digest]>([:])

    init(_ files: [PlannedFile]) {
        self.files = Dictionary(files.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file at a path: the planned one of that very address, or the `index.html` of a folder.
    func file(at path: String) -> PlannedFile? {
        let address = path.dropFirst()
        return files[address.isEmpty || address.hasSuffix("/") ? address + "index.html" : String(address)]
    }

    /// The page that stands in for what is not there.
    var notFound: PlannedFile? { files["404.html"] }

    /// What is published at the file's address.
    ///
    /// - Throws: `FileProblem` where it is a copy of a file that cannot be read.
    func bytes(of file: PlannedFile) throws(FileProblem) -> [UInt8] {
        if let source = file.source { return try readFile(source) }
        var out = Output(root: file.root)
        file.render(&out)
        return out.bytes
    }

    /// Stands for the bytes of a file; of a copy, for the facts of the file that it is made from.
    func digest(of file: PlannedFile) -> String {
        if let known = digests.withLock({ $0[file.address] }) { return known.text }
        var digest = file.maker
        if file.source == nil {
            var out = Output(root: file.root)
            file.render(&out)
            digest = Digest(out.bytes)
        }
        digests.withLock { $0[file.address] = digest }
        return digest.text
    }

    /// Stands for what is answered to a path; the page that says so where there is nothing.
    func digest(at path: String) -> String? {
        (file(at: path) ?? notFound).map { digest(of: $0) }
    }
}

extension Digest {
    /// It as text.
    var text: String { String(high, radix: 16) + "." + String(low, radix: 16) }
}
