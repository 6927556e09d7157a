"""Setting up from the documents alone: what the README says to make, the recipes that `init` writes, run as the runners
do, and completion in shells."""
import hashlib
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import time

import pytest
import yaml

from conftest import ROOT, TOOL, werkboek

ADDRESS = "https://wijk.example/agenda"


#: What `make` makes in a moment once the program is there.
MADE = {"site": "site/index.html", "install": "usr/bin/werkboek"}
#: What is run on every change anyhow.
CHECKS = set(re.findall(r"^make ([a-z-]+)$", (ROOT / ".ci/run").read_text(), re.M))


def test_all_that_the_readme_says_to_make_is_made():
    said = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / "README.md").read_text(), re.M))
    assert CHECKS >= {"test", "test-site"}
    assert {"site", "test"} <= said <= CHECKS | set(MADE)


@pytest.mark.parametrize("target, result", MADE.items())
def test_make(tmp_path, target, result):
    """In a copy of the project with the program as it is tested, which is not built again."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    (tmp_path / "content").symlink_to(ROOT / "content")
    program = tmp_path / ".build/release/werkboek"
    program.parent.mkdir(parents=True)
    program.symlink_to(pathlib.Path(TOOL).resolve())
    subprocess.run(["make", "-o", ".build/release/werkboek", target, f"PREFIX={tmp_path / 'usr'}"], cwd=tmp_path, check=True,
                   capture_output=True, timeout=120)
    assert (tmp_path / result).is_file()


@pytest.fixture
def checkout(tmp_path):
    """A new programme, committed, and cloned as a runner clones it."""
    origin = tmp_path / "origin"
    werkboek("init", str(origin))
    for command in (["init", "-q", "-b", "main"], ["add", "."],
                    ["-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", *command], cwd=origin, check=True, capture_output=True)
    subprocess.run(["git", "clone", "-q", origin, tmp_path / "work"], check=True, capture_output=True)
    return tmp_path / "work"


def variables(**changed):
    """What the documents tell to set."""
    return {"WERKBOEK_URL": pathlib.Path(TOOL).resolve().as_uri(),
            "WERKBOEK_SHA256": hashlib.sha256(pathlib.Path(TOOL).read_bytes()).hexdigest(), **changed}


def runner(path=""):
    """The environment of a clean machine that knows nothing of werkboek."""
    return {"PATH": path + "/usr/bin:/bin", "HOME": "/nonexistent", "CI": "true", "TZ": "Europe/Amsterdam"}


def shell(script, cwd, environment):
    return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=cwd, text=True,
                          capture_output=True, env=environment, timeout=120)


def github(checkout, tmp_path, settings):
    """Runs the steps of the job that builds; gives the last run and, where all went well, what is uploaded."""
    job = yaml.safe_load((checkout / ".github/workflows/werkboek.yml").read_text())["jobs"]["build"]
    values = {"${{ vars.%s }}" % name: value for name, value in settings.items()}
    values["${{ steps.pages.outputs.base_url }}"] = ADDRESS
    added, temporary = tmp_path / "path", tmp_path / "temporary"
    added.touch()
    temporary.mkdir()
    for step in job["steps"]:
        if "run" not in step:
            continue
        path = "".join(line + ":" for line in added.read_text().splitlines())
        environment = {name: values[value] for name, value in step.get("env", {}).items()}
        run = shell(step["run"], checkout, {**runner(path), **environment, "GITHUB_PATH": str(added),
                                            "RUNNER_TEMP": str(temporary)})
        if run.returncode:
            return run, None
    uploaded = [step["with"]["path"] for step in job["steps"] if "upload-pages-artifact" in step.get("uses", "")]
    return run, checkout / uploaded[0]


def gitlab(checkout, tmp_path, settings):
    recipe = yaml.safe_load((checkout / ".gitlab-ci.yml").read_text())
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    for job in ("check", "pages"):
        lines = recipe["default"]["before_script"] + recipe[job]["script"]
        script = "\n".join(lines).replace("/usr/local/bin", str(folder))
        run = shell(script, checkout, {**runner(f"{folder}:"), **settings, "CI_PAGES_URL": ADDRESS})
        if run.returncode:
            return run, None
    return run, checkout / recipe["pages"]["artifacts"]["paths"][0]


@pytest.mark.parametrize("recipe", [github, gitlab])
def test_a_recipe_publishes_the_site(checkout, tmp_path, recipe):
    run, site = recipe(checkout, tmp_path, variables())
    assert site, run.stdout + run.stderr
    assert (site / "index.html").is_file() and not any(path.is_symlink() for path in site.rglob("*"))
    assert f"<loc>{ADDRESS}/agenda.html</loc>" in (site / "sitemap.xml").read_text()
    # Nothing of what was made is left to be committed.
    left = subprocess.run(["git", "status", "--porcelain"], cwd=checkout, capture_output=True, text=True, check=True)
    assert left.stdout == ""


@pytest.mark.parametrize("recipe", [github, gitlab])
@pytest.mark.parametrize("settings, said", [
    ({"WERKBOEK_URL": ""}, "Stel de variabelen WERKBOEK_URL en WERKBOEK_SHA256 in"),
    ({"WERKBOEK_SHA256": "0" * 64}, "FAILED"), ({"WERKBOEK_URL": "file:///nonexistent"}, "curl")])
def test_a_recipe_stops_where_it_is_not_set_up(checkout, tmp_path, recipe, settings, said):
    run, site = recipe(checkout, tmp_path, variables(**settings))
    assert site is None and said in run.stdout + run.stderr
    assert not (checkout / "site").exists() and not (checkout / "public").exists()


@pytest.mark.parametrize("recipe", [github, gitlab])
def test_a_recipe_stops_at_a_mistake(checkout, tmp_path, recipe):
    (checkout / "content/pages/fout.md").write_text("# Fout\n\nZie [[nergens]].\n")
    run, site = recipe(checkout, tmp_path, variables())
    assert site is None and "nergens" in run.stdout + run.stderr
    assert not (checkout / "site").exists() and not (checkout / "public").exists()


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    prefix = tmp_path_factory.mktemp("prefix") / "usr local"
    subprocess.run([ROOT / "scripts/install-to", prefix], check=True, capture_output=True,
                   env={**os.environ, "WERKBOEK_BIN": TOOL})
    return prefix


def run_shell(prefix, arguments, cwd, **more):
    run = subprocess.run(arguments, cwd=cwd, capture_output=True, text=True, timeout=60, **more, env={
        "PATH": f"{prefix / 'bin'}:/usr/bin:/bin", "HOME": str(prefix), "XDG_DATA_DIRS": str(prefix / "share"),
        "TERM": "dumb", "CI": "true"})
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture
def names(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "programme.yaml").write_text("name: Proef\n")
    (folder / "owners.yaml").write_text("owners:\n  - {id: aedes, name: Aedes}\n  - {id: utrecht, name: Utrecht}\n")
    return tmp_path


def test_fish_completes(prefix, names):
    def complete(line):
        out = run_shell(prefix, ["fish", "--no-config", "-c", f"source '{prefix}/share/fish/vendor_completions.d/"
                                 f"werkboek.fish'; complete -C '{line}'"], names)
        return [found.split("\t")[0] for found in out.splitlines()]

    assert "update" in complete("werkboek up")
    assert "--status" in complete("werkboek update --sta")
    assert set(complete("werkboek update --status ")) >= {"proposed", "done"}
    # The ids come from the program, which fish asks on a terminal alone.
    typed = typing(prefix, names, ["fish", "--no-config", "-i", "-C",
                                   f"source '{prefix}/share/fish/vendor_completions.d/werkboek.fish'"],
                   "werkboek update --owner ae\t", "--owner aedes ")
    assert "--owner aedes " in typed


def test_zsh_completes(prefix, names):
    """On a terminal, as zsh completes nowhere else: what stands there after Tab."""
    start = f"PS1='> '; fpath=('{prefix}/share/zsh/site-functions' $fpath); autoload -Uz compinit; compinit -u -D\n"
    for line, due in (("werkboek ren", "werkboek rename "), ("werkboek update --sta", "--status"),
                      ("werkboek update --owner ae", "--owner aedes")):
        assert due in typing(prefix, names, ["zsh", "-f", "-i"], line + "\t", due, start)


def typing(prefix, folder, command, text, due, start=""):
    """What a shell shows of a text that is typed, until it shows what is due or half a minute has passed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, {"PATH": f"{prefix / 'bin'}:/usr/bin:/bin", "HOME": str(prefix), "CI": "true",
                                         "TERM": "dumb"})
    shown = ""
    try:
        time.sleep(1)
        os.write(terminal, (start + text).encode())
        end = time.monotonic() + 30
        while due not in shown and time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                shown += os.read(terminal, 65536).decode(errors="replace")
    finally:
        os.close(terminal)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return shown
