"""A programme full of attacks, opened in a real browser: nothing of it runs, leads away or breaks out of its place."""
import base64
import csv
import functools
import hashlib
import html
import http.server
import io
import json
import re
import threading
import urllib.parse
import xml.etree.ElementTree

import pytest
from conftest import werkboek
from full_support import settings, tree, write

DAY = ["--today", "2026-11-21"]
ATTACKS = [
    "<script>window.__pwned=1</script>",
    "\"><img src=x onerror=window.__pwned=2>",
    "' onmouseover='window.__pwned=3' x='",
    "</script><script>window.__pwned=4</script>",
    "</title></style></textarea><svg onload=window.__pwned=5>",
    "{{{body}}}{{title}}{{constructor.constructor('window.__pwned=6')()}}",
    "javascript:window.__pwned=7",
    "=HYPERLINK(\"http://evil.example/\";\"x\")",
    "@SUM(1)*cmd|' /C calc'!A0",
    "\u202egnp.exe\u2066",
    "x\u2028window.__pwned=8\u2029",
    "]]><script>window.__pwned=9</script>",
    "<!--<script>",
    "&lt;script&gt;window.__pwned=10&lt;/script&gt;",
    "<style>*{background:url(//evil.example/)}</style>",
    "<meta http-equiv=refresh content=\"0;url=javascript:window.__pwned=11\">",
    "x\nATTENDEE:mailto:evil@example.org\nDESCRIPTION:x",
    "<base href=//evil.example/>",
    "\\u003cscript\\u003ewindow.__pwned=12\\u003c/script\\u003e",
    "${window.__pwned=13}`-window.__pwned=14-`",
    "-->'\"/*--></noscript><iframe srcdoc='<script>parent.__pwned=15</script>'></iframe>",
    "<a href=\"&#106;avascript:window.__pwned=16\">x</a>",
    "data:text/html,<script>window.__pwned=17</script>",
    "%3Cscript%3Ewindow.__pwned=18%3C/script%3E",
    "<form action=javascript:window.__pwned=19><button>x</button></form>",
    "__proto__ constructor toString",
]


def attack(kind, key, md=False, link=False):
    """All attacks in one text, a different one first for each key."""
    first = sum(f"{kind}.{key}".encode()) % len(ATTACKS)
    text = " ".join(ATTACKS[first:] + ATTACKS[:first])
    if link:
        # Brackets, quotes and bars would only end the link or cell that it stands in.
        text = re.sub(r"[\[\]|\"\n`]", " ", text)
    return text


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    base = tmp_path_factory.mktemp("hostile")
    content = base / "content"
    write(content, {"programme.yaml": settings(attack)} | tree(attack))
    # A frozen state whose texts are all attacks, of a programme that has since changed in every one.
    werkboek("freeze", "vorig", "--today", "2026-10-01", cwd=base)
    write(content, tree(lambda kind, key, **more: "Nu: " + attack(key, kind, **more)))
    run = werkboek("build", *DAY, "--audience", "team", cwd=base)
    return base, run


@pytest.fixture(scope="module")
def served(hostile):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    folder = str(hostile[0] / "site")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


