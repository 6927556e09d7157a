public import Diagnostics

/// One YAML document as a flat list of nodes with their places.
///
/// Scalars are kept as written, without a guess at their type: what they are is decided by the key they stand under.
/// An alias is a copy of the node it names, with the alias' own place.
public struct YAMLTree: Sendable, Equatable {
    /// Index of a node in its tree.
    public typealias Index = Int32

    /// What a node is.
    public enum Kind: UInt8, Sendable {
        case scalar
        case sequence
        case mapping
    }

    struct Node: Equatable {
        var kind: Kind
        var form: TextForm
        /// Whether the scalar was written without quotes and not as a block.
        var isPlain: Bool
        var start: UInt32
        var end: UInt32
        /// The scalar's bytes in `scalars`.
        var textStart: UInt32 = 0
        var textEnd: UInt32 = 0
        /// First child; a mapping's children are key, value, key, value.
        var child: Index = -1
        /// Next sibling.
        var next: Index = -1
        /// Number of nodes at and under this one, aliases expanded.
        var size: UInt32 = 1
    }

    var nodes: [Node] = []
    var scalars: [UInt8] = []
    /// Index of the file that the tree was read from.
    public let file: Int
    /// The top node; `nil` where the document is empty.
    public internal(set) var root: Index?
    /// Whether any node is a copy of one that stands elsewhere.
    public internal(set) var hasAliases = false

    init(file: Int) {
        self.file = file
    }

    /// What the node is.
    public func kind(_ node: Index) -> Kind { nodes[Int(node)].kind }

    /// Where the node stands: of a scalar its text, of a collection all of it.
    public func place(_ node: Index) -> Place {
        let node = nodes[Int(node)]
        return Place(file: file, start: Int(node.start), end: Int(node.end))
    }

    /// Whether the node is a scalar without quotes that is not a block.
    public func isPlain(_ node: Index) -> Bool { nodes[Int(node)].isPlain }

    /// Whether the node counts as left out: an unquoted `null`, `~` or nothing, or a text of white space.
    public func isOmitted(_ node: Index) -> Bool {
        let it = nodes[Int(node)]
        guard it.kind == .scalar else { return false }
        // Nearly each text says by its first byte that it is one.
        if it.textEnd > it.textStart, scalars[Int(it.textStart)] > 0x20, !it.isPlain || it.textEnd - it.textStart > 4 {
            return false
        }
        return withBytes(node) { text in
            if text.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }) { return true }
            guard it.isPlain else { return false }
            return text.elementsEqual("~".utf8) || text.elementsEqual("null".utf8)
                || text.elementsEqual("Null".utf8) || text.elementsEqual("NULL".utf8)
        }
    }

    /// The scalar's text; empty for a collection.
    public func string(_ node: Index) -> String {
        withBytes(node) { String(decoding: $0, as: UTF8.self) }
    }

    /// The scalar's text with its place and form.
    public func text(_ node: Index) -> Text {
        Text(string(node), at: place(node), form: nodes[Int(node)].form)
    }

    /// Gives the scalar's bytes without making a string.
    public func withBytes<Result>(
        _ node: Index, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let it = nodes[Int(node)]
        return scalars.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(it.textStart)..<Int(it.textEnd)]))
        }
    }

    /// The nodes of a sequence, in order.
    public func items(_ node: Index) -> Children { Children(nodes: nodes, first: nodes[Int(node)].child) }

    /// The keys and values of a mapping, in order.
    public func pairs(_ node: Index) -> Pairs {
        Pairs(nodes: nodes, key: nodes[Int(node)].kind == .mapping ? nodes[Int(node)].child : -1)
    }

    /// The value under a key of a mapping.
    public func value(_ name: String, in node: Index) -> Index? {
        for (key, value) in pairs(node) where string(key) == name { return value }
        return nil
    }

    /// The keys and values of a mapping.
    public struct Pairs: Sequence, IteratorProtocol {
        let nodes: [Node]
        var key: Index

        public mutating func next() -> (key: Index, value: Index)? {
            guard key >= 0 else { return nil }
            let found = (key: key, value: nodes[Int(key)].next)
            key = nodes[Int(found.value)].next
            return found
        }
    }

    /// The children of a sequence.
    public struct Children: Sequence, IteratorProtocol {
        let nodes: [Node]
        var first: Index

        public mutating func next() -> Index? {
            guard first >= 0 else { return nil }
            defer { first = nodes[Int(first)].next }
            return first
        }
    }
}
