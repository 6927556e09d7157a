"""What the tests of the built site share: the program, built sites, a browser, a server."""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import sys
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# Once for all files, as printing takes its time.
from pdf_support import document, documents, real_folder, small_folder, starter_folder, workbook  # noqa: F401

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Benchmarks"))
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
def big(tmp_path_factory):
    """Ten thousand actions: lists in parts, the tracker by theme."""
    return made_up(10_000, tmp_path_factory)


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    """A thousand actions: as many as there may be in one list."""
    return made_up(1_000, tmp_path_factory)


def made_up(actions, tmp_path_factory):
    from corpus import corpus

    folder = tmp_path_factory.mktemp(f"corpus-{actions}")
    werkboek("build", "--today", "2026-11-21", "--content", str(corpus(actions, folder)), "--output", str(folder / "site"))
    return folder / "site"


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


def chromium(playwright, *arguments):
    path = shutil.which("chromium")
    assert path, "chromium is missing; run `make test-site`"
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *arguments])


@pytest.fixture(scope="session")
def browser(playwright):
    with chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def large_print(playwright):
    """The browser of somebody who has set the letters to twice their size."""
    with chromium(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26") as browser:
        yield browser


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


@pytest.fixture
def page(browser):
    """A page in a browser without history or storage; errors in its console fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert not wrong, wrong


def one_of_each(folder):
    """A page of each kind: every overview, and the fullest page of each folder."""
    pages = sorted(folder.glob("*.html"))
    for below in sorted(p for p in folder.rglob("*") if p.is_dir() and not p.relative_to(folder).parts[0].startswith(".")):
        found = sorted(below.glob("*.html"), key=lambda p: (-p.stat().st_size, p.name))
        pages += found[:1]
        pages += [p for p in found if p.stem.endswith("-werkboek")][:1]
        pages += [p for p in found if below.name == "themas" and not p.stem.endswith("-werkboek")][:1]
    return list(dict.fromkeys(pages))


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page, without=()):
    """What axe finds wrong with a page, but for some rules."""
    options = {"runOnly": RULES, "rules": {rule: {"enabled": False} for rule in without}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{page.url}: {v['id']} {[n['target'] for n in v['nodes'][:3]]}" for v in found]
