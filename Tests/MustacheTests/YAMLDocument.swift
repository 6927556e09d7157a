import CYAML

/// Just enough YAML for the files of the Mustache specification: a tree of what libyaml finds.
indirect enum YAMLDocument {
    case null
    case flag(Bool)
    case text(String)
    case list([YAMLDocument])
    case map([(key: String, value: YAMLDocument)])

    subscript(key: String) -> YAMLDocument? {
        guard case .map(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    var string: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var items: [YAMLDocument] {
        if case .list(let items) = self { items } else { [] }
    }

    var pairs: [(key: String, value: YAMLDocument)] {
        if case .map(let pairs) = self { pairs } else { [] }
    }

    struct Unreadable: Error {}

    /// Reads the first document.
    init(_ bytes: [UInt8]) throws {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw Unreadable() }
        defer { yaml_parser_delete(&parser) }
        var document = yaml_document_t()
        let isLoaded = bytes.withUnsafeBufferPointer {
            yaml_parser_set_input_string(&parser, $0.baseAddress, $0.count)
            return yaml_parser_load(&parser, &document) == 1
        }
        guard isLoaded else { throw Unreadable() }
        defer { yaml_document_delete(&document) }
        guard let root = yaml_document_get_root_node(&document) else { throw Unreadable() }
        self.init(root.pointee, in: &document)
    }

    private init(_ node: yaml_node_t, in document: inout yaml_document_t) {
        func child(_ index: Int32) -> YAMLDocument {
            guard let node = yaml_document_get_node(&document, index) else { return .null }
            return YAMLDocument(node.pointee, in: &document)
        }
        switch node.type {
        case YAML_SEQUENCE_NODE:
            let items = node.data.sequence.items
            self = .list((0..<(items.top - items.start)).map { child(items.start[$0]) })
        case YAML_MAPPING_NODE:
            let pairs = node.data.mapping.pairs
            self = .map(
                (0..<(pairs.top - pairs.start)).map {
                    (child(pairs.start[$0].key).string ?? "", child(pairs.start[$0].value))
                })
        default:
            let scalar = node.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            self.init(
                String(decoding: bytes, as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        }
    }

    private init(_ text: String, isPlain: Bool) {
        switch text {
        case "true" where isPlain: self = .flag(true)
        case "false" where isPlain: self = .flag(false)
        case "null" where isPlain, "" where isPlain: self = .null
        default:
            // `1.10` is the number 1.1; whole numbers are written as they are.
            if isPlain, text.contains("."), let number = Double(text) {
                self = .text(String(number))
            } else {
                self = .text(text)
            }
        }
    }
}
