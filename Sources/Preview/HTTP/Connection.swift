import Glibc

/// One connection of a browser: a request comes in, an answer goes out, and that is all, but for a stream of events,
/// which stays open.
struct Connection {
    enum Stage {
        /// The head of the request is coming in.
        case reading
        case writing
        /// Events go out whenever there is something to tell.
        case streaming(EventStream)
        /// All is sent; what the other side still sends is let go, so that closing does not cut off the answer.
        case draining
        case closed
    }

    let descriptor: Int32
    private(set) var stage = Stage.reading
    /// When it is given up, in milliseconds of ``monotonicMilliseconds()``; a stream never is.
    private(set) var deadline: Int?
    private var head = HTTPHead()
    private var out: [UInt8] = []
    /// How much of `out` is sent.
    private var sent = 0

    /// How long an answer may take to go out and a connection to end, in milliseconds.
    private static let patience = (writing: 60_000, draining: 1000)
    /// How many bytes of events may wait for a browser that does not take them.
    private static let mostWaiting = 4 << 20

    /// - Parameters:
    ///   - descriptor: the socket, which is closed at the end.
    ///   - patience: how long the request may take to come in, in milliseconds.
    init(_ descriptor: Int32, patience: Int) {
        self.descriptor = descriptor
        deadline = monotonicMilliseconds() + patience
    }

    /// What to wait for in `poll`.
    var events: Int16 {
        switch stage {
        case .reading, .draining: Int16(POLLIN)
        case .writing: Int16(POLLOUT)
        case .streaming: Int16(POLLIN) | (sent < out.count ? Int16(POLLOUT) : 0)
        case .closed: 0
        }
    }

    var isClosed: Bool { if case .closed = stage { true } else { false } }
    var isWriting: Bool { if case .writing = stage { true } else { false } }
    var stream: EventStream? { if case .streaming(let stream) = stage { stream } else { nil } }

    mutating func end() {
        guard !isClosed else { return }
        close(descriptor)
        stage = .closed
        deadline = nil
    }

    /// Goes on with whatever the socket is ready for.
    ///
    /// - Parameter answer: gives the answer to a request.
    mutating func proceed(_ answer: (HTTPRequest) -> Responder.Answer) {
        switch stage {
        case .reading: read(answer)
        case .writing: write()
        case .streaming:
            while let more = receive() { if more.isEmpty { return write() } }
            end()
        case .draining:
            while let more = receive() { if more.isEmpty { return } }
            end()
        case .closed: break
        }
    }

    /// Gives it up: a request that did not come in time is told so.
    mutating func expire() {
        guard case .reading = stage else { return end() }
        send(HTTPResponse(.requestTimeout).bytes())
    }

    /// Sends an event along a stream.
    mutating func tell(_ event: [UInt8]) {
        guard case .streaming = stage else { return }
        out.removeFirst(sent)
        sent = 0
        out += event
        write()
    }

    private mutating func read(_ answer: (HTTPRequest) -> Responder.Answer) {
        do throws(HTTPStatus) {
            while let more = receive() {
                if more.isEmpty { return }
                guard try head.take(more) else { continue }
                let request = try HTTPRequest(parsing: head.bytes)
                switch answer(request) {
                case .response(let response): return send(response.bytes(isHead: request.isHead))
                case .stream(let stream, let first):
                    stage = .streaming(stream)
                    deadline = nil
                    return tell(HTTPResponse.streamHead + first)
                }
            }
            end()
        } catch {
            send(HTTPResponse(error).bytes())
        }
    }

    private mutating func send(_ bytes: [UInt8]) {
        head = HTTPHead()
        out = bytes
        stage = .writing
        deadline = monotonicMilliseconds() + Connection.patience.writing
        write()
    }

    private mutating func write() {
        while sent < out.count {
            let count = out.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if errno != EAGAIN || out.count - sent > Connection.mostWaiting && !isWriting { end() }
                return
            }
            sent += count
        }
        guard isWriting else { return }
        shutdown(descriptor, Int32(SHUT_WR))
        out = []
        sent = 0
        stage = .draining
        deadline = monotonicMilliseconds() + Connection.patience.draining
    }

    /// What came in: nothing where there is nothing now, `nil` at the end or where the connection broke.
    private func receive() -> ArraySlice<UInt8>? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 { return buffer[..<count] }
            if count < 0, errno == EINTR { continue }
            return count < 0 && errno == EAGAIN ? [] : nil
        }
    }
}
