"""A table goes out to a real spreadsheet program and comes back: LibreOffice Calc, without a screen."""

import copy
import difflib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from forms_support import ROOT, SMALL, TODAY, put, run, tool

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
UTF8, WINDOWS_1252 = 76, 1
#: How a table is opened: all cells as they are, or dates, numbers and truth values taken for what they look like.
PLAIN, GUESSED = "true,false", "false,true"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Opens a file and saves it as something else."""
    program = shutil.which("soffice")
    assert program, "LibreOffice Calc is missing; run `make test-site`"
    profile = tmp_path_factory.mktemp("profile")

    def convert(file, target, reading=None):
        folder = file.parent / "saved"
        folder.mkdir(exist_ok=True)
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", target]
        command += ["--infilter=" + reading] if reading else []
        subprocess.run([*command, "--outdir", folder, file], check=True, capture_output=True, timeout=120)
        found = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        return found[-1].rename(file.with_name(file.stem + "-saved" + found[-1].suffix))

    return convert


def reading(guess, language=1043):
    """The filter that opens a table: `;` and quotes, UTF-8, from the first line on, in Dutch."""
    return f"Text - txt - csv (StarCalc):59,34,{UTF8},1,,{language},{guess}"


def writing(separator=59, charset=UTF8, quotes="false"):
    """The filter that saves one, cells as they are shown."""
    return f"csv:Text - txt - csv (StarCalc):{separator},34,{charset},1,,1043,{quotes},true,false,false"


@pytest.fixture(params=["small", "starter", "real"])
def programme(request, tmp_path):
    """A folder with content, and its table."""
    if request.param == "small":
        put(tmp_path / "content", SMALL)
    elif request.param == "starter":
        subprocess.run([tool(), "init", "nieuw", "--today", TODAY], cwd=tmp_path, check=True, capture_output=True)
        (tmp_path / "nieuw/content").rename(tmp_path / "content")
    else:
        shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def export(folder, *options):
    file = folder / "acties.csv"
    result = subprocess.run(
        [tool(), "export", "--content", "content", "--today", TODAY, *options], cwd=folder, capture_output=True)
    assert result.returncode == 0, result.stderr
    file.write_bytes(result.stdout)
    return file


def cells_of(row):
    """The cells of a row, each standing for itself; puts them in place of those that stand for several."""
    cells = []
    for cell in list(row):
        row.remove(cell)
        for _ in range(min(int(cell.attrib.pop(TABLE + "number-columns-repeated", 1)), 30)):
            cells.append(copy.deepcopy(cell))
    row.extend(cells)
    return cells


def text(cell):
    return "\n".join("".join(part.itertext()) for part in cell.iter(TEXT + "p"))


def write(cell, value):
    """Types a text into a cell."""
    for key in list(cell.attrib):
        del cell.attrib[key]
    cell[:] = []
    cell.set(OFFICE + "value-type", "string")
    for line in value.split("\n"):
        ElementTree.SubElement(cell, TEXT + "p").text = line


def edit(office, file, changes, new=None, guess=PLAIN, **saving):
    """Opens a table, types into cells by id and column, fills in a new row, and saves it as a table again."""
    document = office(file, "fods", reading(guess))
    for _, (prefix, uri) in ElementTree.iterparse(document, ["start-ns"]):
        ElementTree.register_namespace(prefix, uri)
    tree = ElementTree.parse(document)
    sheet = next(tree.iter(TABLE + "table"))
    rows = {text(cells[0]): cells for cells in map(cells_of, sheet.findall(TABLE + "table-row"))}
    columns = [text(cell) for cell in rows["id"]]
    for (id, column), value in changes.items():
        write(rows[id][columns.index(column)], value)
    if new:
        row = ElementTree.SubElement(sheet, TABLE + "table-row")
        for column in columns:
            write(ElementTree.SubElement(row, TABLE + "table-cell"), new.get(column, ""))
    tree.write(document, "utf-8", xml_declaration=True)
    return office(document, writing(**saving))


def take(folder, file, *options):
    result = run(folder, "import", str(file), *options)
    return result.returncode, result.stderr.strip().split("\n")


def files(folder):
    return {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in (folder / "content").rglob("*.*")
            if p.suffix in (".yaml", ".md")}


def changed(before, after):
    """The lines that went and came, by file."""
    found = {}
    for name in sorted(before | after):
        lines = difflib.ndiff(before.get(name, "").splitlines(), after.get(name, "").splitlines())
        if edits := [line for line in lines if line[0] in "+-"]:
            found[name] = edits
    return found


@pytest.mark.parametrize("guess", [PLAIN, GUESSED])
@pytest.mark.parametrize("separator, quotes", [(59, "false"), (44, "true"), (9, "false")])
def test_opened_and_saved_is_no_change(office, programme, guess, separator, quotes):
    file = export(programme)
    saved = office(file, writing(separator, quotes=quotes), reading(guess))
    code, said = take(programme, saved)
    count = file.read_bytes().count(b"\r\n") - 1
    assert (code, said) == (0, [f"0 nieuw, 0 gewijzigd, {count} gelijk gebleven."])


@pytest.mark.parametrize("guess", [PLAIN, GUESSED])
def test_edits_and_nothing_but_the_edits(office, tmp_path, guess):
    put(tmp_path / "content", SMALL)
    changes = {
        ("T1-A1", "status"): "gedaan",
        ("T1-A1", "due"): "30-9-2027",
        ("T1-A3", "owner"): "Gemeente Utrecht",
        ("T1-A3", "what"): "Eerst dit:\n\n- een; \"twee\"\n- drie",
    }
    new = {"title": "=SOM(A1:A9) is geen formule", "theme": "T1", "due": "mei 2027"}
    saved = edit(office, export(tmp_path), changes, new, guess)
    before = files(tmp_path)
    code, said = take(tmp_path, saved)
    assert code == 0 and said[-1].startswith("Er is nog niets geschreven"), said
    assert files(tmp_path) == before
    code, said = take(tmp_path, saved, "--apply")
    assert code == 0 and said[-1] == "1 nieuw, 2 gewijzigd, 2 gelijk gebleven.", said
    assert changed(before, files(tmp_path)) == {"content/themes/wonen/actions.yaml": [
        "+       - date: 2026-11-21",
        "+         status: done",
        "+         due: 2027-09-30",
        "+     what: |",
        "+       Eerst dit:",
        "+ ",
        "+       - een; \"twee\"",
        "+       - drie",
        "+     updates:",
        "+       - date: 2026-11-21",
        "+         owner: utrecht",
        "+   - id: T1-A5",
        "+     title: =SOM(A1:A9) is geen formule",
        "+     due: 2027-05",
        "+     updates:",
        "+       - date: 2026-11-21",
        "+         note: Nieuw in de agenda.",
    ]}
    assert run(tmp_path, "check").returncode == 0
    # What came in goes out again, and comes back the same.
    code, said = take(tmp_path, office(export(tmp_path), writing(), reading(guess)))
    assert said == ["0 nieuw, 0 gewijzigd, 5 gelijk gebleven."]


def test_saved_as_windows_1252(office, tmp_path):
    put(tmp_path / "content", SMALL.replace("😀", "“één”"))
    saved = edit(office, export(tmp_path), {("T1-A4", "title"): "Coöperatie – “Zuiderzée”"}, charset=WINDOWS_1252)
    assert "Coöperatie – “Zuiderzée”".encode("windows-1252") in saved.read_bytes()
    code, said = take(tmp_path, saved, "--apply")
    assert code == 0 and "T1-A4: `title` van “Zonder datum” naar “Coöperatie – “Zuiderzée””" in said, said
    assert "0 nieuw, 1 gewijzigd, 3 gelijk gebleven." in said
    assert "title: Coöperatie – “Zuiderzée”\n" in files(tmp_path)["content/themes/wonen/actions.yaml"]


def test_no_cell_is_worked_out(office, tmp_path):
    """What looks like a formula in the register is a text in the sheet."""
    text_of = SMALL.replace("title: Zonder datum\n    owner", "title: \"=HYPERLINK(\\\"http://x.example\\\")\"\n    owner")
    put(tmp_path / "content", text_of)
    document = office(export(tmp_path), "fods", reading(GUESSED))
    assert "table:formula" not in document.read_text(encoding="utf-8")


def test_wrong_cells_change_no_file(office, tmp_path):
    put(tmp_path / "content", SMALL)
    changes = {("T1-A1", "due"): "31-2-2027", ("T1-A3", "status"): "half", ("T1-A4", "title"): "Goed"}
    saved = edit(office, export(tmp_path), changes)
    before = files(tmp_path)
    code, said = take(tmp_path, saved, "--apply")
    assert code == 1 and files(tmp_path) == before
    assert any("Rij 2, kolom `due`" in line for line in said) and any("Rij 4, kolom `status`" in line for line in said)


def test_what_the_public_does_not_see_stays(office, tmp_path):
    text_of = SMALL.replace("  - {id: stil, name: Wie niets doet}", "  - {id: stil, name: Wie niets doet, audience: team}")
    text_of = text_of.replace("partners: utrecht", "partners: [utrecht, stil]").replace(
        "note: Weer later.}", "note: Weer later.}\n      - {date: 2026-05-01, status: blocked, note: Onder ons., audience: team}")
    put(tmp_path / "content", text_of)
    code, said = take(tmp_path, office(export(tmp_path), writing(), reading(PLAIN)))
    assert said == ["0 nieuw, 0 gewijzigd, 4 gelijk gebleven."]
    saved = edit(office, export(tmp_path), {("T1-A1", "partners"): "utrecht, vro"})
    before = files(tmp_path)
    take(tmp_path, saved, "--apply")
    assert changed(before, files(tmp_path)) == {"content/themes/wonen/actions.yaml": [
        "-     partners: [utrecht, stil]", "+     partners: [utrecht, stil, VRO]"]}
    team = export(tmp_path, "--audience", "team")
    code, said = take(tmp_path, office(team, writing(), reading(PLAIN)), "--audience", "team")
    assert said == ["0 nieuw, 0 gewijzigd, 4 gelijk gebleven."]
