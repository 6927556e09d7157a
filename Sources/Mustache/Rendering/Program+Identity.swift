internal import Hashing

extension Program {
    /// Tells this program from any other.
    ///
    /// - Parameter reads: the names that it reads, in order. Their slots are left out:
    ///   a field may move without any page changing.
    func identity(reads: Output) -> Digest {
        var out = Output(capacity: literals.count + ops.count * 4 + reads.bytes.count)
        out.mark(reads.bytes)
        for op in ops {
            switch op {
            case .literal(let start, let end):
                out.mark(0)
                out.mark(literals[Int(start)..<Int(end)])
            case .write: out.mark(1)
            case .writeRaw: out.mark(2)
            case .when(_, let otherwise):
                out.mark(3)
                out.mark(Int(otherwise))
            case .unless(_, let otherwise):
                out.mark(4)
                out.mark(Int(otherwise))
            case .open(_, let otherwise):
                out.mark(5)
                out.mark(Int(otherwise))
            case .next(let body):
                out.mark(6)
                out.mark(Int(body))
            case .enter, .call, .leave: break
            }
        }
        return Digest(out.bytes)
    }
}
