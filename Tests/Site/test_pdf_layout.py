"""How the PDFs lie on their sheets: contents, running heads, tables and cards that stay whole, nothing cut off."""

import re
import xml.etree.ElementTree as ElementTree

from pdf_support import poppler


def contents(document):
    """The table of contents: what it names and the page it gives."""
    text = "\n".join(re.split(r"^Inhoud$", document.pages[1], maxsplit=1, flags=re.M)[1:])
    return {re.sub(r"\s+", " ", name).strip(" ."): int(page)
            for name, page in re.findall(r"\s*(.+?)[ .]*\.{3,}\s*(\d+)$", text, re.M | re.S)}


def test_contents_give_the_pages(workbook):
    found = contents(workbook)
    assert len(found) >= 8
    outline = {re.sub(r"\s+", " ", title): page for _, title, page in workbook.outline}
    for name, page in found.items():
        title = re.sub(r"^(Leervraag(?: \d+)?): ", r"\1 ", name)
        assert outline.get(title) == page, (name, page, outline)
        assert page in workbook.page_of(title), name
    chapters = [title for depth, title, _ in workbook.outline if depth == 1]
    assert set(chapters) - {"Inhoud"} <= {re.sub(r"^(Leervraag(?: \d+)?): ", r"\1 ", name) for name in found}


def test_running_heads_and_page_numbers(workbook):
    chapters = [(page, title) for depth, title, page in workbook.outline if depth == 1]
    programme = workbook.pages[0].strip().splitlines()[0].strip()
    for number, page in enumerate(workbook.pages[1:], 2):
        lines = [line for line in page.splitlines() if line.strip()]
        assert lines[0].strip().startswith(programme), number
        assert lines[-1].split()[-1] == str(number)
        opening = [title for at, title in chapters if at == number]
        before = [title for at, title in chapters if at < number]
        shown = lines[0].strip()[len(programme):].strip()
        # A chapter that a sheet begins with is named on it; one that begins further down, on the next.
        top = lines[1].strip()
        named = opening[0] if opening and opening[0].startswith(top) else (before or opening)[-1]
        assert shown and named.startswith(shown), (number, shown, named)
    assert workbook.pages[0].strip().splitlines()[-1].strip() != "1"


def test_pages_of_agenda_and_hand_out_are_counted(documents):
    for name in ("agenda", "meeting"):
        pages = documents[name].pages
        for number, page in enumerate(pages, 1):
            assert page.strip().splitlines()[-1].replace(" ", "").endswith(f"{number}/{len(pages)}")


def test_heads_of_tables_return_and_rows_stay_whole(documents):
    document = documents["small"]
    crossed = sorted({page for n in range(1, 41) for page in document.page_of(f"van{n}x")})
    assert len(crossed) >= 3
    for page in crossed:
        assert "Kolomkop" in document.pages[page - 1], page
    for n in range(1, 41):
        assert document.page_of(f"van{n}x") == document.page_of(f"tot{n}x"), n


def test_cards_stay_whole(documents):
    document = documents["small"]
    for n in range(1, 31):
        assert document.page_of(f"Kaart{n}x")[-1:] == document.page_of(f"slot{n}x"), n


#: What only screen readers get stands under what it belongs to.
UNSEEN = {"gedaan:", "nog", "te", "doen:"}


def test_nothing_runs_off_the_paper(document):
    """Each word lies within the page."""
    for number, words in enumerate(boxes(document), 1):
        for (left, top, right, bottom), width, height, text in words:
            assert 0 <= left < right <= width and 0 <= top < bottom <= height, (number, text)


def test_nothing_stands_over_anything(workbook):
    for number, words in enumerate(boxes(workbook), 1):
        for i, (a, _, _, text) in enumerate(words):
            for b, _, _, other in words[i + 1:]:
                wide = min(a[2], b[2]) - max(a[0], b[0])
                high = min(a[3], b[3]) - max(a[1], b[1])
                assert wide < 2 or high < 0.5 * min(a[3] - a[1], b[3] - b[1]) or UNSEEN & {text, other}, (
                    number, text, other)


def boxes(document):
    """The words of each page, with left, top, right and bottom, and the size of the page."""
    top = ElementTree.fromstring(
        re.sub(r' xmlns="[^"]*"', "", poppler("pdftotext", "-bbox", document.path, "-"), count=1))
    for page in top.iter("page"):
        size = float(page.get("width")), float(page.get("height"))
        yield [([float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")], *size, word.text)
               for word in page.iter("word")]


def test_hand_out_fits_on_few_sheets(documents):
    assert len(documents["meeting"].pages) == 2
