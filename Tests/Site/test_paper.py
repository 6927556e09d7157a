"""The pages on paper, as the browser prints them."""
import re
import subprocess

import pytest

# The words of a table that run over two lines without a hyphen in them, and the cells that others are written over.
BADLY_SET = """() => {
  const wrong = [];
  for (const cell of document.querySelectorAll("main table:not(details *) :is(th, td)")) {
    if (!cell.offsetParent) continue;
    const room = cell.getBoundingClientRect(), walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      for (const word of walk.currentNode.data.matchAll(/[^\\s\\/-]+/g)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, word.index);
        range.setEnd(walk.currentNode, word.index + word[0].length);
        const boxes = [...range.getClientRects()];
        if (new Set(boxes.map((box) => box.top)).size > 1) wrong.push("broken: " + word[0]);
        if (boxes.some((box) => box.right > room.right + 1)) wrong.push("out of its cell: " + word[0]);
      }
    }
  }
  return wrong;
}"""
IN_TABLES = ["stand.html", "agenda.html", "vergadering.html", "trekkers.html"]


@pytest.mark.parametrize("name", IN_TABLES + ["trekkers/elzerdam.html", "inventarisaties/boomregel.html"])
@pytest.mark.parametrize("which", ["site", "starter"])
def test_tables_fit_on_paper(page, which, name, request):
    file = request.getfixturevalue(which) / name
    if which == "site" and name not in IN_TABLES:
        file = max(file.parent.glob("*.html"), key=lambda path: path.stat().st_size)
    # The width of A4 less the margins, at the 96 pixels to the inch of print.
    page.set_viewport_size({"width": 688, "height": 1000})
    page.emulate_media(media="print")
    page.goto(file.as_uri())
    assert page.evaluate(BADLY_SET) == []


def test_each_sheet_repeats_the_heads_of_its_table(page, site, tmp_path):
    for name in ("stand.html", "vergadering.html"):
        page.goto((site / name).as_uri())
        file = tmp_path / "print.pdf"
        page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True).stdout
        sheets = [sheet for sheet in text.split("\f") if len(re.findall(r"T\d-A\d+", sheet)) > 5]
        assert len(sheets) > 1 and all("Laatste bericht" in sheet for sheet in sheets), name


PRINTED = ["stand.html", "agenda.html", "vergadering.html", "index.html"]


@pytest.mark.parametrize("name", PRINTED)
def test_paper_has_the_list_and_no_controls(page, starter, name, tmp_path):
    page.goto((starter / name).as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    shown = page.locator("button:not(.sort):visible, input:visible, select:visible, summary:visible, nav:visible")
    assert shown.evaluate_all("(all) => all.map((it) => it.outerHTML.slice(0, 80))") == []
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", "black on white, also from a dark screen"
    file = tmp_path / "print.pdf"
    page.pdf(path=str(file), format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True).stdout
    flat = re.sub(r"\s+", " ", text)
    assert "21 november 2026" in flat and "Sorteer op" not in flat and "Menu" not in flat
    for title in page.locator("table.rows tbody tr th a").all_text_contents()[:3]:
        assert title.split()[0] in flat
