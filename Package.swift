// swift-tools-version: 6.1
import PackageDescription

let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The files of `templates/` that are built into the program.
let templates = [
    "layout.mustache",
    "_action-table.mustache",
    "_crumbs.mustache",
    "_flags.mustache",
    "_forms.mustache",
    "_mentions.mustache",
    "_navigation.mustache",
    "_status.mustache",
    "action.mustache",
    "_history.mustache",
    "history.mustache",
    "_action-list.mustache",
    "_agenda-table.mustache",
    "_date.mustache",
    "_indicator-facts.mustache",
    "_indicator-list.mustache",
    "_loose.mustache",
    "_meeting.mustache",
    "_people.mustache",
    "_progress.mustache",
    "_question-list.mustache",
    "_quotes.mustache",
    "_report.mustache",
    "_steps.mustache",
    "_tags.mustache",
    "_tally.mustache",
    "_workbook-report.mustache",
    "_worth.mustache",
    "case.mustache",
    "cases.mustache",
    "indicator.mustache",
    "indicators.mustache",
    "note.mustache",
    "page.mustache",
    "question.mustache",
    "questions.mustache",
    "theme.mustache",
    "themes.mustache",
    "workbook.mustache",
    "_coming.mustache",
    "_escalated.mustache",
    "_figures.mustache",
    "_filters.mustache",
    "_news.mustache",
    "_parts.mustache",
    "_who.mustache",
    "agenda.mustache",
    "changes.mustache",
    "meeting.mustache",
    "owner.mustache",
    "owners.mustache",
    "start.mustache",
    "tracker.mustache",
    "upkeep.mustache",
    "style.css",
    "werkboek.js",
    "favicon.svg",
    "_chart.mustache",
    "search.mustache",
    "tags.mustache",
    "expertise.mustache",
    "offerings.mustache",
    "sources.mustache",
    "areas.mustache",
    "area.mustache",
    "inventories.mustache",
    "inventory.mustache",
    "not-found.mustache",
    "search.js", "edition.mustache",
]

let package = Package(
    name: "werkboek",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CSystem"),
        .target(name: "Diagnostics", swiftSettings: swift),
        .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: swift),
        .target(name: "ByteSearch", swiftSettings: swift),
        .target(name: "Markdown", dependencies: ["ByteSearch", "CCmark"], swiftSettings: swift),
        .target(name: "Mustache", dependencies: ["ByteSearch", "Diagnostics", "Hashing"], swiftSettings: swift),
        .target(name: "Hashing", dependencies: ["CSystem"], swiftSettings: swift),
        .target(name: "Publish", dependencies: ["CSystem", "Hashing", "Jobs"], swiftSettings: swift),
        .target(name: "Jobs", swiftSettings: swift),
        .target(name: "JSON", dependencies: ["ByteSearch"], swiftSettings: swift),
        .target(
            name: "Programme",
            dependencies: ["ByteSearch", "Diagnostics", "Hashing", "JSON", "Jobs", "Markdown", "YAML"],
            swiftSettings: swift),
        .target(
            name: "DefaultTemplates", path: "templates", sources: ["DefaultTemplates.swift"],
            resources: templates.map { .embedInCode($0) }),
        .target(
            name: "Site",
            dependencies: [
                "ByteSearch", "Diagnostics", "Hashing", "JSON", "Jobs", "Markdown", "Mustache", "Programme",
            ],
            swiftSettings: swift),
        .target(name: "Rules", dependencies: ["Diagnostics", "Jobs", "Programme"], swiftSettings: swift),
        .target(
            name: "Starter", dependencies: ["Programme"], resources: [.embedInCode("starter.txt")],
            swiftSettings: swift),
        .target(name: "Reporting", dependencies: ["Diagnostics", "JSON"], swiftSettings: swift),
        .target(
            name: "Pipeline",
            dependencies: [
                "DefaultTemplates", "Diagnostics", "Hashing", "Jobs", "Mustache", "Programme", "Publish", "Rules",
                "Site",
            ],
            swiftSettings: swift),
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "Hashing", "JSON", "Mustache", "Pipeline", "Programme", "Reporting", "Site",
            ],
            resources: [.embedInCode("preview.js")], swiftSettings: swift),
        .target(
            name: "Editing", dependencies: ["Diagnostics", "Markdown", "Programme", "Site", "YAML"],
            swiftSettings: swift),
        .executableTarget(
            name: "werkboek",
            dependencies: [
                "CSystem", "Diagnostics", "Editing", "Hashing", "Mustache", "Pipeline", "Preview", "Programme",
                "Publish", "Reporting", "Rules", "Site", "Starter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        .testTarget(
            name: "WerkboekTests",
            dependencies: [
                "Diagnostics", "Editing", "Hashing", "Mustache", "Pipeline", "Preview", "Programme", "Publish",
                "Reporting", "Rules", "Site", "Starter", "YAML", "werkboek",
            ],
            swiftSettings: swift),
        .testTarget(name: "EditingTests", dependencies: ["Editing", "Site"], swiftSettings: swift),
        .testTarget(
            name: "PreviewTests", dependencies: ["Pipeline", "Preview", "Programme", "Reporting"], swiftSettings: swift),
        .testTarget(name: "ProgrammeTests", dependencies: ["Programme"], swiftSettings: swift),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Diagnostics", "Hashing", "JSON", "Mustache", "Pipeline", "Programme", "Site"],
            swiftSettings: swift),
        .testTarget(name: "JobsTests", dependencies: ["Jobs"], swiftSettings: swift),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: swift),
        .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: swift),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: swift),
        .testTarget(name: "MustacheTests", dependencies: ["Hashing", "Mustache", "YAML"], swiftSettings: swift),
        .testTarget(name: "PublishTests", dependencies: ["Hashing", "Publish"], swiftSettings: swift),
    ]
)

// The fuzzing program needs libFuzzer linked in, so it is there only for `scripts/fuzz`, which asks for it.
if Context.environment["WERKBOEK_FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "DefaultTemplates", "Diagnostics", "Editing", "Markdown", "Mustache", "Preview", "Programme",
                "Reporting", "Rules", "Site", "YAML",
            ],
            path: "Fuzz", exclude: ["corpus", "dictionary"], swiftSettings: swift)
    ]
}
