"""The PDFs as other programs see them: what they hold, and what printing them says."""

import json
import re
import shutil
import subprocess

import pytest
from forms_support import SMALL, TODAY, Site, put, tool
from pdf_support import PDF, poppler, print_pdf


def test_what_the_document_says_of_itself(documents):
    info = documents["T5"].info
    assert info["Title"] == "Werkboek Uitvoeringskracht – Community of Practice Grootschalige Woningbouwgebieden"
    assert info["Author"] == "Ministerie van Volkshuisvesting en Ruimtelijke Ordening"
    assert info["Creator"].startswith("werkboek ") and "A4" in info["Page size"]
    assert documents["agenda"].info["Title"].startswith("Actieagenda – ")
    assert documents["meeting"].info["Title"].startswith("Vergaderstuk – ")


def test_for_screen_readers(document):
    assert document.info["Tagged"] == "yes"
    assert re.search(r"pdfuaid:part(>|=\")1", poppler("pdfinfo", "-meta", document.path))
    assert b"/Lang (nl)" in document.objects and b"/DisplayDocTitle true" in document.objects
    tags = poppler("pdfinfo", "-struct", document.path)
    assert re.search(r"^ *H1", tags, re.M) and "Table" in tags and "TH" in tags and "Link" in tags


def test_fonts_are_embedded(document):
    rows = poppler("pdffonts", document.path).splitlines()[2:]
    assert rows
    for row in rows:
        embedded, subset, unicode = row.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row


def test_nothing_is_left_unmade(document):
    for mark in ("{{", "}}", "[[", "]]", "**", "| ---", "root-of-the-site", "file:", "[^", "&amp;", "<p>"):
        assert mark not in document.text, mark


def test_links_lead_somewhere(document):
    assert document.links
    for link in document.links:
        assert re.match(r"(https?://[^/ ]+|mailto:)", link), link
        assert "%01" not in link
    assert b"/GoTo" in document.objects or b"/Dest" in document.objects


def test_links_to_the_site_find_a_page(documents, real_folder, tmp_path):
    subprocess.run([tool(), "build", "--today", TODAY, "--output", tmp_path / "site"], cwd=real_folder, check=True, capture_output=True)
    site = Site(tmp_path / "site")
    root = site.programme["programme"]["url"].rstrip("/") + "/"
    links = {link for name in ("T5", "T2", "agenda", "meeting") for link in documents[name].links if link.startswith(root)}
    assert len(links) > 50
    for link in links:
        address, _, anchor = link[len(root):].partition("#")
        assert site.has(address or "index.html"), link
        # Behind a `#` with `=` stand filters.
        assert not anchor or "=" in anchor or f'id="{anchor}"' in site.bytes(address).decode(), link


def test_cover(documents):
    cover = documents["T5"].pages[0]
    for text in ("Community of Practice Grootschalige Woningbouwgebieden", "Thema 5", "Uitvoeringskracht",
                 "Samenwerking, capaciteit en competenties", "Avans Hogeschool, Tilburg, 9 april 2025",
                 "Gepubliceerd 23 juni 2025", "Stand per 21 november 2026", "Ministerie van Volkshuisvesting"):
        assert text in cover, text


PARTS = [
    "Inhoud", "Woord vooraf", "Het voorwoord zelf.", "Samenvatting", "De samenvatting.", "Inleiding", "Lange tabel",
    "De noot onderaan", "Hoe dan?", "Conclusies", "Zo moet het", "Actieagenda", "Kaart1x", "Indicatoren", "Uitspraken",
    "Gezegd is gezegd.", "Bronnen", "Het boek", "Wie deden mee", "Colofon", "Het colofon.",
]


def test_every_part_in_order(documents):
    words = re.sub(r"\s+", " ", "\n".join(documents["small"].pages[2:]))
    at = 0
    for part in PARTS[1:]:
        found = words.find(part, at)
        assert found >= 0, part
        at = found
    card = words[words.index("Kaart5x"):words.index("Kaart6x")]
    assert "Trekker: Ministerie" in card
    first = words[words.index("T1-A1 =1+1"):]
    assert "Gereed: 3e kwartaal 2027" in first[:400]


def test_pictures_are_in_it(documents):
    assert len(poppler("pdfimages", "-list", documents["small"].path).splitlines()) > 2
    assert "Onderschrift" in documents["small"].text
    assert "Doorsnede van een straat" not in documents["starter"].text  # The picture, not what stands in for it.


