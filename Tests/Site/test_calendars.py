"""Calendars and feeds of a built site, read with other people's software."""

import datetime
import re
import xml.etree.ElementTree as ElementTree

import icalendar
from forms_support import SMALL, URL, build, feed, local, site, small  # noqa: F401


def last_day(written):
    """The day that counts of a date as written: the last that it may mean."""
    year = int(written[:4])
    if match := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", written):
        return datetime.date(year, int(match[1]), int(match[2]))
    month = 12
    if match := re.fullmatch(r"\d{4}-(\d\d)", written):
        month = int(match[1])
    if match := re.fullmatch(r"\d{4}-Q(\d)", written):
        month = int(match[1]) * 3
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def stem(page):
    """The address of a page without its ending, from the root of the site."""
    return re.sub(r"\.html$", "", page)


def calendar(site, address):
    data = site.bytes(address)
    assert data.endswith(b"\r\n") and b"\r\n\r\n" not in data
    assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")  # No fold is inside a character.
    parsed = icalendar.Calendar.from_ical(data)
    assert not parsed.errors
    events = list(parsed.walk("VEVENT"))
    assert all(not event.errors for event in events)
    uids = [str(event["UID"]) for event in events]
    assert len(uids) == len(set(uids))
    return parsed, events


def name_of(parsed):
    """The name of a calendar; icalendar leaves the escapes of properties that it does not know."""
    return re.sub(r"\\(.)", r"\1", str(parsed["X-WR-CALNAME"]))


def due_dates(actions):
    return {a["url"]: a for a in actions if a["open"] and a["due"]}


def meetings(data, owner=None):
    """How often there is a meeting on a day, of all or of those that concern an owner."""
    own = {theme["id"] for theme in data["themes"]}
    if owner:
        theme_of = {a["id"]: a["theme"] for a in data["actions"]}
        own &= set(owner["linked-from"]) | {theme_of[id] for id in owner["leads"] + owner["helps"]}
    days = [last_day(m["date"]) for m in data["programme"]["meetings"]]
    others = [last_day(u["date"]) for u in data["programme"]["upcoming"] if "date" in u]
    for theme in data["themes"]:
        held = [last_day(m["date"]) for m in theme["meetings"]]
        (days if theme["id"] in own else others).extend(held)
    return sorted(days + [day for day in others if not owner or day.isoformat() >= data["day"]])


def check_events(data, events, actions, owner=None):
    due = due_dates(actions)
    seen = {}
    others = []
    for event in events:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert type(start) is datetime.date and end - start == datetime.timedelta(days=1)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        stamp = event["DTSTAMP"].dt
        assert (stamp.hour, stamp.minute, stamp.second, str(stamp.tzinfo)) == (0, 0, 0, "UTC")
        assert str(event["URL"]) in str(event["DESCRIPTION"])
        local(data, str(event["URL"]))
        if str(event["URL"]) in due and str(event["UID"]).startswith("due-"):
            seen[str(event["URL"])] = event
        else:
            others.append(start)
    assert set(seen) == set(due)
    for url, action in due.items():
        event = seen[url]
        assert event["DTSTART"].dt == last_day(action["due"])
        assert event["SEQUENCE"] == (action["moved"] or {"times": 0})["times"]
        assert str(event["SUMMARY"]).startswith(f"{action['id']} {action['title']}")
        theme = next(t for t in data["themes"] if t["id"] == action["theme"])
        words = [u["date"] for u in action["updates"][-1:]] + [action.get("start"), theme.get("published")]
        stamp = next((w for w in words if w), action["due"])
        assert event["DTSTAMP"].dt.date() == last_day(stamp)
    assert sorted(others) == meetings(data, owner)


def test_agenda_has_every_due_date_and_meeting(site):
    data = site.programme
    parsed, events = calendar(site, "agenda.ics")
    assert name_of(parsed) == data["programme"]["name"]
    check_events(data, events, data["actions"])


def test_owners_calendars(site):
    data = site.programme
    actions = {a["id"]: a for a in data["actions"]}
    expected = set()
    for owner in data["owners"]:
        if not owner["leads"] and not owner["helps"]:
            continue
        address = stem(local(data, owner["url"])) + ".ics"
        expected.add(address)
        parsed, events = calendar(site, address)
        assert owner["name"] in name_of(parsed)
        check_events(data, events, [actions[id] for id in owner["leads"] + owner["helps"]], owner)
    assert set(site.addresses("**/*.ics")) == expected | {"agenda.ics"}


