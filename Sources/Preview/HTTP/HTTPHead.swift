/// The bytes of a request up to the empty line that ends its head, as they come in. Every byte is looked at once.
struct HTTPHead: Sendable {
    /// The longest request line, in bytes.
    static let longestLine = 8192
    /// The longest head, in bytes.
    static let longest = 32768

    /// What came in so far.
    private(set) var bytes: [UInt8] = []
    /// Where the line began that is being read.
    private var lineStart = 0

    /// Takes bytes, up to the end of the head; what comes after it is dropped, for no request has a body here.
    ///
    /// - Returns: whether the head is complete.
    /// - Throws: the status that refuses it, where it is too long or a line does not end as it should.
    mutating func take(_ more: some Sequence<UInt8>) throws(HTTPStatus) -> Bool {
        for byte in more {
            bytes.append(byte)
            if byte == 0x0A {
                guard bytes.count - lineStart >= 2, bytes[bytes.count - 2] == 0x0D else { throw .badRequest }
                if bytes.count - lineStart == 2 { return true }
                lineStart = bytes.count
            } else if lineStart == 0, bytes.count > HTTPHead.longestLine {
                throw .targetTooLong
            } else if bytes.count > HTTPHead.longest {
                throw .headersTooLarge
            }
        }
        return false
    }
}
