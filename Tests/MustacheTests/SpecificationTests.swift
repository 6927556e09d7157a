import Diagnostics
import Mustache
import Testing

/// The official specification, in lenient mode. Reads `mustache/` in the folder that `WERKBOEK_SPECS` names.
@Suite(.enabled(if: Specification.folder != nil, "WERKBOEK_SPECS is not set"))
struct SpecificationTests {
    @Test(arguments: [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
        "inheritance",
    ])
    func passes(_ name: String) throws {
        let examples = try Specification.examples(name)
        #expect(examples.count >= 12)
        for example in examples {
            #expect(example.render() == example.expected, "\(name): \(example.name)")
        }
    }
}

/// The files of the specification.
enum Specification {
    struct Example {
        var name: String
        var template: String
        var partials: [(key: String, value: String)]
        var data: Dynamic
        var expected: String

        func render() -> String {
            var files = partials.enumerated().map { index, partial in
                TemplateFile(name: partial.key, bytes: Array(partial.value.utf8), file: index + 1)
            }
            files.append(TemplateFile(name: "the page", bytes: Array(template.utf8), file: 0))
            var out = Output()
            LenientTemplate("the page", in: TemplateSet(files)).render(data, into: &out)
            return String(decoding: out.bytes, as: UTF8.self)
        }
    }

    static let folder = environment("WERKBOEK_SPECS")

    static func examples(_ name: String) throws -> [Example] {
        let path = "\(folder ?? "")/mustache/\(name).yml"
        let bytes = try #require(contents(of: path), "\(path) is missing")
        return try #require(try YAMLDocument(bytes)["tests"]).items.map { test in
            Example(
                name: try #require(test["name"]?.string),
                template: try #require(test["template"]?.string),
                partials: (test["partials"]?.pairs ?? []).map { ($0.key, $0.value.string ?? "") },
                data: test["data"].map(Dynamic.init) ?? .null,
                expected: try #require(test["expected"]?.string))
        }
    }
}

extension Dynamic {
    init(_ document: YAMLDocument) {
        self =
            switch document {
            case .null: .null
            case .flag(let flag): .flag(flag)
            case .text(let text): .text(text)
            case .list(let items): .list(items.map(Dynamic.init))
            case .map(let pairs):
                .map(
                    Dictionary(
                        pairs.map { ($0.key, Dynamic($0.value)) }, uniquingKeysWith: { $1 }))
            }
    }
}
