internal import YAML

/// A file of YAML on its own, read in both ways there are: what is read without libyaml is what libyaml makes of it.
struct YAMLTexts: Target {
    let name = "yaml"

    func run(_ input: [UInt8]) {
        guard let simple = parseSimpleYAML(input, file: 0) else { return }
        let (tree, problems) = parseYAMLEvents(input, file: 0)
        demand(problems.isEmpty, "libyaml finds nothing wrong with what is read without it")
        demand(simple == tree, "both ways to read YAML give the same tree")
    }
}
