internal import Preview

/// The head of a request to the preview.
struct Requests: Target {
    let name = "requests"

    func run(_ input: [UInt8]) {
        guard let request = try? HTTPRequest(parsing: input) else { return }
        demand(request.path.hasPrefix("/"), "a path begins at the root")
        demand(
            !request.path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F },
            "a path is plain")
        demand(request.headers["host"] != nil, "a request names its host")
        demand(request.headers.keys.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty }, "names are in lower case")
    }
}
