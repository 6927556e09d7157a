/// Texts that many pages show, side by side in memory of their own.
///
/// Reading a `String` counts who holds it, and all threads count in the same place. The names and addresses that stand on
/// thousands of pages are read from here instead, where nobody counts (`docs/performance.md`).
public final class TextTable: @unchecked Sendable {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// Where each text ends. Small, so that more of it is at hand; four gigabytes of names are not to be had.
    private let ends: [UInt32]

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - count: how many texts there will be, to make room for.
    ///   - fill: adds the texts one by one.
    public init(count: Int, _ fill: ((String) -> Void) -> Void) {
        var all: [UInt8] = []
        var ends: [UInt32] = []
        all.reserveCapacity(count * 32)
        ends.reserveCapacity(count)
        fill { text in
            all.append(contentsOf: text.utf8)
            ends.append(UInt32(all.count))
        }
        // Written once and only read after that, so that it may be read from all threads.
        bytes = .allocate(capacity: all.count)
        _ = bytes.initialize(from: all)
        self.ends = ends
    }

    deinit { bytes.deallocate() }

    /// The text at an index. It must not be read any more once the table is gone.
    public subscript(index: Int) -> LentText {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return LentText(bytes: UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[index])]))
    }
}

/// A text of a ``TextTable``, which lends it: good for as long as somebody holds the table.
///
/// A view may give texts of a table that the page it stands on holds as well: what is read of a view is written before the
/// page is let go of, but maybe not before the view is.
public struct LentText: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
}
