/// What texts must look like, as regular expressions that ECMAScript and Python read alike; each is to be put between
/// `^(?:` and `)$`.
enum SchemaPattern {
    /// Counts as no value.
    static let blank = #"[ \t\r\n]*"#
    /// Anything with something in it.
    static let text = #"[\s\S]*[^ \t\r\n][\s\S]*"#
    static let id = "[A-Za-z0-9][A-Za-z0-9._-]*"
    static let whole = "[-+]?[0-9]+"
    static let number = "[-+]?\(unsigned)\(exponent)"
    static let positiveNumber = #"\+?(?=[0-9.]*[1-9])\#(unsigned)\#(exponent)"#
    static let numberRange = #"\#(number)|[ \t]*\+?\#(unsigned)[ \t]*-[ \t]*\+?\#(unsigned)[ \t]*"#
    static let flag = "true|True|TRUE|false|False|FALSE"
    static let colour = "#(?:[0-9A-Fa-f]{3}){1,2}"
    static let version = #"[0-9]{1,5}(?:\.[0-9]{1,5}){1,2}"#

    /// A day that exists, a month, a quarter or a year.
    static let date = {
        let days31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
        let days30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
        let february = "02-(?:0[1-9]|1[0-9]|2[0-8])"
        let day = "(?!0000)[0-9]{4}-(?:\(days31)|\(days30)|\(february))"
        let month = "(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?"
        let fours = "0[48]|[2468][048]|[13579][26]"
        let leapYear = "(?:[0-9]{2}(?:\(fours))|(?:\(fours))00)"
        return "\(day)|\(leapYear)-02-29|\(month)"
    }()

    static let url = "\(scheme)[^:/?#@\(notInURL)][^/?#@\(notInURL)]*(?:[/?#][^\(notInURL)]*)?"
    /// The same with `{path}` in it once.
    static let editURL =
        #"(?=[^{]*\{path\}[^{]*$)\#(scheme)(?:[^:/?#@\#(notInURL)]|\{path\})(?:[^\#(notInURL)]|\{path\})*"#

    private static let unsigned = #"(?:[0-9]+\.?[0-9]*|\.[0-9]+)"#
    private static let exponent = "(?:[eE][-+]?[0-9]+)?"
    private static let scheme = "[hH][tT][tT][pP][sS]?://"
    /// Inside a class of characters: what no address may hold.
    private static let notInURL = #"\s\x00-\x20\x7F"<>\\^`{|}"#
}
