"""The preview in a real browser: pages that follow their content, errors laid over them, strangers kept out."""
import contextlib
import http.client
import http.server
import os
import re
import signal
import socket
import subprocess
import threading
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import TOOL, werkboek
from playwright.sync_api import expect

ACTIONS = "actions:\n  - {id: P1, title: %s, owner: [], status: planned}\n"
HOSTILE = "<img src=x onerror=window.caught=1>"


class Preview:
    """A programme that is being previewed."""

    def __init__(self, base, *arguments, **environment):
        self.base = base
        self.process = subprocess.Popen(
            [TOOL, "serve", "--today", "2026-11-21", *arguments], cwd=base, text=True,
            stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env={**os.environ, **environment})
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            found = re.match(r"(http://127\.0\.0\.1:(\d+)/)", line)
            if found:
                self.address, self.port = found[1], int(found[2])
                break
        else:
            raise AssertionError("".join(self.said))
        self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
        self.reader.start()

    def save(self, name, text):
        """As careful editors do it: another file that takes the place of the first."""
        path = self.base / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(path.name + "~").write_text(text, encoding="utf-8")
        path.with_name(path.name + "~").rename(path)

    def ask(self, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
        return connection.getresponse()

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        code = self.process.wait(10)
        self.reader.join(10)
        return code


@contextlib.contextmanager
def previewed(base, *arguments, **environment):
    preview = Preview(base, "--port", "0", *arguments, **environment)
    try:
        yield preview
    finally:
        preview.process.kill()
        preview.process.wait()


@pytest.fixture
def programme(tmp_path):
    base = tmp_path / "nieuw"
    werkboek("init", str(base), "--today", "2026-11-21")
    (base / "content/themes/proef").mkdir()
    (base / "content/themes/proef/theme.md").write_text("---\ntitle: Proefthema\n---\nTekst.\n", encoding="utf-8")
    (base / "content/themes/proef/actions.yaml").write_text(ACTIONS % "Eerste", encoding="utf-8")
    return base


@pytest.fixture
def preview(programme):
    with previewed(programme) as preview:
        yield preview


@pytest.fixture
def context(browser):
    context = browser.new_context()
    yield context
    context.close()


class Tab:
    """An open page, how often it was loaded and what it complained of."""

    def __init__(self, context, address):
        self.page = context.new_page()
        self.loads, self.complaints = 0, []
        self.page.on("load", self.count)
        self.page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        with self.page.expect_response(lambda response: "/.werkboek/events" in response.url):
            self.page.goto(address)

    def count(self, _):
        self.loads += 1


def test_only_what_changed_is_reloaded(preview, context):
    action = Tab(context, preview.address + "acties/p1.html")
    other = Tab(context, preview.address + "bronnen.html")
    other.page.evaluate("window.mark = 1")
    for title in ["Tweede", "Derde"]:
        preview.save("content/themes/proef/actions.yaml", ACTIONS % title)
        expect(action.page.locator("h1")).to_have_text(title)
    # The other page has heard of it too: its stream tells of every build.
    preview.save("content/themes/proef/actions.yaml", ACTIONS % "Vierde")
    expect(action.page.locator("h1")).to_have_text("Vierde")
    other.page.wait_for_timeout(300)
    assert (action.loads, other.loads) == (4, 1)
    assert other.page.evaluate("window.mark") == 1
    assert action.complaints == other.complaints == []


def test_the_place_on_the_page_is_kept(preview, context):
    tab = Tab(context, preview.address + "stand.html")
    tab.page.set_viewport_size({"width": 600, "height": 300})
    tab.page.evaluate("window.scrollTo(0, 500)")
    preview.save("content/themes/proef/actions.yaml", ACTIONS % "Verderop")
    expect(tab.page.get_by_text("Verderop").first).to_be_attached()
    end = time.monotonic() + 5
    while tab.page.evaluate("window.scrollY") != 500 and time.monotonic() < end:
        tab.page.wait_for_timeout(20)
    assert tab.loads == 2 and tab.page.evaluate("window.scrollY") == 500


def test_a_style_sheet_is_swapped_in_place(preview, context):
    tab = Tab(context, preview.address)
    tab.page.evaluate("window.mark = 1")
    for colour in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
        preview.save("templates/style.css", f"body {{ background: {colour} }}\n")
        expect(tab.page.locator("body")).to_have_css("background-color", colour)
    (preview.base / "templates/style.css").unlink()
    expect(tab.page.locator("body")).not_to_have_css("background-color", "rgb(4, 5, 6)")
    assert tab.page.evaluate("window.mark") == 1 and tab.loads == 1
    expect(tab.page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert tab.complaints == []


def test_a_template_and_a_script_reload_the_page(preview, context):
    tab = Tab(context, preview.address)
    preview.save("templates/werkboek.js", "document.documentElement.dataset.own = 1;\n")
    expect(tab.page.locator("html[data-own]")).to_have_count(1)
    layout = preview.ask("/").read().decode()
    preview.save("templates/_navigation.mustache", "<p>Eigen wegwijzer</p>\n")
    expect(tab.page.get_by_text("Eigen wegwijzer").first).to_be_attached()
    assert "Eigen wegwijzer" not in layout


def test_errors_are_laid_over_the_page_as_text(preview, context):
    tab = Tab(context, preview.address + "acties/p1.html")
    overlay = tab.page.get_by_role("alertdialog")
    preview.save("content/themes/proef/actions.yaml", f"actions:\n  - id: P1\n    title: Fout\n    \"{HOSTILE}\": x\n")
    expect(overlay).to_be_visible()
    expect(overlay).to_contain_text("content/themes/proef/actions.yaml:4:6")
    expect(overlay).to_contain_text(HOSTILE)
    expect(overlay.locator("pre")).to_contain_text("^~~~")
    assert overlay.locator("img").count() == 0
    assert tab.page.evaluate("window.caught") is None
    # The last good page is below it.
    expect(tab.page.locator("main h1")).to_have_text("Eerste")
    assert tab.loads == 1
    found = Axe().run(tab.page, context="#werkboek-preview").response["violations"]
    assert not found, [(v["id"], v["nodes"][0]["html"]) for v in found]
    # Put away, it stays away until something else is wrong.
    expect(overlay.get_by_role("button")).to_be_focused()
    tab.page.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    preview.save("content/pages/iets.md", "# Iets anders\n")
    tab.page.wait_for_timeout(500)
    expect(overlay).to_be_hidden()
    preview.save("content/themes/proef/actions.yaml", "actions:\n  - id: P1\n    titel: Fout\n")
    expect(overlay).to_contain_text("`title`")
    preview.save("content/themes/proef/actions.yaml", ACTIONS % "Hersteld")
    expect(tab.page.locator("main h1")).to_have_text("Hersteld")
    expect(overlay).to_be_hidden()
    assert tab.complaints == []


def test_an_error_mended_back_leaves_the_page_alone(preview, context):
    tab = Tab(context, preview.address + "acties/p1.html")
    overlay = tab.page.get_by_role("alertdialog")
    preview.save("content/themes/proef/actions.yaml", "actions: x\n")
    expect(overlay).to_be_visible()
    preview.save("content/themes/proef/actions.yaml", ACTIONS % "Eerste")
    expect(overlay).to_be_hidden()
    assert tab.loads == 1


def test_wrong_from_the_start(programme, context):
    good = (programme / "content/programme.yaml").read_text(encoding="utf-8")
    (programme / "content/programme.yaml").write_text(good + "fout: x\n", encoding="utf-8")
    with previewed(programme) as preview:
        assert preview.ask("/").status == 503
        assert any("[unknown-key]" in line for line in preview.said)
        tab = Tab(context, preview.address + "acties/p1.html")
        expect(tab.page.get_by_role("alertdialog")).to_contain_text("`fout`")
        preview.save("content/programme.yaml", good)
        expect(tab.page.locator("main h1")).to_have_text("Eerste")


def test_what_is_not_there_appears_when_it_is(preview, context):
    tab = Tab(context, preview.address + "later.html")
    expect(tab.page.locator("h1")).to_have_text("Deze pagina is er niet")
    preview.save("content/pages/later.md", "# Nu wel\n")
    expect(tab.page.locator("h1")).to_have_text("Nu wel")
    assert [text for text in tab.complaints if "404" not in text] == []


def test_the_same_as_a_build(programme):
    """But for the script and what it needs, each page is what a build writes, audience and label included."""
    werkboek("build", "--today", "2026-11-21", "--audience", "team", cwd=programme)
    with previewed(programme, "--audience", "team") as preview:
        for path in ["index.html", "stand.html", "onderhoud.html", "acties/p1.html", "404.html", "style.css",
                     "data/programme.json", "agenda.html"]:
            served = preview.ask("/" + path).read().decode()
            if path.endswith(".html"):
                served = re.sub(r"<script src=\"/\.werkboek/preview\.js\"[^>]*></script>\n", "", served, count=1)
                served = served.replace("; connect-src 'self'", "", 1)
                if path == "404.html":
                    served = served.replace("; script-src 'self'", "", 1)
            assert served == (programme / "site" / path).read_text(encoding="utf-8"), path
        assert 'class="audience"' in preview.ask("/").read().decode()


def test_strangers_are_kept_out(preview, context):
    for headers in [{"Host": "evil.example"}, {"Host": f"evil.example:{preview.port}"}, {"Origin": "http://evil.example"}]:
        assert preview.ask("/", **headers).status == 403
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type(
        "Elsewhere", (http.server.BaseHTTPRequestHandler,), {
            "do_GET": lambda self: (self.send_response(200), self.send_header("Content-Type", "text/html"),
                                    self.end_headers(), self.wfile.write(b"<h1>Elders</h1>")),
            "log_message": lambda *arguments: None}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = context.new_page()
    page.goto(f"http://localhost:{server.server_port}/")
    for address in [preview.address, preview.address.replace("127.0.0.1", "localhost")]:
        for mode in ["cors", "no-cors"]:
            assert page.evaluate("([a, mode]) => fetch(a, { mode }).then(() => 'let in', () => 'kept out')",
                                 [address, mode]) == "kept out"
        assert page.evaluate("""(a) => new Promise((done) => { const script = document.createElement("script");
            script.onload = () => done("let in"); script.onerror = () => done("kept out");
            script.src = a + "search-index.js"; document.head.append(script); })""", address) == "kept out"
        assert page.evaluate("""(a) => new Promise((done) => { const source = new EventSource(a + ".werkboek/events?page=/");
            source.onopen = () => done("let in"); source.onerror = () => { source.close(); done("kept out"); }; })""",
                             address) == "kept out"
    server.shutdown()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(programme, context, number):
    with previewed(programme) as preview:
        Tab(context, preview.address)
        start = time.monotonic()
        assert preview.end(number) == 0
        # What is promised is 0.1 s; a machine that tests may be busy.
        assert time.monotonic() - start < 1
        assert preview.said[-1] == "Gestopt.\n"
        with socket.socket() as again:
            again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            again.bind(("127.0.0.1", preview.port))
    assert not (programme / "site").exists()


def test_ports(programme):
    with socket.socket() as taken:
        with contextlib.suppress(OSError):
            taken.bind(("127.0.0.1", 8080))
            taken.listen()
        preview = Preview(programme)
        assert preview.port != 8080 and "Poort 8080 is bezet; dit is een andere.\n" in preview.said
        refused = werkboek("serve", "--port", str(preview.port), cwd=programme, check=False)
        assert refused.returncode == 64 and f"Poort {preview.port} is bezet." in refused.stderr
        assert preview.end() == 0
    for wrong in ["-1", "65536", "x"]:
        assert werkboek("serve", f"--port={wrong}", cwd=programme, check=False).returncode == 64
    assert werkboek("serve", "--content", "nergens", cwd=programme, check=False).returncode == 74


def test_open_opens_the_address(programme, tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "xdg-open").write_text(f"#!/bin/sh\nprintf %s \"$1\" > '{tmp_path}/opened~'\nmv '{tmp_path}/opened~' '{tmp_path}/opened'\n")
    (folder / "xdg-open").chmod(0o755)
    with previewed(programme, "--open", PATH=f"{folder}:/usr/bin:/bin") as preview:
        end = time.monotonic() + 10
        while not (tmp_path / "opened").exists() and time.monotonic() < end:
            time.sleep(0.02)
        assert (tmp_path / "opened").read_text() == preview.address
