internal import Jobs
internal import Mustache
public import Publish
public import Site

/// What building a site did.
public struct BuildResult: Sendable {
    public var outcome: Outcome
    /// Pages that were rendered.
    public var rendered: Int
    /// Pages whose contents had not changed, so that they were not rendered.
    public var skipped: Int
}

/// Renders what changed and switches the site over.
///
/// - Parameters:
///   - files: the planned files of the site.
///   - publication: the hold on the output folder.
///   - stamp: stands for all inputs, for the next build.
///   - jobs: threads to render with.
///   - explain: told of each file that is rendered, and why.
public func build(
    _ files: [PlannedFile], into publication: Publication, stamp: Digest, jobs: Int,
    explain: (@Sendable (String) -> Void)? = nil, timings: inout Timings
) throws(PublishError) -> BuildResult {
    timings.begin(.render)
    // What a template's names stand for is decided by the program, so another program renders anew.
    let salt = "\(Tool.version) \(Tool.build)\n"
    let chunk = 16
    let chunks = (files.count + chunk - 1) / chunk
    let parts = inParallel(chunks, jobs: jobs) { index -> Result<(Int, Int), PublishError> in
        var out = Output(root: "", capacity: 1 << 15)
        var rendered = 0
        var skipped = 0
        do throws(PublishError) {
            for file in files[index * chunk..<min(files.count, (index + 1) * chunk)] {
                out.reset(root: file.root)
                out.write(salt)
                file.fingerprint(&out)
                let fingerprint = Digest(out.bytes)
                if publication.keep(file.address, fingerprint: fingerprint) {
                    skipped += 1
                    continue
                }
                if let source = file.source {
                    try publication.copyFile(from: source, to: file.address, fingerprint: fingerprint)
                    rendered += 1
                    continue
                }
                out.reset(root: file.root)
                file.render(&out)
                rendered += 1
                try publication.write(file.address, out.bytes, fingerprint: fingerprint)
                explain?(file.address)
            }
        } catch {
            return .failure(error)
        }
        return .success((rendered, skipped))
    }
    var rendered = 0
    var skipped = 0
    for part in parts {
        let (some, others) = try part.get()
        rendered += some
        skipped += others
    }
    timings.begin(.publish)
    let outcome = try publication.commit(stamp: stamp)
    timings.end()
    return BuildResult(outcome: outcome, rendered: rendered, skipped: skipped)
}
