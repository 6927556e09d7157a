"""Inputs made to take long: each is done in under a second of computing, or refused with a clear error.

Those for Markdown follow the tests that libcmark has for itself, each regenerated here by its rule, with more of their
like for tables, footnotes and links to entities. What one second allows is measured as user time, since the machine may
have other things to do.
"""
import os
import resource
import subprocess

import pytest
from conftest import TOOL, werkboek
from full_support import write

DAY = ["--today", "2026-11-21"]
N = 50_000

TEXTS = {
    "nested strong emphasis": "*a **a " * N + "b" + " a** a*" * N,
    "many emphasis closers": "a_ " * N,
    "many emphasis openers": "_a " * N,
    "many link closers": "a]" * N,
    "many link openers": "[a" * N,
    "mismatched openers and closers": "*a_ " * N,
    "openers and closers by three": "a**b" + "c* " * N,
    "link openers and emphasis closers": "[ a_" * N,
    "pattern [ (]( repeated": "[ (](" * N,
    "pattern ![[]() repeated": "![[]()" * N,
    "hard link and emphasis": "**x [a*b**c*](d)" * (N // 2),
    "nested brackets": "[" * N + "a" + "]" * N,
    "nested block quotes": "> " * N + "a",
    "deeply nested lists": "".join("  " * x + "* a\n" for x in range(1000)),
    "lists on one line": "- " * N + "a",
    "backticks of all lengths": "".join("e" + "`" * x for x in range(1, 1000)),
    "unclosed links A": "[a](<b" * N,
    "unclosed links B": "[a](b" * N,
    "unclosed <!--": "</" + "<!--" * N,
    "unclosed <?": "</" + "<?" * N,
    "unclosed CDATA": "</" + "<![CDATA[" * N,
    "unclosed declarations": "</" + "<!A " * N,
    "empty lines in deep lists": "- " * 99 + "x" + "\n" * N,
    "empty lines in deep quotes": "> " * 99 + "x\n" + ">\n" * N,
    "reference collisions": "".join(f"[{x}]: u\n" for x in range(N)) + "[0] " * N,
    "definitions": "[a]: b\n" * N,
    "entities": "&amp;&#x41;&nosuch;" * N,
    "escapes": "\\*\\[\\" * N,
    "links to entities": "[[A1]]" * N,
    "open links to entities": "[[" * 2 * N,
    "links to nothing": "[[x|" * N,
    "citations": "[[@b" * N,
    "footnote marks": "[^a]" * N,
    "open footnote marks": "[^" * 2 * N,
    "footnotes": "".join(f"[^{i}]: [^{i + 1}]\n\n" for i in range(20_000)),
    "a footnote and its marks": "[^a]: b\n\n" + "[^a]" * N,
    "a wide table": "|" * 200 + "\n" + "|-" * 199 + "|\n" + "|a" * 199 + "|\n",
    "a table too wide": "|a" * N + "|\n" + "|-" * N + "|\n" + "|b" * N + "|\n",
    "a long table": "|a|b|\n|-|-|\n" + "|c|d|\n" * N,
    "short rows of a wide table": "|" + "a|" * 240 + "\n|" + "-|" * 240 + "\n" + "|b|\n" * 20_000,
    "tables in a row": "|a|\n|-|\n\n" * 20_000,
    "pipes": "|" * 4 * N,
    "a table in a deep quote": "> " * 90 + "|a|b|\n" + "> " * 90 + "|-|-|\n" + ("> " * 90 + "|c|d|\n") * 1000,
    "strikes": "~~a ~b " * N,
    "tasks": "- [ ] a\n" * 20_000,
    "captions": "Tabel: a\n\n" * 20_000,
    "headings of one name": "## a\n\n" * 20_000,
    "headings with ids": "".join(f"## a {{#h{i}}}\n\n" for i in range(20_000)),
    "hash marks": "#" * 4 * N,
    "rules": "---\n" * N,
    "fences": "```\n" * N,
    "tildes": "~" * 4 * N,
    "images in images": "![" * N + "a" + "](b)" * N,
    "one long line": "a" * 4 * N,
    "one long word with dots": "a." * 2 * N,
    "bidirectional controls": "\u202e" * N,
    "marks that combine": "e" + "\u0301" * N,
    "zero width joiners": "\U0001F468\u200d" * N,
    "conclusions": "## Conclusies\n\n" + "- a\n" * 20_000,
    "addresses": "<https://example.org/a>" * 20_000,
    "mail addresses": "<a@b.nl>" * 20_000,
    "html": "<b>" * N,
    "titles": "[a](b \"" * N,
    "carriage returns": "a\r" * N,
    "percent signs": "[a](%25%2e" * N,
}


def check(folder, *more, command="check", limit=30):
    """Runs it; answers with what it said, and the seconds and kilobytes that it took."""
    process = subprocess.Popen([TOOL, command, *DAY, "--jobs", "1", *more], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               env={**os.environ, "CI": "true"}, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)))
    said = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 1), (code, said[-500:])
    return code, said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def expect_quick(result, seconds=1.0, megabytes=512):
    code, said, time, memory = result
    assert time < seconds, f"{time:.2f} s"
    assert memory < megabytes * 1024, f"{memory} KB"
    assert said.count(": error: ") + said.count(": warning: ") <= 100
    assert len(said) < 100_000
    if code:
        assert ": error: " in said
    return said


