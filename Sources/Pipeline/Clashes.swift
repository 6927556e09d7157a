internal import Diagnostics
internal import Programme
internal import Site

/// Reports files of the site that would have one address, on systems too that do not tell upper from lower case or one
/// way to write `é` from the other. Of two the one that comes later in the list has the address of the other.
///
/// - Parameter sources: gets the files that are only copied, so that a message can point at them.
func clashes(_ files: [PlannedFile], sources: inout Sources) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(files.count)
    var found: [Diagnostic] = []
    for i in files.indices {
        // Texts that differ in composition only are equal as they are.
        let address = files[i].address.lowercased()
        guard let earlier = first[address] else {
            first[address] = i
            continue
        }
        let file = files[i]
        let both = [place(of: file, &sources), place(of: files[earlier], &sources)]
        let places = both.compactMap { $0 }
        let here = places.first ?? .start(ofFile: 0)
        let notes = places.dropFirst().map { Diagnostic.Note(ClashMessage.other, at: $0) }
        found.append(
            Diagnostic("same-address", .error, ClashMessage.taken(file.address), at: here, notes: Array(notes)))
    }
    return found
}

/// Where a file is made: what it shows, else the file that it is a copy of.
private func place(of file: PlannedFile, _ sources: inout Sources) -> Place? {
    if let place = file.place { return place }
    guard let path = file.source else { return nil }
    return .start(ofFile: sources.add(SourceFile(path: path, name: file.address, bytes: [])))
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
