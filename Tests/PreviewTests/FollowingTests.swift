import Foundation
import Programme
import Reporting
import Synchronization
import Testing

@testable import Preview

/// What an open page is told when the content changes.
@Suite struct FollowingTests {
    /// An open stream of events.
    private struct Stream {
        let client: Client

        init(_ preview: Preview, _ query: String) throws {
            client = try Client(port: preview.port)
            client.send("GET /.werkboek/events?\(query) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
            #expect(
                client.next(upTo: "retry: 1000\n\n")?.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream")
                    == true)
        }

        /// The next event.
        func next() throws -> [String: Any] {
            let text = try #require(client.next(upTo: "\n\n"))
            #expect(text.hasPrefix("data: "))
            return try #require(try JSONSerialization.jsonObject(with: Data(text.dropFirst(6).utf8)) as? [String: Any])
        }

        /// Events until one of which something holds.
        func next(where condition: ([String: Any]) -> Bool) throws -> [String: Any] {
            while true {
                let event = try next()
                if condition(event) { return event }
            }
        }
    }

    private func start(_ tree: Tree) throws -> Preview {
        try Preview(Preview.Options(inputs: { tree.inputs }, port: 0))
    }

    private func page(_ preview: Preview, _ path: String) throws -> String {
        let client = try Client(port: preview.port)
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
        return Answer(client.rest()).body
    }

    private func resources(_ event: [String: Any]) -> [String: String] {
        event["resources"] as? [String: String] ?? [:]
    }

    @Test func tellsWhichPagesChanged() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        defer { preview.stop() }
        let action = try Stream(preview, "page=%2Facties%2Fa1.html&resource=%2Fstyle.css")
        let theme = try Stream(preview, "page=%2Fthemas%2Feen.html&resource=%2Fmedia%2Fkaart.svg")
        let owners = try Stream(preview, "page=%2Fbronnen.html")
        let before = try (action.next(), theme.next(), owners.next())
        try tree.replace("content/themes/een/actions.yaml", Tree.actions("Tweede"))
        let after = try (action.next(), theme.next(), owners.next())
        #expect(before.0["page"] as? String != after.0["page"] as? String)
        #expect(before.1["page"] as? String != after.1["page"] as? String)
        #expect(before.2["page"] as? String == after.2["page"] as? String)
        #expect(before.0["build"] as? String != after.0["build"] as? String)
        #expect(resources(before.0) == resources(after.0))
        #expect(try page(preview, "/acties/a1.html").contains("Tweede"))
        #expect(try page(preview, "/acties/a1.html").contains(try #require(after.0["page"] as? String)))

