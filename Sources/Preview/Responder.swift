internal import Hashing
internal import Site

/// Answers requests from what the preview shows, without looking at anything else: a path is only ever looked up among
/// the addresses of the site.
struct Responder: Sendable {
    /// The port that the server listens on.
    let port: Int

    enum Answer {
        case response(HTTPResponse)
        /// A stream with its first event: how things stand, for the page may be out of date already.
        case stream(EventStream, [UInt8])
    }

    func answer(_ request: HTTPRequest, _ showing: Showing) -> Answer {
        guard request.isTrusted(port: port) else {
            return .response(HTTPResponse(.forbidden, detail: PreviewMessage.foreign.text(in: showing.language)))
        }
        switch request.path {
        case ServedPage.script:
            return .response(HTTPResponse(.ok, type: mediaType(of: request.path), body: PackageResources.preview_js))
        case EventStream.path:
            guard !request.isHead, let stream = EventStream(query: request.query) else {
                return .response(HTTPResponse(.badRequest))
            }
            return .stream(stream, stream.event(showing))
        default:
            return .response(response(at: request.path, showing))
        }
    }

    private func response(at path: String, _ showing: Showing) -> HTTPResponse {
        guard let snapshot = showing.snapshot else {
            let page = WaitingPage.bytes(showing.language)
            return html(.unavailable, page, path, WaitingPage.digest(showing.language), showing.build)
        }
        let found = snapshot.file(at: path)
        guard let file = found ?? snapshot.notFound else { return HTTPResponse(.notFound) }
        let bytes: [UInt8]
        do {
            bytes = try snapshot.bytes(of: file)
        } catch {
            return HTTPResponse(.notFound, detail: "\(error.path): \(error.reason(in: showing.language))")
        }
        guard file.address.hasSuffix(".html") else {
            return HTTPResponse(.ok, type: mediaType(of: file.address), body: bytes)
        }
        return html(found == nil ? .notFound : .ok, bytes, path, Digest(bytes).text, showing.build)
    }

    private func html(
        _ status: HTTPStatus, _ page: [UInt8], _ path: String, _ digest: String, _ build: String
    ) -> HTTPResponse {
        let served = ServedPage(page: page, path: path, digest: digest, build: build)
        return HTTPResponse(status, type: mediaType(of: "page.html"), body: served.bytes)
    }
}
