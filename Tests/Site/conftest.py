"""What the tests of the built site share: the program, built sites, a browser, a server."""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("WERKBOEK_BIN", str(ROOT / ".build/release/werkboek"))


def werkboek(*arguments, cwd=ROOT, check=True, **environment):
    run = subprocess.run([TOOL, *arguments], cwd=cwd, capture_output=True, text=True,
                         env={**os.environ, "CI": "true", **environment})
    assert not check or run.returncode == 0, run.stderr
    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real content, built on a fixed day."""
    folder = tmp_path_factory.mktemp("real") / "site"
    werkboek("build", "--today", "2026-11-21", "--output", str(folder))
    return folder


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    """The fictional programme in which everything happens, for the team."""
    folder = tmp_path_factory.mktemp("starter") / "nieuw"
    werkboek("init", str(folder), "--today", "2026-11-21")
    werkboek("build", "--today", "2026-11-21", "--audience", "team", cwd=folder)
    return folder / "site"


@pytest.fixture(scope="session")
def browser():
    path = shutil.which("chromium")
    assert path, "chromium is missing; run `make test-site`"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def served(site):
    """The site under a path over HTTP."""
    base = site.parent / "served"
    (base / "een").mkdir(parents=True)
    shutil.copytree(site, base / "een" / "pad")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(base)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/een/pad"
    server.shutdown()


def one_of_each(folder):
    """A page of each kind: every overview, and one page from each folder."""
    pages = sorted(folder.glob("*.html"))
    for below in sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".")):
        found = sorted(below.rglob("*.html"), key=lambda p: -p.stat().st_size)
        pages += found[:1]
        pages += [p for p in found if p.stem.endswith("-werkboek")][:1]
    return [p for p in dict.fromkeys(pages)]