class Guard:
    """A page that notes everything an attack could bring about."""

    def __init__(self, browser, root):
        self.context = browser.new_context(reduced_motion="reduce")
        self.page = self.context.new_page()
        self.seen = []
        self.page.on("dialog", lambda dialog: (self.seen.append("dialog"), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.seen.append(f"error {error}"))
        self.page.on("console", lambda line: line.type == "error" and self.seen.append(line.text))
        self.page.on("popup", lambda popup: self.seen.append("popup"))
        self.page.on("request", lambda request: request.url.startswith((root, "data:", "about:"))
                     or self.seen.append("request " + request.url))

    def check(self, where):
        assert self.page.evaluate("window.__pwned") is None, where
        assert not self.seen, (where, self.seen)


DANGER = """() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a =>
    /^on|^style$|^srcdoc$/.test(a.name) ||
    (['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(a.name) && !(e.localName == 'link' && a.name == 'data')
        && !['http:', 'https:', 'mailto:', 'tel:', 'file:'].includes(new URL(a.value, document.baseURI).protocol)
        && !(e.localName == 'link' && a.value.startsWith('data:image/')))
).map(a => e.outerHTML.slice(0, 200))).concat([...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv=refresh i]')]
    .map(e => e.outerHTML))
    .concat([...document.scripts].filter(s => s.text.trim() && s.type != 'application/json').map(s => s.outerHTML))
    .concat([...document.querySelectorAll('body style')].map(s => s.outerHTML))"""


@pytest.mark.parametrize("way", ["file", "http"])
def test_nothing_runs_on_any_page(hostile, served, browser, way):
    site = hostile[0] / "site"
    root = served if way == "http" else site.as_uri()
    guard = Guard(browser, root)
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 30
    for file in pages:
        text = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        name = str(file.relative_to(site))
        guard.page.goto((root if way == "http" else root + "/") + urllib.parse.quote(name))
        assert guard.page.evaluate(DANGER) == [], name
        # Pointers, focus and keys on everything that takes them; forms and links stay where they are.
        guard.page.evaluate("""() => {
            addEventListener('click', e => e.preventDefault(), true); addEventListener('submit', e => e.preventDefault(), true);
            for (const e of document.querySelectorAll('*'))
                for (const kind of ['mouseover', 'focus', 'click', 'load', 'error', 'toggle', 'animationstart'])
                    e.dispatchEvent(new Event(kind, {bubbles: false}))
        }""")
        guard.check(name)
    guard.context.close()


def test_links_that_look_dangerous_lead_where_they_say(hostile, served, browser):
    """Each is clicked; all that may come of it is a request to the address that it shows."""
    guard = Guard(browser, served)
    asked = []

    def stop(route):
        asked.append(route.request.url)
        route.fulfill(body="<title>elsewhere</title>", content_type="text/html")

    guard.page.route(lambda address: not address.startswith(served), stop)
    looks = "a[href*='script'], a[href*='pwned'], a[href*='data:'], a[href*='evil']"
    tried = 0
    for name in ["index.html", "acties/a1.html", "trekkers/o1.html", "themas/een.html", "bronnen.html", "aanbod.html"]:
        guard.page.goto(served + name)
        addresses = guard.page.locator(looks).evaluate_all("links => [...new Set(links.map(link => link.href))]")
        for address in addresses:
            assert address.startswith(("https://example.org/", "mailto:", served)), address
            if address.startswith("mailto:"):
                continue
            guard.page.goto(served + name)
            guard.page.evaluate("address => [...document.links].find(link => link.href == address).click()", address)
            guard.page.wait_for_timeout(200)
            guard.page.wait_for_load_state()
            assert guard.page.evaluate("window.__pwned") is None
            tried += 1
    assert tried > 0 and "dialog" not in guard.seen and "popup" not in guard.seen
    assert all(address.startswith("https://example.org/") for address in asked), asked
    guard.context.close()


def test_search_and_filters_take_anything(hostile, served, browser):
    guard = Guard(browser, served)
    for text in ATTACKS:
        guard.page.goto(served + "zoeken.html?q=" + urllib.parse.quote(text))
        guard.page.wait_for_timeout(60)
        guard.check("zoeken " + text)
    for page in ["stand.html", "agenda.html", "index.html"]:
        for text in ATTACKS:
            quoted = urllib.parse.quote(text)
            for hash in [f"#text={quoted}&status={quoted}&owner={quoted}", f"#{quoted}", f"#{text.split()[0]}", f"#__proto__={quoted}&constructor=1"]:
                guard.page.goto("about:blank")
                guard.page.goto(served + page + "?filter=" + quoted + hash)
                assert guard.page.evaluate(DANGER) == [], (page, hash)
                guard.check(page + hash)
    guard.page.goto(served + "zoeken.html")
    box = guard.page.locator("input[type=search]:visible").first
    for text in ATTACKS[:12]:
        box.fill(text.replace("\n", " "))
        guard.page.wait_for_timeout(60)
        guard.check("typed " + text)
    assert guard.page.evaluate(DANGER) == []
    guard.context.close()


def test_what_the_browser_kept_is_not_trusted(hostile, served, browser):
    guard = Guard(browser, served)
    guard.page.goto(served + "index.html")
    # Every key that the script asks for is written down, so that something hostile can be put under it.
    guard.page.add_init_script("{ const get = Storage.prototype.getItem; Storage.prototype.getItem = function (key) {"
                               " (window.__asked ??= []).push(key); return get.call(this, key) } }")
    guard.page.goto(served + "stand.html")
    asked = guard.page.evaluate("window.__asked ?? []")
    assert asked
    for text in ATTACKS:
        guard.page.evaluate("([keys, text]) => { for (const key of keys) localStorage.setItem(key, text) }", [asked, text])
        for name in ["index.html", "stand.html", "trekkers.html", "acties/a1.html"]:
            guard.page.goto(served + name)
            assert guard.page.evaluate(DANGER) == []
            guard.check(name)
    guard.context.close()


def test_a_policy_without_unsafe_inline_on_every_page(hostile):
    for file in sorted((hostile[0] / "site").rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        assert found, file
        policy = html.unescape(found[1])
        assert "default-src 'none'" in policy and "unsafe" not in policy and "base-uri 'none'" in policy, (file, policy)
        # Nothing that loads may stand before the policy.
        assert not re.search(r"<(script|link|style|img)", text[:found.start()]), file
        for style in re.findall(r"<style>(.*?)</style>", text, re.S):
            digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, (file, digest)


def test_the_page_of_missing_pages_keeps_its_style(hostile, browser):
    guard = Guard(browser, (hostile[0] / "site").as_uri())
    guard.page.goto((hostile[0] / "site/404.html").as_uri())
    assert guard.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    guard.check("404")
    guard.context.close()


def test_other_forms_stay_what_they_are(hostile):
    site = hostile[0] / "site"
    for name in ["actions.csv"]:
        text = (site / "data" / name).read_text(encoding="utf-8-sig")
        for row in csv.reader(io.StringIO(text), delimiter=";"):
            for cell in row:
                assert not cell.lstrip(" \u00a0\n").startswith(("=", "+", "-", "@", "\t", "\r")), cell
    for file in [*site.rglob("*.json"), *site.glob("data/schema/*")]:
        json.loads(file.read_bytes())
    feeds = [*site.rglob("*.xml")]
    assert feeds
    for file in feeds:
        names = {e.tag.split("}")[-1] for e in xml.etree.ElementTree.parse(file).iter()}
        assert not names & {"script", "img", "svg", "iframe", "style", "base"}, file
    calendars = [*site.rglob("*.ics")]
    assert calendars
    for file in calendars:
        lines = file.read_bytes().replace(b"\r\n ", b"").split(b"\r\n")
        assert not [l for l in lines if l.startswith(b"ATTENDEE") or b"\n" in l or b"\r" in l], file
        assert {l.split(b":")[0].split(b";")[0].decode() for l in lines if l} <= {
            "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "NAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
            "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE", "TRANSP", "CATEGORIES", "REFRESH-INTERVAL",
            "X-PUBLISHED-TTL", "CLASS", "LAST-MODIFIED", "SOURCE", "X-WR-TIMEZONE", "X-WR-CALDESC"}, file


def test_direction_is_closed_off(hostile):
    """What turns the reading direction is warned about, and closed before the link, heading or cell ends that it is in."""
    assert "bidi-control" in hostile[1].stderr
    tried = 0
    for file in sorted((hostile[0] / "site").rglob("*.html")):
        text = re.sub(r"<script.*?</script>", "", file.read_text(encoding="utf-8"), flags=re.S)
        # In running text the end of the paragraph closes it.
        kinds = "title|h1|th|dd|option" + ("|a" if file.name in ("stand.html", "agenda.html", "trekkers.html", "bronnen.html") else "")
        for _, inside in re.findall(rf"<({kinds})\b[^>]*>([^<]*)</\1>", text):
            assert inside.count("\u202e") <= inside.count("\u202c"), (file, inside)
            assert inside.count("\u2066") <= inside.count("\u2069"), (file, inside)
            tried += "\u202e" in inside
    assert tried > 50


SVG = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
RUN = "window.name=&#39;ran&#39;"
SQUARE = "<rect width='300' height='300'/>"
DRAWINGS = {
    "a prefix": "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>window.name='ran'</s:script></s:svg>",
    "a handler": f"<svg {SVG} onload\n=\n'{RUN}'/>",
    "a default value": f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"window.name='ran'\">]><svg {SVG}/>",
    "a fixed value": f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA #FIXED \"window.name='ran'\">]><svg {SVG}>{SQUARE}</svg>",
    "an entity": f"<!DOCTYPE svg [<!ENTITY a '<script xmlns=\"http://www.w3.org/2000/svg\">window.name=\"ran\"</script>'>]><svg {SVG}>&a;</svg>",
    "an address": f"<svg {SVG}><a xlink:href='&#x6a;ava&#10;script:{RUN}'>{SQUARE}</a></svg>",
    "a name of HTML": "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'>"
                      f"<svg {SVG}><a href='javascript&colon;{RUN}'>{SQUARE}</a></svg>",
    "an address that is set": f"<svg {SVG}><a>{SQUARE}<set attributeName='href' to='javascript:{RUN}'/></a></svg>",
    "a page inside": f"<svg {SVG}><h:iframe xmlns:h='http://www.w3.org/1999/xhtml' srcdoc='&lt;script>parent.name=\"ran\"&lt;/script>'/></svg>",
    "a picture of HTML": f"<svg {SVG}><h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='{RUN}'/></svg>",
}
HARMLESS = {
    "a document type": "<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                       f"'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg {SVG}>{SQUARE}</svg>",
    "references": f"<svg {SVG}><title>R&amp;D &lt;nu&gt; &quot;a&quot; &apos;b&apos; &#233; &#x1F600;</title>{SQUARE}</svg>",
    "a style": f"<svg {SVG}><style><![CDATA[ rect {{ fill: red }} rect > a & b {{ }} ]]></style><a xlink:href='https://example.org/?a=1&amp;b=2'>{SQUARE}</a></svg>",
}


def drawing(tmp_path, text):
    """A programme with a link to a drawing, built."""
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "media/x.svg": text, "pages/a.md": "# A\n\n[x](../media/x.svg)\n"})
    return werkboek("build", *DAY, cwd=tmp_path, check=False)


