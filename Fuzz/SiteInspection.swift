internal import DefaultTemplates
internal import Diagnostics
internal import Mustache
internal import Programme
internal import Rules
internal import Site

/// Does with a content folder all that `check` and `build` do up to the writing of files, and looks at what comes out.
struct SiteInspection {
    /// The built-in templates, compiled once; the words are those of the language of most inputs.
    static let templates: PageTemplates = {
        let files = DefaultTemplates.files.filter { $0.name.hasSuffix(".mustache") }.enumerated().map { index, file in
            TemplateFile(SourceFile(path: file.name, name: file.name, bytes: file.bytes), file: index)
        }
        let tree = ContentTree("words", ContentTree.small)
        defer { tree.remove() }
        guard let folder = try? ContentFolder(tree.path), let documents = try? readContent(folder, jobs: 1) else {
            return PageTemplates(TemplateSet(files), words: [:])
        }
        let programme = assemble(documents, for: .public, on: ContentTree.day, jobs: 1).0
        return PageTemplates(TemplateSet(files), words: Site(programme, options: Site.Options(version: "1")).words)
    }()

    /// Reads, puts together, checks and renders.
    ///
    /// - Parameters:
    ///   - path: the content folder.
    ///   - audiences: for whom.
    ///   - isThorough: whether to render each page a second time, to compare.
    static func run(_ path: String, for audiences: [Audience], isThorough: Bool) {
        guard let folder = try? ContentFolder(path), let documents = try? readContent(folder, jobs: 1) else { return }
        for audience in audiences {
            let (programme, found) = assemble(documents, for: audience, on: ContentTree.day, jobs: 1)
            let diagnostics =
                applySettings(programme.settings.rules ?? [:], to: found + documents.diagnostics)
                + check(programme)
            inspectMessages(diagnostics, programme.files)
            // What has errors is rendered too, as the preview does.
            inspectSite(programme, isThorough)
        }
    }

    private static func inspectSite(_ programme: Programme, _ isThorough: Bool) {
        let site = Site(programme, options: Site.Options(url: programme.settings.url, version: "1"))
        for file in plan(site, templates) where file.source == nil {
            var page = Output(root: file.root)
            file.render(&page)
            if isThorough {
                var alone = Output(root: file.root)
                file.render(&alone)
                demand(page.bytes == alone.bytes, "\(file.address) is the same twice")
            }
            inspectFile(file.address, page.bytes)
        }
    }

    private static func inspectFile(_ address: String, _ bytes: [UInt8]) {
        if address.hasSuffix(".html") {
            if let fault = PageInspection.fault(in: bytes) { demand(false, "\(address): \(fault)") }
        } else if address.hasSuffix(".json") {
            demand(isJSON(bytes), "\(address) is JSON")
        } else if address.hasSuffix(".ics") {
            let text = String(decoding: bytes, as: UTF8.self)
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            demand(
                !lines.contains { $0.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" } }, "\(address): lines")
            demand(lines.allSatisfy { $0.utf8.count <= 75 }, "\(address): short lines")
            let begun = lines.count { $0.hasPrefix("BEGIN:") }
            demand(begun == lines.count { $0.hasPrefix("END:") }, "\(address): what begins ends")
        } else if address.hasSuffix(".csv") {
            demand(!hasFormula(bytes), "\(address) has no formula")
        }
    }

    /// Whether a cell of a table begins as a formula does.
    private static func hasFormula(_ bytes: [UInt8]) -> Bool {
        var (isQuoted, isFirst) = (false, true)
        for (i, byte) in bytes.enumerated() where i >= 3 {
            if isFirst, byte != 0x22, "=+-@\t".utf8.contains(byte) { return true }
            if byte == 0x22 {
                // The first quote of a cell opens it; the sign to look at is the one behind it.
                isQuoted.toggle()
                continue
            }
            isFirst = !isQuoted && (byte == 0x3B || byte == 0x2C || byte == 0x0A)
        }
        return false
    }
}
