"""What could run or reach out is refused with a message, and no message carries control characters to a terminal."""
import json

import pytest
from conftest import werkboek
from full_support import write

DAY = ["--today", "2026-11-21"]
# Where a link could begin.
FORMS = [
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#10;script:alert(1))", "[x](java&#x09;script:alert(1))",
    "[x](&#1;javascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](<java script:alert(1)>)", "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](<&#x6A;avascript:alert(1)>)", "[x][a]\n\n[a]: javascript:alert(1)",
    "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "<javascript:alert(1)>", "<data:text/html,x>",
    "[x](//evil.example)", "[x](\\\\\\\\evil.example)", "[x](/\\\\evil.example)", "[x](file:///etc/passwd)", "[x](blob:x)", "[x](feed:javascript:x)",
]


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_no_control_character_reaches_a_terminal(tmp_path, form):
    files = {"programme.yaml": "name: \"P \\e[31m\\x9b31m\\a\"\nowner\x1b[2J: 1\n\u202e: 2\n",
             "pages/a.md": "# \x1b]0;x\x07 \u202e [[\x1b[1mB]]\n\n[x](\u2066nergens)\n", "pages/\x1b[31mrood.md": "# x\n",
             "owners.yaml": "owners: [{id: \"\\e[1m\", name: x, knd: \"\u009b\"}]\n", "media/x\u202egnp.txt": "x"}
    write(tmp_path / "content", files)
    run = werkboek("check", "--diagnostics", form, *DAY, cwd=tmp_path, check=False)
    assert run.returncode == 1
    for text in [run.stdout, run.stderr]:
        bad = [c for c in text if (ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) <= 0x9F or 0x202A <= ord(c) <= 0x202E
               or 0x2066 <= ord(c) <= 0x2069]
        assert not bad, (bad, text)


@pytest.mark.parametrize("link", FORMS)
def test_addresses_that_could_run_are_refused(tmp_path, link):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "pages/a.md": f"# A\n\n{link}\n"})
    run = werkboek("build", *DAY, cwd=tmp_path, check=False)
    assert run.returncode == 1 and "a.md:" in run.stderr, run.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a\"onclick=x", "https://a b", " javascript:x", "https:javascript:x",
                                 "data:text/html,x", "https://a\u202eb", "https://u:p@example.org", "//evil.example", "https://"])
@pytest.mark.parametrize("place", ["programme.yaml", "owners.yaml", "sources.yaml", "offerings.yaml"])
def test_addresses_in_registers_are_checked(tmp_path, place, url):
    value = json.dumps(url)
    files = {"programme.yaml": "name: P\n", "owners.yaml": f"owners: [{{id: o, name: O, url: {value}}}]\n",
             "sources.yaml": f"sources: [{{id: b, title: B, url: {value}}}]\n", "offerings.yaml": f"offerings: [{{id: f, title: F, url: {value}}}]\n"}
    write(tmp_path / "content", {"programme.yaml": f"name: P\nurl: {value}\n" if place == "programme.yaml" else "name: P\n", }
          | ({} if place == "programme.yaml" else {place: files[place]}))
    run = werkboek("check", *DAY, cwd=tmp_path, check=False)
    assert run.returncode == 1 and f"{place}:" in run.stderr


@pytest.mark.parametrize("colour", ["red;background:url(//evil.example)", "#005f73}body{display:none", "</style><script>", "#00", "var(--x)"])
def test_colours_are_colours(tmp_path, colour):
    write(tmp_path / "content", {"programme.yaml": f"name: P\naccent: {json.dumps(colour)}\n"})
    assert werkboek("check", *DAY, cwd=tmp_path, check=False).returncode == 1


@pytest.mark.parametrize("name, text", [
    ("x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), ("x.SVG", "<svg><script>alert(1)</script></svg>"),
    ("x.svg", "<svg><a href='java&#x73;cript:alert(1)'><text>x</text></a></svg>"), ("x.html", "<script>alert(1)</script>"),
    ("x.xhtml", "x"), ("x.js", "alert(1)"), ("x.svgz", "x"), ("x.svg", "<svg><set attributeName='onmouseover' to='alert(1)'/></svg>"),
    ("x.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"), ("x.svg", "<svg><foreignObject/></svg>"), ("x.xml", "<x/>"),
    ("x.svg", "<?xml version='1.0' encoding='UTF-16'?>".encode("utf-16") + "<svg onload='alert(1)'/>".encode("utf-16-le")),
])
def test_media_that_could_run_are_refused(tmp_path, name, text):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", f"media/{name}": text, "pages/a.md": f"# A\n\n[x](../media/{name})\n"})
    run = werkboek("build", *DAY, cwd=tmp_path, check=False)
    assert run.returncode == 1 and "script-in-media" in run.stderr, run.stderr
