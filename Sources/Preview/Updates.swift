import Glibc
internal import Diagnostics
internal import Pipeline
internal import Programme
internal import Reporting

/// Keeps what the preview shows in step with the content: waits for a change, builds, shows.
final class Updates {
    let current: Current
    private let options: Preview.Options
    private var watcher: Watcher
    private var day: Day
    private var count = 0
    /// Sets the builds of this run apart from those of another, which a page may still remember.
    private let launch = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    /// What was told of the content last, a line for each warning.
    private var told: Set<String> = []

    /// How often a build that came to nothing is tried anew because the content is still changing.
    private static let mostTries = 10
    /// How long to wait for the other half of a change when a file was gone halfway a build.
    private static let secondLook = 100

    /// Builds for the first time.
    ///
    /// - Parameters:
    ///   - options: what to build, and whom to tell.
    ///   - stop: ends it.
    /// - Throws: ``PreviewError/cannotRead(_:)`` where something cannot be read.
    init(_ options: Preview.Options, stop: Waker) throws(PreviewError) {
        let inputs = options.inputs()
        self.options = options
        day = inputs.day
        // What changes during the first build is built too, so the watching begins before it.
        watcher = Watcher([inputs.content, inputs.templates], stop: stop, most: options.mostWatched)
        current = try Current(
            Showing(snapshot: nil, problems: nil, language: options.language ?? .en, build: ""))
        let before = monotonicMilliseconds()
        do throws(FileProblem) {
            show(try read(), since: before)
        } catch {
            throw .cannotRead(error)
        }
        if watcher.isLooking { options.tell(.looking(current.showing.language)) }
    }

    /// Builds at each change, until it is told to stop.
    func run() {
        while true {
            switch watcher.wait(options.patience) {
            case .stopped: return
            case .nothing: if options.inputs().day == day { continue }
            case .changed: break
            }
            guard update() else { return }
        }
    }

    /// Builds once, and again where it came to nothing and the content is still changing: half of what somebody does is
    /// no error to show.
    ///
    /// - Returns: whether to go on.
    private func update() -> Bool {
        let wasLooking = watcher.isLooking
        for attempt in 1...Updates.mostTries {
            let before = monotonicMilliseconds()
            let result: Result<Prepared, FileProblem>
            do throws(FileProblem) { result = .success(try read()) } catch { result = .failure(error) }
            if attempt < Updates.mostTries, !result.isGood {
                switch watcher.wait(result.isFailure ? Updates.secondLook : 0) {
                case .stopped: return false
                case .changed: continue
                case .nothing: break
                }
            }
            switch result {
            case .success(let prepared): show(prepared, since: before)
            case .failure(let problem): show(problem)
            }
            break
        }
        if watcher.isLooking, !wasLooking { options.tell(.looking(current.showing.language)) }
        return true
    }

    private func read() throws(FileProblem) -> Prepared {
        let inputs = options.inputs()
        day = inputs.day
        var timings = Timings()
        return try prepare(inputs, Listing(inputs), timings: &timings)
    }

    /// Shows a site, or what is wrong with it.
    private func show(_ prepared: Prepared, since before: Int) {
        var showing = next()
        showing.language = options.language ?? prepared.programme.language
        showing.problems = nil
        if prepared.hasErrors {
            let errors = prepared.diagnostics.filter { $0.severity == .error }
            showing.problems = Problems(
                Report(errors, sources: prepared.sources, language: showing.language), showing.language)
        } else {
            showing.snapshot = Snapshot(prepared.files)
        }
        current.show(showing)
        tell(prepared, showing.language)
        if !prepared.hasErrors {
            options.tell(
                .built(
                    milliseconds: monotonicMilliseconds() - before, warnings: told.count, showing.language))
        }
    }

    /// Tells of all errors, and of the warnings that were not there the last time.
    private func tell(_ prepared: Prepared, _ language: Language) {
        var warnings: Set<String> = []
        let found = prepared.diagnostics.filter { diagnostic in
            guard diagnostic.severity == .warning else { return true }
            guard !diagnostic.timely else { return false }
            let path = prepared.sources[diagnostic.place].path
            let key = "\(path) \(diagnostic.rule) \(diagnostic.message.text(in: language))"
            return warnings.insert(key).inserted && !told.contains(key)
        }
        told = warnings
        if !found.isEmpty { options.tell(.found(Report(found, sources: prepared.sources, language: language))) }
    }

    private func show(_ problem: FileProblem) {
        var showing = next()
        showing.problems = Problems(problem, showing.language)
        current.show(showing)
        options.tell(.cannotRead(problem, showing.language))
    }

    /// What is shown now, as the next build.
    private func next() -> Showing {
        count += 1
        var showing = current.showing
        showing.build = "\(launch)-\(count)"
        return showing
    }
}

extension Result<Prepared, FileProblem> {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }

    /// Whether there is a site to show.
    fileprivate var isGood: Bool { if case .success(let prepared) = self { !prepared.hasErrors } else { false } }
}
