import Glibc

/// The socket that requests come in at, on the loopback address alone.
struct Listener: Sendable {
    let descriptor: Int32
    let port: Int

    /// Listens on the port that was asked for; where none was, on 8080 or, if that is taken, one that is free.
    init(port wanted: Int?) throws(PreviewError) {
        if let wanted {
            self = try Listener(exactly: wanted)
            return
        }
        do throws(PreviewError) {
            self = try Listener(exactly: Listener.usualPort)
        } catch {
            guard case .portTaken = error else { throw error }
            self = try Listener(exactly: 0)
        }
    }

    /// Where the preview is to be found when nothing else is asked for.
    static let usualPort = 8080

    /// - Parameter wanted: the port; 0 for any that is free.
    private init(exactly wanted: Int) throws(PreviewError) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .system("socket", errno) }
        makeNonblocking(descriptor)
        do throws(PreviewError) {
            port = try Listener.bind(descriptor, to: wanted)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    /// Binds to the loopback address and begins to listen.
    ///
    /// - Returns: the port that it became.
    private static func bind(_ descriptor: Int32, to wanted: Int) throws(PreviewError) -> Int {
        // Without it a port stays taken for a minute after the preview ended.
        var isOn: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: wanted).bigEndian)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let failure = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> Int32 in
                guard Glibc.bind(descriptor, address, size) == 0, listen(descriptor, 128) == 0 else { return errno }
                return getsockname(descriptor, address, &size) == 0 ? 0 : errno
            }
        }
        switch failure {
        case 0: return Int(UInt16(bigEndian: address.sin_port))
        case EADDRINUSE: throw .portTaken(wanted)
        case EACCES: throw .portForbidden(wanted)
        default: throw .system("bind", failure)
        }
    }

    func end() { close(descriptor) }

    /// The next connection that waits; `nil` where there is none now.
    func next() -> Int32? {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return nil }
        makeNonblocking(connection)
        return connection
    }
}
