/// Who may see something. Ordered from few to many.
public enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
    case team
    case participants
    case `public`

    private var reach: Int { self == .team ? 0 : self == .participants ? 1 : 2 }

    public static func < (a: Audience, b: Audience) -> Bool { a.reach < b.reach }

    /// Whether something meant for this audience may appear in a build for another.
    public func isVisible(to audience: Audience) -> Bool { self >= audience }
}

/// Where an action stands.
public enum Status: String, Sendable, Hashable, CaseIterable {
    case proposed
    case planned
    case inProgress = "in-progress"
    case blocked
    case done
    case dropped

    /// Whether work is still to come.
    public var isOpen: Bool { self != .done && self != .dropped }
}

/// The four steps of the creative diamond.
public enum Stage: String, Sendable, Hashable, CaseIterable {
    case topic
    case preparation
    case meeting
    case workbook
}

public enum MeetingKind: String, Sendable, Hashable, CaseIterable {
    case start
    case live
    case followUp = "follow-up"
    case online
    case excursion
    case closing
}

public enum OwnerKind: String, Sendable, Hashable, CaseIterable {
    case ministry
    case municipality
    case province
    case agency
    case housingAssociation = "housing-association"
    case developer
    case umbrella
    case knowledge
    case education
    case care
    case culture
    case police
    case fund
    case utility
    case consultancy
    case network
    case cooperative
    case body
    case company
    case residentGroup = "resident-group"
    case person
    case other
}

public enum OfferingKind: String, Sendable, Hashable, CaseIterable {
    case training
    case tool
    case network
    case publication
    case event
}

/// Which way an indicator is meant to go.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher
    case lower
}

/// What an inventory has a row for.
public enum InventorySubject: String, Sendable, Hashable, CaseIterable {
    case areas
    case owners
}

/// How a rule is set in `programme.yaml`.
public enum RuleSetting: String, Sendable, Hashable, CaseIterable {
    case off
    case warning
    case error
}

/// How lately an open action was heard of.
public enum Freshness: String, Sendable, Hashable, CaseIterable {
    case fresh
    case ageing
    case stale
    case none
}
