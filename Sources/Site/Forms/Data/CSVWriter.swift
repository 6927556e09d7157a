internal import ByteSearch
internal import Mustache

/// Writes a table as RFC 4180 has it, for a spreadsheet: with a byte-order mark, by which Excel knows UTF-8.
struct CSVWriter {
    /// What was written since it was last moved on.
    private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let separator: UInt8
    private var isFirst = true

    /// - Parameter separator: `;` or `,`.
    init(separator: Character) {
        self.separator = separator.asciiValue ?? 0x2C
    }

    /// Moves what was written on to an output, once there is a good deal of it.
    mutating func flush(into out: inout Output, isLast: Bool = false) {
        guard isLast || bytes.count > 1 << 15 else { return }
        out.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a row.
    mutating func row(_ cells: [String]) {
        for cell in cells { self.cell(cell[...]) }
        endRow()
    }

    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isFirst = true
    }

    /// Writes the next cell of a row, so that a spreadsheet takes it for text.
    mutating func cell(_ text: Substring) {
        if !isFirst { bytes.append(separator) }
        isFirst = false
        if CSVCell.startsLikeFormula(text) {
            write(CSVCell.neutralised(String(text))[...])
        } else {
            write(text)
        }
    }

    private mutating func write(_ cell: Substring) {
        var cell = cell
        cell.withUTF8 { text in
            guard nextSpecial(text) < text.count else {
                bytes.append(contentsOf: text)
                return
            }
            bytes.append(0x22)
            var from = 0
            for i in text.indices where text[i] == 0x22 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...i]))
                from = i
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
            bytes.append(0x22)
        }
    }

    /// The first byte for which a cell is put in quotes.
    private func nextSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let separator = separator
        return text.firstPlace(
            from: 0,
            among: { eight in
                eight.isEqual(separator) | eight.isEqual(0x22) | eight.isEqual(0x0D) | eight.isEqual(0x0A)
            },
            of: { $0 == separator || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A })
    }
}
