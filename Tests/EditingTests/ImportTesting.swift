import Diagnostics
import Editing
import Programme
import Testing

/// What the tests of importing begin with: a table as `export` gives it, and the plan that importing one makes.
protocol ImportTesting {}

extension ImportTesting {
    var register: String { "themes/kracht/actions.yaml" }
    var header: String {
        "id;theme;title;horizon;status;owner;partners;questions;start;due;first-due;moved;late;at-risk;freshness;last-update;last-note;what;who;how"
    }

    /// What `export` gives for the base content.
    var exported: String {
        "\u{FEFF}"
            + [
                header,
                "T5-A1;T5;Parallel plannen;urgent;in-progress;vro;;;;2026-06-30;2026-06-30;0;true;false;stale;2026-01-10;Gestart, zie [[T5-A2]].;\"Samen plannen maken.\n\n- eerst dit\n- dan dat\";;",
                "T5-A2;T5;In kaart brengen: normen;;proposed;vro, utrecht;aedes;T5-Q1;;;;0;false;false;none;;;;;",
            ].joined(separator: "\r\n") + "\r\n"
    }

    func table(_ text: String) -> SourceFile {
        SourceFile(path: "lijst.csv", name: "lijst.csv", bytes: Array(text.utf8))
    }

    func plan(
        _ test: TestContent, _ text: String, _ request: ImportRequest = ImportRequest()
    ) throws -> EditPlan {
        try test.read().importActions(from: table(text), request)
    }
}
