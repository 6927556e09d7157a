/// How an area is filled, so that it differs from the others without colour too.
enum ChartFill: String, Sendable, CaseIterable {
    case solid
    case diagonal
    case dots
    case outline
    case cross
    case level

    var hasPattern: Bool { self != .solid && self != .outline }

    /// What is drawn in a square of eight by eight.
    var path: String {
        switch self {
        case .solid, .outline: ""
        case .diagonal: "M-2 2L2-2M0 8L8 0M6 10L10 6"
        case .dots: "M1.5 2H3.5M5.5 6H7.5"
        case .cross: "M0 0L8 8M8 0L0 8"
        case .level: "M0 4H8"
        }
    }
}
