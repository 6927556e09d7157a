internal import Hashing
internal import Mustache
internal import Programme

extension Output {
    /// Marks what stands for many bytes in a fingerprint.
    mutating func mark(_ digest: Digest) {
        mark(Int(truncatingIfNeeded: digest.high))
        mark(Int(truncatingIfNeeded: digest.low))
    }
}

extension Digest {
    /// Stands for all that a site is made from: for forms that show nearly all of it.
    init(contentOf site: Site) {
        var settings = Output()
        settings.mark(site.programme.day.iso)
        settings.mark(site.programme.audience.rawValue)
        settings.mark(site.options.url ?? "")
        settings.mark(site.options.version)
        for path in site.programme.media { settings.mark(path) }
        let files = site.programme.files.files.flatMap { [Digest($0.name), Digest($0.bytes)] }
        self.init(of: [Digest(settings.bytes)] + files)
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
