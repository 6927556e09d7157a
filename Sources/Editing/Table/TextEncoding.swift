/// The encodings that spreadsheets save in.
enum TextEncoding: Sendable {
    case utf8
    case utf16
    /// What Excel writes in Western Europe when it is not asked for UTF-8.
    case windows1252

    /// A file as UTF-8.
    ///
    /// UTF-16 is told by its mark; what is not valid UTF-8 is taken for Windows-1252.
    ///
    /// - Returns: also the offset of the first byte that is no text.
    static func decode(_ file: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding, badByte: Int?) {
        if file.starts(with: [0xFF, 0xFE]) { return utf16(file, high: 1) }
        if file.starts(with: [0xFE, 0xFF]) { return utf16(file, high: 0) }
        if String(validating: file, as: UTF8.self) != nil {
            return (file, .utf8, file.firstIndex(of: 0))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            let code = (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : UInt32(byte)
            guard code != 0, let scalar = Unicode.Scalar(code) else {
                return (bytes, .windows1252, bytes.count)
            }
            bytes += String(scalar).utf8
        }
        return (bytes, .windows1252, nil)
    }

    private static func utf16(_ file: [UInt8], high: Int) -> (
        bytes: [UInt8], encoding: TextEncoding, badByte: Int?
    ) {
        let units = stride(from: 2, to: file.count - 1, by: 2).map { i in
            UInt16(file[i + high]) << 8 | UInt16(file[i + 1 - high])
        }
        guard let text = String(validating: units, as: UTF16.self) else { return ([], .utf16, 0) }
        return (Array(text.utf8), .utf16, nil)
    }

    /// What the bytes 80 to 9F stand for in Windows-1252; 0 where they stand for nothing.
    /// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0, 0x017E, 0x0178,
    ]
}