def runs(browser, address):
    """Whether a script of a drawing runs when it is opened on its own and clicked at."""
    page = browser.new_page()
    try:
        page.goto(address)
        page.wait_for_timeout(200)
        page.mouse.click(50, 50)
        page.wait_for_timeout(200)
        return page.evaluate("window.name") == "ran"
    finally:
        page.close()


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawings_that_run_something_are_refused(tmp_path, browser, name):
    run = drawing(tmp_path, DRAWINGS[name])
    assert runs(browser, (tmp_path / "content/media/x.svg").as_uri()), "no attack at all"
    assert run.returncode == 1 and "script-in-media" in run.stderr, run.stderr


def test_drawings_that_lead_elsewhere_are_refused(tmp_path):
    run = drawing(tmp_path, f"<svg {SVG}><h:meta xmlns:h='http://www.w3.org/1999/xhtml' http-equiv = 'refresh' content='0;url=https://example.org/'/></svg>")
    assert run.returncode == 1 and "script-in-media" in run.stderr, run.stderr


@pytest.mark.parametrize("name", HARMLESS)
def test_drawings_that_only_draw_are_published(tmp_path, browser, name):
    run = drawing(tmp_path, HARMLESS[name])
    assert run.returncode == 0, run.stderr
    page = browser.new_page()
    page.goto((tmp_path / "site/media/x.svg").as_uri())
    assert page.locator("rect").count() == 1
    page.close()


@pytest.mark.parametrize("ending", ["atom", "rss", "rdf", "mml"])
def test_feeds_and_the_like_are_no_media(tmp_path, ending):
    """Browsers show them as pages, with the scripts in them."""
    write(tmp_path / "content", {"programme.yaml": "name: P\n", f"media/x.{ending}": "<x/>", "pages/a.md": f"# A\n\n[x](../media/x.{ending})\n"})
    run = werkboek("build", *DAY, cwd=tmp_path, check=False)
    assert run.returncode == 1 and "script-in-media" in run.stderr, run.stderr
