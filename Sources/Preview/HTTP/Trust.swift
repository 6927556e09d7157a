extension HTTPRequest {
    /// Whether it was made by a page of the preview or by somebody who typed the address.
    ///
    /// A page elsewhere on the web can make the browser ask this server for things, under a name of its own that it
    /// lets lead here too. Then `Host` names that site, or `Origin` or `Sec-Fetch-Site` tell where the request began.
    ///
    /// - Parameter port: the port that the server listens on.
    func isTrusted(port: Int) -> Bool {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        let hosts = names.map { $0 + ":\(port)" } + (port == 80 ? names : [])
        guard let host = headers["host"]?.lowercased(), hosts.contains(host) else { return false }
        if let origin = headers["origin"], !hosts.contains(where: { "http://" + $0 == origin }) { return false }
        return ["none", "same-origin"].contains(headers["sec-fetch-site"] ?? "none")
    }
}
