public import Diagnostics
internal import Jobs
internal import Mustache
public import Programme
internal import Rules
public import Site
internal import Synchronization

/// A programme read, put together and checked, with the files of its site planned.
public struct Prepared: Sendable {
    public var programme: Programme
    public var site: Site
    public var files: [PlannedFile]
    public var diagnostics: [Diagnostic]
    /// All files that diagnostics point into: content first, then templates.
    public var sources: Sources

    let stampsInTheMaking: Once<Stamps>

    /// Tell which files may differ from what an earlier build made.
    public func stamps() -> Stamps { stampsInTheMaking.value }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads content and templates, puts the programme together, checks it and plans its site.
///
/// - Parameters:
///   - inputs: what to build.
///   - listing: the input folders.
///   - timings: told when a stage begins.
///   - beginsStamps: whether the stamps are going to be asked for, so that they are made meanwhile.
/// - Throws: `FileProblem` where a file or folder cannot be read.
public func prepare(
    _ inputs: Inputs, _ listing: Listing, timings: inout Timings, beginsStamps: Bool = false
) throws(FileProblem) -> Prepared {
    timings.begin(.read)
    var documents = try readContent(listing.content, jobs: inputs.jobs)
    let documentDiagnostics = documents.diagnostics
    timings.begin(.assemble)
    var sources = documents.files
    let templates = try loadTemplates(listing.templates, sources: &sources)
    let words = interfaceWords(documents.language)
    // Handed over rather than shared, so that nothing of it is copied where it is changed.
    let handed = Mutex<Documents?>(documents)
    documents = Documents()
    // Putting together leaves a thread idle for much of its time.
    let (assembled, compiled) = together(jobs: inputs.jobs) {
        let documents = handed.withLock { $0.take() } ?? Documents()
        return assemble(documents, for: inputs.audience, on: inputs.day, jobs: inputs.jobs)
    } _: {
        PageTemplates(templates.set, words: words)
    }
    let programme = assembled.programme
    timings.begin(.check)
    let known = applySettings(programme.settings.rules ?? [:], to: assembled.diagnostics + documentDiagnostics)
    let url = (inputs.url ?? programme.settings.url).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let options = Site.Options(url: url, version: Tool.version, rowsPerPage: inputs.rowsPerPage)
    let (found, site) = together(jobs: inputs.jobs) {
        check(programme, found: known, jobs: inputs.jobs)
    } _: {
        Site(programme, options: options, jobs: inputs.jobs)
    }
    timings.begin(.plan)
    let stamps = Once { Stamps(site, program: "\(Tool.version) \(Tool.build)") }
    // Planning and what comes behind it up to rendering leave a thread idle for some of their time.
    if beginsStamps { stamps.begin(jobs: inputs.jobs) }
    var diagnostics = known + found
    diagnostics += applySettings(programme.settings.rules ?? [:], to: compiled.diagnostics)
    let planned =
        plan(site, compiled, upkeep: upkeep(diagnostics, programme), jobs: inputs.jobs)
        + mediaFiles(programme, listing.content) + assets(templates, site)
    let doubles = Set(diagnostics.filter { $0.rule == "duplicate-id" }.map(\.place))
    let (clashing, files) = together(jobs: inputs.jobs) {
        clashes(planned, sources: &sources)
    } _: {
        planned.inOrderOfMaking(programme)
    }
    diagnostics += clashing.filter { !doubles.contains($0.place) }
    // What a newer tool would understand is no mistake of the authors'.
    if let tooOld = diagnostics.first(where: { $0.rule == "too-old" }) { diagnostics = [tooOld] }
    return Prepared(
        programme: programme, site: site, files: files, diagnostics: diagnostics, sources: sources,
        stampsInTheMaking: stamps)
}
