/// Where a value is read from.
enum Source: Sendable {
    /// A field of a view on the stack; `frame` counts from the outermost.
    case slot(frame: Int32, slot: Int32)
    /// A dotted name: the slots to follow are `count` entries of ``Program/paths`` from `start`.
    case path(frame: Int32, start: Int32, count: Int32)
    /// The way from the page to the root of the site.
    case root
    /// A name to be looked up when rendering, by its index in ``Program/names``. Lenient mode only.
    case name(Int32)
}

/// One step of a compiled template. Targets are indices of ops.
enum Op: Sendable {
    /// Writes constant bytes, a range of ``Program/literals``.
    case literal(start: Int32, end: Int32)
    /// Writes a value: text escaped, markup as it is.
    case write(Source)
    /// Writes a value without escaping. Lenient mode only.
    case writeRaw(Source)
    /// Goes on if the value is true, else jumps.
    case when(Source, otherwise: Int32)
    /// Goes on if the value is false, else jumps.
    case unless(Source, otherwise: Int32)
    /// Puts a view on the stack, or the first of a list; jumps if there is none.
    case open(Source, otherwise: Int32)
    /// Takes the next of the list opened last and jumps to its body, or takes it off the stack and goes on.
    case next(body: Int32)
    /// Begins a part that a partial inside it calls again; on leaving goes on at `exit`. Lenient mode only.
    case enter(exit: Int32)
    /// Runs the part that begins at `entry` and comes back. Lenient mode only.
    case call(entry: Int32)
    /// Ends a part that was entered or called. Lenient mode only.
    case leave
}
