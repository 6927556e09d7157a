/// What a YAML file may cost, as the content format states it.
public struct YAMLLimits: Sendable {
    /// Bytes in a file.
    public var size = 64 << 20
    /// Collections inside each other.
    public var depth = 100
    /// Nodes that aliases expand to, in all.
    public var expandedNodes = 100_000

    public init() {}
}
