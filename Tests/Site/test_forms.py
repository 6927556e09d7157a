"""What a built site holds besides its pages, as a whole."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from forms_support import SMALL, URL, build, feed, local, put, root, run, site, small  # noqa: F401


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
