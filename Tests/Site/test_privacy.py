"""Nothing of what an audience may not see is in any byte that was written for it, in any form."""
import json
import re
import shutil
import subprocess

import pytest
from conftest import werkboek
from full_support import everything, settings, tree, write
from test_preview import Preview

DAY = ["--today", "2026-11-21"]
HIDDEN = {"team": "GTEAM", "participants": "GPART"}
FORBIDDEN = {"public": ["gteam", "gpart"], "participants": ["gteam"], "team": []}


def markers(word, seen):
    """Makes a text for each key that is found nowhere else, and remembers it."""
    def text(kind, key, md=False, link=False):
        marker = f"{word}-{kind}-{key}".replace("_", "-")
        seen.add(marker)
        return {"email": f"{marker}@example.org", "contact": f"{marker}@example.org"}.get(key, marker)
    return text


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    """Three programmes in one: for everyone, for participants and for the team, each pointing to the others."""
    base = tmp_path_factory.mktemp("privacy")
    plain = lambda kind, key, md=False, link=False: f"gewoon {kind} {key}" if key not in ("email", "contact") else "a@example.org"
    content = base / "content"
    write(content, {"programme.yaml": settings(plain)})
    write(content, tree(plain, linked=["gteam-o1", "gpart-o1"]))
    seen = {}
    for audience, word in HIDDEN.items():
        seen[audience] = set()
        write(content, tree(markers(word, seen[audience]), f"{word.lower()}-", audience))
    # What lies inside something that all may see.
    write(content, {
        "themes/een/actions/meer.yaml": json.dumps({"actions": [{
            "id": "A3", "title": "Zichtbaar", "owner": "o1", "partners": ["gteam-p1", "gpart-o2"],
            "blocked-by": ["gteam-A2"], "evidence": ["gteam-b1"], "follows-from": ["gteam-C1"],
            "what": "Met [[gteam-A1]], [[gpart-g1|iemand]] en [x](gteam-Q1).",
            "updates": [{"date": "2026-10-01", "note": "GTEAM-inner", "audience": "team", "due": "2031-08-08"},
                        {"date": "2026-10-02", "note": "GPART-inner", "audience": "participants"}]}]}) + "\n",
        "themes/een/notes/open.md": "---\nquestions: [gteam-Q1]\nowners: [gpart-p1]\n---\nZie [GLINK](../../../pages/blad.md) en [x](../../gteam-een/theme.md).\n",
    })
    werkboek("freeze", "vorig", *DAY, cwd=base)
    seen["team"].add("GTEAM-inner")
    seen["participants"].add("GPART-inner")
    return base, seen


def build(base, audience, output="site"):
    werkboek("build", *DAY, "--audience", audience, "--output", output, cwd=base)
    return base / output


def leaks(data, words):
    low = data.lower()
    return [word for word in words if word.encode() in low]


def of_all(files, words):
    return {name: found for name, data in files.items()
            if (found := leaks(name.encode() + b"\0" + data, words))}


@pytest.mark.parametrize("audience", ["public", "participants"])
def test_nothing_hidden_is_in_what_was_written(programme, audience):
    base, _ = programme
    site = build(base, audience, f"site-{audience}")
    words = FORBIDDEN[audience] + ["2031-08-08", "20310808"] + (["2031-07-07", "20310707"] if audience == "public" else [])
    found = of_all(everything(site), words)
    spare = base / f".site-{audience}.werkboek"
    found |= of_all(everything(spare), words) if spare.exists() else {}
    assert not found, found


def test_the_markers_are_there_for_those_who_may_see_them(programme):
    """Else the tests above could not fail."""
    base, seen = programme
    for audience, mine in [("team", seen["team"] | seen["participants"]), ("participants", seen["participants"])]:
        site = build(base, audience, f"site-{audience}")
        text = b"\n".join(everything(site).values()).decode(errors="replace")
        missing = sorted(marker for marker in mine if marker not in text)
        assert not missing, missing


def test_personal_addresses_are_not_public(programme):
    base, _ = programme
    content = base / "persoon/content"
    write(content, {"programme.yaml": "name: P\n", "owners.yaml": "owners:\n  - {id: o, name: O}\n  - {id: p, name: P, kind: person,"
                    " organisation: o, email: geheim@example.org, phone: 06-GEHEIM}\n"})
    for audience in ["public", "participants"]:
        site = build(base / "persoon", audience, audience)
        assert bool(of_all(everything(site), ["geheim"])) == (audience != "public")


def test_the_next_public_build_leaves_nothing(programme, tmp_path):
    base = tmp_path
    shutil.copytree(programme[0] / "content", base / "content")
    for _ in range(2):
        site = build(base, "team")
        assert of_all(everything(base / "site"), ["gteam"])
        site = build(base, "public")
        left = of_all({str(p.relative_to(base)): p.read_bytes() for p in base.rglob("*")
                       if p.is_file() and "content" not in p.relative_to(base).parts}, FORBIDDEN["public"])
        assert not left, left
    assert site.exists()


def test_other_audiences_are_labelled(programme):
    base, _ = programme
    for audience in ["public", "participants", "team"]:
        site = build(base, audience, f"site-{audience}")
        pages = sorted(site.rglob("*.html"))
        assert len(pages) > 20
        for page in pages:
            text = page.read_text(encoding="utf-8")
            noindex = '<meta name="robots" content="noindex">' in text
            assert noindex or audience == "public", page
            if page.name != "404.html" and 'http-equiv="refresh"' not in text:
                assert ('class="audience"' in text) == (audience != "public"), page
        robots = (site / "robots.txt").read_text() if (site / "robots.txt").exists() else ""
        assert ("Disallow: /\n" in robots + "\n") == (audience != "public")


@pytest.mark.parametrize("audience", ["public", "participants"])
def test_the_pdf_holds_nothing_hidden(programme, audience, tmp_path):
    base, _ = programme
    for what in [["T1"], ["--agenda"]]:
        file = tmp_path / f"{what[0].strip('-')}.pdf"
        werkboek("pdf", *what, *DAY, "--audience", audience, "--output", str(file), cwd=base)
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout
        raw = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True).stdout
        assert b"gewoon" in text
        assert not leaks(text + raw + file.read_bytes(), FORBIDDEN[audience])


@pytest.mark.parametrize("audience", ["public", "participants"])
def test_the_preview_shows_nothing_hidden(programme, audience):
    base, _ = programme
    site = build(base, audience, f"site-{audience}")
    preview = Preview(base, "--audience", audience, "--port", "0")
    try:
        for file in everything(site):
            if file.startswith("."):
                continue
            answer = preview.ask("/" + file)
            data = answer.read()
            assert answer.status == 200, file
            assert not leaks(data, FORBIDDEN[audience]), file
        team = build(base, "team", "site-team")
        hidden = [name for name in everything(team) if re.search("gteam", name)]
        assert len(hidden) > 10
        for name in hidden:
            answer = preview.ask("/" + name)
            assert answer.status == 404 and not leaks(answer.read().replace(name.encode(), b""), ["gteam"])
    finally:
        preview.end()


@pytest.mark.parametrize("export", ["csv", "json", "ics"])
def test_exports_hold_nothing_hidden(programme, export):
    base, _ = programme
    for audience in ["public", "participants"]:
        run = werkboek("export", "--format", export, *DAY, "--audience", audience, cwd=base)
        assert not leaks(run.stdout.encode(), FORBIDDEN[audience])
