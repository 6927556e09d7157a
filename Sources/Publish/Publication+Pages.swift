public import Hashing
import Glibc
internal import Synchronization

/// What is to be in the site.
extension Publication {
    /// What an earlier build recorded about a page that is there, untouched since.
    public struct Record: Sendable, Hashable {
        /// What the caller gave it: stands for everything the page shows.
        public var fingerprint: Digest
        /// The digest of its bytes.
        public var content: Digest
    }

    /// What the last build recorded about a page.
    ///
    /// - Parameter path: its address in the site.
    /// - Returns: `nil` when there is no such page, or it was changed or removed since.
    public func record(of path: String) -> Record? {
        guard let entry = index[Digest(path)], standing.facts[entry] != nil else { return nil }
        return Record(
            fingerprint: old.entries[entry].fingerprint, content: old.entries[entry].content)
    }

    /// Whether the last build made a page with this address, be it changed or removed since.
    public func isKnown(_ path: String) -> Bool { index[Digest(path)] != nil }

    /// Keeps a page as it is, if what it shows has not changed.
    ///
    /// - Returns: whether it is kept; if not, it must be written (or it goes).
    public func keep(_ path: String, fingerprint: Digest) -> Bool {
        guard let entry = index[Digest(path)], standing.facts[entry] != nil,
            old.entries[entry].fingerprint == fingerprint
        else { return false }
        ledger.withLock { $0.keep(path, entry: entry, fingerprint: fingerprint) }
        return true
    }

    /// Stages a page. When it has the bytes of the one that is there, that one is kept.
    ///
    /// - Parameters:
    ///   - path: its address in the site, e.g. `acties/5-3.html`.
    ///   - bytes: what it consists of.
    ///   - fingerprint: stands for everything the page shows; the next build finds it in ``record(of:)``.
    /// - Returns: whether it is new or differs from what is there.
    @discardableResult
    public func write(
        _ path: String, _ bytes: UnsafeRawBufferPointer, fingerprint: Digest
    ) throws(PublishError) -> Bool {
        let address = try Address(path)
        let content = Digest(bytes)
        return try stage(address, fingerprint, content) { (file) throws(Failure) in
            try file.write(bytes)
            return content
        }
    }

    /// Stages a page, as above.
    @discardableResult
    public func write(
        _ path: String, _ bytes: [UInt8], fingerprint: Digest
    ) throws(PublishError) -> Bool {
        try bytes.withUnsafeBufferPointer { (bytes) throws(PublishError) in
            try write(path, UnsafeRawBufferPointer(bytes), fingerprint: fingerprint)
        }
    }

    /// Stages a page of several pieces, one behind the other, as above.
    @discardableResult
    public func write(
        _ path: String, pieces: [[UInt8]], fingerprint: Digest
    ) throws(PublishError) -> Bool {
        let address = try Address(path)
        var stream = DigestStream()
        for piece in pieces { piece.withUnsafeBytes { stream.add($0) } }
        let content = stream.digest
        return try stage(address, fingerprint, content) { (file) throws(Failure) in
            for piece in pieces { try file.write(piece) }
            return content
        }
    }

    /// Stages a copy of a file, read piece by piece. When it has the bytes of the one that is there, that one is kept.
    ///
    /// - Parameters:
    ///   - source: a plain file anywhere, links followed.
    ///   - path: its address in the site.
    ///   - fingerprint: stands for all that the copy is made from.
    /// - Returns: whether it is new or differs from what is there.
    @discardableResult
    public func copyFile(
        from source: String, to path: String, fingerprint: Digest
    ) throws(PublishError) -> Bool {
        let address = try Address(path)
        var content: Digest?
        do throws(Failure) {
            let current = try Folder.open(".", fault: nil)
            if let entry = index[address.digest], standing.facts[entry] != nil {
                // Reading it once more costs less than writing what is there.
                var stream = DigestStream()
                try current.read(source, following: true) { (piece) throws(Failure) in
                    stream.add(piece)
                }
                content = stream.digest
            }
        } catch {
            throw ledger.withLock { $0.note(error.published) }
        }
        return try stage(address, fingerprint, content) { (file) throws(Failure) in
            var stream = DigestStream()
            let current = try Folder.open(".", fault: nil)
            try current.read(source, following: true) { (piece) throws(Failure) in
                try file.write(piece)
                stream.add(piece)
            }
            return stream.digest
        }
    }

    /// Stages a page, unless it has the bytes of the one that is there.
    ///
    /// - Parameters:
    ///   - content: the digest of its bytes, where known.
    ///   - fill: writes it and gives the digest of its bytes.
    private func stage(
        _ address: Address, _ fingerprint: Digest, _ content: Digest?,
        _ fill: (borrowing OpenFile) throws(Failure) -> Digest
    ) throws(PublishError) -> Bool {
        let entry = index[address.digest]
        let number = try ledger.withLock { (ledger) throws(PublishError) in
            try ledger.claim(address, entry: entry)
        }
        if let entry, standing.facts[entry] != nil, old.entries[entry].content == content {
            ledger.withLock { $0.settle(entry: entry, fingerprint: fingerprint) }
            return false
        }
        do throws(Failure) {
            let stage = try openStage()
            let file = try stage.create(address, number: number)
            let content = try fill(file)
            let record = Manifest.Entry(
                kind: .page, path: address.digest, content: content, fingerprint: fingerprint,
                facts: try file.facts())
            let page = Staged(
                path: address.path, entry: record, number: stage.isTree ? nil : number)
            ledger.withLock { $0.add(page) }
            return true
        } catch {
            let isInTheWay =
                [EEXIST, ENOTDIR, EISDIR].contains(error.code) && error.deed == .writing
            let problem = isInTheWay ? PublishError.clash(address.path) : error.published
            throw ledger.withLock { $0.note(problem) }
        }
    }

    /// The stage, made when it is first needed.
    func openStage() throws(Failure) -> Stage {
        try stage.withLock { (stage) throws(Failure) in
            if let stage { return stage }
            let new = try makeStage()
            stage = new
            return new
        }
    }

    private func makeStage() throws(Failure) -> Stage {
        guard isExchangeable, let side = try Side.make(hold) else {
            return .inside(try InPlace.makeStage(hold))
        }
        let spare = try Spare(hold: hold, side: side, name: recordName).find()
        guard spare != nil else {
            return .tree(try Side.makeTree(side, like: hold.root), side: side)
        }
        return .beside(try Side.makeNew(side, like: hold.root), side: side)
    }
}
