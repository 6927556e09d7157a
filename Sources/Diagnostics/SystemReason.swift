internal import Glibc

/// Why the system refused something: its error number, and what that means to an author.
public struct SystemReason: Message, Hashable {
    public var code: Int32

    public init(_ code: Int32) {
        self.code = code
    }

    /// The system's own words are English; what an author is likely to meet has Dutch ones here.
    public func text(in language: Language) -> String {
        let own = String(cString: strerror(code))
        return language == .nl ? SystemReason.dutch[code] ?? own : own
    }

    /// The error numbers that have words in each language.
    public static var known: [Int32] { dutch.keys.sorted() }

    private static let dutch: [Int32: String] = [
        EACCES: "geen toegang", EPERM: "dat mag niet", ENOENT: "het bestand of de map bestaat niet",
        ENOTDIR: "een deel van het pad is geen map", EISDIR: "het is een map", EEXIST: "het bestaat al",
        ENOSPC: "de schijf is vol", EDQUOT: "de toegewezen ruimte is op", EROFS: "de schijf is alleen te lezen",
        EIO: "de schijf geeft een fout", ELOOP: "de koppelingen lopen in een kring",
        ENAMETOOLONG: "de naam is te lang", EMFILE: "er zijn te veel bestanden open",
        ENFILE: "er zijn te veel bestanden open in het hele systeem", ENOEXEC: "het is geen programma",
        EADDRINUSE: "het adres is bezet", EADDRNOTAVAIL: "het adres is er niet", ENOMEM: "er is te weinig geheugen",
    ]
}