THEMES = """
-- programme.yaml --
name: Proef
url: https://x.example/
meetings: [{date: 2024-01-01}]
upcoming: [{title: Straks, date: 2028}]
-- owners.yaml --
owners: [{id: utrecht, name: Utrecht}, {id: delft, name: Delft}]
-- themes/doet/theme.md --
---
id: DOET
title: Waar het iets doet
meetings: [{date: 2025-01-01}]
---
-- themes/doet/actions.yaml --
actions: [{id: A1, title: Iets, owner: utrecht}, {id: A2, title: Anders, owner: delft}]
-- themes/komt/theme.md --
---
id: KOMT
title: Waar het komt
attendees: utrecht
meetings: [{date: 2025-02-02}]
---
-- themes/anders/theme.md --
---
id: ANDERS
title: Van anderen
meetings: [{date: 2025-03-03}, {date: 2026-11-21, kind: live}]
---
-- themes/anders/actions.yaml --
actions: [{id: B1, title: Anders, owner: delft}]
"""


def uids(site, address):
    return [str(event["UID"]).split("@")[0] for event in calendar(site, address)[1]]


def test_an_owner_has_its_own_meetings_and_what_comes(tmp_path):
    site = build(tmp_path, THEMES)
    assert uids(site, "trekkers/utrecht.ics") == [
        "programme-meeting-1", "meeting-anders-live-1", "meeting-doet-meeting-1", "meeting-komt-meeting-1",
        "upcoming-straks-1",
    ]
    assert uids(site, "trekkers/delft.ics") == [
        "programme-meeting-1", "meeting-anders-meeting-1", "meeting-anders-live-1", "meeting-doet-meeting-1",
        "upcoming-straks-1",
    ]
    assert len(uids(site, "agenda.ics")) == 6
    day_after = build(tmp_path, today="2026-11-22")
    assert "meeting-anders-live-1" not in uids(day_after, "trekkers/utrecht.ics")


def test_an_owner_has_the_next_of_very_many_meetings(tmp_path):
    themes = "".join(
        f"-- themes/t{i}/theme.md --\n---\nid: T{i}\ntitle: Thema {i}\n"
        f"meetings: [{{date: 2027-0{9 - i % 9}-{i // 9 + 1:02}}}]\n---\n" for i in range(63))
    site = build(tmp_path, THEMES + themes)
    _, events = calendar(site, "trekkers/utrecht.ics")
    days = sorted(str(e["DTSTART"].dt) for e in events if re.match(r"meeting-t\d", e["UID"]))
    everyone = sorted(str(e["DTSTART"].dt) for e in calendar(site, "agenda.ics")[1] if re.match(r"meeting-t\d", e["UID"]))
    # Fifty with the one of today.
    assert len(everyone) == 63 and days == everyone[:49]


def test_meetings_of_the_programme_are_not_crowded_out(tmp_path):
    themes = "".join(
        f"-- themes/t{i}/theme.md --\n---\nid: T{i}\ntitle: Thema {i}\nmeetings: [{{date: 2026-12-01}}]\n---\n"
        for i in range(60))
    site = build(tmp_path, THEMES.replace("{date: 2024-01-01}", "{date: 2024-01-01}, {date: 2027-06-01, kind: live}") + themes)
    assert "programme-live-1" in uids(site, "trekkers/utrecht.ics")


def test_texts_of_events(small):
    _, events = calendar(small, "agenda.ics")
    by_uid = {str(event["UID"]).split("@")[0]: event for event in events}
    assert set(by_uid) == {
        "due-t1-a1", "due-t1-a3", "programme-live-1", "meeting-t1-live-1", "meeting-t1-follow-up-1", "upcoming-bodem-1",
    }
    live = by_uid["programme-live-1"]
    assert str(live["LOCATION"]) == "Utrecht; zaal 1, boven"
    assert str(live["SUMMARY"]) == "Bijeenkomst: Proef & <oefening>"
    first = by_uid["due-t1-a1"]
    assert "Status: loopt\nTrekker: Ministerie\nPartners: Gemeente Utrecht\nThema: Wonen, & werken\n" in str(first["DESCRIPTION"])
    assert str(first["SUMMARY"]).endswith("gaat (3e kwartaal 2027)") and "😀" in str(first["SUMMARY"])
    assert "Over T1-A1." in str(by_uid["meeting-t1-live-1"]["DESCRIPTION"])
    assert all(str(event["UID"]).endswith("@voorbeeld.example/cop") for event in events)


