"""Calendars, feeds and data of a built site, read with other people's software.

WERKBOEK_BIN may name the program, WERKBOEK_SITE a site that it built, instead of that of the project's own content.
"""

import datetime
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser
import icalendar
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from forms_support import ROOT, SMALL, TODAY, URL, Site, build, put, run, tool

COLUMNS = (
    "id theme title horizon status owner partners questions start due first-due moved late at-risk freshness"
    " last-update last-note what who how"
).split()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return build(tmp_path_factory.mktemp("small"), SMALL)


@pytest.fixture(scope="module", params=["small", "starter", "real"])
def site(request, tmp_path_factory):
    """What must hold of any site is looked at in three."""
    if request.param == "small":
        return request.getfixturevalue("small")
    if request.param == "starter":
        folder = tmp_path_factory.mktemp("starter") / "nieuw"
        subprocess.run([tool(), "init", folder, "--today", TODAY], check=True, capture_output=True)
        return build(folder)
    if path := os.environ.get("WERKBOEK_SITE"):
        return Site(path)
    return build(tmp_path_factory.mktemp("real"), None, "--content", str(ROOT / "content"))


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


def root(data):
    return data["programme"]["url"].rstrip("/") + "/"


def local(data, url):
    assert url.startswith(root(data)), url
    return url[len(root(data)):]


# Calendars


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


def meetings(data):
    """How often there is a meeting on a day."""
    dates = [m["date"] for m in data["programme"]["meetings"]]
    dates += [m["date"] for theme in data["themes"] for m in theme["meetings"]]
    dates += [u["date"] for u in data["programme"]["upcoming"] if "date" in u]
    return sorted(last_day(date) for date in dates)


def check_events(data, events, actions):
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
    assert sorted(others) == meetings(data)


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
        check_events(data, events, [actions[id] for id in owner["leads"] + owner["helps"]])
    assert set(site.addresses("**/*.ics")) == expected | {"agenda.ics"}


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


# Feeds


def feed(site, address):
    data = site.bytes(address)
    top = ElementTree.fromstring(data)
    assert top.tag == "{http://www.w3.org/2005/Atom}feed"
    parsed = feedparser.parse(data)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    ids = [entry.id for entry in parsed.entries]
    assert len(ids) == len(set(ids))
    updated = [entry.updated for entry in parsed.entries]
    assert updated == sorted(updated, reverse=True)
    if updated:
        assert parsed.feed.updated == updated[0]
    assert parsed.feed.title and parsed.feed.author and parsed.feed.id == parsed.feed.links[0].href
    return parsed


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


# The table


def test_table_has_a_row_per_action(site):
    rows = site.table()
    assert list(rows[0]) == COLUMNS
    actions = site.actions
    assert [row["id"] for row in rows] == [a["id"] for a in actions]
    for row, action in zip(rows, actions):
        expected = {
            "theme": action["theme"],
            "title": action["title"],
            "horizon": action.get("horizon", ""),
            "status": action["status"],
            "owner": ", ".join(action["owner"]),
            "partners": ", ".join(action["partners"]),
            "questions": ", ".join(action["questions"]),
            "start": action.get("start", ""),
            "due": action["due"] or "",
            "first-due": (action["moved"] or {"first": action["due"]})["first"] or "",
            "moved": str((action["moved"] or {"times": 0})["times"]),
            "late": str(action["late"]).lower(),
            "at-risk": str(action["at-risk"]).lower(),
            "freshness": action["freshness"] or "",
            "last-update": action["updates"][-1]["date"] if action["updates"] else "",
            "last-note": action["updates"][-1].get("note", "") if action["updates"] else "",
            "what": action.get("what", ""),
            "who": action.get("who", ""),
            "how": action.get("how", ""),
        }
        for column, value in expected.items():
            assert neutralised(value.rstrip("\n")) == row[column], (action["id"], column)


def neutralised(text):
    return "'" + text if re.match("['  \n]*[=+\\-@\t\r＝＋－＠]", text) else text


def test_no_cell_is_a_formula(site):
    for row in site.table():
        for cell in row.values():
            assert cell[:1] not in tuple("=+-@\t\r"), cell


def test_table_as_rfc_4180_has_it(small):
    data = small.bytes("data/actions.csv")
    assert data.endswith(b"\r\n")
    text = data.decode("utf-8-sig")
    assert text.startswith(";".join(COLUMNS) + "\r\n")
    assert text.count("\r\n") == 5  # Line ends within cells are those of the text.
    assert '"\'=1+1; ""aanhaling"", een' in text
    assert "\"'- eerste\n- tweede; met \"\"aanhaling\"\"\"" in text


@pytest.mark.parametrize("setting, separator", [("language: en", ","), ("csv-separator: ','", ","), ("language: nl", ";")])
def test_separator(tmp_path, setting, separator):
    site = build(tmp_path, SMALL.replace("organiser: vro", f"organiser: vro\n{setting}"))
    assert len(site.table(separator)) == 4


# Open data


