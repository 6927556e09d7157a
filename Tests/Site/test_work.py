"""The work of a build grows as what it is made from does: instructions and bytes counted at two sizes, not seconds.

Valgrind counts the instructions of the whole program, the same ones on any day and machine, and the site tells how much
was written, which costs hardly an instruction where it is copied. What a build costs whatever its size is taken off by a
build of nearly nothing. Twice as much may cost 2.3 times as much: n log n and some room.
"""
import re
import shutil
import subprocess

import pytest
from conftest import TOOL
from corpus import corpus

SMALL = 250
MOST = 2.3

HEAD = {
    "programme.yaml": "name: Proef\nurl: https://proef.example/\n",
    "themes/een/theme.md": "---\nid: T1\ntitle: Eén\n---\n",
    "themes/een/questions/1.md": "---\nid: V1\nquestion: Hoe?\n---\n## Conclusies\n\n- Zo. {#C1}\n",
}
OWNERS = "owners:\n  - {id: kring, name: Kring}\n"


def actions(count, line):
    return "actions:\n" + "".join(line(number) for number in range(count))


# Everything about one thing: each makes a tree whose size is the number of something.
SHAPES = {
    "a programme": None,
    "one owner": lambda n: {
        "owners.yaml": OWNERS,
        "themes/een/actions.yaml": actions(n, lambda i: f"  - {{id: A{i}, title: Werk {i}, owner: kring}}\n")},
    "links to one action": lambda n: {
        "owners.yaml": OWNERS,
        "themes/een/actions.yaml": actions(n, lambda i: f"  - {{id: A{i}, title: Werk {i}, what: 'Zie [[A0]].'}}\n")},
    "updates of one action": lambda n: {
        "owners.yaml": OWNERS,
        "themes/een/actions.yaml": "actions:\n  - id: A0\n    title: Werk\n    updates:\n" + "".join(
            f"      - {{date: 2026-{i % 10 + 1:02}-{i % 28 + 1:02}, note: 'Bericht {i} over [[V1]].'}}\n" for i in range(n))},
    "actions that wait in a row": lambda n: {
        "owners.yaml": OWNERS,
        "themes/een/actions.yaml": actions(
            n, lambda i: f"  - {{id: A{i}, title: Werk {i}" + (f", blocked-by: A{i - 1}" if i else "") + "}\n")},
    "owners": lambda n: {
        "owners.yaml": "owners:\n" + "".join(
            f"  - {{id: o{i}, name: Kring {i}, expertise: [onderwerp {i}]}}\n" for i in range(n)),
        "themes/een/actions.yaml": "actions: []\n"},
    "themes that meet, each with an owner": lambda n: {
        "owners.yaml": "owners:\n" + "".join(f"  - {{id: o{i}, name: Kring {i}}}\n" for i in range(n)),
        **{f"themes/t{i}/theme.md": f"---\nid: X{i}\ntitle: Thema {i}\nmeetings: [{{date: 2026-01-01}}, {{date: 2027-01-01}}]\n---\n"
           for i in range(n)},
        **{f"themes/t{i}/actions.yaml": f"actions: [{{id: A{i}, title: Werk {i}, owner: o{i}}}]\n" for i in range(n)}},
    "themes and horizons": lambda n: {
        "programme.yaml": HEAD["programme.yaml"] + "horizons:\n" + "".join(
            f"  - {{id: h{i}, title: Horizon {i}}}\n" for i in range(n)),
        **{f"themes/t{i}/theme.md": f"---\nid: X{i}\ntitle: Thema {i}\n---\n" for i in range(n)},
        **{f"themes/t{i}/actions.yaml": f"actions: [{{id: A{i}, title: Werk {i}, horizon: h{i}}}]\n" for i in range(n)}},
    "groups of one theme": lambda n: {
        "themes/een/theme.md": "---\nid: T1\ntitle: Eén\ngroups:\n" + "".join(
            f"  - {{id: g{i}, title: Kop {i}}}\n" for i in range(n)) + "---\n",
        "themes/een/actions.yaml": actions(n, lambda i: f"  - {{id: A{i}, title: Werk {i}, group: g{i}}}\n")},
    "actions of one question": lambda n: {
        "owners.yaml": OWNERS,
        "themes/een/actions.yaml": actions(
            n, lambda i: f"  - {{id: A{i}, title: Werk {i}, questions: V1, follows-from: C1}}\n")},
}


@pytest.fixture(scope="module")
def tool(tmp_path_factory):
    """The program without its debug information, which valgrind cannot read."""
    copy = tmp_path_factory.mktemp("tool") / "werkboek"
    subprocess.run(["objcopy", "--strip-debug", TOOL, copy], check=True)
    return copy


def content(shape, count, folder):
    if shape is None:
        return corpus(count, folder)
    for name, text in {**HEAD, **shape(count)}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "content"


def instructions(tool, source, folder):
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", tool, "build", "--content",
         source, "--output", folder / "site", "--today", "2026-11-21", "--quiet", "--jobs", "1"],
        cwd=folder, capture_output=True, text=True, check=True)
    return int(re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)[1].replace(",", ""))


def size(site):
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file())


def growth(counted):
    """How many times as much twice the size costs."""
    fixed, once, twice = counted
    return (twice - fixed) / (once - fixed)


@pytest.mark.parametrize("name", SHAPES)
def test_twice_as_much_is_twice_the_work(name, tool, tmp_path):
    assert shutil.which("valgrind"), "valgrind is missing; run `make test-site`"
    counted, written = [], []
    for count in (5, SMALL, 2 * SMALL):
        folder = tmp_path / str(count)
        folder.mkdir()
        counted.append(instructions(tool, content(SHAPES[name], count, folder), folder))
        written.append(size(folder / "site"))
    print(f"{name}: {(counted[1] - counted[0]) / SMALL / 1e3:.0f} thousand instructions each, twice as many cost "
          f"{growth(counted):.2f} times; {written[1] / SMALL / 1e3:.1f} kB each, {growth(written):.2f} times")
    assert growth(counted) < MOST
    assert growth(written) < MOST