@pytest.mark.parametrize("name", TEXTS)
def test_texts(tmp_path, name):
    write(tmp_path / "content", {
        "programme.yaml": "name: P\n", "pages/a.md": "# A\n\n" + TEXTS[name] + "\n",
        "themes/een/theme.md": "---\ntitle: T\n---\n", "themes/een/actions.yaml": "actions: [{id: A1, title: B, owner: []}]\n"})
    expect_quick(check(tmp_path))


@pytest.mark.parametrize("name", ["a long table", "links to entities", "footnotes", "headings of one name", "conclusions", "nested strong emphasis",
                                  "one long word with dots", "marks that combine", "a table in a deep quote", "short rows of a wide table"])
def test_texts_in_every_place_are_built(tmp_path, name):
    """The whole way to pages, search and feeds, with the text in a question, a theme and an action."""
    text = TEXTS[name]
    block = "".join("        " + line + "\n" for line in text.replace("\r", "").split("\n"))
    write(tmp_path / "content", {
        "programme.yaml": "name: P\nurl: https://example.org/\n", "themes/een/theme.md": f"---\ntitle: T\n---\n{text}\n",
        "themes/een/questions/1.md": f"---\nid: Q1\nquestion: V\n---\n{text}\n",
        "themes/een/actions.yaml": f"actions:\n  - id: A1\n    title: B\n    owner: []\n    what: |\n{block}\n"})
    code, said, time, memory = check(tmp_path, command="build")
    assert time < 6 and memory < 1024 * 1024, (time, memory, said[-300:])


def bomb(levels):
    return "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, levels))


REGISTERS = {
    "an alias bomb": (bomb(12) + "actions: *a11\n", "yaml"),
    "an alias bomb in a value": ("actions:\n  - {id: A, title: B, tags: &a [x, *a]}\n", "yaml"),
    "many aliases": ("x: &x [a, b, c]\nactions: [" + "*x, " * 60_000 + "]\n", "yaml"),
    "depth of brackets": ("actions: " + "[" * N + "\n", "yaml"),
    "depth of braces": ("actions: " + "{a: " * N + "\n", "yaml"),
    "depth by indent": ("".join(" " * i + "a:\n" for i in range(2000)), "yaml"),
    "depth of dashes": ("actions:\n" + "- " * N + "a\n", "yaml"),
    "depth of question marks": ("? " * N + "a\n", "yaml"),
    "a huge key": ("a" * 1_000_000 + ": 1\n", ""),
    "many keys": ("actions:\n  - id: A\n    title: B\n" + "".join(f"    k{i}: 1\n" for i in range(N)), "unknown-key"),
    "one key many times": ("actions:\n  - id: A\n    title: B\n" + "    id: A\n" * N, ""),
    "many anchors": ("actions:\n" + "".join(f"  - &a{i} {{id: A{i}, title: B, owner: []}}\n" for i in range(5000)), ""),
    "quotes without end": ("actions: [{id: A, title: \"" + "a\\n" * N, "yaml"),
    "many documents": ("---\n" * N, "yaml"),
    "comments": ("# a\n" * 4 * N, ""),
    "many errors": ("actions:\n" + "".join(f"  - {{id: '!', titel: B{i}}}\n" for i in range(5000)), ""),
    "one id for all": ("actions:\n" + "  - {id: A, title: B, owner: []}\n" * 5000, "duplicate-id"),
    "a chain": ("actions:\n" + "".join(f"  - {{id: A{i}, title: B, owner: [], blocked-by: A{i + 1}}}\n" for i in range(5000)) + "  - {id: A5000, title: B, owner: []}\n", ""),
    "a circle": ("actions:\n" + "".join(f"  - {{id: A{i}, title: B, owner: [], blocked-by: A{(i + 1) % 5000}}}\n" for i in range(5000)), "circle"),
    "replaced by the next": ("actions:\n" + "".join(f"  - {{id: A{i}, title: B, owner: [], superseded-by: A{(i + 1) % 5000}}}\n" for i in range(5000)), "circle"),
    "a long history": ("actions:\n  - id: A\n    title: B\n    owner: []\n    updates:\n" + "      - {date: 2026-01-01, due: 2027-01-01, note: x}\n" * 10_000, ""),
    "unknown ids": ("actions:\n  - {id: A, title: B, owner: [" + ", ".join(f"o{i}" for i in range(5000)) + "]}\n", "unknown-id"),
    "tags": ("actions:\n  - {id: A, title: B, owner: [], tags: [" + ", ".join(f"t{i}" for i in range(10_000)) + "]}\n", ""),
    "tags of YAML": ("actions: " + "!!str " * N + "a\n", "yaml"),
    "tabs": ("actions:\n" + "\t" * N + "- a\n", "yaml"),
    "a line for every page": ("actions:\n  - id: A\n    title: \"" + "woord " * N + "\"\n", "too-much"),
    "block indents": ("actions:\n  - id: A\n    title: |9\n" + " " * N + "a\n", ""),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_registers(tmp_path, name):
    text, rule = REGISTERS[name]
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "themes/een/theme.md": "---\ntitle: T\n---\n", "themes/een/actions.yaml": text})
    said = expect_quick(check(tmp_path))
    assert f"[{rule}]" in said or not rule, said[-600:]


