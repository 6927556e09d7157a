"""The PDFs as other programs see them: poppler's pdfinfo, pdftotext, pdffonts and pdftohtml."""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from forms_support import ROOT, SMALL, TODAY, Site, put, tool

PRINTER = os.environ.get("WERKBOEK_WEASYPRINT", str(ROOT / ".venv/bin/weasyprint"))


def print_pdf(folder, *options, printer=PRINTER, **environment):
    """Runs `werkboek pdf` in a folder; the PDF is `out.pdf` there."""
    return subprocess.run(
        [tool(), "pdf", *options, "--today", TODAY, "--output", "out.pdf"], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "WERKBOEK_WEASYPRINT": printer, **environment})


def poppler(program, *arguments):
    assert shutil.which(program), f"{program} is missing; run `make test-site`"
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


class PDF:
    """A printed document."""

    def __init__(self, folder, *options, **keywords):
        result = print_pdf(folder, *options, **keywords)
        assert result.returncode == 0, result.stderr
        self.path = (folder / "out.pdf").rename(folder / f"{'-'.join(options).replace('/', '_')}.pdf")
        self.info = dict(re.findall(r"^(.+?): +(.*)$", poppler("pdfinfo", self.path), re.M))
        self.pages = poppler("pdftotext", "-layout", self.path, "-").split("\f")[:-1]
        self.text = "\n".join(self.pages)

    @property
    def words(self):
        return re.sub(r"\s+", " ", self.text)

    def page_of(self, text):
        """The pages that a text stands on, from 1."""
        return [i for i, page in enumerate(self.pages, 1) if text in re.sub(r"\s+", " ", page)]

    @property
    def outline(self):
        """The bookmarks: depth, title and page of each."""
        top = ElementTree.fromstring(poppler("pdftohtml", "-xml", "-i", "-stdout", self.path))
        found = []

        def walk(outline, depth):
            for item in outline:
                if item.tag == "item":
                    found.append((depth, item.text, int(item.get("page"))))
                else:
                    walk(item, depth + 1)

        for outline in top.findall("outline"):
            walk(outline, 1)
        return found

    @property
    def links(self):
        """Where links out of the document lead."""
        return re.findall(r"^ *\d+ +Annotation +(.*)$", poppler("pdfinfo", "-url", self.path), re.M)

    @property
    def objects(self):
        """What the document is made of, unpacked."""
        data = self.path.read_bytes()
        for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S):
            try:
                data += zlib.decompress(stream)
            except zlib.error:
                pass
        return data


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real")
    (folder / "content").symlink_to(ROOT / "content")
    return folder


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    folder = tmp_path_factory.mktemp("starter") / "nieuw"
    subprocess.run([tool(), "init", folder, "--today", TODAY], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A programme made for what is hard to print: a long table, cards, a picture, things that are hidden."""
    folder = tmp_path_factory.mktemp("small")
    rows = "".join(f"| van{n}x | {'lang ' * 40} tot{n}x |\n" for n in range(1, 41))
    actions = "".join(
        f"  - id: K{n}\n    title: Kaart{n}x\n    owner: vro\n    what: |\n      {'woord ' * (60 + n % 7 * 20)} slot{n}x\n"
        for n in range(1, 31))
    text = SMALL.replace(
        "Inleiding bij [[T1-Q1]].",
        "Inleiding bij [[T1-Q1]] en [[utrecht]].[^1]\n\n[^1]: De noot onderaan, met [[@boek]] en [een link](https://elders.example/a?b=1&c=2).\n\n"
        "![Een plaatje](../../media/een%20plaatje.png \"Onderschrift\")\n\nTabel: Lange tabel\n\n| Kolomkop | Tweede |\n| --- | --- |\n" + rows)
    text = text.replace("actions:\n", "actions:\n" + actions, 1).replace(
        "published: 2026-01-15",
        "published: 2026-01-15\nsummary: De samenvatting.\nquotes: [{text: Gezegd is gezegd., by: VRO}]\nspeakers: [vro]\n"
        "colophon: Het colofon.")
    text = text.replace("title: Van niemand", "title: Geheime zaak\n    audience: team")
    put(folder / "content", text)
    put(folder / "content", "-- pages/voorwoord.md --\n# Woord vooraf\n\nHet voorwoord zelf.\n")
    (folder / "content/media").mkdir()
    shutil.copy(ROOT / "docs/start.png", folder / "content/media/een plaatje.png")
    return folder


@pytest.fixture(scope="module")
def documents(content, starter, small):
    return {
        "T5": PDF(content, "T5"), "T2": PDF(content, "T2"), "starter": PDF(starter, "koele-straten"),
        "agenda": PDF(content, "--agenda"), "meeting": PDF(content, "--meeting"), "small": PDF(small, "T1"),
        "team": PDF(small, "T1", "--audience", "team"),
    }


ALL = ["T5", "T2", "starter", "agenda", "meeting", "small", "team"]
WORKBOOKS = ["T5", "T2", "starter", "small", "team"]


@pytest.fixture(params=ALL)
def document(request, documents):
    return documents[request.param]


@pytest.fixture(params=WORKBOOKS)
def workbook(request, documents):
    return documents[request.param]


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


def test_links_lead_somewhere(document, documents, content, starter, small, tmp_path):
    assert document.links
    for link in document.links:
        assert re.match(r"(https?://[^/ ]+|mailto:)", link), link
        assert "%01" not in link
    assert b"/GoTo" in document.objects or b"/Dest" in document.objects


def test_links_to_the_site_find_a_page(documents, content, tmp_path):
    subprocess.run([tool(), "build", "--today", TODAY, "--output", tmp_path / "site"], cwd=content, check=True, capture_output=True)
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


def contents(document):
    """The table of contents: what it names and the page it gives."""
    text = "\n".join(re.split(r"^Inhoud$", document.pages[1], maxsplit=1, flags=re.M)[1:])
    return {re.sub(r"\s+", " ", name).strip(" ."): int(page)
            for name, page in re.findall(r"\s*(.+?)[ .]*\.{3,}\s*(\d+)$", text, re.M | re.S)}


def test_contents_give_the_pages(workbook):
    found = contents(workbook)
    assert len(found) >= 8
    outline = {re.sub(r"\s+", " ", title): page for _, title, page in workbook.outline}
    for name, page in found.items():
        title = re.sub(r"^(Leervraag(?: \d+)?): ", r"\1 ", name)
        assert outline.get(title) == page, (name, page, outline)
        assert page in workbook.page_of(title), name
    chapters = [title for depth, title, _ in workbook.outline if depth == 1]
    assert set(chapters) - {"Inhoud"} <= {re.sub(r"^(Leervraag(?: \d+)?): ", r"\1 ", name) for name in found}


def test_running_heads_and_page_numbers(workbook):
    chapters = [(page, title) for depth, title, page in workbook.outline if depth == 1]
    programme = workbook.pages[0].strip().splitlines()[0].strip()
    for number, page in enumerate(workbook.pages[1:], 2):
        lines = [line for line in page.splitlines() if line.strip()]
        assert lines[0].strip().startswith(programme), number
        assert lines[-1].split()[-1] == str(number)
        opening = [title for at, title in chapters if at == number]
        before = [title for at, title in chapters if at < number]
        shown = lines[0].strip()[len(programme):].strip()
        # A chapter that a sheet begins with is named on it; one that begins further down, on the next.
        top = lines[1].strip()
        named = opening[0] if opening and opening[0].startswith(top) else (before or opening)[-1]
        assert shown and named.startswith(shown), (number, shown, named)
    assert workbook.pages[0].strip().splitlines()[-1].strip() != "1"


def test_pages_of_agenda_and_hand_out_are_counted(documents):
    for name in ("agenda", "meeting"):
        pages = documents[name].pages
        for number, page in enumerate(pages, 1):
            assert page.strip().splitlines()[-1].replace(" ", "").endswith(f"{number}/{len(pages)}")


def test_heads_of_tables_return_and_rows_stay_whole(documents):
    document = documents["small"]
    crossed = sorted({page for n in range(1, 41) for page in document.page_of(f"van{n}x")})
    assert len(crossed) >= 3
    for page in crossed:
        assert "Kolomkop" in document.pages[page - 1], page
    for n in range(1, 41):
        assert document.page_of(f"van{n}x") == document.page_of(f"tot{n}x"), n


def test_cards_stay_whole(documents):
    document = documents["small"]
    for n in range(1, 31):
        assert document.page_of(f"Kaart{n}x")[-1:] == document.page_of(f"slot{n}x"), n


#: What only screen readers get stands under what it belongs to.
UNSEEN = {"gedaan:", "nog", "te", "doen:"}


def test_nothing_runs_off_the_paper(document):
    """Each word lies within the page."""
    for number, words in enumerate(boxes(document), 1):
        for (left, top, right, bottom), width, height, text in words:
            assert 0 <= left < right <= width and 0 <= top < bottom <= height, (number, text)


def test_nothing_stands_over_anything(workbook):
    for number, words in enumerate(boxes(workbook), 1):
        for i, (a, _, _, text) in enumerate(words):
            for b, _, _, other in words[i + 1:]:
                wide = min(a[2], b[2]) - max(a[0], b[0])
                high = min(a[3], b[3]) - max(a[1], b[1])
                assert wide < 2 or high < 0.5 * min(a[3] - a[1], b[3] - b[1]) or UNSEEN & {text, other}, (
                    number, text, other)


def boxes(document):
    """The words of each page, with left, top, right and bottom, and the size of the page."""
    top = ElementTree.fromstring(
        re.sub(r' xmlns="[^"]*"', "", poppler("pdftotext", "-bbox", document.path, "-"), count=1))
    for page in top.iter("page"):
        size = float(page.get("width")), float(page.get("height"))
        yield [([float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")], *size, word.text)
               for word in page.iter("word")]


def test_pictures_are_in_it(documents):
    assert len(poppler("pdfimages", "-list", documents["small"].path).splitlines()) > 2
    assert "Onderschrift" in documents["small"].text
    assert "Doorsnede van een straat" not in documents["starter"].text  # The picture, not what stands in for it.


def test_a_picture_that_cannot_be_read_is_told(tmp_path, small):
    shutil.copytree(small / "content", tmp_path / "content")
    (tmp_path / "content/media/een plaatje.png").write_bytes(b"geen plaatje")
    result = print_pdf(tmp_path, "T1")
    assert result.returncode == 74 and "een%20plaatje.png" in result.stderr
    assert not (tmp_path / "out.pdf").exists()


def test_same_bytes_again(documents, small, tmp_path):
    first = documents["small"].path.read_bytes()
    again = PDF(small, "T1", TMPDIR=str(tmp_path), SOURCE_DATE_EPOCH="1").path.read_bytes()
    assert first == again
    assert not list(tmp_path.iterdir())


def test_for_the_team(documents, small):
    public, team = documents["small"], documents["team"]
    assert "Geheime zaak" not in public.text and "Geheime zaak" in team.text
    assert "programmateam" not in public.words
    for page in team.pages + PDF(small, "--agenda", "--audience", "team").pages:
        assert "Versie voor het programmateam. Niet verder verspreiden." in page


def test_without_an_address(small, tmp_path):
    shutil.copytree(small / "content", tmp_path / "content")
    settings = tmp_path / "content/programme.yaml"
    settings.write_text(settings.read_text().replace("url: https://voorbeeld.example/cop\n", ""))
    document = PDF(tmp_path, "T1")
    assert set(document.links) == {"https://boek.example/", "https://elders.example/a?b=1&c=2"}
    assert "Gemeente Utrecht" in document.text and b"/Dest" in document.objects


def test_agenda_has_every_action(documents, content):
    data = subprocess.run([tool(), "export", "--format", "json", "--today", TODAY], cwd=content, capture_output=True)
    actions = json.loads(data.stdout)["actions"]
    for action in actions:
        assert re.search(rf"\b{action['id']}\b", documents["agenda"].text), action["id"]
        assert bool(re.search(rf"\b{action['id']}\b", documents["meeting"].text)) == action["open"], action["id"]


def test_hand_out_fits_on_few_sheets(documents):
    assert len(documents["meeting"].pages) == 2


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
