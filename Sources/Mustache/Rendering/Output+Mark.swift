extension Output {
    /// Marks a text for a digest: its length, then its bytes.
    mutating func mark(_ text: String) { mark(Array(text.utf8)) }

    /// Marks bytes for a digest, their length before them, so that they cannot run into what follows.
    mutating func mark(_ bytes: some Collection<UInt8>) {
        mark(bytes.count)
        self.bytes.append(contentsOf: bytes)
    }

    /// Marks a number for a digest: seven bits a byte, lowest first; small ones stay short, below zero as well.
    mutating func mark(_ number: Int) {
        var rest = UInt(bitPattern: (number &<< 1) ^ (number >> (Int.bitWidth - 1)))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
