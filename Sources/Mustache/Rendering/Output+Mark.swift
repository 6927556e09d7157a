extension Output {
    /// Marks a text in a fingerprint: its length, then its bytes.
    public mutating func mark(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable {
            markLength($0.count)
            bytes.append(contentsOf: $0)
        }
        if done == nil {
            markLength(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Marks bytes in a fingerprint, their length before them.
    public mutating func mark(_ bytes: some Collection<UInt8>) {
        markLength(bytes.count)
        self.bytes.append(contentsOf: bytes)
    }

    /// Marks a number in a fingerprint.
    public mutating func mark(_ number: Int) {
        // Zigzag: small numbers stay short, below zero as well.
        markLength(bitPattern: UInt(bitPattern: (number &<< 1) ^ (number >> (Int.bitWidth - 1))))
    }

    /// Marks a yes or no in a fingerprint.
    public mutating func mark(_ flag: Bool) {
        bytes.append(flag ? 1 : 0)
    }

    /// Marks a length or count: seven bits a byte, lowest first.
    mutating func markLength(_ length: Int) {
        markLength(bitPattern: UInt(bitPattern: length))
    }

    private mutating func markLength(bitPattern: UInt) {
        var rest = bitPattern
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Marks what `body` writes, its length before it, so that it cannot run into what follows.
    mutating func markFramed(_ body: (inout Output) -> Void) {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: 8))
        body(&self)
        // A body that removed something has made the frame meaningless; there is nothing to protect then.
        guard bytes.count >= start + 8 else { return }
        var length = UInt64(bytes.count - start - 8)
        for index in start..<start + 8 {
            bytes[index] = UInt8(truncatingIfNeeded: length)
            length >>= 8
        }
    }
}
