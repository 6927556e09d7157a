public import Hashing
internal import Jobs
internal import Mustache
public import Publish
internal import Site
internal import Synchronization

/// What building a site did.
public struct BuildResult: Sendable {
    public var outcome: Outcome
    public var work: RenderWork
}

/// What was rendered and what was not.
public struct RenderWork: Sendable, Hashable {
    /// Files that were rendered or copied.
    public var rendered = 0
    /// Bytes in those that were rendered.
    public var bytes = 0
    /// Files of which nothing changed that they may show, so that they were not rendered.
    public var skipped = 0
    /// Of those that were rendered, the ones that came out as they were.
    public var same = 0

    static func += (sum: inout RenderWork, other: RenderWork) {
        sum.rendered += other.rendered
        sum.bytes += other.bytes
        sum.skipped += other.skipped
        sum.same += other.same
    }
}

/// Why a file was made anew.
public enum RenderReason: Sendable {
    /// The last build did not make it.
    case isNew
    /// It is not as the last build left it.
    case wasTouched
    /// It shows something else now.
    case differs
}

/// Who is told how rendering goes; on any thread.
public struct RenderWatch: Sendable {
    /// Told of each file that is made anew, and why.
    public var rendered: (@Sendable (String, RenderReason) -> Void)?
    /// Told now and then how many files were gone through, of how many.
    public var progress: (@Sendable (Int, Int) -> Void)?

    public init() {}
}

/// Renders what changed and switches the site over.
///
/// - Parameters:
///   - prepared: the site to be.
///   - output: path of the output folder.
///   - options: how to publish; of a share of the site only that is rendered.
///   - stamp: stands for all inputs, for the next build.
///   - jobs: threads to render with.
///   - watch: told how it goes.
///   - timings: told when a stage begins.
///   - meanwhile: done on this thread while another looks at what is in the output folder.
public func build(
    _ prepared: Prepared, into output: String, _ options: Publication.Options, stamp: Digest, jobs: Int,
    watch: RenderWatch = RenderWatch(), timings: inout Timings, meanwhile: () -> Void = {}
) throws(PublishError) -> BuildResult {
    let files = options.share.map { share in prepared.files.filter { share.has($0.address) } } ?? prepared.files
    let (_, opened) = together(jobs: jobs, meanwhile) {
        Result { () throws(PublishError) in try Publication(output, options) }
    }
    let publication = try opened.get()
    let stamps = prepared.stamps()
    timings.begin(.render)
    let taken = Atomic<Int>(0)
    // Each thread takes the next file when it is done with one, and makes all of them in the same room.
    let parts = inParallel(max(1, jobs), jobs: jobs) { _ -> Result<RenderWork, PublishError> in
        var renderer = Renderer(publication: publication, stamps: stamps, explain: watch.rendered)
        while true {
            let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < files.count else { return .success(renderer.work) }
            do throws(PublishError) {
                try renderer.render(files[index])
            } catch {
                taken.store(files.count, ordering: .relaxed)
                return .failure(error)
            }
            if index.isMultiple(of: 8) { watch.progress?(index, files.count) }
        }
    }
    var work = RenderWork()
    for part in parts { work += try part.get() }
    timings.begin(.publish)
    let outcome = try publication.commit(stamp: stamp)
    timings.end()
    return BuildResult(outcome: outcome, work: work)
}

/// Renders one file after the other, in the same room.
private struct Renderer {
    let publication: Publication
    let stamps: Stamps
    let explain: (@Sendable (String, RenderReason) -> Void)?
    private(set) var work = RenderWork()
    private var page = Output(capacity: 1 << 15)

    init(
        publication: Publication, stamps: Stamps, explain: (@Sendable (String, RenderReason) -> Void)?
    ) {
        self.publication = publication
        self.stamps = stamps
        self.explain = explain
    }

    /// Renders a file, unless all that it may show is what it was.
    mutating func render(_ file: PlannedFile) throws(PublishError) {
        let stamp = stamps.stamp(of: file)
        if publication.keep(file.address, fingerprint: stamp) {
            work.skipped += 1
            return
        }
        work.rendered += 1
        let isChanged: Bool
        if let source = file.source {
            isChanged = try publication.copyFile(from: source, to: file.address, fingerprint: stamp)
        } else if let pieces = file.pieces?() {
            work.bytes += pieces.reduce(0) { $0 + $1.count }
            isChanged = try publication.write(file.address, pieces: pieces, fingerprint: stamp)
        } else {
            // The room that the largest files took is given back.
            if page.bytes.count > 1 << 20 { page = Output(capacity: 1 << 15) }
            page.reset(root: file.root)
            file.render(&page)
            work.bytes += page.bytes.count
            isChanged = try publication.write(file.address, page.bytes, fingerprint: stamp)
        }
        guard isChanged else {
            work.same += 1
            return
        }
        guard let explain else { return }
        let isThere = publication.record(of: file.address) != nil
        explain(file.address, isThere ? .differs : publication.isKnown(file.address) ? .wasTouched : .isNew)
    }
}
