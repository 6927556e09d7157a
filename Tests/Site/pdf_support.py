"""Prints documents and reads them with poppler: pdfinfo, pdftotext, pdffonts and pdftohtml."""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
import zlib

import pytest
from forms_support import ROOT, SMALL, TODAY, put, tool


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


@pytest.fixture(scope="session")
def real_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real")
    (folder / "content").symlink_to(ROOT / "content")
    return folder


@pytest.fixture(scope="session")
def starter_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("starter") / "nieuw"
    subprocess.run([tool(), "init", folder, "--today", TODAY], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory):
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


@pytest.fixture(scope="session")
def documents(real_folder, starter_folder, small_folder):
    return {
        "T5": PDF(real_folder, "T5"), "T2": PDF(real_folder, "T2"), "starter": PDF(starter_folder, "koele-straten"),
        "agenda": PDF(real_folder, "--agenda"), "meeting": PDF(real_folder, "--meeting"), "small": PDF(small_folder, "T1"),
        "team": PDF(small_folder, "T1", "--audience", "team"),
    }


ALL = ["T5", "T2", "starter", "agenda", "meeting", "small", "team"]
WORKBOOKS = ["T5", "T2", "starter", "small", "team"]


@pytest.fixture(params=ALL)
def document(request, documents):
    return documents[request.param]


@pytest.fixture(params=WORKBOOKS)
def workbook(request, documents):
    return documents[request.param]
