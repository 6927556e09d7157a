internal import DefaultTemplates
public import Diagnostics
public import Mustache
public import Programme
internal import Site

/// The templates of a build: those of the program, with the user's own in their place where there are any.
public struct Templates: Sendable {
    public var set: TemplateSet
    /// Style sheet, script and icon, by name.
    public var assets: [(name: String, bytes: [UInt8])]
}

/// Loads the templates.
///
/// - Parameters:
///   - folder: the user's folder, where there is one.
///   - sources: gets the files, so that messages can point into them.
/// - Throws: `FileProblem` where a file that is there cannot be read.
public func loadTemplates(_ folder: ContentFolder?, sources: inout Sources) throws(FileProblem) -> Templates {
    var files = DefaultTemplates.files.map { ($0.name, path: "<werkboek>/templates/" + $0.name, $0.bytes) }
    if let folder {
        for entry in folder.entries where entry.kind == .file {
            let path = folder.path(of: entry.name)
            let known = files.firstIndex { $0.0 == entry.name }
            guard known != nil || entry.name.hasSuffix(".mustache") else { continue }
            let bytes = try readFile(path)
            if let known { files[known] = (entry.name, path, bytes) } else { files.append((entry.name, path, bytes)) }
        }
    }
    var templates: [TemplateFile] = []
    var assets: [(String, [UInt8])] = []
    for (name, path, bytes) in files {
        guard name.hasSuffix(".mustache") else {
            assets.append((name, bytes))
            continue
        }
        let source = SourceFile(path: path, name: name, bytes: bytes)
        templates.append(TemplateFile(source, file: sources.add(source)))
    }
    return Templates(set: TemplateSet(templates), assets: assets)
}

/// The files that all pages share.
func assets(_ templates: Templates, _ site: Site) -> [PlannedFile] {
    templates.assets.map { name, bytes in
        let bytes = name == "style.css" ? Array(site.accentRule.utf8) + StyleSheet.compacted(bytes) : bytes
        return PlannedFile(name, bytes: bytes)
    }
}
