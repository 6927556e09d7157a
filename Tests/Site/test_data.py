"""The open data beside what docs/data.md and docs/format.md say of it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from forms_support import ROOT, SMALL, TODAY, put, tool

#: The kinds of entities, with the section of the format that describes their keys.
KINDS = {
    "actions": "themes/SLUG/actions.yaml", "themes": "themes/SLUG/theme.md", "questions": "themes/SLUG/questions/*.md",
    "areas": "areas.yaml", "cases": "cases/*.md", "indicators": "themes/SLUG/indicators.yaml",
    "inventories": "inventories.yaml", "offerings": "offerings.yaml", "owners": "owners.yaml", "sources": "sources.yaml",
    "notes": "themes/SLUG/notes/*.md", "pages": "pages/*.md",
}

#: Keys that no other content uses.
RARE = SMALL.replace("organiser: vro", "organiser: vro\ncsv-separator: ','\nedit-url: 'https://git.example/{path}'\nrequires: '1.0'")
RARE_PAGE = "-- pages/over.md --\n---\ndate: 2026-05-01\n---\nTekst.\n"


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """The data of all content at hand, as the team has it: between them they use every key."""
    folder = tmp_path_factory.mktemp("data")
    put(folder / "content", RARE)
    put(folder / "content", RARE_PAGE)
    subprocess.run([tool(), "init", folder / "nieuw", "--today", TODAY], check=True, capture_output=True)
    found = []
    for content in (folder / "content", folder / "nieuw/content", ROOT / "content"):
        result = subprocess.run(
            [tool(), "export", "--format", "json", "--audience", "team", "--content", content, "--today", TODAY],
            capture_output=True)
        assert result.returncode == 0, result.stderr
        found.append(json.loads(result.stdout))
    return found


def described(section):
    """The keys of a section of the format."""
    text = (ROOT / "docs/format.md").read_text(encoding="utf-8")
    body = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^##)", text + "## ", re.M | re.S)[1]
    return set(re.findall(r"^\| `([a-z-]+)`", body, re.M))


def derived():
    """The keys that stand beside those of the format, by kind."""
    text = (ROOT / "docs/data.md").read_text(encoding="utf-8")
    table = re.search(r"^\| of \| key \|.*?\n\n", text, re.M | re.S)[0]
    found = {}
    for row in table.strip().splitlines()[2:]:
        kind, keys = (cell.strip() for cell in row.split("|")[1:3])
        current = found.setdefault(kind or last, set())
        last = kind or last
        current |= set(re.findall(r"`([a-z-]+)`", keys))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_documented_and_every_documented_key_written(documents, kind):
    always = derived()["everything"] | derived().get(kind, set())
    keys = described(KINDS[kind])
    if "url" in keys:
        keys = keys - {"url"} | {"website"}
    if KINDS[kind].endswith(".md"):
        keys.add("body")
    entities = [entity for document in documents for entity in document[kind]]
    assert set().union(*entities) == keys | always
    for entity in entities:
        assert always <= set(entity), entity["id"]


def test_keys_of_the_programme(documents):
    assert set().union(*(document["programme"] for document in documents)) == described("programme.yaml")
    assert all("language" in document["programme"] for document in documents)


def test_lists_of_the_document(documents):
    text = (ROOT / "docs/data.md").read_text(encoding="utf-8")
    line = re.search(r"^- The lists are (.*)$", text, re.M)[1]
    named = set(re.findall(r"`([a-z]+)`", line))
    for document in documents:
        assert set(document) == named | {"version", "day", "audience", "programme"}
        assert document["version"] == 1
    assert named == set(KINDS)


def test_columns_of_the_table():
    text = (ROOT / "docs/data.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("`id` `theme`"))
    result = subprocess.run([tool(), "export", "--content", ROOT / "content", "--today", TODAY], capture_output=True)
    head = result.stdout.decode("utf-8-sig").split("\r\n")[0]
    assert head.split(";") == re.findall(r"`([a-z-]+)`", line)
