import Mustache
import Programme
import Testing

@testable import Site

@Suite struct FormsTests {
    @Test func addressesAreThoseOfTheFiles() throws {
        let site = try FormsFixture(FormsFixture.small).site
        let planned = Set(planForms(site, pages: []).map(\.address))
        #expect(site.feedAddress(ofOwner: 1) == "trekkers/utrecht.xml")
        #expect(site.calendarAddress(ofOwner: 1) == "trekkers/utrecht.ics")
        #expect(site.feedAddress(ofTheme: 0) == "themas/werken.xml")
        #expect(site.feedAddress(ofOwner: 2) == nil && site.calendarAddress(ofOwner: 2) == nil)
        for address in [site.feedAddress, site.calendarAddress, site.feedAddress(ofTheme: 1)] {
            #expect(planned.contains(try #require(address)))
        }
        #expect(planned.contains(site.actionTableAddress) && planned.contains(site.programmeDataAddress))
        #expect(planned.contains(site.actionDataAddress) && planned.contains(site.schemaAddress("actions")))
        #expect(site.formsNote == nil)
    }

    @Test func withoutAnAddressOnTheWebThereIsOnlyData() throws {
        let site = try FormsFixture(FormsFixture.small, url: nil).site
        let planned = planForms(site, pages: ["index.html"]).map(\.address)
        #expect(planned.allSatisfy { $0.hasPrefix("data/") || $0 == "robots.txt" })
        #expect(site.feedAddress == nil && site.calendarAddress(ofOwner: 0) == nil && site.formsNote == .noAddress)
        #expect(String(decoding: site.agendaCalendar(), as: UTF8.self).contains("UID:due-a1@proef\r\n"))
    }

    /// Whatever is edited: a form whose bytes change has another stamp, or it would go stale.
    @Test(arguments: [
        ("title: Eerste", "title: Eén"), ("name: Ministerie", "name: Departement"), ("name: Proef", "name: Toets"),
        ("due: 2026-06-30", "due: 2026-07-31"), ("due: 2027-03-31", "due: 2027-Q1"),
        ("partners: utrecht", "partners: stil"),
        ("status: in-progress", "status: done"), ("Begonnen", "Gestart"), ("[[A2]]", "[[A2|de tweede]]"),
        ("title: Tweede", "title: Andere"), ("date: 2026-05-01", "date: 2026-05-02"),
        ("owner: vro, by", "owner: [], by"),
        (", by: utrecht", ""), ("by: utrecht", "by: utrecht, audience: team"), ("title: Wonen", "title: Huizen"),
        ("published: 2026-01-15", "published: 2026-02-15"), ("kind: live", "kind: online"),
        ("2027-02-03", "2027-02-04"),
        ("organiser: vro", "organiser: utrecht"), ("organiser: vro", "language: en"), ("Inleiding.", "Begin."),
        ("id: A1", "id: A3"), ("title: Werken", "title: Werken\nslug: arbeid"), ("what: Wat", "how: Wat"),
        ("organiser: vro", "statuses: {in-progress: {title: bezig}}"),
        ("title: Tweede", "title: Tweede\n    audience: team"),
        ("due: 2027-05-01", "due: 2027-05-01\n    superseded-by: A1"), ("date: 2026-04-01", "date: 2026-12-01"),
    ])
    func stampsTellEveryChange(old: String, new: String) throws {
        let text = FormsFixture.small
        #expect(text.contains(old))
        let before = try FormsFixture(text).forms()
        let after = try FormsFixture(text.replacing(old, with: new)).forms()
        var changed = 0
        for (address, form) in after {
            guard let other = before[address], other.bytes != form.bytes else { continue }
            changed += 1
            #expect(other.stamp != form.stamp, "\(address)")
        }
        #expect(changed > 0)
    }

    @Test func stampsTellDayAddressAndAudience() throws {
        let before = try FormsFixture(FormsFixture.small).forms()
        for other in [
            try FormsFixture(FormsFixture.small, url: "https://y.example/"),
            try FormsFixture(FormsFixture.small, day: "2026-04-15"),
            try FormsFixture(FormsFixture.small, audience: .team),
        ] {
            for (address, form) in other.forms() where form.bytes != before[address]?.bytes {
                #expect(form.stamp != before[address]?.stamp, "\(address)")
            }
        }
    }

    @Test func anUpdateLeavesTheFormsOfOthersAlone() throws {
        let text = FormsFixture.small
        let before = try FormsFixture(text).forms()
        let after = try FormsFixture(text.replacing("Wat er gebeurt.", with: "Iets anders.")).forms()
        let changed = Set(after.filter { before[$0.key]?.stamp != $0.value.stamp }.map(\.key))
        #expect(changed.contains("data/actions.csv"))
        let others = Set(after.keys).subtracting(changed)
        #expect(
            !others.isDisjoint(with: [
                "trekkers/vro.ics", "trekkers/utrecht.xml", "themas/wonen.xml", "themas/werken.xml",
            ]))
    }

    @Test func sitemapInParts() throws {
        let site = try FormsFixture(FormsFixture.small).site
        func names(_ pages: [String], longest: Int) -> [String] {
            sitemapFiles(site, pages, longest: longest).map(\.address)
        }
        #expect(names(["a.html", "404.html", "b.html"], longest: 2) == ["sitemap.xml"])
        #expect(names([], longest: 2) == ["sitemap.xml"])
        #expect(
            names(["a.html", "b.html", "c.html"], longest: 2) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        var out = Output()
        sitemapFiles(site, ["a.html", "b.html", "c.html"], longest: 2)[0].render(&out)
        let index = String(decoding: out.bytes, as: UTF8.self)
        #expect(index.contains("<sitemapindex ") && index.contains("<loc>https://x.example/sitemap-2.xml</loc>"))
    }

    @Test func addressesInFull() throws {
        let site = try FormsFixture(FormsFixture.small).site
        #expect(site.fullAddress("index.html") == "https://x.example/")
        #expect(site.fullAddress("acties/a1.html") == "https://x.example/acties/a1.html")
        #expect(
            site.fullAddress("themas/wonen/één & twee.html")
                == "https://x.example/themas/wonen/%C3%A9%C3%A9n%20%26%20twee.html")
        #expect(site.fullAddress("bronnen.html#boek") == "https://x.example/bronnen.html#boek")
    }
}
