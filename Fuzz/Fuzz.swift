import Glibc

/// Called by libFuzzer for each input; the variable `FUZZ_TARGET` names what to try it on.
///
/// Source: https://llvm.org/docs/LibFuzzer.html
@c(LLVMFuzzerTestOneInput)
public func runTarget(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: start, count: size)))
    return 0
}

/// All there is to try.
private let targets: [any Target] = [
    Registers(), Notes(), Texts(), TemplateFiles(), Tables(), Cells(), Histories(), Lists(), Values(), Requests(),
    Trees(), YAMLTexts(),
]

private let target: any Target = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) }
    if let target = targets.first(where: { $0.name == name }) { return target }
    print("FUZZ_TARGET is one of: " + targets.map(\.name).joined(separator: " "))
    exit(2)
}()
