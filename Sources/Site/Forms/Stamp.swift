internal import Mustache
internal import Programme

/// A 128-bit hash of what a form is made from, where that is much to compare byte by byte.
///
/// Two lanes of multiply and rotate over eight bytes at a time, mixed at the end as in MurmurHash3. It tells equal from
/// different and is no seal against forgery.
struct Stamp: Sendable, Hashable {
    private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var low: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    init() {}

    init(_ bytes: [UInt8]) {
        add(bytes)
    }

    /// Adds bytes and their number.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 8 <= bytes.count {
                add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset += 1
            }
            add(rest)
            add(UInt64(bytes.count))
        }
    }

    /// Adds what stands for something else.
    mutating func add(_ other: Stamp) {
        add(other.high)
        add(other.low)
    }

    mutating func add(_ number: Int) {
        add(UInt64(bitPattern: Int64(number)))
    }

    @inline(__always)
    private mutating func add(_ word: UInt64) {
        high = Stamp.rotated(high ^ word, 29) &* 0x87C3_7B91_1142_53D5
        low = Stamp.rotated(low &+ word, 37) &* 0x4CF5_AD43_2745_937F
    }

    /// Writes it into a fingerprint.
    func write(into out: inout Output) {
        out.mark(Int(truncatingIfNeeded: Stamp.mixed(high ^ Stamp.rotated(low, 32))))
        out.mark(Int(truncatingIfNeeded: Stamp.mixed(low &+ high)))
    }

    private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word << count | word >> (64 - count)
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word >> 33
    }
}

extension Stamp {
    /// Stands for all that a site is made from: for forms that show nearly all of it.
    init(contentOf site: Site) {
        self.init()
        var settings = Output()
        settings.mark(site.programme.day.iso)
        settings.mark(site.programme.audience.rawValue)
        settings.mark(site.options.url ?? "")
        settings.mark(site.options.version)
        for path in site.programme.media { settings.mark(path) }
        add(settings.bytes)
        for file in site.programme.files.files {
            add(Array(file.name.utf8))
            add(file.bytes)
        }
    }

    /// Stands for all that calendars and feeds show of an action.
    ///
    /// - Parameter out: an output to gather it in, used for one action after the other.
    init(ofAction index: Int, _ site: Site, in out: inout Output) {
        out.reset(root: "")
        out.mark(site.programme.actions[index].header.id)
        out.mark(site.programme.actions[index].title)
        out.mark(site.facts[index].statusWord)
        out.mark(site.programme.actions[index].state.isOpen)
        out.mark(site.programme.actions[index].state.due)
        out.mark(site.programme.actions[index].start)
        out.mark(site.programme.actions[index].state.moved?.times ?? 0)
        if let theme = site.programme.actions[index].theme {
            out.mark(site.programme.themes[theme].title)
            out.mark(site.programme.themes[theme].published)
        }
        out.mark(site.programme.actions[index].state.owners, site.programme)
        out.mark(site.programme.actions[index].partners, site.programme)
        let updates = site.programme.actions[index].state.updates
        for i in updates.indices {
            out.mark(updates[i].date)
            out.mark(updates[i].status?.rawValue ?? "")
            out.mark(updates[i].due)
            out.mark(updates[i].owner != nil)
            out.mark(updates[i].owner ?? [], site.programme)
            out.mark(updates[i].by?.target.map { site.names.label(of: $0) } ?? "")
            out.mark(updates[i].note != nil)
            if let note = updates[i].note { ProseMarkup(site, note).fingerprint(into: &out) }
        }
        self.init(out.bytes)
    }
}

extension Output {
    fileprivate mutating func mark(_ date: WrittenDate?) {
        mark(date.map { Int($0.last.number) << 2 | Int($0.precision.rawValue) } ?? .min)
    }

    fileprivate mutating func mark(_ owners: [RoleReference], _ programme: Programme) {
        mark(owners.count)
        for i in owners.indices {
            if let target = owners[i].reference.target { mark(programme.label(of: target)) }
        }
    }
}
