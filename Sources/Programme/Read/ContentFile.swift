/// What a file of the content folder is, judged by its path alone.
enum ContentFile: Sendable, Hashable {
    case programme
    case owners
    case areas
    case sources
    case inventories
    case offerings
    case page(name: String)
    case practiceCase(name: String)
    case theme(folder: String)
    case question(folder: String, name: String)
    case actions(folder: String)
    case indicators(folder: String)
    case note(folder: String, name: String)
    case edition(name: String)
    case media

    /// - Parameter path: path inside the content folder, with `/` between parts.
    /// - Returns: `nil` where no rule of the format covers it.
    init?(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last else { return nil }
        if parts[0] == "media", parts.count > 1 {
            self = .media
            return
        }
        let (stem, ending) = ContentFile.split(last)
        let isYAML = ending == "yaml" || ending == "yml"
        let isMarkdown = ending == "md"
        if parts[0] == "themes" {
            guard parts.count >= 3 else { return nil }
            let folder = parts[1]
            switch (parts.count, parts[2]) {
            case (3, "theme.md"): self = .theme(folder: folder)
            case (3, _) where isYAML && stem == "actions": self = .actions(folder: folder)
            case (3, _) where isYAML && stem == "indicators": self = .indicators(folder: folder)
            case (4, "actions") where isYAML: self = .actions(folder: folder)
            case (4, "indicators") where isYAML: self = .indicators(folder: folder)
            case (4, "questions") where isMarkdown: self = .question(folder: folder, name: stem)
            case (4, "notes") where isMarkdown: self = .note(folder: folder, name: stem)
            default: return nil
            }
            return
        }
        if isYAML {
            let register = parts.count == 1 ? stem : parts.count == 2 ? parts[0] : ""
            switch register {
            case "programme" where parts.count == 1: self = .programme
            case "owners": self = .owners
            case "areas": self = .areas
            case "sources": self = .sources
            case "inventories": self = .inventories
            case "offerings": self = .offerings
            default: return nil
            }
            return
        }
        guard parts.count == 2 else { return nil }
        switch (parts[0], ending) {
        case ("pages", "md"): self = .page(name: stem)
        case ("cases", "md"): self = .practiceCase(name: stem)
        case ("editions", "json"): self = .edition(name: stem)
        default: return nil
        }
    }

    /// The kinds of things that such a file may hold: when it cannot be read, references to these say nothing.
    var kinds: [EntityKind] {
        switch self {
        case .owners: [.owner]
        case .areas: [.area]
        case .sources: [.source]
        case .inventories: [.inventory]
        case .offerings: [.offering]
        case .page: [.page]
        case .practiceCase: [.case]
        case .theme: [.theme]
        case .question: [.question, .conclusion]
        case .actions: [.action]
        case .indicators: [.indicator]
        case .note: [.note]
        case .programme, .edition, .media: []
        }
    }

    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}
