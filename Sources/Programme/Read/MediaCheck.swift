/// Tells media that a browser could run from those that it only shows.
enum MediaCheck {
    /// Endings of files that are programs or pages.
    private static let programs: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "js", "mjs", "cjs", "xml", "xsl", "xslt", "swf",
        // XML as well, shown as pages by browsers.
        "atom", "rss", "rdf", "mathml", "mml",
    ]

    /// Whether a file is a page or script, or an SVG with scripts, event handlers or foreign content in it.
    ///
    /// - Throws: ``FileProblem`` where an SVG cannot be read.
    static func mayHoldScripts(_ entry: ContentFolder.Entry, in folder: ContentFolder) throws(FileProblem) -> Bool {
        let ending = ContentFile.split(entry.name).ending.lowercased()
        if programs.contains(ending) { return true }
        guard ending == "svg" || ending == "svgz" else { return false }
        // A compressed one cannot be looked into.
        if ending == "svgz" { return true }
        return SVGCheck.mayHoldScripts(try readFile(folder.path(of: entry.name)))
    }
}
