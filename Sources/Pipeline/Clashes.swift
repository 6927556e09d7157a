internal import Diagnostics
internal import Programme
internal import Site

/// Reports files of the site that would have one address, on systems that do not tell upper from lower case too.
func clashes(_ files: [PlannedFile]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(files.count)
    var found: [Diagnostic] = []
    for (i, file) in files.enumerated() {
        let address = file.address.lowercased()
        guard let earlier = first[address] else {
            first[address] = i
            continue
        }
        let places = [file.place, files[earlier].place].compactMap { $0 }
        let place = places.first ?? .start(ofFile: 0)
        let notes = places.dropFirst().map { Diagnostic.Note(ClashMessage.other, at: $0) }
        found.append(
            Diagnostic("same-address", .error, ClashMessage.taken(file.address), at: place, notes: Array(notes)))
    }
    return found
}

/// What there is to say of two files with one address.
enum ClashMessage: Message {
    case taken(String)
    case other

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.taken(let address), .nl):
            "Het adres `\(address)` is al bezet. Geef dit een andere id, slug of bestandsnaam."
        case (.taken(let address), .en): "The address `\(address)` is taken. Give this another id, slug or file name."
        case (.other, .nl): "hier staat wat dat adres al heeft"
        case (.other, .en): "what has that address stands here"
        }
    }
}
