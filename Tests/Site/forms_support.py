"""Builds small programmes from text and reads what their sites hold besides pages.

WERKBOEK_BIN may name the program, WERKBOEK_SITE a site that it built, instead of that of the project's own content.
"""

import csv
import io
import json
import os
import re
import subprocess
import textwrap
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser
import pytest

TODAY = "2026-11-21"
URL = "https://voorbeeld.example/cop/"


ROOT = Path(__file__).resolve().parents[2]


def tool():
    """The program under test."""
    path = Path(os.environ.get("WERKBOEK_BIN", ROOT / ".build/release/werkboek"))
    assert path.exists(), f"{path} is not there; run `make test-site`, or name the program in WERKBOEK_BIN"
    return str(path.resolve())


def put(folder, text):
    """Writes the files of a text: each begins with a line `-- path --`."""
    parts = re.split(r"^-- (.+) --\n", textwrap.dedent(text).lstrip("\n"), flags=re.M)
    for name, content in zip(parts[1::2], parts[2::2]):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def run(folder, command, *options, today=TODAY):
    content = [] if "--content" in options else ["--content", "content"]
    return subprocess.run(
        [tool(), command, *content, "--today", today, *options],
        cwd=folder, capture_output=True, text=True, encoding="utf-8",
    )


def build(folder, text=None, *options, today=TODAY, output="site"):
    """Builds a site from a text, or anew from what stands in the folder."""
    if text is not None:
        put(folder / "content", text)
    result = run(folder, "build", "--output", output, *options, today=today)
    assert result.returncode == 0, result.stderr
    return Site(folder / output)


class Site:
    """A built site."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def bytes(self, address):
        return (self.folder / address).read_bytes()

    def has(self, address):
        return (self.folder / address).exists()

    def addresses(self, pattern="**/*"):
        found = (path for path in self.folder.glob(pattern) if path.is_file())
        names = (path.relative_to(self.folder).as_posix() for path in found)
        return sorted(name for name in names if not name.startswith("."))

    @property
    def programme(self):
        return json.loads(self.bytes("data/programme.json"))

    @property
    def actions(self):
        return json.loads(self.bytes("data/actions.json"))["actions"]

    def table(self, separator=None):
        data = self.bytes("data/actions.csv")
        assert data.startswith(b"\xef\xbb\xbf")
        text = data.decode("utf-8-sig")
        settings = self.programme["programme"]
        separator = separator or settings.get("csv-separator") or (";" if settings["language"] == "nl" else ",")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


#: What there is of every kind, with hostile text in it.
SMALL = """
-- programme.yaml --
name: "Proef & <oefening>"
kind: Community of Practice
url: https://voorbeeld.example/cop
organiser: vro
horizons:
  - {id: urgent, title: Urgent}
meetings:
  - {date: 2027-02-03, kind: live, place: "Utrecht; zaal 1, boven"}
upcoming:
  - {title: Bodem, date: 2027-Q2, place: Delft}
  - title: Zonder datum
-- owners.yaml --
owners:
  - {id: VRO, name: Ministerie, short: VRO, kind: ministry, url: https://vro.example/}
  - {id: utrecht, name: Gemeente Utrecht, kind: municipality, part-of: VRO}
  - {id: stil, name: Wie niets doet}
-- areas.yaml --
areas:
  - {id: merwede, name: Merwede, municipality: utrecht, homes: 6000-6500}
-- sources.yaml --
sources:
  - {id: boek, title: Het boek, url: https://boek.example/, year: 2024}
-- inventories.yaml --
inventories:
  - id: barcode
    title: Wie heeft een barcode?
    of: owners
    kind: [municipality]
    answers: [{id: ja, title: Ja, good: true}, {id: nee, title: Nee, good: false}]
    entries: [{for: utrecht, answer: ja}]
-- themes/wonen/theme.md --
---
id: T1
number: 1
title: Wonen, & werken
published: 2026-01-15
meetings:
  - {date: 2025-11-05, kind: live, place: Tilburg, note: "Over [[T1-A1]]."}
  - {date: 2026-03, kind: follow-up}
---
Inleiding bij [[T1-Q1]].
-- themes/wonen/questions/1.md --
---
id: T1-Q1
question: Hoe dan?
---
## Conclusies

- Zo moet het, zie [[T1-A1]]. {#C-ZO}
-- themes/wonen/indicators.yaml --
indicators:
  - id: T1-I1
    title: Overlast
    better: lower
    baseline: {value: 10}
    target: {value: 0}
    measurements: [{date: 2026-05-01, value: 7.5}]
    worth: {amount: 1000, currency: EUR}
-- themes/wonen/actions.yaml --
actions:
  - id: T1-A1
    title: "=1+1; \\"aanhaling\\", een heel lange titel met ë en 😀 die over de regel van vijfenzeventig gaat"
    owner: [{id: vro, role: trekt}]
    partners: utrecht
    horizon: urgent
    questions: T1-Q1
    follows-from: C-ZO
    start: 2026-02-01
    due: 2026-06-30
    what: |
      - eerste
      - tweede; met "aanhaling"
    updates:
      - {date: 2026-03-01, status: in-progress, note: "Begonnen ]]> <b>vet</b> & meer, zie [[T1-A2]].[^1]\\n\\n[^1]: Noot."}
      - {date: 2026-04-01, due: 2027-03-31}
      - {date: 2026-04-01, due: 2027-Q3, by: vro, note: Weer later.}
      - {date: 2027-01-01, note: Nog niet.}
  - id: T1-A2
    title: Klaar
    owner: utrecht
    due: 2026-05-01
    status: done
    evidence: boek
  - id: T1-A3
    title: Van niemand
    due: 2026
    blocked-by: [T1-A1]
    escalated: {to: VRO, since: 2026-05-01}
  - id: T1-A4
    title: Zonder datum
    owner: vro
    updates:
      - {date: 2026-10-01, owner: utrecht}
"""


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


def root(data):
    return data["programme"]["url"].rstrip("/") + "/"


def local(data, url):
    assert url.startswith(root(data)), url
    return url[len(root(data)):]


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
