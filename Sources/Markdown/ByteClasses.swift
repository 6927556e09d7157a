/// Tells by one look in a table which bytes can be passed over: these loops see every byte of every text.
struct ByteClasses {
    private let table: StaticString

    /// Anything that may not stand for itself within a line.
    static let special = ByteClasses(
        table: """
            XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX......X...X.................X...\
            ...........................XXX.XX..........................XXXXX\
            ................................................................\
            .......................X........................................
            """)

    /// What says which steps a text needs: line ends, `[`, `<`, `~`, `{`, `|`, `&`, null, and the first byte
    /// of a stand-in.
    static let telling = ByteClasses(
        table: """
            X.........X..X........................X.....................X...\
            ...........................X...............................XX.X.\
            ................................................................\
            .......................X........................................
            """)

    /// What a stand-in may start with, a backslash, and line ends.
    static let standIn = ByteClasses(
        table: """
            X.........X..X..................................................\
            ...........................XX..............................X..X.\
            ................................................................\
            .......................X........................................
            """)

    /// Line ends.
    static let lineEnd = ByteClasses(
        table: """
            ..........X..X..................................................\
            ................................................................\
            ................................................................\
            ................................................................
            """)

    /// What has to be escaped in HTML, and control characters.
    static let escaped = ByteClasses(
        table: """
            XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX..X...X.....................X.X.\
            ...............................................................X\
            ................................................................\
            ................................................................
            """)

    /// Whether a byte is of this class.
    @inline(__always)
    func holds(_ byte: UInt8) -> Bool { table.utf8Start[Int(byte)] != 0x2E }

    /// The offset of the first byte of this class from an offset on.
    @inline(__always)
    func next(in bytes: Bytes, from start: Int) -> Int {
        let table = table.utf8Start
        let count = bytes.count
        var index = start
        while index < count, table[Int(bytes[index])] == 0x2E { index += 1 }
        return index
    }
}
