internal import Mustache

/// Writes a table as RFC 4180 has it, for a spreadsheet: with a byte-order mark, by which Excel knows UTF-8.
struct CSVWriter {
    /// What was written since it was last moved on.
    private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let separator: UInt8

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
        for i in cells.indices {
            if i > 0 { bytes.append(separator) }
            if CSVCell.startsLikeFormula(cells[i]) {
                write(CSVCell.neutralised(cells[i]))
            } else {
                write(cells[i])
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func write(_ cell: String) {
        var cell = cell
        cell.withUTF8 { text in
            guard text.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else {
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
}