def test_both_documents_say_the_same_of_actions(site):
    actions = json.loads(site.bytes("data/actions.json"))
    whole = site.programme
    assert list(actions) == ["version", "day", "audience", "programme", "actions"]
    for key in actions:
        assert actions[key] == whole[key]
    assert set(whole) - set(actions) == {
        "themes", "questions", "areas", "cases", "indicators", "inventories", "offerings", "owners", "sources",
        "notes", "pages",
    }
    assert whole["version"] == 1


def test_data_knows_every_link_both_ways(site):
    whole = site.programme
    known = {}
    for kind, entities in whole.items():
        if kind in ("version", "day", "audience", "programme"):
            continue
        for entity in entities:
            known[entity["id"]] = entity
            address = local(whole, entity["url"]).split("#")[0]
            assert site.has(address), address
    for id, entity in known.items():
        for other in entity["linked-from"]:
            assert other in known or any(other == c["id"] for q in whole["questions"] for c in q["conclusions"])
    for action in whole["actions"]:
        for question in action["questions"]:
            assert action["id"] in known[question]["linked-from"]
        assert (action["freshness"] is None) == (not action["open"])


def test_what_is_derived(small):
    whole = small.programme
    first, done, nobodys, passed_on = whole["actions"]
    assert first["owner"] == ["VRO"] and first["partners"] == ["utrecht"] and first["roles"] == {"VRO": "trekt"}
    assert first["due"] == "2027-Q3" and first["moved"] == {"first": "2026-06-30", "present": "2027-Q3", "times": 2}
    assert (first["status"], first["open"], first["late"], first["at-risk"]) == ("in-progress", True, False, False)
    assert [u["date"] for u in first["updates"]] == ["2026-03-01", "2026-04-01", "2026-04-01"]
    assert first["age"] == 234 and first["freshness"] == "stale"
    assert (done["open"], done["freshness"], done["age"], done["moved"], done["escalated"]) == (False, None, None, None, None)
    assert nobodys["owner"] == [] and nobodys["due"] == "2026" and nobodys["escalated"] == {"to": "VRO", "since": "2026-05-01"}
    assert passed_on["owner"] == ["utrecht"] and passed_on["due"] is None
    question, = whole["questions"]
    assert question["conclusions"] == [{"id": "C-ZO", "text": "Zo moet het, zie T1-A1.", "actions": ["T1-A1"]}] or (
        question["conclusions"][0]["text"].startswith("Zo moet het, zie "))
    indicator, = whole["indicators"]
    assert indicator["latest"] == {"date": "2026-05-01", "value": 7.5}
    assert (indicator["progress"], indicator["improvement"], indicator["money"]) == (25, 2.5, 2500)
    inventory, = whole["inventories"]
    assert (inventory["rows"], inventory["answered"], inventory["good"]) == (1, 1, 1) and inventory["kind"] == ["municipality"]
    vro, utrecht, idle = whole["owners"]
    assert vro["leads"] == ["T1-A1"] and vro["late"] == [] and vro["members"] == ["utrecht"]
    assert vro["url"] == URL + "trekkers/vro.html" and vro["website"] == "https://vro.example/"
    assert utrecht["leads"] == ["T1-A2", "T1-A4"] and utrecht["helps"] == ["T1-A1"]
    assert idle["leads"] == idle["helps"] == []
    assert whole["themes"][0]["body"].strip() == "Inleiding bij [[T1-Q1]]."
    assert whole["areas"][0]["homes"] == [6000, 6500]


def test_nothing_hidden_is_in_any_form(tmp_path):
    text = SMALL.replace(
        "  - id: T1-A4", "  - id: GEHEIM-1\n    title: Geheime actie\n    audience: team\n    due: 2027-01-01\n    owner: vro\n  - id: T1-A4"
    ).replace(
        "- {date: 2026-10-01, owner: utrecht}",
        "- {date: 2026-10-01, owner: utrecht}\n      - {date: 2026-10-02, note: Geheim bericht, audience: participants}",
    ).replace("Weer later.", '"Zie [[GEHEIM-1]] en [[GEHEIM-1|die ene]]."')
    public = build(tmp_path, text)
    team = build(tmp_path, None, "--audience", "team", output="team")
    for address in public.addresses("data/**/*.*") + public.addresses("**/*.ics") + public.addresses("**/*.xml"):
        assert b"geheim" not in public.bytes(address).lower(), address
    assert "die ene" in feed(public, "feed.xml").entries[1].summary
    assert b"Geheim bericht" in team.bytes("feed.xml") and b"GEHEIM-1" in team.bytes("agenda.ics")
    assert team.programme["audience"] == "team" and team.bytes("robots.txt") == b"User-agent: *\nDisallow: /\n"


# Sites as a whole


def test_sitemap_names_every_page(site):
    data = site.programme
    top = ElementTree.fromstring(site.bytes("sitemap.xml"))
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [loc.text for loc in top.iter(space + "loc")]
    if top.tag == space + "sitemapindex":
        files = [ElementTree.fromstring(site.bytes(local(data, url))) for url in found]
        assert all(len(file) <= 50_000 for file in files)
        found = [loc.text for file in files for loc in file.iter(space + "loc")]
    assert len(found) == len(set(found))
    for url in found:
        assert site.has(local(data, url) or "index.html"), url
    entities = [e["url"] for kind in ("actions", "owners", "themes", "questions") for e in data[kind]]
    assert set(entities) <= set(found)
    assert f"Sitemap: {root(data)}sitemap.xml".encode() in site.bytes("robots.txt")


