import Glibc

/// Serves what the preview shows to browsers on this machine, one thread for all connections.
///
/// All waiting happens in one `poll`: no lock, no thread per connection, nothing that a slow or a broken client could
/// hold up.
struct Server: ~Copyable {
    private let listener: Listener
    private let current: Current
    private let stop: Waker
    private let responder: Responder
    private let patience: Int
    private var connections: [Connection] = []

    /// How many connections there may be; the oldest that waits makes room for a new one.
    private static let mostConnections = 128
    /// How many of them may be open pages.
    private static let mostStreams = 64

    /// - Parameters:
    ///   - listener: where requests come in; closed at the end.
    ///   - current: what to show.
    ///   - stop: ends it.
    ///   - patience: how long a request may take to come in, in milliseconds.
    init(_ listener: Listener, _ current: Current, stop: Waker, patience: Int) {
        self.patience = patience
        self.listener = listener
        self.current = current
        self.stop = stop
        responder = Responder(port: listener.port)
    }

    /// Serves until it is told to stop, then closes everything.
    mutating func run() {
        while true {
            var polled = [stop.descriptor, current.changed.descriptor, listener.descriptor]
                .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            polled += connections.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
            _ = poll(&polled, nfds_t(polled.count), timeout)
            if polled[0].revents != 0 { break }
            if polled[1].revents != 0 { tellStreams() }
            for index in connections.indices where polled[3 + index].revents != 0 { proceed(index) }
            let now = monotonicMilliseconds()
            for index in connections.indices {
                if let deadline = connections[index].deadline, deadline <= now { connections[index].expire() }
            }
            if polled[2].revents != 0 { take() }
            connections.removeAll { $0.isClosed }
        }
        for index in connections.indices { connections[index].end() }
        listener.end()
    }

    /// How long `poll` may wait, in milliseconds; -1 for as long as it takes.
    private var timeout: Int32 {
        guard let next = connections.compactMap(\.deadline).min() else { return -1 }
        return Int32(clamping: max(0, next - monotonicMilliseconds()))
    }

    /// Takes the connections that wait.
    private mutating func take() {
        while let descriptor = listener.next() {
            if connections.count(where: { !$0.isClosed }) >= Server.mostConnections {
                guard let oldest = connections.firstIndex(where: { !$0.isClosed && $0.stream == nil && !$0.isWriting })
                else {
                    close(descriptor)
                    continue
                }
                connections[oldest].end()
            }
            connections.append(Connection(descriptor, patience: patience))
        }
        // Out of descriptors: the connection keeps waiting and would wake the loop at once.
        if errno == EMFILE || errno == ENFILE { usleep(20_000) }
    }

    private mutating func proceed(_ index: Int) {
        let showing = current.showing
        let streams = connections.count { $0.stream != nil }
        connections[index].proceed { request in
            let answer = responder.answer(request, showing)
            if case .stream = answer, streams >= Server.mostStreams { return .response(HTTPResponse(.unavailable)) }
            return answer
        }
    }

    private mutating func tellStreams() {
        current.changed.clear()
        let showing = current.showing
        for index in connections.indices {
            guard let stream = connections[index].stream else { continue }
            connections[index].tell(stream.event(showing))
        }
    }
}
