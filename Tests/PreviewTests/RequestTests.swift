import Testing

@testable import Preview

/// What is read from the bytes of a request, and what is refused.
@Suite struct RequestTests {
    private func request(_ text: String) throws(HTTPStatus) -> HTTPRequest {
        try HTTPRequest(parsing: Array(text.utf8))
    }

    private func status(_ text: String) -> HTTPStatus {
        do throws(HTTPStatus) { _ = try request(text) } catch { return error }
        return .ok
    }

    @Test func readsWhatABrowserSends() throws {
        let read = try request(
            "GET /acties/a%C3%A91.html?x=%31&y HTTP/1.1\r\nHost: localhost:8080\r\nAccept:\t text/html \t\r\nX-Empty:\r\n\r\n"
        )
        #expect(!read.isHead)
        #expect(read.path == "/acties/aé1.html")
        #expect(read.query == "x=%31&y")
        #expect(read.headers == ["host": "localhost:8080", "accept": "text/html", "x-empty": ""])
        #expect(try request("HEAD / HTTP/1.0\r\nHost: a\r\n\r\n").isHead)
        #expect(try request("GET / HTTP/1.1\r\nHost: a\r\nCookie: a\r\ncookie: b\r\n\r\n").headers["cookie"] == "a, b")
    }

    @Test(
        arguments: [
            ("GET / HTTP/1.1\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nOrigin: a\r\nOrigin: b\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\nHost: a\n\n", .badRequest), ("GET / HTTP/1.1\r\nHost: a\r\n", .badRequest),
            ("", .badRequest), ("\r\n", .badRequest), ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /\r\nHost: a\r\n\r\n", .badRequest), ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .badRequest), ("G@T / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .versionNotSupported),
            ("GET / http/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
            ("get / HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
            ("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", .methodNotAllowed),
            ("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET a HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest), ("GET /#x HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /é HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /%5c HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /\\ HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest), ("GET /%0a HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /% HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest), ("GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /%g0 HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET /%c0%ae HTTP/1.1\r\nHost: a\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\n b: c\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nb\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", .contentTooLarge),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", .ok),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", .badRequest),
        ] as [(String, HTTPStatus)])
    func refusesWhatItCannotBeSureOf(_ text: String, _ expected: HTTPStatus) {
        #expect(status(text) == expected, "\(text.debugDescription)")
    }

    @Test func refusesTooManyFields() {
        let fields = (0..<100).map { "X\($0): y\r\n" }.joined()
        #expect(status("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n") == .headersTooLarge)
    }

    @Test func aHeadEndsAtItsEmptyLine() throws {
        var head = HTTPHead()
        let text = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        for byte in text.dropLast() { #expect(try !head.take([byte])) }
        #expect(try head.take([0x0A] + Array("GET /second HTTP/1.1\r\n".utf8)))
        #expect(head.bytes == text)
    }

    @Test(
        arguments: [
            ("GET /" + String(repeating: "a", count: 9000), .targetTooLong),
            ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 40000), .headersTooLarge),
            ("GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 9000), .headersTooLarge),
            ("GET / HTTP/1.1\n", .badRequest), ("\n", .badRequest), ("\r\n", .ok),
        ] as [(String, HTTPStatus)])
    func aHeadHasAnEnd(_ text: String, _ expected: HTTPStatus) {
        var head = HTTPHead()
        var found = HTTPStatus.ok
        do throws(HTTPStatus) { _ = try head.take(text.utf8) } catch { found = error }
        #expect(found == expected)
        #expect(head.bytes.count <= HTTPHead.longest + 1)
    }

    /// Bytes at random, and a good request with bytes changed at random: an answer, no crash.
    @Test func anyBytesAreReadOrRefused() {
        var state: UInt64 = 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let good = Array("GET /a%20b?c HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://a\r\n\r\n".utf8)
        var accepted = 0
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0...next(3) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
            guard let request = try? HTTPRequest(parsing: bytes) else { continue }
            accepted += 1
            #expect(request.path.hasPrefix("/") && !request.path.utf8.contains { $0 < 0x20 || $0 == 0x5C })
        }
        #expect(accepted > 100)
    }

    @Test(
        arguments: [
            (["host": "127.0.0.1:8080"], true), (["host": "localhost:8080"], true), (["host": "LOCALHOST:8080"], true),
            (["host": "[::1]:8080"], true), (["host": "127.0.0.1"], false), (["host": "127.0.0.1:8081"], false),
            (["host": "evil.example:8080"], false), (["host": "localhost.evil.example:8080"], false),
            (["host": "localhost.:8080"], false), (["host": ""], false), ([:], false),
            (["host": "localhost:8080", "origin": "http://localhost:8080"], true),
            (["host": "localhost:8080", "origin": "http://evil.example"], false),
            (["host": "localhost:8080", "origin": "https://localhost:8080"], false),
            (["host": "localhost:8080", "origin": "null"], false),
            (["host": "localhost:8080", "sec-fetch-site": "none"], true),
            (["host": "localhost:8080", "sec-fetch-site": "same-origin"], true),
            (["host": "localhost:8080", "sec-fetch-site": "same-site"], false),
            (["host": "localhost:8080", "sec-fetch-site": "cross-site"], false),
        ] as [([String: String], Bool)])
    func trustsOnlyThisMachine(_ headers: [String: String], _ expected: Bool) throws {
        var request = try request("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        request.headers = headers
        #expect(request.isTrusted(port: 8080) == expected)
    }
}