        try tree.write("content/media/kaart.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n")
        let picture = try theme.next()
        #expect(resources(picture)["/media/kaart.svg"] != resources(after.1)["/media/kaart.svg"])
        #expect(picture["page"] as? String == after.1["page"] as? String)
    }

    @Test func aStyleSheetOfOnesOwn() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2F&resource=%2Fstyle.css")
        let before = try stream.next()
        try tree.write("templates/style.css", "body { color: red }\n")
        let after = try stream.next { resources($0) != resources(before) }
        #expect(before["page"] as? String == after["page"] as? String)
        #expect(try page(preview, "/style.css").contains("red"))
    }

    @Test func errorsKeepTheLastGoodSite() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2Facties%2Fa1.html")
        let good = try stream.next()
        #expect(good["problems"] is NSNull)
        try tree.write("content/themes/een/actions.yaml", "actions:\n  - {id: A1, \"<b>\": x, title: Fout}\n")
        let bad = try stream.next()
        let problems = try #require(bad["problems"] as? [String: Any])
        let items = try #require(problems["items"] as? [[String: String]])
        #expect(
            problems["heading"] as? String
                == "De inhoud heeft een fout. De site blijft zoals hij was, tot alles hersteld is.")
        #expect(items.count == 1)
        #expect(items[0]["place"] == tree.path("content/themes/een/actions.yaml") + ":2:15")
        #expect(items[0]["message"]?.contains("`<b>`") == true)
        #expect(items[0]["details"] == " 2 |   - {id: A1, \"<b>\": x, title: Fout}\n   |               ^~~\n")
        #expect(bad["page"] as? String == good["page"] as? String)
        #expect(try page(preview, "/acties/a1.html").contains("Eerste"))
        try tree.write("content/themes/een/actions.yaml", Tree.actions("Hersteld"))
        let mended = try stream.next()
        #expect(mended["problems"] is NSNull)
        #expect(mended["page"] as? String != good["page"] as? String)
        #expect(try page(preview, "/acties/a1.html").contains("Hersteld"))
    }

    @Test func aProgrammeThatIsWrongFromTheStart() throws {
        let tree = try Tree(Tree.programme)
        try tree.write("content/themes/een/actions.yaml", "actions: [{}]\n")
        let preview = try start(tree)
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2Facties%2Fa1.html")
        let bad = try stream.next()
        #expect(bad["problems"] is [String: Any])
        let waiting = try page(preview, "/acties/a1.html")
        #expect(waiting.contains("De inhoud heeft fouten"))
        #expect(waiting.contains(try #require(bad["page"] as? String)))
        try tree.write("content/themes/een/actions.yaml", Tree.actions("Hersteld"))
        let mended = try stream.next()
        #expect(mended["page"] as? String != bad["page"] as? String)
        #expect(try page(preview, "/acties/a1.html").contains("Hersteld"))
    }

    @Test func aFolderThatGoesAndComesBack() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2F")
        let good = try stream.next()
        try tree.move("content", "weg")
        let gone = try stream.next { !($0["problems"] is NSNull) }
        #expect(gone["page"] as? String == good["page"] as? String)
        try tree.move("weg", "content")
        let back = try stream.next { $0["problems"] is NSNull }
        #expect(back["page"] as? String == good["page"] as? String)
    }

    @Test func aNewPageTakesThePlaceOfNothing() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2Fover.html")
        let missing = try stream.next()
        try tree.write("content/pages/over.md", "# Over ons\n")
        #expect(try stream.next()["page"] as? String != missing["page"] as? String)
        #expect(try page(preview, "/over.html").contains("Over ons"))
    }

    @Test(arguments: [true, false])
    func aNewDayShows(_ somethingChanges: Bool) throws {
        let tree = try Tree(Tree.programme)
        let day = Setting("2026-11-21")
        var options = Preview.Options(
            inputs: {
                var inputs = tree.inputs
                inputs.day = Day(day.value) ?? inputs.day
                return inputs
            }, port: 0)
        // With something to notice a new day is not waited for.
        options.patience = somethingChanges ? 60_000 : 100
        let preview = try Preview(options)
        defer { preview.stop() }
        #expect(try page(preview, "/").contains("21 november 2026"))
        let stream = try Stream(preview, "page=%2F")
        _ = try stream.next()
        day.value = "2026-11-22"
        if somethingChanges { try tree.write("content/themes/een/actions.yaml", Tree.actions("Later")) }
        _ = try stream.next()
        #expect(try page(preview, "/").contains("22 november 2026"))
    }

    @Test func stoppingEndsTheStreams() throws {
        let tree = try Tree(Tree.programme)
        let preview = try start(tree)
        let stream = try Stream(preview, "page=%2F")
        _ = try stream.next()
        preview.stop()
        #expect(stream.client.next(upTo: "\n\n") == nil)
        #expect(throws: (any Error).self) { try Client(port: preview.port) }
    }

    @Test func nothingIsWritten() throws {
        let tree = try Tree(Tree.programme)
        let before = try FileManager.default.subpathsOfDirectory(atPath: tree.folder.path).sorted()
        let preview = try start(tree)
        _ = try page(preview, "/")
        preview.stop()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: tree.folder.path).sorted() == before)
    }

    @Test func warnsOnceAndTellsErrorsEachTime() throws {
        let tree = try Tree(Tree.programme)
        let told = Told()
        try tree.write("content/themes/een/actions.yaml", "actions:\n  - {id: A1, title: Zonder trekker}\n")
        let preview = try Preview(Preview.Options(inputs: { tree.inputs }, port: 0, tell: { told.add($0) }))
        defer { preview.stop() }
        let stream = try Stream(preview, "page=%2F")
        _ = try stream.next()
        try tree.write("content/themes/een/actions.yaml", "\n\nactions:\n  - {id: A1, title: Zonder trekker}\n")
        _ = try stream.next()
        // The rule speaks at the action without an owner, and the owner whom nobody names.
        #expect(told.warnings == [2])
        #expect(told.errors == [0])
    }
}

/// Something that a test sets while a preview reads it.
private final class Setting: Sendable {
    private let stored: Mutex<String>

    init(_ value: String) { stored = Mutex(value) }

    var value: String {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}

/// What a preview tells.
private final class Told: Sendable {
    private let reports = Mutex<[(errors: Int, warnings: Int)]>([])

    func add(_ news: Preview.News) {
        guard case .found(let report) = news else { return }
        reports.withLock { $0.append((report.errors, report.warnings)) }
    }

    var warnings: [Int] { reports.withLock { $0.map(\.warnings) } }
    var errors: [Int] { reports.withLock { $0.map(\.errors) } }
}
