import ArgumentParser
import Editing

/// `werkboek rename`.
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: said(
            nl: "Verandert een id overal waar die genoemd wordt, en houdt de oude als tweede naam.",
            en: "Changes an id everywhere it is named, and keeps the old one as an alias."))

    @Argument(help: .told(nl: "De id van nu.", en: "The present id.", as: "old-id"))
    var old: String

    @Argument(help: .told(nl: "De nieuwe id.", en: "The new id.", as: "new-id"))
    var new: String

    @OptionGroup var editing: EditingOptions

    func run() throws {
        try editing.edit { content throws(EditError) in try content.rename(old, to: new) }
    }
}
