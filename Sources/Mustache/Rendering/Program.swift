/// A template compiled to flat steps over constant bytes.
struct Program: Sendable {
    var ops: [Op] = []
    /// All constant bytes, one after the other.
    var literals: [UInt8] = []
    /// The slots of dotted names.
    var paths: [Int32] = []
    /// The names that lenient mode looks up.
    var names: [[String]] = []
}
