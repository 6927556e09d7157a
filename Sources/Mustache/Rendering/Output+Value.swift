extension Output {
    /// Writes a value as a template does: text escaped, markup as it is, a yes or no not at all.
    mutating func write(_ value: consuming Value) {
        switch consume value {
        case .text(let text): writeEscaped(text)
        case .link(let address): writeLink(address)
        case .lentText(let text): writeEscaped(text)
        case .lentLink(let address): writeLink(address)
        case .url(let address): writeURL(address)
        case .number(let number): write(number)
        case .markup(let markup): markup.write(into: &self)
        case .none, .flag, .view, .list: break
        }
    }

    /// Writes a value without escaping it.
    mutating func writeRaw(_ value: consuming Value) {
        if case .text(let text) = copy value {
            write(text)
        } else {
            write(consume value)
        }
    }
}
