import Foundation
import Testing

@testable import Preview

/// A preview of a small programme, asked over the loopback address.
@Suite struct ServingTests {
    private let tree: Tree
    private let preview: Preview

    init() throws {
        let tree = try Tree(Tree.programme)
        self.tree = tree
        preview = try Preview(Preview.Options(inputs: { tree.inputs }, port: 0))
    }

    private func ask(_ target: String, method: String = "GET", _ headers: [String] = []) throws -> Answer {
        let client = try Client(port: preview.port)
        let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(preview.port)"] + headers
        client.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
        return Answer(client.rest())
    }

    /// What is sent as it is.
    private func sent(_ text: String) throws -> Answer {
        let client = try Client(port: preview.port)
        client.send(text)
        return Answer(client.rest())
    }

    @Test func servesTheSite() throws {
        defer { preview.stop() }
        for path in ["/", "/index.html", "/?x", "/acties/a1.html", "/acties/%611.html"] {
            let answer = try ask(path)
            #expect(answer.status == 200, "\(path)")
            #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
            #expect(answer.headers["content-length"] == "\(answer.body.utf8.count)")
            #expect(answer.body.contains("<script src=\"/.werkboek/preview.js\""))
        }
        for (path, type) in [
            ("/style.css", "text/css; charset=utf-8"), ("/werkboek.js", "text/javascript; charset=utf-8"),
            ("/favicon.svg", "image/svg+xml"), ("/data/actions.json", "application/json"),
            ("/data/actions.csv", "text/csv; charset=utf-8"), ("/media/kaart.svg", "image/svg+xml"),
            ("/.werkboek/preview.js", "text/javascript; charset=utf-8"),
        ] {
            let answer = try ask(path)
            #expect(answer.status == 200, "\(path)")
            #expect(answer.headers["content-type"] == type)
            #expect(!answer.body.isEmpty)
        }
        #expect(try ask("/media/kaart.svg").body == Tree.programme["content/media/kaart.svg"])
    }

    @Test func everyAnswerIsKeptToItself() throws {
        defer { preview.stop() }
        for path in ["/", "/style.css", "/nergens", "/.werkboek/events", "/%"] {
            let headers = try ask(path).headers
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["cache-control"] == "no-store")
            #expect(headers["cross-origin-resource-policy"] == "same-origin")
            #expect(headers["referrer-policy"] == "same-origin")
            #expect(headers["content-security-policy"] == "frame-ancestors 'none'")
            #expect(headers["connection"] == "close")
        }
    }

    @Test func headHasNoBody() throws {
        defer { preview.stop() }
        let (head, get) = (try ask("/", method: "HEAD"), try ask("/"))
        #expect(head.body == "")
        #expect(head.headers == get.headers)
        #expect(try ask("/", method: "POST").headers["allow"] == "GET, HEAD")
    }

    /// Nothing but what is planned: not another file of the content, not one outside it, not by another spelling.
    @Test(
        arguments: [
            "/nergens.html", "/acties", "/acties/", "/media/geheim.svg", "/programme.yaml", "/content/programme.yaml",
            "/../content/programme.yaml", "/media/../programme.yaml", "/%2e%2e/content/programme.yaml",
            "/media/%2e%2e/%2e%2e/content/programme.yaml", "//index.html", "/./index.html", "/INDEX.html",
            "//etc/passwd",
            "/%2fetc/passwd", "/..%2f..%2fetc/passwd", "/.werkboek", "/.werkboek/", "/.werkboek/../index.html",
        ])
    func answersNothingElse(_ path: String) throws {
        defer { preview.stop() }
        let answer = try ask(path)
        #expect(answer.status == 404)
        #expect(answer.body.contains("<script src=\"/.werkboek/preview.js\""))
        #expect(answer.body.contains("Deze pagina is er niet"))
    }

    @Test func refusesForeigners() throws {
        defer { preview.stop() }
        for text in ["Host: evil.example\r\n", "Host: 127.0.0.1:1\r\n", "Host: evil.example:\(preview.port)\r\n"] {
            let answer = try sent("GET / HTTP/1.1\r\n\(text)\r\n")
            #expect(answer.status == 403)
            #expect(!answer.body.contains("<"))
        }
        for header in ["Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"] {
            #expect(try ask("/", [header]).status == 403)
            #expect(try ask("/.werkboek/events?page=/", [header]).status == 403)
        }
        #expect(
            try ask("/", ["Origin: http://127.0.0.1:\(preview.port)", "Sec-Fetch-Site: same-origin"]).status == 200)
    }

    @Test func refusesWhatIsNoRequest() throws {
        defer { preview.stop() }
        let host = "Host: 127.0.0.1:\(preview.port)\r\n"
        #expect(try sent("GET / HTTP/1.1\r\n\r\n").status == 400)
        #expect(try sent("\u{16}\u{3}\u{1}\n").status == 400)
        #expect(try sent("GET http://127.0.0.1/ HTTP/1.1\r\n\(host)\r\n").status == 400)
        #expect(try sent("GET /\(String(repeating: "a", count: 20000)) HTTP/1.1\r\n\(host)\r\n").status == 414)
        #expect(try sent("GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "a", count: 60000))\r\n\r\n").status == 431)
        #expect(try sent("GET / HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc").status == 413)
        #expect(try sent("GET / HTTP/1.0\r\n\(host)\r\n").status == 200)
        // The second of two requests at once is not answered.
        let two = try sent("GET /style.css HTTP/1.1\r\n\(host)\r\nGET / HTTP/1.1\r\n\(host)\r\n")
        #expect(two.status == 200)
        #expect(!two.body.contains("HTTP/1.1"))
    }

    /// Connections that say nothing do not keep others out; the oldest make room.
    @Test func manyIdleConnectionsAreNoMatter() throws {
        defer { preview.stop() }
        let idle = try (0..<300).map { _ in try Client(port: preview.port) }
        #expect(try ask("/").status == 200)
        #expect(idle[0].rest() == "")
    }

    @Test func aRequestThatTakesTooLongIsRefused() throws {
        defer { preview.stop() }
        let tree = tree
        var options = Preview.Options(inputs: { tree.inputs }, port: 0)
        options.requestPatience = 200
        let hasty = try Preview(options)
        defer { hasty.stop() }
        let slow = try Client(port: hasty.port)
        slow.send("GET / HTTP/1.1\r\nHost:")
        #expect(Answer(slow.rest()).status == 408)
    }

    @Test func listensOnTheLoopbackAddressAlone() throws {
        defer { preview.stop() }
        let port = String(preview.port, radix: 16, uppercase: true)
        let table = try String(contentsOfFile: "/proc/self/net/tcp", encoding: .utf8)
        let lines: [[String]] = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        // In the fourth column, 0A is a socket that listens.
        let listening: [String] = lines.filter { $0.count > 3 && $0[3] == "0A" }.map { $0[1] }
        #expect(listening.filter { $0.hasSuffix(":\(port)") } == ["0100007F:\(port)"])
    }

    @Test func aTakenPortIsSaid() throws {
        defer { preview.stop() }
        let (tree, port) = (tree, preview.port)
        #expect(throws: PreviewError.portTaken(port)) {
            try Preview(Preview.Options(inputs: { tree.inputs }, port: port))
        }
        preview.stop()
        // A program that another test starts at the same time holds the port until it has begun.
        var again: Preview?
        for _ in 0..<100 where again == nil {
            again = try? Preview(Preview.Options(inputs: { tree.inputs }, port: port))
            if again == nil { Thread.sleep(forTimeInterval: 0.02) }
        }
        #expect(again?.port == port)
        again?.stop()
    }
}
