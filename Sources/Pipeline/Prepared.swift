public import Diagnostics
internal import Mustache
public import Programme
internal import Rules
public import Site

/// A programme read, put together and checked, with the files of its site planned.
public struct Prepared: Sendable {
    public var programme: Programme
    public var site: Site
    public var files: [PlannedFile]
    public var diagnostics: [Diagnostic]
    /// All files that diagnostics point into: content first, then templates.
    public var sources: Sources

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads content and templates, puts the programme together, checks it and plans its site.
///
/// - Parameters:
///   - inputs: what to build.
///   - listing: the input folders.
///   - timings: told when a stage begins.
/// - Throws: `FileProblem` where a file or folder cannot be read.
public func prepare(
    _ inputs: Inputs, _ listing: Listing, timings: inout Timings
) throws(FileProblem) -> Prepared {
    timings.begin(.read)
    let documents = try readContent(listing.content, jobs: inputs.jobs)
    let documentDiagnostics = documents.diagnostics
    timings.begin(.assemble)
    var (programme, diagnostics) = assemble(documents, for: inputs.audience, on: inputs.day, jobs: inputs.jobs)
    diagnostics += documentDiagnostics
    timings.begin(.check)
    diagnostics = applySettings(programme.settings.rules ?? [:], to: diagnostics)
    diagnostics += check(programme, found: diagnostics, jobs: inputs.jobs)
    timings.begin(.plan)
    let url = (inputs.url ?? programme.settings.url).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var options = Site.Options(url: url, version: Tool.version)
    if let rows = inputs.rowsPerPage { options.rowsPerPage = rows }
    let site = Site(programme, options: options)
    var sources = programme.files
    let templates = try loadTemplates(listing.templates, sources: &sources)
    let compiled = PageTemplates(templates.set, words: site.words)
    diagnostics += compiled.diagnostics
    var files = plan(site, compiled, upkeep: upkeep(diagnostics, programme)) + mediaFiles(programme, listing.content)
    files += assets(templates, site)
    let doubles = Set(diagnostics.filter { $0.rule == "duplicate-id" }.map(\.place))
    diagnostics += clashes(files, sources: &sources).filter { !doubles.contains($0.place) }
    // What a newer tool would understand is no mistake of the authors'.
    if let tooOld = diagnostics.first(where: { $0.rule == "too-old" }) { diagnostics = [tooOld] }
    return Prepared(programme: programme, site: site, files: files, diagnostics: diagnostics, sources: sources)
}
