public import Diagnostics
internal import YAML

/// The language of a programme, for what is said before, or without, reading the rest of it.
///
/// - Parameter folder: the content folder.
/// - Returns: `nil` where there is no `programme.yaml` to be read; Dutch, as everywhere, where the file does not say.
public func languageOfProgramme(in folder: String) -> Language? {
    for name in ["programme.yaml", "programme.yml"] {
        guard let bytes = try? readFile(folder + "/" + name) else { continue }
        guard String(validating: bytes, as: UTF8.self) != nil else { return .nl }
        let tree = parseYAML(bytes, file: 0).tree
        guard let root = tree.root, tree.kind(root) == .mapping, let node = tree.value("language", in: root),
            tree.kind(node) == .scalar
        else { return .nl }
        return Language(rawValue: tree.string(node)) ?? .nl
    }
    return nil
}
