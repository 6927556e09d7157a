"""The author's day at the command line: questions on a terminal, machine-readable messages, recipes, installing."""
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import unicodedata

import jsonschema
import pytest
import yaml

from conftest import ROOT, TOOL, werkboek
from terminal import Terminal

DAY = "2026-11-21"


@pytest.fixture
def programme(tmp_path):
    """The programme that `init` writes, to be changed at will."""
    folder = tmp_path / "nieuw"
    werkboek("init", str(folder), "--today", DAY)
    return folder


def texts(folder):
    return {p.relative_to(folder): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


# Questions


def test_new_action_asks_for_what_is_missing(programme):
    register = programme / "content/themes/koele-straten/actions.yaml"
    before = register.read_text()
    terminal = Terminal("new", "action", "--today", DAY, cwd=programme)
    terminal.answer("Wat gebeurt er, in één regel: ", 'Bankjes: in de "schaduw"')
    terminal.answer("Bij welk thema: ", "koele")
    terminal.wait_for("→ T1")  # what it was taken for is said back
    terminal.answer("Wie trekt het", "elz")
    terminal.wait_for("Bedoel je:")  # more than one begins with it
    terminal.answer("Wie trekt het", "elzerdam")
    terminal.answer("Wie helpen", "")
    terminal.answer("klaar zijn", "ooit")
    terminal.wait_for("is geen datum")
    terminal.answer("klaar zijn", "1 mei 2027")
    terminal.answer("termijn", "")
    terminal.answer("leervragen", "1, 2")
    assert terminal.end() == 0, terminal.text
    new = register.read_text()
    assert new.startswith(before)
    action = yaml.safe_load(new)["actions"][-1]
    assert action["title"] == 'Bankjes: in de "schaduw"'
    assert action["owner"] == "elzerdam"
    assert str(action["due"]) == "2027-05-01"
    assert action["questions"] == ["T1-Q1", "T1-Q2"]
    assert "horizon" not in action and "partners" not in action
    werkboek("check", "--today", DAY, cwd=programme)


def test_new_action_is_fresh_from_the_start(programme):
    werkboek("new", "action", "Vandaag bedacht", "--theme", "T1", "--today", DAY, cwd=programme)
    actions = json.loads(werkboek("export", "--format", "json", "--today", DAY, cwd=programme).stdout)["actions"]
    assert [a["freshness"] for a in actions if a["title"] == "Vandaag bedacht"] == ["fresh"]


@pytest.mark.parametrize("command, answers", [
    (["new", "question", "--theme", "T1"], [("Hoe luidt de vraag: ", "Wie betaalt?")]),
    (["new", "theme"], [("Hoe heet het thema: ", "Groene daken"), ("gastheer", ""), ("Op welke dag", "3 juli 2027"),
                        ("Waar", "Utrecht")]),
    (["new", "case"], [("Hoe heet het praktijkvoorbeeld: ", "De daktuin"), ("Waar", "Utrecht"), ("Wie doen mee", "")]),
    (["new", "owner"], [("Volledige naam: ", "Gemeente Utrecht"), ("Wat voor organisatie", "munic")]),
])
def test_the_other_new_things_ask_as_well(programme, command, answers):
    terminal = Terminal(*command, cwd=programme)
    for question, answer in answers:
        terminal.answer(question, answer)
    assert terminal.end() == 0, terminal.text
    werkboek("check", cwd=programme)


def test_update_asks_which_action_and_what_there_is_to_tell(programme):
    terminal = Terminal("update", "--today", DAY, cwd=programme)
    terminal.answer("Welke actie: ", "waterspeelplek")
    terminal.answer("Nieuwe status", "bezig")
    terminal.answer("Wat is er te melden", "De tekening: klaar")
    assert terminal.end() == 0, terminal.text
    actions = yaml.safe_load((programme / "content/themes/koele-straten/actions.yaml").read_text())["actions"]
    update = next(a for a in actions if a["id"] == "T1-A7")["updates"][-1]
    assert (str(update["date"]), update["status"], update["note"].strip()) == (DAY, "in-progress", "De tekening: klaar")


def test_nothing_is_asked_when_all_is_given(programme):
    terminal = Terminal("update", "T1-A7", "--note", "Klaar", cwd=programme)
    assert terminal.end() == 0
    assert "Welke" not in terminal.text and "overslaan" not in terminal.text
    terminal = Terminal("new", "action", "Iets", "--theme", "T1", cwd=programme)
    assert terminal.end() == 0
    assert "overslaan" not in terminal.text


def test_what_is_not_understood_is_asked_again(programme):
    terminal = Terminal("update", "schaduw", "--note", "x", cwd=programme)
    assert terminal.end() == 0, terminal.text
    assert "→ T1-A8" in terminal.text


@pytest.mark.parametrize("command, question", [
    (["update"], "Welke actie: "), (["new", "action"], "in één regel: "), (["new", "owner"], "Volledige naam: ")])
def test_breaking_off_changes_nothing(programme, command, question):
    before = texts(programme)
    terminal = Terminal(*command, cwd=programme)
    terminal.wait_for(question)
    terminal.type("\x03")
    assert terminal.end() == -2  # as Ctrl-C ends any program
    assert terminal.text.endswith("\n")
    terminal = Terminal(*command, cwd=programme)
    terminal.wait_for(question)
    terminal.type("\x04")
    assert terminal.end() == 64
    assert "Afgebroken; er is niets gewijzigd." in terminal.text
    assert texts(programme) == before


def test_nothing_is_asked_in_ci_or_without_a_terminal(programme):
    terminal = Terminal("update", cwd=programme, CI="true")
    assert terminal.end() == 64
    assert "Noem een actie" in terminal.text
    run = werkboek("new", "action", cwd=programme, check=False, CI="")
    assert run.returncode == 64
    assert "ontbreekt" in run.stderr


# Messages for machines


@pytest.fixture
def mistakes(tmp_path):
    """Content with a mistake behind wide, combining and astral characters, on lines that end in CRLF."""
    folder = tmp_path / "content"
    (folder / "themes/één thema").mkdir(parents=True)
    (folder / "programme.yaml").write_text("name: Proef\n")
    (folder / "themes/één thema/theme.md").write_text("---\nid: T1\ntitle: T\nslug: een\n---\n")
    line = '  - {id: A1, title: "👩‍👩‍👧 e\u0301é", ownr: o}'
    (folder / "themes/één thema/actions.yaml").write_bytes(
        ("\ufeffactions:\r\n" + line + "\r\n  - {id: A1, title: '[klik](https://example.org)', horizon: x}\r\n").encode())
    return tmp_path, line


def test_sarif_fits_its_schema_and_the_rules_of_viewers(mistakes):
    folder, line = mistakes
    log = json.loads(werkboek("check", "--diagnostics", "sarif", cwd=folder, check=False).stdout)
    archive = pathlib.Path(sys.prefix) / "sarif_om-1.0.4.tar.gz"
    assert archive.exists(), f"{archive} is missing; run `make test-site`"
    with tarfile.open(archive) as files:
        schema = json.load(files.extractfile("sarif_om-1.0.4/sarif-2.1.0-rtm.4.json"))
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0" and run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            assert 20 < len(rule[key]["text"]) <= 1024
    assert len(run["results"]) > 2
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert not uri.startswith("/") and ":" not in uri and uri.isascii()
        assert place["region"]["startColumn"] >= 1
        # What was quoted is no link.
        assert "](" not in result["message"]["text"].replace("\\](", "")
    unknown = next(r for r in run["results"] if r["ruleId"] == "unknown-key")
    place = unknown["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/themes/%C3%A9%C3%A9n%20thema/actions.yaml"
    region = place["region"]
    assert region["startLine"] == region["endLine"] == 2
    assert line[region["startColumn"] - 1:region["endColumn"] - 1] == "ownr"
    assert unicodedata.normalize("NFC", line) != line  # the columns count what is written
    double = next(r for r in run["results"] if r["ruleId"] == "duplicate-id")
    assert double["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_sarif_outside_the_folder_names_the_whole_path(mistakes, tmp_path_factory):
    folder, _ = mistakes
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    run = werkboek("check", "--diagnostics", "sarif", "--content", str(folder / "content"), cwd=elsewhere, check=False)
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in json.loads(run.stdout)["runs"][0]["results"]]
    assert uris and all(u["uri"].startswith("file:///") and "uriBaseId" not in u for u in uris)


def test_json_is_as_documented(mistakes):
    folder, line = mistakes
    report = json.loads(werkboek("check", "--diagnostics", "json", cwd=folder, check=False).stdout)
    assert list(report) == ["version", "errors", "warnings", "diagnostics"]
    assert report["version"] == 1
    assert report["errors"] + report["warnings"] == len(report["diagnostics"])
    place = ["path", "line", "column", "end-line", "end-column"]
    for found in report["diagnostics"]:
        assert list(found) == [*place, "severity", "rule", "message", "notes"]
        for note in found["notes"]:
            assert list(note) == [*place, "message"]
    found = next(d for d in report["diagnostics"] if d["rule"] == "unknown-key")
    assert (found["line"], line[found["column"] - 1:found["end-column"] - 1]) == (2, "ownr")


def test_github_commands_cannot_be_broken_out_of(tmp_path):
    folder = tmp_path / "content/themes/a,b:c%d"
    folder.mkdir(parents=True)
    (tmp_path / "content/programme.yaml").write_text("name: Proef\n")
    (folder / "theme.md").write_text('---\ntitle: T\nslug: t\nstage: "100%\\n::error::gekaapt"\n---\n')
    out = werkboek("check", "--diagnostics", "github", cwd=tmp_path, check=False).stdout
    lines = out.splitlines()
    assert lines and all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    (line,) = [line for line in lines if "unknown-value" in line]
    assert line.startswith("::error file=content/themes/a%2Cb%3Ac%25d/theme.md,line=4,col=8,title=unknown-value::")
    assert "100%25" in line and "100%\n" not in line


# Setting up


@pytest.mark.parametrize("path, schema", [
    (".github/workflows/werkboek.yml", "vendor.github-workflows"), (".gitlab-ci.yml", "vendor.gitlab-ci")])
def test_recipes_fit_the_published_schemas(programme, path, schema):
    recipe = programme / path
    run = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(recipe)],
                         capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    text = recipe.read_text()
    for part in ("werkboek check --strict", "werkboek build --strict", "WERKBOEK_SHA256", "17 3 * * *"):
        assert part in text
    # The commands in it are whole and work here, where the site may be built.
    for line in text.splitlines():
        command = line.split("run:")[-1].strip().removeprefix("- ")
        if command.startswith("werkboek "):
            ready = command.replace("${SITE_URL:+--url \"${SITE_URL%/}/\"}", "--url https://example.org/x/")
            ready = ready.replace('"${CI_PAGES_URL%/}/"', "https://example.org/x/")
            werkboek(*ready.split()[1:], "--today", DAY, cwd=programme)


def test_install_puts_program_and_completions_under_a_prefix(tmp_path):
    prefix = tmp_path / "usr local"
    subprocess.run([ROOT / "scripts/install-to", prefix], check=True, capture_output=True,
                   env={**os.environ, "WERKBOEK_BIN": TOOL})
    tool = prefix / "bin/werkboek"
    assert subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    bash = prefix / "share/bash-completion/completions/werkboek"
    for script in (bash, prefix / "share/zsh/site-functions/_werkboek",
                   prefix / "share/fish/vendor_completions.d/werkboek.fish"):
        text = script.read_text()
        for word in ("build", "rename", "audience", "participants"):
            assert word in text, f"{word} in {script}"
        assert "Maakt van" not in text  # in English, whatever the programme at hand

    def complete(*words):
        line = " ".join(f'"{word}"' for word in words)
        program = f'source "{bash}"; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; ' \
                  f'COMP_LINE="{" ".join(words)}"; COMP_POINT=${{#COMP_LINE}}; _werkboek werkboek "{words[-1]}" ' \
                  f'"{words[-2]}"; printf "%s\\n" "${{COMPREPLY[@]}}"'
        run = subprocess.run(["bash", "-c", program], capture_output=True, text=True, cwd=ROOT,
                             env={**os.environ, "PATH": f"{prefix / 'bin'}:{os.environ['PATH']}"})
        assert run.returncode == 0, run.stderr
        return run.stdout.split()

    assert complete("werkboek", "re") == ["rename"]
    assert set(complete("werkboek", "update", "--status", "")) >= {"proposed", "done"}


def test_init_into_a_folder_that_holds_something(tmp_path):
    empty = tmp_path / "leeg"
    empty.mkdir()
    werkboek("init", ".", "--today", DAY, cwd=empty)
    built = werkboek("build", "--strict", "--today", DAY, cwd=empty)
    assert "waarschuwing" not in built.stderr
    before = texts(empty)
    again = werkboek("init", ".", cwd=empty, check=False)
    assert again.returncode == 64
    assert "Kies een andere map; er is niets geschreven." in again.stderr
    assert texts(empty) == before


# From a list in a word processor to a published agenda


def test_from_a_spreadsheet_to_an_agenda(tmp_path):
    """The way that the guide describes, with a file as Excel writes it: semicolons, Windows letters, dates of people."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "programme.yaml").write_text("name: Bouwen aan de wijk\n")
    rows = ["Nr;Actie;Wie;Wanneer;Stand", "1;Eén loket;Gemeente Utrecht;1-5-2027;loopt",
            "2;\"Kring: \"\"leiders\"\"\";Gemeente Utrecht en Aedes;Q3 2027;gereed", ";;;;"]
    (tmp_path / "lijst.csv").write_bytes("\r\n".join(rows).encode("cp1252"))
    werkboek("new", "theme", "Uitvoering", cwd=tmp_path)
    shown = werkboek("import", "lijst.csv", "--theme", "Uitvoering", "--add-owners", "--map",
                     "Actie=title,Wie=owner,Wanneer=due,Stand=status", "--today", DAY, cwd=tmp_path)
    assert "Er is nog niets geschreven" in shown.stderr
    assert not (content / "owners.yaml").exists()
    werkboek("import", "lijst.csv", "--theme", "Uitvoering", "--add-owners", "--map",
             "Actie=title,Wie=owner,Wanneer=due,Stand=status", "--apply", "--today", DAY, cwd=tmp_path)
    werkboek("build", "--today", DAY, cwd=tmp_path)
    agenda = (tmp_path / "site/agenda.html").read_text()
    for text in ("Eén loket", "Kring: &quot;leiders&quot;", "Gemeente Utrecht", "Aedes"):
        assert text in agenda
    again = werkboek("import", "lijst.csv", "--theme", "Uitvoering", "--map",
                     "Actie=title,Wie=owner,Wanneer=due,Stand=status", "--today", DAY, cwd=tmp_path)
    assert "0 nieuw, 0 gewijzigd, 2 gelijk" in again.stderr
