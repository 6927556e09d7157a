"""No path leads out of the content or the output, and nothing that is no file hangs the program."""
import os
import socket
import subprocess

import pytest
from conftest import TOOL, werkboek
from full_support import everything, write

DAY = ["--today", "2026-11-21"]
SECRET = "GEHEIM-VAN-BUITEN"


@pytest.fixture
def base(tmp_path):
    write(tmp_path / "content", {
        "programme.yaml": "name: P\n", "pages/a.md": "# A\n", "media/plaatje.png": "PNG",
        "themes/een/theme.md": "---\ntitle: T\n---\nTekst\n", "themes/een/actions.yaml": "actions: [{id: A1, title: B, owner: []}]\n"})
    write(tmp_path, {"buiten/geheim.md": f"# {SECRET}\n", "buiten/geheim.yaml": f"owners: [{{id: o, name: {SECRET}}}]\n",
                     "templates/leeg.txt": ""})
    return tmp_path


def run(base, command="build", *more):
    """Runs it with a limit in time: what hangs fails."""
    return subprocess.run([TOOL, command, *DAY, *more], cwd=base, capture_output=True, text=True, timeout=20,
                          env={**os.environ, "CI": "true"})


def refused(base, *words):
    result = run(base)
    assert result.returncode in (1, 64, 74), result.stderr
    for word in words:
        assert word in result.stderr, result.stderr
    assert SECRET not in result.stderr and not (base / "site").exists()


PLACES = ["pages/x.md", "themes/een/questions/x.md", "media/x.png", "owners.yaml", "actions.yaml", "themes/een/notes/x.md"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("target", ["{base}/buiten/geheim.md", "/etc/passwd", "../../../../../../../../etc/passwd", "/nergens", "x.md"])
def test_links_out_of_the_content(base, place, target):
    file = base / "content" / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(target.format(base=base))
    refused(base, "outside-link", place)


@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_does_not_hang(base, place):
    file = base / "content" / place
    file.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(file)
    refused(base, "special-file", place)
    file.unlink()
    with socket.socket(socket.AF_UNIX) as plug:
        here = os.getcwd()
        os.chdir(file.parent)
        plug.bind(file.name)
        os.chdir(here)
        refused(base, "special-file", place)
    file.unlink()
    file.symlink_to("/dev/zero")
    refused(base, "outside-link", place)


@pytest.mark.parametrize("name", ["layout.mustache", "style.css", "eigen.mustache"])
def test_templates_that_are_no_files(base, name):
    file = base / "templates" / name
    os.mkfifo(file)
    result = run(base)
    assert result.returncode in (0, 1, 74), result.stderr
    file.unlink()
    file.symlink_to("/dev/zero")
    assert run(base).returncode in (0, 1, 74)
    file.unlink()
    file.symlink_to(base / "buiten/geheim.md")
    run(base)
    site = everything(base / "site") if (base / "site").exists() else {}
    assert not [n for n, data in site.items() if SECRET.encode() in data]


def test_folders_that_hold_themselves(base):
    (base / "content/pages/rond").symlink_to("..")
    (base / "content/themes/twee").symlink_to(base / "content/themes/een")
    (base / "content/media/alles").symlink_to("/")
    result = run(base)
    assert result.returncode == 1 and "media/alles" in result.stderr and "pages/rond" in result.stderr


def test_a_very_deep_folder(base):
    folder = base / "content/media"
    here = os.getcwd()
    try:
        os.chdir(folder)
        for _ in range(300):
            os.mkdir("d")
            os.chdir("d")
        result = run(base)
        assert result.returncode == 74
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-rf", str(folder)], check=True)


@pytest.mark.parametrize("target", [
    "../../buiten/geheim.md", "%2e%2e/%2e%2e/buiten/geheim.md", "../pages/../../buiten/geheim.md", "/etc/passwd", "..\\..\\buiten\\geheim.md",
    "file:///etc/passwd", "../../content/../buiten/geheim.md", "....//....//buiten/geheim.md", "../media/../../buiten/geheim.md"])
@pytest.mark.parametrize("form", ["[x]({})", "![x]({})"])
def test_links_in_texts_stay_inside(base, target, form):
    write(base / "content", {"pages/a.md": "# A\n\n" + form.format(target) + "\n"})
    refused(base, "a.md:3:")


@pytest.mark.parametrize("id", ["../x", "..", "/etc/x", "a/b", "a\\\\b", ".git", "-x", "CON/..", "a\\0b", "x" * 121, "é", "\\u202ex"])
def test_ids_are_names_of_files(base, id):
    write(base / "content", {"owners.yaml": f'owners: [{{id: "{id}", name: O}}]\n'})
    refused(base, "owners.yaml:1:")


@pytest.mark.parametrize("slug", ["../x", "..", ".x", "a/b", "index.html/x"])
def test_slugs_are_names_of_files(base, slug):
    write(base / "content", {"themes/een/theme.md": f'---\ntitle: T\nslug: "{slug}"\n---\n'})
    refused(base, "theme.md:")


def test_aliases_stay_inside(base):
    for alias in ["../../../x", "/x", "a/../../x", "..", "x/y"]:
        write(base / "content", {"owners.yaml": f'owners: [{{id: o, name: O, aliases: ["{alias}"]}}]\n'})
        run(base)
    assert {p.name for p in base.iterdir()} <= {"content", "templates", "buiten", "site", ".site.werkboek"}


@pytest.mark.parametrize("one, other", [
    ("pages/Over.md", "pages/over.md"), ("pages/caf\u00e9.md", "pages/cafe\u0301.md"), ("pages/agenda.md", None),
    ("pages/stand.md", None), ("themes/een/notes/x.md", "themes/een/notes/X.md")])
def test_names_that_clash_name_both(base, one, other):
    write(base / "content", {one: "# X\n"} | ({other: "# Y\n"} if other else {}))
    result = run(base)
    assert result.returncode == 1, result.stderr
    assert one.split("/")[-1] in result.stderr
    if other:
        assert other.split("/")[-1] in result.stderr


def test_media_that_differ_by_case_or_composition_only(base):
    write(base / "content", {"media/Kaart.png": "1", "media/kaart.png": "2", "media/caf\u00e9.png": "3", "media/cafe\u0301.png": "4",
                             "pages/a.md": "# A\n\n![x](../media/Kaart.png) ![y](../media/kaart.png) ![x](../media/caf\u00e9.png) ![y](../media/cafe\u0301.png)\n"})
    result = run(base)
    assert result.returncode == 1 and "Kaart.png" in result.stderr and "kaart.png" in result.stderr, result.stderr
    assert "caf\u00e9.png" in result.stderr and "cafe\u0301.png" in result.stderr


@pytest.mark.parametrize("output", ["content", "content/site", ".", "templates", "templates/x"])
def test_the_output_is_not_the_content(base, output):
    before = everything(base)
    assert run(base, "build", "--output", output).returncode == 64
    assert everything(base) == before


def test_unreadable_files_are_named(base):
    """As somebody who may not read everything, as root may."""
    if os.geteuid() != 0:
        (base / "content/pages/a.md").chmod(0)
        result = run(base)
    else:
        (base / "content/pages/a.md").chmod(0)
        subprocess.run(["chmod", "755", str(base), *map(str, base.parents)][:3], check=False)
        result = subprocess.run(["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", TOOL, "check", *DAY,
                                 "--content", str(base / "content")], cwd="/", capture_output=True, text=True, timeout=20)
        if "setpriv" in result.stderr:
            pytest.fail(result.stderr)
    assert result.returncode == 74, result.stderr
    assert SECRET not in result.stderr
