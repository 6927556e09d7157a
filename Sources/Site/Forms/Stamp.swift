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

    @inline(__always)
    private mutating func add(_ word: UInt64) {
        high = Stamp.rotated(high ^ word, 29) &* 0x87C3_7B91_1142_53D5
        low = Stamp.rotated(low &+ word, 37) &* 0x4CF5_AD43_2745_937F
    }

    /// Writes it into a fingerprint.
    func write(into out: inout Output) {
        let ends = [Stamp.mixed(high ^ Stamp.rotated(low, 32)), Stamp.mixed(low &+ high)]
        for word in ends {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                out.write(CollectionOfOne(UInt8(truncatingIfNeeded: word >> shift)))
            }
        }
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
    init(ofAction index: Int, _ site: Site, in out: inout Output) {
        let programme = site.programme
        func mark(_ roles: [RoleReference]?) {
            out.mark(roles?.count ?? -1)
            for case let owner? in (roles ?? []).map(\.reference.target) {
                out.mark(programme.label(of: owner))
            }
        }
        let state = programme.actions[index].state
        out.reset(root: "")
        out.mark(programme.actions[index].header.id)
        out.mark(programme.actions[index].title)
        out.mark(site.facts[index].statusWord)
        out.mark(state.isOpen)
        out.mark(state.due?.iso ?? "")
        out.mark(programme.actions[index].start?.iso ?? "")
        out.mark(state.moved?.times ?? 0)
        out.mark(programme.actions[index].theme.map { programme.themes[$0].title } ?? "")
        out.mark(programme.actions[index].theme.flatMap { programme.themes[$0].published?.iso } ?? "")
        mark(state.owners)
        mark(programme.actions[index].partners)
        for update in state.updates {
            out.mark(update.date?.iso ?? "")
            out.mark(update.status.map(site.statusWord) ?? "")
            out.mark(update.due?.iso ?? "")
            mark(update.owner)
            out.mark(update.by?.target.map(programme.label(of:)) ?? "")
            out.mark(update.note != nil)
            if let note = update.note { ProseMarkup(site, note).fingerprint(into: &out) }
        }
        self.init(out.bytes)
    }
}
