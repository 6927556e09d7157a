import ArgumentParser
import Editing

/// `werkboek new owner`.
struct NewOwnerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "owner",
        abstract: said(nl: "Voegt een organisatie of persoon toe.", en: "Adds an organisation or person."))

    @Argument(help: .told(nl: "De volledige naam.", en: "Its full name.", as: "name"))
    var name: String?
    @OptionGroup var named: NamedID
    @Option(help: .told(nl: "Een korte naam.", en: "A short name.", as: "name"))
    var short: String?
    @Option(help: .told(nl: "Wat voor organisatie.", en: "What kind of organisation.", as: "kind"))
    var kind: String?
    @Option(help: .told(nl: "De website.", en: "Its website.", as: "url"))
    var url: String?
    @Option(
        help: .told(nl: "Waar ze onder valt, met komma's.", en: "What it is a part of, with commas.", as: "bodies"),
        completion: .ids(.owner))
    var partOf: String?
    @OptionGroup var editing: EditingOptions

    func validate() throws { try Required.check([(name, Required.value("name"))]) }

    func run() throws {
        try editing.edit { content throws(EditError) in
            var new = NewOwner(name: name ?? "")
            new.id = named.id
            new.short = short
            new.kind = kind
            new.url = url
            new.partOf = partOf
            if name == nil, Prompt.isPossible {
                let prompt = Prompt(content)
                new.name = try prompt.text(.name, isRequired: true) ?? ""
                if kind == nil { new.kind = try prompt.choice(.kind, .ownerKind) }
            }
            return try content.add(new)
        }
    }
}
