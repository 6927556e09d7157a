import ArgumentParser
import Editing

/// `werkboek rename`.
struct RenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Changes an id everywhere it is named, and keeps the old one as an alias.")

    @Argument(help: ArgumentHelp("The present id.", valueName: "old-id"))
    var old: String

    @Argument(help: ArgumentHelp("The new id.", valueName: "new-id"))
    var new: String

    @OptionGroup var editing: EditingOptions

    func run() throws {
        try editing.edit { content throws(EditError) in try content.rename(old, to: new) }
    }
}