def test_a_picture_that_cannot_be_read_is_told(tmp_path, small_folder):
    shutil.copytree(small_folder / "content", tmp_path / "content")
    (tmp_path / "content/media/een plaatje.png").write_bytes(b"geen plaatje")
    result = print_pdf(tmp_path, "T1")
    assert result.returncode == 74 and "een%20plaatje.png" in result.stderr
    assert not (tmp_path / "out.pdf").exists()


def test_same_bytes_again(documents, small_folder, tmp_path):
    first = documents["small"].path.read_bytes()
    again = PDF(small_folder, "T1", TMPDIR=str(tmp_path), SOURCE_DATE_EPOCH="1").path.read_bytes()
    assert first == again
    assert not list(tmp_path.iterdir())


def test_for_the_team(documents, small_folder):
    public, team = documents["small"], documents["team"]
    assert "Geheime zaak" not in public.text and "Geheime zaak" in team.text
    assert "programmateam" not in public.words
    for page in team.pages + PDF(small_folder, "--agenda", "--audience", "team").pages:
        assert "Versie voor het programmateam. Niet verder verspreiden." in page


def test_without_an_address(small_folder, tmp_path):
    shutil.copytree(small_folder / "content", tmp_path / "content")
    settings = tmp_path / "content/programme.yaml"
    settings.write_text(settings.read_text().replace("url: https://voorbeeld.example/cop\n", ""))
    document = PDF(tmp_path, "T1")
    assert set(document.links) == {"https://boek.example/", "https://elders.example/a?b=1&c=2"}
    assert "Gemeente Utrecht" in document.text and b"/Dest" in document.objects


def test_agenda_has_every_action(documents, real_folder):
    data = subprocess.run([tool(), "export", "--format", "json", "--today", TODAY], cwd=real_folder, capture_output=True)
    actions = json.loads(data.stdout)["actions"]
    for action in actions:
        assert re.search(rf"\b{action['id']}\b", documents["agenda"].text), action["id"]
        assert bool(re.search(rf"\b{action['id']}\b", documents["meeting"].text)) == action["open"], action["id"]


PAGE = '#!/bin/sh\nfor last; do :; done\nfor page; do case "$page" in *.html) cp "$page" "$last";; esac; done\n'


@pytest.fixture
def page_printer(tmp_path):
    """A printer that hands over the page itself."""
    script = tmp_path / "drukker"
    script.write_text(PAGE)
    script.chmod(0o755)
    return str(script)


@pytest.mark.parametrize("option, rows", [("--agenda", 1201), ("--meeting", 1201)])
def test_long_lists_are_not_cut_in_parts(tmp_path, page_printer, option, rows):
    put(tmp_path / "content", SMALL)
    actions = "".join(f"  - {{id: L{n}, title: Lang}}\n" for n in range(1201))
    put(tmp_path / "content", "-- themes/wonen/actions/meer.yaml --\nactions:\n" + actions)
    result = print_pdf(tmp_path, option, printer=page_printer)
    assert result.returncode == 0, result.stderr
    assert len(re.findall(r'<span class="id">L\d+</span>', (tmp_path / "out.pdf").read_text())) == rows


def test_without_weasyprint_it_says_how_to_get_it(tmp_path):
    put(tmp_path / "content", SMALL)
    for language, text in (("nl", "WeasyPrint ontbreekt. Installeer het met `make pdf`"), ("en", "WeasyPrint is missing. Install it with `make pdf`")):
        result = print_pdf(tmp_path, "T1", printer="", PATH="/nergens", WERKBOEK_LANG=language)
        assert result.returncode == 74 and text in result.stderr and "pip install weasyprint" in result.stderr
    assert not (tmp_path / "out.pdf").exists()


def test_a_printer_that_fails_is_told(tmp_path):
    put(tmp_path / "content", SMALL)
    script = tmp_path / "drukker"
    script.write_text("#!/bin/sh\necho 'Traceback: geen papier' >&2\nexit 3\n")
    script.chmod(0o755)
    result = print_pdf(tmp_path, "T1", printer=str(script))
    assert result.returncode == 74 and "geen papier" in result.stderr


@pytest.mark.parametrize("arguments, text", [
    (["T7"], "Er is geen thema 'T7'. Bedoel je 'T1'?"), ([], "Noem een thema, of geef --agenda of --meeting."),
    (["T1", "--agenda"], "Noem een thema, of geef --agenda of --meeting."),
])
def test_wrong_usage(tmp_path, arguments, text):
    put(tmp_path / "content", SMALL)
    result = print_pdf(tmp_path, *arguments)
    assert result.returncode == 64 and text in result.stderr
