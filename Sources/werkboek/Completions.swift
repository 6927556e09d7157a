import ArgumentParser
import Editing
import Programme

extension CompletionKind {
    /// The ids of a kind in the content folder that the command line names.
    static func ids(_ kind: EntityKind) -> CompletionKind {
        .custom { arguments, _, _ in
            guard let day = try? Arguments.defaultDay(),
                let content = try? Content(Speech.contentFolder(arguments), on: day)
            else { return [] }
            return content.suggestions(.entity(kind), matching: "", limit: .max).map(\.value)
        }
    }

    static var statuses: CompletionKind { .list(Status.allCases.map(\.rawValue)) }
}
