/// Tells media that a browser could run from those that it only shows.
enum MediaCheck {
    /// Endings of files that are programs or pages.
    private static let programs: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "js", "mjs", "cjs", "xml", "xsl", "xslt", "swf",
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
        let text = String(decoding: try readFile(folder.path(of: entry.name)), as: UTF8.self).lowercased()
        if ["<script", "javascript:", "<foreignobject", "<iframe", "<!entity", "data:text/html"].contains(
            where: text.contains)
        {
            return true
        }
        return hasEventHandler(text)
    }

    /// Whether an attribute such as `onload=` stands in a text in lower case.
    private static func hasEventHandler(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var i = 1
        while i + 2 < bytes.count {
            defer { i += 1 }
            let before = bytes[i - 1]
            guard bytes[i] == 0x6F, bytes[i + 1] == 0x6E,
                before <= 0x20 || before == 0x22 || before == 0x27 || before == 0x2F
            else { continue }
            var end = i + 2
            while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
            guard end > i + 2 else { continue }
            while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
            if end < bytes.count, bytes[end] == 0x3D { return true }
        }
        return false
    }
}
