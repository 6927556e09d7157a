/// A stored property of a record, read and written where it lies in the record.
///
/// A key path does the same, but asks the run-time library for a type at each use, which was 5 % of a build
/// (`docs/performance.md`). Where a property lies is fixed when the program is compiled (`MemoryLayout.offset(of:)`), so
/// these pointers stay within the record, and none leaves this file. A computed property goes by its key path.
struct Stored<Root: Sendable, Value: Sendable>: Sendable {
    private let path: KeyPathTo<Root, Value>
    /// Bytes from the beginning of the record; `nil` for a computed property.
    private let offset: Int?

    init(_ path: KeyPathTo<Root, Value>) {
        self.path = path
        offset = MemoryLayout<Root>.offset(of: path)
    }

    func get(_ root: borrowing Root) -> Value {
        guard let offset else { return copy(root)[keyPath: path] }
        return withUnsafePointer(to: root) { UnsafeRawPointer($0).load(fromByteOffset: offset, as: Value.self) }
    }

    func set(_ value: Value, in root: inout Root) {
        guard let offset else {
            root[keyPath: path] = value
            return
        }
        withUnsafeMutablePointer(to: &root) {
            UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
        }
    }

    /// Changes the value in its place, so that nothing of it is copied.
    func change(_ root: inout Root, _ body: (inout Value) -> Void) {
        guard let offset else { return body(&root[keyPath: path]) }
        withUnsafeMutablePointer(to: &root) {
            body(&UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee)
        }
    }

    private func copy(_ root: borrowing Root) -> Root { copy root }
}
