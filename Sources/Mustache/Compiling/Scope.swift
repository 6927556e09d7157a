internal import Diagnostics

/// Where in the templates a piece is put together: which file, taken in from where, with which blocks.
struct Scope {
    /// How a file came to be taken in.
    final class Link: Sendable {
        let name: String
        /// The tag that took it in; nil for the page's own template.
        let tag: Place?
        let outer: Link?
        /// What tells one use of a template from another. Lenient mode only.
        let use: Use

        init(name: String, tag: Place?, outer: Link?, use: Use) {
            self.name = name
            self.tag = tag
            self.outer = outer
            self.use = use
        }
    }

    /// A template as it was taken in, for one that takes in itself.
    struct Use: Sendable {
        var indent: [UInt8]
        var blocks: Blocks
        /// The index of the op that it begins with.
        var entry: Int
    }

    /// What the blocks of a layout are filled with.
    final class Blocks: Sendable {
        let fillings: [String: Filling]

        init(_ fillings: [String: Filling] = [:]) {
            self.fillings = fillings
        }
    }

    /// The content of a block, and the scope it was written in.
    struct Filling: Sendable {
        var template: ParsedTemplate
        var range: Range<Int>
        /// The white space that its lines have where it was written.
        var indent: Range<Int>
        var link: Link
        var blocks: Blocks
    }

    var template: ParsedTemplate
    var link: Link
    var blocks: Blocks
    /// What every line gets in front of it.
    var indent: [UInt8] = []
    /// How much of its own white space every line loses.
    var outdent: [UInt8] = []

    /// What a line begins with that is written with this white space.
    func indent(_ own: Range<Int>) -> [UInt8] {
        let own = template.bytes[own]
        let common = zip(own, outdent).prefix { $0 == $1 }.count
        return indent + own.dropFirst(common)
    }

    /// The names of the files from the page's template down to this one.
    var trail: [String] {
        var names: [String] = []
        var link: Link? = self.link
        while let here = link {
            names.append(here.name)
            link = here.outer
        }
        return names.reversed()
    }

    /// Where this file was taken in, the nearest tag first, as far as helps.
    var notes: [Diagnostic.Note] {
        var notes: [Diagnostic.Note] = []
        var link: Link? = self.link
        while let here = link, let tag = here.tag, notes.count < 3 {
            notes.append(Diagnostic.Note(TemplateMessage.includedHere(here.name), at: tag))
            link = here.outer
        }
        return notes
    }

    /// The use of a template that is still open here, if any.
    func open(_ name: String) -> Link? {
        var link: Link? = self.link
        while let here = link {
            if here.name == name { return here }
            link = here.outer
        }
        return nil
    }
}
