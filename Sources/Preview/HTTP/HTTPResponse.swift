/// An answer with everything in it.
struct HTTPResponse: Sendable {
    var status: HTTPStatus
    /// The media type, with its charset where it is text.
    var type: String
    var body: [UInt8]

    init(_ status: HTTPStatus, type: String, body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A line of plain text: `detail`, else the words of the status.
    init(_ status: HTTPStatus, detail: String? = nil) {
        self.init(status, type: "text/plain; charset=utf-8", body: Array(((detail ?? status.reason) + "\n").utf8))
    }

    /// What goes over the line.
    ///
    /// - Parameter isHead: whether the body is left out, as the answer to `HEAD` has it.
    func bytes(isHead: Bool = false) -> [UInt8] {
        var head = HTTPResponse.head(status, type: type)
        if status == .methodNotAllowed { head += "Allow: GET, HEAD\r\n" }
        head += "Content-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + (isHead ? [] : body)
    }

    /// The head of a stream of events that follow one by one.
    ///
    /// Format: HTML Standard, server-sent events; after `retry` milliseconds a browser connects anew.
    static var streamHead: [UInt8] {
        Array((head(.ok, type: "text/event-stream; charset=utf-8") + "\r\nretry: 1000\n\n").utf8)
    }

    /// The first lines, that all answers have in common. Nothing is kept by the browser, nothing is handed to pages of
    /// others, and no page of others may hold one in a frame.
    private static func head(_ status: HTTPStatus, type: String) -> String {
        """
        HTTP/1.1 \(status.rawValue) \(status.reason)\r
        Content-Type: \(type)\r
        Cache-Control: no-store\r
        Connection: close\r
        Content-Security-Policy: frame-ancestors 'none'\r
        Cross-Origin-Resource-Policy: same-origin\r
        Referrer-Policy: same-origin\r
        X-Content-Type-Options: nosniff\r

        """
    }
}