def test_without_an_address(tmp_path):
    site = build(tmp_path, SMALL.replace("url: https://voorbeeld.example/cop\n", ""))
    assert site.addresses("**/*.ics") == [] and site.addresses("**/*.xml") == []
    assert site.bytes("robots.txt") == b"User-agent: *\nDisallow:\n"
    assert site.programme["actions"][0]["url"] == "acties/t1-a1.html"
    assert "url" not in site.programme["programme"]
    assert len(site.table()) == 4


def test_what_is_left_out_without_an_address_is_told_once(tmp_path):
    put(tmp_path / "content", SMALL.replace("url: https://voorbeeld.example/cop\n", ""))
    note = "Zonder `url` in programme.yaml (of `--url`) zijn er geen agenda's, feeds en sitemap."
    first = run(tmp_path, "build")
    assert first.returncode == 0 and first.stderr.count(note) == 1 and not first.stdout
    for options in (["--quiet", "--output", "stil"], ["--url", "https://x.example/", "--output", "adres"]):
        assert note not in run(tmp_path, "build", *options).stderr
    put(tmp_path / "content", SMALL.replace("url: https://voorbeeld.example/cop", "language: en"))
    assert run(tmp_path, "build").stderr.count("Without `url` in programme.yaml (or `--url`)") == 1


def test_theme_offers_its_pdf(tmp_path):
    media = tmp_path / "content/media"
    media.mkdir(parents=True)
    (media / "wonen-werkboek.pdf").write_bytes(b"%PDF-1.7")
    site = build(tmp_path, SMALL.replace("Inleiding bij", "[Het werkboek](../../media/wonen-werkboek.pdf). Inleiding bij"))
    page = site.bytes("themas/wonen.html").decode()
    assert re.search(r'<a href="\.\./media/wonen-werkboek\.pdf" type="application/pdf">Werkboek als PDF</a>', page)
    without = build(tmp_path / "zonder", SMALL)
    assert "application/pdf" not in without.bytes("themas/wonen.html").decode()


@pytest.mark.parametrize("address, forms", [
    ("index.html", ["agenda.ics", "feed.xml"]), ("agenda.html", ["agenda.ics", "data/actions.csv"]),
    ("stand.html", ["feed.xml", "data/actions.csv"]), ("wijzigingen.html", ["feed.xml"]),
    ("themas/wonen.html", ["wonen.xml", "wonen-werkboek.html"]), ("trekkers/vro.html", ["vro.ics", "vro.xml"]),
])
def test_pages_offer_their_forms(small, address, forms):
    page = small.bytes(address).decode()
    for form in forms:
        assert re.search(rf'<a [^>]*href="(?:[^"]*/)?{re.escape(form)}"', page), form
    for kind, ending in (("application/atom\\+xml", "xml"), ("text/calendar", "ics")):
        if any(form.endswith(ending) for form in forms):
            assert re.search(rf'<link rel="alternate" type="{kind}"', page), kind


def test_address_of_the_command_line_goes_first(tmp_path):
    site = build(tmp_path, SMALL, "--url", "https://elders.example/")
    assert feed(site, "feed.xml").feed.id == "https://elders.example/feed.xml"
    assert site.programme["programme"]["url"] == "https://elders.example/"


def test_same_bytes_whatever_the_jobs(small, tmp_path):
    again = build(tmp_path, SMALL, "--jobs", "1")
    for address in again.addresses():
        assert again.bytes(address) == small.bytes(address), address


def test_small_edit_changes_what_shows_it_and_nothing_else(tmp_path):
    site = build(tmp_path, SMALL)
    before = {address: site.bytes(address) for address in site.addresses()}
    register = tmp_path / "content/themes/wonen/actions.yaml"
    register.write_text(register.read_text().replace("title: Zonder datum", "title: Met woorden"))
    site = build(tmp_path)
    clean = build(tmp_path, None, output="clean")
    assert site.addresses() == clean.addresses()
    for address in site.addresses():
        assert site.bytes(address) == clean.bytes(address), address
    assert site.bytes("agenda.ics") == before["agenda.ics"]
    assert site.bytes("trekkers/vro.xml") == before["trekkers/vro.xml"]
    assert site.bytes("trekkers/utrecht.xml") != before["trekkers/utrecht.xml"]


@pytest.mark.parametrize("format, address", [("csv", "data/actions.csv"), ("ics", "agenda.ics")])
def test_export_prints_the_same(small, tmp_path, format, address):
    put(tmp_path / "content", SMALL)
    result = subprocess.run(
        [tool(), "export", "--format", format, "--content", "content", "--today", TODAY], cwd=tmp_path, capture_output=True)
    assert result.returncode == 0, result.stderr
    assert result.stdout == small.bytes(address)
