public import JSON

/// Writes records as open data: the keys of the format, from the one description that they are read with.
///
/// A key that was left out is not written; a list always is, as a list.
public struct RecordWriter<Record: Described>: Sendable {
    private let keys: [Key<Record>]

    /// - Parameter names: keys to leave out, for those that are told as they stand on the day.
    public init(leavingOut names: Set<String> = []) {
        keys = Record.keys.all.filter { !names.contains($0.name) }
    }

    /// Writes the keys of a record into the object that is open.
    public func write(
        _ record: borrowing Record, of programme: Programme, into json: inout JSONWriter
    ) {
        for key in keys { key.write(record, &json, programme) }
    }
}
