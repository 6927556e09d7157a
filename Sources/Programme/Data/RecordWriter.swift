public import JSON

/// Writes records as open data: the keys of the format, from the one description that they are read with.
///
/// A key that was left out is not written; a list always is, as a list.
public struct RecordWriter<Record: Described>: Sendable {
    /// How each key is written. Only that, and not the whole key, since it is gone over for every record.
    private let writes: [@Sendable (borrowing Record, inout JSONWriter, Programme) -> Void]

    /// - Parameter names: keys to leave out, for those that are told as they stand on the day.
    public init(leavingOut names: Set<String> = []) {
        writes = Record.keys.all.filter { !names.contains($0.name) }.map(\.write)
    }

    /// Writes the keys of a record into the object that is open.
    public func write(
        _ record: borrowing Record, of programme: Programme, into json: inout JSONWriter
    ) {
        for write in writes { write(record, &json, programme) }
    }
}
