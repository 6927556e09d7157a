internal import Hashing

/// What the caller has said of each address so far.
struct Ledger: Sendable {
    /// For each entry of the old record.
    enum Fate: Sendable {
        /// Not named: it goes.
        case unnamed
        /// Stays, with this fingerprint.
        case kept(Digest)
        /// Comes anew.
        case written
    }

    private(set) var fates: [Fate]
    /// Addresses that the old record has not.
    private(set) var added: Set<Digest> = []
    private(set) var staged: [Staged] = []
    private(set) var kept = 0
    /// The first thing that went wrong; nothing can be published after it.
    private(set) var problem: PublishError?
    private var isOpen = true
    private var numbers = 0

    init(entries: Int) { fates = [Fate](repeating: .unnamed, count: entries) }

    /// Notes that a page will be written.
    ///
    /// - Parameter entry: its entry in the old record.
    /// - Returns: a number for its file.
    mutating func claim(_ address: Address, entry: Int?) throws(PublishError) -> Int {
        try check()
        guard !isNamed(address.digest, entry: entry) else { throw note(.clash(address.path)) }
        if let entry { fates[entry] = .written } else { added.insert(address.digest) }
        numbers += 1
        return numbers
    }

    /// Notes that a page stays.
    mutating func keep(_ path: String, entry: Int, fingerprint: Digest) {
        if case .unnamed = fates[entry] { kept += 1 } else { note(.clash(path)) }
        fates[entry] = .kept(fingerprint)
    }

    /// Notes that a claimed page has the bytes it had.
    mutating func settle(entry: Int, fingerprint: Digest) {
        kept += 1
        fates[entry] = .kept(fingerprint)
    }

    mutating func add(_ page: Staged) { staged.append(page) }

    /// Whether there is to be a page at an address.
    func isNamed(_ address: Digest, entry: Int?) -> Bool {
        guard let entry else { return added.contains(address) }
        if case .unnamed = fates[entry] { return false }
        return true
    }

    @discardableResult
    mutating func note(_ problem: PublishError) -> PublishError {
        self.problem = self.problem ?? problem
        return problem
    }

    /// - Throws: what went wrong before.
    func check() throws(PublishError) {
        precondition(isOpen, "the publication has ended")
        if let problem { throw problem }
    }

    /// - Returns: whether it was open until now.
    mutating func close() -> Bool {
        defer { isOpen = false }
        return isOpen
    }
}
