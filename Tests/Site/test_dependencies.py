"""`docs/dependencies.md` lists what the project stands on, no more and no less, at the versions in use."""
import json
import re

from conftest import ROOT


def listed(kind="dependency"):
    """Every row of the tables of a kind: the name in lower case to its version, licence and use."""
    rows, here = {}, None
    for line in (ROOT / "docs/dependencies.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if len(cells) != 4:
            here = None
        elif here is None:
            here = cells[0]
        elif here == kind and not set(cells[0]) <= set("- "):
            rows[cells[0].lower()] = tuple(cells[1:])
    return rows


def pinned(path):
    file = ROOT / path
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)$", file.read_text(), re.M)) if file.exists() else {}


def python():
    return pinned("Tests/Site/requirements.txt") | pinned("Benchmarks/requirements.txt")


def swift():
    names = re.findall(r'\.package\(\s*url: "[^"]*/([^"/]+?)(?:\.git)?"', (ROOT / "Package.swift").read_text())
    pins = {pin["identity"]: pin["state"]["version"] for pin in json.loads((ROOT / "Package.resolved").read_text())["pins"]}
    assert set(names) <= set(pins)
    return pins


def debian():
    """What is installed by `scripts/need`, or named in `Package.swift` as the source of a system library."""
    texts = [(ROOT / "Makefile").read_text()] + [p.read_text() for p in (ROOT / "scripts").iterdir() if p.is_file()]
    found = {name for text in texts for line in re.findall(r"scripts/need ([a-z0-9 .+-]+)$", text, re.M) for name in line.split()}
    found |= {name for line in re.findall(r"\.apt\(\[([^\]]*)\]\)", (ROOT / "Package.swift").read_text()) for name in re.findall('"([^"]+)"', line)}
    return found


LIBRARIES = {"libcmark": "libcmark-dev", "libyaml": "libyaml-dev", "xxhash": "libxxhash-dev"}


def test_versions_are_those_in_use():
    table = listed()
    for name, version in (python() | swift()).items():
        assert name.lower() in table, f"{name} is not listed"
        assert table[name.lower()][0] == version, f"{name}: {version} in use"
    for library, package in LIBRARIES.items():
        assert table[library][0] == listed("package")[package][0]


def test_packages_of_debian_are_listed():
    assert len(debian()) >= 8
    assert set(listed("package")) == debian(), set(listed("package")) ^ debian()


def test_nothing_else_is_listed():
    known = {name.lower() for name in python() | swift()} | set(LIBRARIES)
    assert set(listed()) == known, set(listed()) ^ known


def test_every_row_says_why():
    for name, cells in (listed() | listed("package")).items():
        assert all(cells), name
        assert re.search(r"MIT|BSD|Apache|MPL|GPL|PSF|ISC|EPL", cells[1]), name
