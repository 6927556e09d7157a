public import Hashing
internal import Synchronization

/// One build's hold on the output folder: what is there, what is to be there, and the switch from one to the other.
///
/// Until ``commit(stamp:)`` the site that was there stays as it was; then it is replaced as a whole. See
/// `docs/publishing.md`. Any thread may call any method; ``commit(stamp:)`` or ``cancel()`` comes last, once, when no
/// other call is under way.
public final class Publication: Sendable {
    /// How to publish.
    public struct Options: Sendable {
        /// Take over a folder that holds other files: they stay for good, and one with the address of a page is moved
        /// aside to `.adopted/`.
        public var adopt = false
        /// Only a share of the site is built, to be merged with the others by copying.
        public var share: Share?
        /// Threads for checking, linking and removing files.
        public var jobs = 2
        /// How long to wait for another build that holds the folder, in milliseconds.
        public var patience = 2000
        /// From how many unchanged files on the old tree is kept beside the site; for fewer it is made as fast anew.
        var spareFrom = 2000
        /// Switch file by file even where the folder could be exchanged. For tests.
        var inPlace = false
        /// For tests.
        var fault: Fault?

        /// The usual way.
        public init() {}
    }

    let hold: Hold
    let options: Options
    /// The name of the record of this kind of build.
    let recordName: String
    let old: Manifest
    /// Whether the old record is the only one and of this kind of build.
    let isRecordWanted: Bool
    let index: DigestIndex
    let inventory: Inventory
    let standing: Standing
    let isExchangeable: Bool
    let ledger: Mutex<Ledger>
    let stage = Mutex<Stage?>(nil)

    /// Takes hold of an output folder: waits for another build to end, mends what a broken-off one left, reads the
    /// record of the last one and checks what is there. Makes the folder when it is missing.
    ///
    /// - Throws: ``PublishError/notOurs(_:count:)`` when it holds other files, ``PublishError/busy``,
    ///   ``PublishError/notAFolder(_:)``, or what the system refused.
    public init(_ output: String, _ options: Options = Options()) throws(PublishError) {
        self.options = options
        hold = try Hold.take(output, patience: options.patience, fault: options.fault)
        recordName = Manifest.name(for: options.share)
        do throws(Failure) {
            try Mending(hold: hold, name: recordName, jobs: options.jobs).mend()
            (old, isRecordWanted) = try Own.manifests(in: hold.root, wanted: recordName)
            index = DigestIndex(old.entries.map(\.path))
            // One that is to be refused may hold anything, all of a disk even.
            let limit = old.entries.isEmpty && !options.adopt ? 1000 : Int.max
            (inventory, standing) = try Standing.survey(
                hold.root, old, index, jobs: options.jobs, thorough: true, limit: limit)
            let looksExchangeable = try hold.looksExchangeable(inventory, standing)
            isExchangeable = looksExchangeable && !options.inPlace
        } catch {
            throw error.published
        }
        ledger = Mutex(Ledger(entries: old.entries.count))
        if !options.adopt, !standing.foreign.isEmpty {
            let names = standing.foreign.map { inventory.text($0) }.sorted()
            throw .notOurs(Array(names.prefix(10)), count: names.count)
        }
    }

    deinit { cancel() }

    /// Whether the output is whole and exactly what the last build with this stamp wrote, so that there is nothing to do.
    ///
    /// - Parameters:
    ///   - output: the folder of the site.
    ///   - stamp: stands for everything the site depends on: all inputs, the options, the program's version.
    ///   - options: how the build goes.
    public static func isCurrent(
        _ output: String, stamp: Digest, _ options: Options = Options()
    ) -> Bool {
        current(output, of: [stamp], options) != nil
    }

    /// Which of some stamps the output is whole and exactly what the last build with that stamp wrote, by index.
    public static func current(
        _ output: String, of stamps: [Digest], _ options: Options = Options()
    ) -> Int? {
        guard options.share == nil, let hold = Hold.look(at: output) else { return nil }
        do throws(Failure) {
            let name = Manifest.name(for: nil)
            let (manifest, isWanted) = try Own.manifests(in: hold.root, wanted: name)
            guard isWanted, let found = stamps.firstIndex(where: { $0 == manifest.stamp }),
                try !Mending(hold: hold, name: name, jobs: options.jobs).isNeeded
            else { return nil }
            let index = DigestIndex(manifest.entries.map(\.path))
            let (_, standing) = try Standing.survey(
                hold.root, manifest, index, jobs: options.jobs, thorough: false)
            guard standing.foreign.isEmpty else { return nil }
            let isWhole = zip(manifest.entries, zip(standing.items, standing.facts)).allSatisfy { entry, found in
                entry.kind == .page ? found.1 != nil : found.0 >= 0
            }
            return isWhole ? found : nil
        } catch {
            return nil
        }
    }

    /// Lets go of the folder and removes what was staged; the site is as it was. Happens by itself when nobody holds
    /// the publication any more.
    public func cancel() {
        guard ledger.withLock({ $0.close() }) else { return }
        // What cannot be removed now the next build removes.
        try? discard()
        hold.release()
        hold.unmake()
    }

    /// Removes what was staged.
    func discard() throws(Failure) {
        let stage = stage.withLock { stage in
            defer { stage = nil }
            return stage
        }
        switch stage {
        case .tree(_, let side), .beside(_, let side):
            try Side.discard(Side.new, in: side, jobs: options.jobs)
            if try side.has(Side.tree + "/" + Own.name + "/" + Own.marker) {
                try Side.discard(Side.tree, in: side, jobs: options.jobs)
            }
            try Side.removeIfIdle(hold)
        case .inside:
            let own = try hold.root.folder(Own.name)
            // See `commit(stamp:)`.
            if try own.has(Own.journal) { return }
            try Side.removeAll(Own.stage, in: own, jobs: options.jobs)
            try hold.root.removeFolder(Own.name)
        case nil: break
        }
    }
}
