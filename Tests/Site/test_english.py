"""A site in English: found by its own forms of words, printed in its own language."""
import re
import subprocess

import pytest
from conftest import werkboek

CONTENT = {
    "programme.yaml": "name: Green streets\nlanguage: en\nhorizons: [{id: now, title: Now}]\n",
    "owners.yaml": "owners:\n  - {id: city, name: City of Elmford, kind: municipality}\n",
    "themes/trees/theme.md": "---\ntitle: Trees\nnumber: 1\nsummary: Shade for all.\n---\nAll cities need shade.\n",
    "themes/trees/questions/1.md":
        "---\nid: Q1\nquestion: How do we plan?\n---\n## Conclusions\n1. Housing needs a policy. {#Q1-C1}\n",
    "themes/trees/actions.yaml":
        "actions:\n  - {id: A1, title: Plant a tree, horizon: now, owner: city, due: 2026-10-04, follows-from: Q1-C1}\n"
        "  - {id: A2, title: Share the plan, owner: city, status: done}\n",
}
# Labels that a workbook or any page would show in Dutch.
DUTCH = ["inhoud", "actieagenda", "trekker", "leervraag", "leervragen", "conclusies", "uiterlijk", "werkboek", "oktober"]


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    folder = tmp_path_factory.mktemp("english")
    for name, text in CONTENT.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    werkboek("build", "--today", "2026-11-21", cwd=folder)
    return folder


@pytest.mark.parametrize("typed, found", [
    ("planning", "Share the plan"), ("planned", "Share the plan"), ("sharing", "Share the plan"),
    ("trees", "Plant a tree"), ("planting", "Plant a tree"), ("cities", "City of Elmford"),
    ("houses", "How do we plan?"), ("policies", "How do we plan?"),
])
def test_search_knows_the_forms_of_words(english, page, typed, found):
    page.goto((english / "site/search.html").as_uri() + "?q=" + typed)
    page.wait_for_selector("mark", timeout=5000)
    assert found in page.locator("main").inner_text()


def test_pdf(english):
    werkboek("pdf", "trees", "--today", "2026-11-21", "--output", "book.pdf", cwd=english)
    text = subprocess.run(
        ["pdftotext", "-layout", "book.pdf", "-"], cwd=english, capture_output=True, text=True, check=True).stdout
    assert "Contents" in text and re.search(r"\b4 Oct(ober)? 2026\b", text)
    assert not set(re.findall(r"\w+", text.lower())) & set(DUTCH)
