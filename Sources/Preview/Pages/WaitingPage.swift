internal import Hashing
internal import Diagnostics
internal import Mustache

/// What stands at every address as long as there is no site to show. The script lays what is wrong over it.
enum WaitingPage {
    static func bytes(_ language: Language) -> [UInt8] {
        var out = Output()
        out.write("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        out.write("<title>werkboek</title>\n</head>\n<body>\n<p>")
        out.writeEscaped(PreviewMessage.waiting.text(in: language))
        out.write("</p>\n</body>\n</html>\n")
        return out.bytes
    }

    static func digest(_ language: Language) -> String { Digest(bytes(language)).text }
}
