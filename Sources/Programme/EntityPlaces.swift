public import Diagnostics

/// Finds what a place in the content belongs to: the entity that begins last before it in the same file.
public struct EntityPlaces: Sendable {
    /// In order of files and places.
    private let starts: [(place: Place, ref: EntityRef)]

    /// - Parameters:
    ///   - programme: what the places are in.
    ///   - kinds: what is looked for.
    public init(_ programme: Programme, kinds: [EntityKind] = EntityKind.allCases) {
        let all = kinds.flatMap { kind in
            (0..<programme.count(kind)).map { index in
                let ref = EntityRef(kind, index)
                return (place: programme.place(of: ref), ref: ref)
            }
        }
        starts = all.sorted { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
    }

    /// The entity that a place belongs to; `nil` where none begins before it in its file.
    public func entity(at place: Place) -> EntityRef? {
        let next = starts.partitionPoint(where: { ($0.place.file, $0.place.start) > (place.file, place.start) })
        return next > 0 && starts[next - 1].place.file == place.file ? starts[next - 1].ref : nil
    }
}