def test_the_day_of_the_build_stamps_nothing(small, tmp_path):
    later = build(tmp_path, SMALL, today="2026-12-01")
    assert later.bytes("agenda.ics") == small.bytes("agenda.ics")
    assert later.bytes("feed.xml") == small.bytes("feed.xml")


def test_moved_due_date_keeps_its_uid(small, tmp_path):
    moved = build(tmp_path, SMALL.replace("due: 2027-Q3, by: vro", "due: 2027-04-15, by: vro").replace("2027-02-03", "2027-02-10"))
    _, before = calendar(small, "agenda.ics")
    _, after = calendar(moved, "agenda.ics")
    assert [e["UID"] for e in before] == [e["UID"] for e in after]
    assert {str(e["DTSTART"].dt) for e in after} >= {"2027-04-15", "2027-02-10"}


def updates(actions):
    return sorted((u["date"], a["id"], a["url"]) for a in actions for u in a["updates"])


def check_feed(site, data, address, actions, most):
    parsed = feed(site, address)
    rel = {link.rel: link.href for link in parsed.feed.links}
    assert local(data, rel["self"]) == address
    expected = updates(actions)
    found = sorted(
        (re.search(r"#(.+?)(-\d+)?$", e.id)[0], e.title.split(" ")[0], e.link) for e in parsed.entries)
    assert len(found) == min(len(expected), most)
    if len(expected) <= most:
        assert sorted((str(last_day(d)), i, u) for d, i, u in expected) == sorted(
            (re.match(r"#(\d{4}-\d\d-\d\d)", d)[1], i, u) for d, i, u in found)
    for entry in parsed.entries:
        assert entry.summary_detail.type == "text/html" and entry.summary
        for href in re.findall(r'(?:href|src)="([^"]*)"', entry.summary):
            assert re.match(r"(https?|mailto|tel):", href), href
    return parsed


def test_feed_has_every_update(site):
    data = site.programme
    check_feed(site, data, "feed.xml", data["actions"], 500)


def test_feeds_of_owners_and_themes(site):
    data = site.programme
    actions = {a["id"]: a for a in data["actions"]}
    expected = {"feed.xml", "sitemap.xml"}
    for owner in data["owners"]:
        if owner["leads"] or owner["helps"]:
            address = stem(local(data, owner["url"])) + ".xml"
            expected.add(address)
            check_feed(site, data, address, [actions[id] for id in owner["leads"] + owner["helps"]], 100)
    for theme in data["themes"]:
        address = stem(local(data, theme["url"])) + ".xml"
        expected.add(address)
        check_feed(site, data, address, [a for a in data["actions"] if a["theme"] == theme["id"]], 100)
    assert {a for a in site.addresses("**/*.xml") if not a.startswith("sitemap-")} == expected


def test_texts_of_entries(small):
    parsed = feed(small, "feed.xml")
    assert [e.id.split("/")[-1] for e in parsed.entries] == [
        "t1-a4.html#2026-10-01", "t1-a1.html#2026-04-01-2", "t1-a1.html#2026-04-01", "t1-a1.html#2026-03-01",
    ]
    again, later, first = parsed.entries[1:]
    assert "3e kwartaal 2027" in again.summary and again.author == "Ministerie"
    assert "Trekker: Gemeente Utrecht" in parsed.entries[0].summary
    assert "&lt;b&gt;vet&lt;/b&gt;" in first.summary and "]]" in first.summary and "<b>" not in first.summary
    assert f'href="{URL}acties/t1-a2.html"' in first.summary
    assert f'href="{URL}acties/t1-a1.html#' in first.summary  # Footnotes lead to the page.


def test_update_for_an_earlier_day_renames_no_entry(small, tmp_path):
    text = SMALL.replace("updates:\n      - {date: 2026-03-01", "updates:\n      - {date: 2026-02-02, note: Eerder.}\n      - {date: 2026-03-01")
    before = {e.id for e in feed(small, "feed.xml").entries}
    after = {e.id for e in feed(build(tmp_path, text), "feed.xml").entries}
    assert before < after and len(after) == len(before) + 1


def test_characters_that_xml_cannot_hold(tmp_path):
    text = SMALL.replace("Weer later.", '"Weer\\uFFFE later \\uFFFF]]> \\u2028 \\U0001F600 eind"')
    site = build(tmp_path, text)
    for address in site.addresses("**/*.xml"):
        ElementTree.fromstring(site.bytes(address))
    assert "Weer later" in feed(site, "feed.xml").entries[1].summary
    calendar(site, "agenda.ics")
