internal import Diagnostics
internal import Jobs
internal import YAML

/// Reads all files of a content folder.
///
/// - Parameters:
///   - folder: the folder, listed.
///   - jobs: threads to read with.
///   - texts: bytes of files, by path inside the folder, that are taken as they stand here instead of being read.
/// - Returns: everything that could be read, and what is wrong.
/// - Throws: ``FileProblem`` where a file cannot be read at all.
public func readContent(
    _ folder: ContentFolder, jobs: Int, taking texts: [String: [UInt8]] = [:]
) throws(FileProblem) -> Documents {
    var documents = Documents()
    var files: [(entry: ContentFolder.Entry, role: ContentFile)] = []
    var mediaNames: [String: String] = [:]
    for entry in folder.entries {
        guard entry.kind == .file else {
            documents.reportEntry(entry, in: folder)
            continue
        }
        switch ContentFile(entry.name) {
        case .media:
            // Texts that differ in composition only are equal, here as in every link.
            if let other = mediaNames.updateValue(entry.name, forKey: entry.name) {
                documents.reportFile(entry.name, in: folder, "same-address", .error, .sameName(other))
            }
            documents.media.append(entry.name)
            if try MediaCheck.mayHoldScripts(entry, in: folder) {
                documents.reportFile(entry.name, in: folder, "script-in-media", .error, .scriptInMedia)
            }
        case let role?: files.append((entry, role))
        case nil:
            documents.otherFiles.insert(entry.name)
            documents.reportFile(entry.name, in: folder, "unknown-file", .warning, .unknownFile)
        }
    }
    let first = documents.files.files.count
    let parts = inParallel(files.count, jobs: jobs) { [files] index in
        let (entry, role) = files[index]
        do throws(FileProblem) {
            let path = folder.path(of: entry.name)
            let bytes = if let text = texts[entry.name] { text } else { try readFile(path) }
            let file = SourceFile(path: path, name: entry.name, bytes: bytes)
            return Result<(SourceFile, Documents), FileProblem>.success(
                (file, FileReading(file, index: first + index, role: role).documents))
        } catch {
            return .failure(error)
        }
    }
    for part in parts {
        let (file, content) = try part.get()
        _ = documents.files.add(file)
        documents.append(content)
    }
    documents.checkExpectedFiles(files.map(\.role), in: folder)
    return documents
}

extension Documents {
    /// Reports something that is no ordinary file.
    fileprivate mutating func reportEntry(_ entry: ContentFolder.Entry, in folder: ContentFolder) {
        switch entry.kind {
        case .file: break
        case .linkOutside: reportFile(entry.name, in: folder, "outside-link", .error, .linkOutside)
        case .linkedFolder: reportFile(entry.name, in: folder, "unknown-file", .warning, .linkedFolder)
        case .special: reportFile(entry.name, in: folder, "special-file", .error, .notAFile)
        }
    }

    fileprivate mutating func reportFile(
        _ name: String, in folder: ContentFolder, _ rule: String, _ severity: Severity, _ message: ReadingMessage
    ) {
        let file = files.add(SourceFile(path: folder.path(of: name), name: name, bytes: []))
        diagnostics.append(Diagnostic(rule, severity, message, at: .start(ofFile: file)))
    }

    /// Reports files that must be there and are not.
    fileprivate mutating func checkExpectedFiles(_ roles: [ContentFile], in folder: ContentFolder) {
        if !roles.contains(.programme) {
            reportFile("programme.yaml", in: folder, "missing-file", .error, .missingFile("programme.yaml"))
        }
        var folders: [String] = []
        var withTheme: Set<String> = []
        for role in roles {
            switch role {
            case .theme(let folder): withTheme.insert(folder)
            case .question(let folder, _), .note(let folder, _), .actions(let folder), .indicators(let folder):
                if folders.last != folder { folders.append(folder) }
            default: break
            }
        }
        for name in folders where withTheme.insert(name).inserted {
            reportFile("themes/\(name)/theme.md", in: folder, "missing-file", .error, .missingFile("theme.md"))
            unreadable.insert(.theme)
        }
    }
}