def test_a_scalar_of_ten_megabytes(tmp_path):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "themes/een/theme.md": "---\ntitle: T\n---\n",
                                 "themes/een/actions.yaml": "actions:\n  - {id: A, owner: [], title: B, what: \"" + "woord " * 1_700_000 + "\"}\n"})
    expect_quick(check(tmp_path), seconds=3, megabytes=1024)


def test_a_file_larger_than_the_limit(tmp_path):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "themes/een/theme.md": "---\ntitle: T\n---\n", "themes/een/actions.yaml": ""})
    with open(tmp_path / "content/themes/een/actions.yaml", "wb") as file:
        file.truncate(65 << 20)
    assert "actions.yaml" in expect_quick(check(tmp_path), seconds=2, megabytes=512)


def test_many_owners_that_are_nearly_named(tmp_path):
    """The nearest id is looked for, but not among everything for everyone."""
    write(tmp_path / "content", {
        "programme.yaml": "name: P\n", "owners.yaml": "owners:\n" + "".join(f"  - {{id: organisatie-{i}, name: O{i}}}\n" for i in range(3000)),
        "themes/een/theme.md": "---\ntitle: T\n---\n",
        "themes/een/actions.yaml": "actions:\n" + "".join(f"  - {{id: A{i}, title: B, owner: organistie-{i}}}\n" for i in range(3000))})
    expect_quick(check(tmp_path), seconds=4)


TEMPLATES = {
    "deep sections": "{{#actions}}" * 5000 + "x" + "{{/actions}}" * 5000, "open sections": "{{#actions}}" * N, "open tags": "{{" * N,
    "recursion": "{{>layout}}{{>layout}}", "closers": "{{/a}}" * N, "comments": "{{! a }}" * N, "delimiters": "{{=<% %>=}}<%={{ }}=%>" * 20_000,
    "unknown names": "{{nosuch}}" * N, "blocks": "{{$a}}" * N, "parents": "{{<layout}}" * 5000,
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates(tmp_path, name):
    write(tmp_path / "content", {"programme.yaml": "name: P\n"})
    write(tmp_path / "templates", {"agenda.mustache": TEMPLATES[name], "layout.mustache": TEMPLATES[name]})
    code, said, time, memory = check(tmp_path)
    expect_quick((code, said, time, memory), seconds=2)
    assert code == 1


def test_parts_that_multiply(tmp_path):
    write(tmp_path / "content", {"programme.yaml": "name: P\n"})
    write(tmp_path / "templates", {f"p{i}.mustache": f"{{{{>p{i + 1}}}}}" * 9 for i in range(30)} | {"p30.mustache": "x", "agenda.mustache": "{{>p0}}"})
    assert "template-too-large" in expect_quick(check(tmp_path), seconds=2)


@pytest.mark.parametrize("rows, columns", [(1000, 1000), (99_000, 10), (100_001, 1), (1, 1001), (1, N)])
def test_tables_of_a_million_cells(tmp_path, rows, columns):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "themes/een/theme.md": "---\ntitle: T\n---\n",
                                 "themes/een/actions.yaml": "actions: [{id: A1, title: B, owner: []}]\n"})
    head = ";".join(["id", "title"] + [f"k{i}" for i in range(columns - 2)][:max(0, columns - 2)])
    (tmp_path / "tabel.csv").write_text(head + "\n" + (";".join(["x"] * columns) + "\n") * rows)
    process = subprocess.run([TOOL, "import", "tabel.csv", "--theme", "een"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert process.returncode in (0, 1, 64)
    assert len(process.stdout + process.stderr) < 200_000


@pytest.mark.parametrize("text", ["\"" * (4 * N), "a;\"" * N, "\"a\"b" * N, ";" * N, "\r" * N, "sep=\"\n" + "\"" * N])
def test_tables_without_sense(tmp_path, text):
    write(tmp_path / "content", {"programme.yaml": "name: P\n", "themes/een/theme.md": "---\ntitle: T\n---\n"})
    (tmp_path / "tabel.csv").write_text("id;title\n" + text, newline="")
    process = subprocess.run([TOOL, "import", "tabel.csv", "--theme", "een"], cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert process.returncode in (0, 1, 64) and len(process.stderr) < 200_000
