"""As somebody uses the pages: filters, addresses, the back button, the keyboard, one's own organisation."""
import re

import pytest
from playwright.sync_api import expect

FOUND = ".filter-found output"
ROWS = "table.rows tbody tr:not(.group):visible"


def open_tracker(page, starter, state=""):
    page.goto("about:blank")
    page.goto((starter / "stand.html").as_uri() + state)
    page.wait_for_selector(".filters:not([hidden])")


def choose(page, facet, index=0):
    """Ticks a choice of a filter; answers with its key and the number behind it."""
    box = page.locator(f"[data-facet={facet}]")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    choice = box.locator("label:visible").nth(index)
    key, count = choice.locator("input").get_attribute("value"), int(choice.locator(".n").text_content())
    choice.click()
    page.keyboard.press("Escape")
    return key, count


def settled(page):
    page.wait_for_timeout(150)
    return page.locator(ROWS).count()


def test_each_choice_counts_what_it_shows(page, starter):
    for facet in ("status", "owner", "theme", "horizon", "fresh", "flag"):
        open_tracker(page, starter)
        all_rows = settled(page)
        key, count = choose(page, facet)
        assert f"{facet}={key}" in page.url
        assert 0 < settled(page) == count <= all_rows
        assert page.locator(FOUND).text_content() == f"{count} van {all_rows} acties"


def test_choices_combine_are_shown_and_are_taken_back(page, starter):
    open_tracker(page, starter)
    every = settled(page)
    _, alone = choose(page, "status")
    choose(page, "owner")
    both = settled(page)
    assert both <= alone
    chips = page.locator(".chips button")
    assert chips.count() == 2
    chips.nth(1).click()
    assert settled(page) == alone
    assert page.evaluate("document.activeElement.closest('.chips') !== null"), "focus stays with the chips"
    page.locator(".clear").click()
    assert settled(page) == every and "#" not in page.url and chips.count() == 0
    assert page.evaluate("document.activeElement.name") == "text"


def test_filters_are_folded_on_a_phone(page, starter):
    open_tracker(page, starter)
    fold, inside = page.locator(".fold > summary"), page.locator("[data-facet=status] summary")
    assert inside.is_visible() and not fold.is_visible(), "open where there is room"
    page.set_viewport_size({"width": 390, "height": 844})
    expect(inside).not_to_be_visible()
    assert fold.text_content() == "Filteren" and fold.get_attribute("data-count") == ""
    assert page.locator(ROWS + " .status").first.bounding_box()["y"] < 844, "an action within the first screen"
    fold.focus()
    page.keyboard.press("Enter")
    assert inside.is_visible()
    _, count = choose(page, "status")
    fold.click()
    assert not inside.is_visible()
    # What is asked for is still told, and can be taken back by the keyboard.
    chip = page.locator(".chips button")
    assert chip.is_visible() and fold.get_attribute("data-count") == "1" and settled(page) == count
    chip.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentNode.className") == "fold", "focus stays with the filters"
    assert fold.get_attribute("data-count") == ""
    open_tracker(page, starter, "#text=boom")
    assert not inside.is_visible() and fold.get_attribute("data-count") == "1"
    page.locator(".clear").click()
    assert page.evaluate("document.activeElement.parentNode.className") == "fold"
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(inside).to_be_visible()


def test_what_is_late_is_within_the_first_screen_of_a_phone(page, starter):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((starter / "index.html").as_uri())
    page.locator(".mine select").select_option(value="elzerdam")
    page.reload()
    late = page.locator(".mine-plate li", has_text="te laat").first
    assert late.locator("a").text_content() == "Tachtig bomen in de Havenbuurt"
    box = late.bounding_box()
    assert box["y"] + box["height"] < 844


def test_actions_without_an_owner_have_a_choice_of_their_own(page, site):
    open_tracker(page, site, "#owner=-")
    shown = settled(page)
    assert shown > 0
    assert page.locator(ROWS + " .none").filter(has_text="Nog geen trekker").count() == shown


def test_back_and_forward_restore_the_choice(page, starter):
    open_tracker(page, starter)
    every = settled(page)
    choose(page, "status")
    some, address = settled(page), page.url
    page.locator(ROWS + " th a").first.click()
    page.wait_for_url("**/acties/*")
    page.go_back()
    assert page.url == address and settled(page) == some
    page.go_back()
    assert settled(page) == every and page.locator(".chips button").count() == 0
    page.go_forward()
    assert settled(page) == some


def test_an_address_brings_filters_order_and_groups(page, starter):
    open_tracker(page, starter)
    key, count = choose(page, "status")
    page.select_option("select[name=group]", "theme")
    page.locator("th[data-col=due] button").click()
    address, shown = page.url, settled(page)
    page.goto("about:blank")
    page.goto(address)
    assert settled(page) == shown == count
    assert page.locator("th[data-col=due]").first.get_attribute("aria-sort") == "ascending"
    assert page.locator("tr.group:visible").count() > 0
    assert page.locator("select[name=group]").input_value() == "theme"
    # What an address asks for that is not there shows nothing, and can be cleared.
    open_tracker(page, starter, "#owner=niemand&status=" + key)
    assert settled(page) == 0
    assert page.locator(FOUND).text_content() == "Geen actie past bij deze keuze."
    page.locator(".clear").click()
    assert settled(page) > 0


def test_figures_lead_to_the_rows_they_count(page, starter):
    page.goto((starter / "index.html").as_uri())
    figures = page.locator("section .figures a[href*='stand.html#']")
    links = [(figures.nth(i).get_attribute("href"), int(figures.nth(i).locator("b").text_content()))
             for i in range(figures.count())]
    assert len(links) >= 3
    for link, count in links:
        open_tracker(page, starter, "#" + link.partition("#")[2])
        assert settled(page) == count, link


@pytest.mark.parametrize("column", ["title", "status", "owner", "due", "fresh", "theme", "horizon"])
def test_every_column_sorts_both_ways(page, starter, column):
    open_tracker(page, starter)
    texts = lambda: page.locator(ROWS + " th a").all_text_contents()
    first = texts()
    page.locator(f"th[data-col={column}] button").focus()
    orders = []
    for wanted in ("ascending", "descending", None):
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        assert page.locator(f"th[data-col={column}]").get_attribute("aria-sort") == wanted
        assert page.evaluate("document.activeElement.className") == "sort", "focus stays on the heading"
        orders.append(texts())
    assert sorted(orders[0]) == sorted(first) and orders[2] == first
    assert orders[0] != orders[1]
    if column == "due":
        dues = page.evaluate("""() => [...document.querySelectorAll('table.rows tbody tr')]
            .map((row) => row.querySelector('time')?.dateTime)""")
        page.keyboard.press("Enter")
        page.wait_for_timeout(150)
        after = page.evaluate("""() => [...document.querySelectorAll('table.rows tbody tr')]
            .map((row) => row.querySelector('time')?.dateTime)""")
        assert [due for due in after if due] == sorted(due for due in dues if due)


def test_by_keyboard_alone(page, starter):
    open_tracker(page, starter)
    focused = lambda script: page.evaluate(f"((it) => {script})(document.activeElement)")
    page.keyboard.press("Tab")
    assert focused("it.className") == "skip"
    page.keyboard.press("Enter")
    assert focused("it.id") == "_main"
    seen = []
    while "status" not in seen:
        page.keyboard.press("Tab")
        seen.append(focused("it.name || it.closest('details')?.dataset.facet"))
        assert len(seen) < 40, seen
    assert seen.index("text") < seen.index("group") < seen.index("status")
    page.keyboard.press("Enter")
    assert focused("it.parentNode.open")
    page.keyboard.press("Tab")
    assert focused("it.type") == "checkbox"
    page.keyboard.press("Space")
    assert focused("it.checked") and "status=" in page.url
    assert settled(page) == int(focused("it.parentNode.querySelector('.n').textContent"))
    page.keyboard.press("Escape")
    assert focused("it.tagName") == "SUMMARY" and not focused("it.parentNode.open")
    page.keyboard.press("Shift+Tab")
    assert focused("it.tagName") == "SELECT"


@pytest.mark.parametrize("name", ["stand.html", "index.html", "zoeken.html", "leervragen.html"])
@pytest.mark.parametrize("width", [1280, 390])
def test_focus_is_always_seen(page, starter, name, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((starter / name).as_uri())
    for _ in range(45):
        page.keyboard.press("Tab")
        seen = page.evaluate("""() => {
            const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
            const other = document.elementFromPoint(box.x + Math.min(box.width, 8) / 2, box.y + box.height / 2);
            return it === document.body || { what: it.outerHTML.slice(0, 90),
                outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
                inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
                covered: Boolean(other) && !it.contains(other) && !other.contains(it) && !it.labels?.[0]?.contains(other) };
        }""")
        if seen is not True:
            assert seen["outline"] and seen["inView"] and not seen["covered"], seen


def test_the_menu_opens_by_keyboard_on_a_phone(page, starter):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((starter / "index.html").as_uri())
    summary = page.locator(".menu summary")
    assert not page.locator(".menu nav").is_visible() and not page.locator(".site-head .bar").is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator(".menu nav li a").first.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu') !== null")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert not page.locator(".menu nav").is_visible()


def test_search_by_keyboard_says_how_many(page, starter):
    page.goto((starter / "index.html").as_uri())
    page.locator(".bar .find input").fill("woning")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken.html?q=woning")
    page.wait_for_selector("mark")
    expect(page.locator("#_count")).to_have_text(re.compile(r"^\d+ resulta"))
    assert page.locator("#_count").get_attribute("role") == "status"
    total = sum(int(n) for n in page.locator("#_found section:visible .count").all_text_contents())
    assert page.locator("#_count").text_content().startswith(f"{total} resulta")
    page.locator("#_q").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#_found') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "_q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"html(?!\?)"), wait_until="load")
    assert "zoeken.html" not in page.url
    page.go_back()
    page.wait_for_selector("mark")
    assert page.locator("#_q").input_value() == "woning", "going back leads to the same results"
    page.locator("#_q").focus()
    page.keyboard.press("Escape")
    page.fill("#_q", "zzzzqqqq")
    expect(page.locator("#_count")).to_contain_text("Niets gevonden")


def test_filters_say_how_many_to_a_screen_reader(page, starter):
    open_tracker(page, starter)
    # An `output` is a live region by itself; it must be there before it changes.
    assert page.evaluate("document.querySelector('.filter-found output').tagName") == "OUTPUT"
    page.fill(".filters input[name=text]", "zzzz")
    assert page.locator(FOUND).text_content() == "Geen actie past bij deze keuze."


def test_own_organisation_stays_in_this_browser(page, starter):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "favicon" not in request.url else None)
    page.goto((starter / "index.html").as_uri())
    asked.clear()
    select = page.locator(".mine select")
    name = select.locator("option").nth(1).text_content()
    select.select_option(index=1)
    own = select.input_value()
    plate = page.locator(".mine-plate")
    assert plate.locator(".figures li").count() == 4 and name in plate.text_content()
    assert not asked, "choosing asks nobody anything"
    assert page.context.cookies() == []
    assert page.evaluate("Object.values(localStorage)") == [own]
    page.reload()
    assert page.locator(".mine select").input_value() == own and plate.locator(".figures li").count() == 4
    links = plate.locator("a").evaluate_all("(all) => all.map((a) => a.href)")
    for link in dict.fromkeys(links):
        page.goto(link)
        assert page.locator("h1").count() == 1
    open_tracker(page, starter)
    mine = page.locator(".filter-found button", has_text="Mijn organisatie")
    if mine.count():
        mine.click()
        assert f"owner={own}" in page.url and settled(page) > 0
    page.goto((starter / "index.html").as_uri())
    page.locator(".mine select").select_option(index=0)
    assert plate.text_content() == ""
    assert page.evaluate("Object.values(localStorage)") in ([], [""])


def test_without_scripts_the_tracker_is_a_plain_table(starter, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((starter / "stand.html").as_uri())
    assert not page.locator("form.filters").is_visible()
    rows = page.locator("table.rows tbody tr")
    marks = []
    for i in range(rows.count()):
        assert rows.nth(i).is_visible()
        status = rows.nth(i).locator(".status").get_attribute("data-k")
        closed = status in ("done", "dropped", "superseded")
        late = rows.nth(i).locator(".flag[data-k=late]").count() > 0
        marks.append((closed, not late))
    assert marks == sorted(marks) and len(set(marks)) == 3, "late first, then the rest that is open, then what is closed"
    assert page.locator("table.rows caption").count() == 1
    assert page.locator("table.rows thead th[scope=col]").count() == 7
    assert page.locator("table.rows tbody th[scope=row]").count() == rows.count()
    context.close()


def test_search_finds_some_words_where_nothing_has_them_all(page, starter):
    page.goto((starter / "zoeken.html").as_uri() + "?q=boom+kabels+olifant")
    page.wait_for_selector("mark")
    expect(page.locator("#_count")).to_contain_text("met een deel van de woorden")
    marked = page.locator("#_found section:visible li").first.locator("mark").all_text_contents()
    assert {"bomen", "kabels"} <= set(marked), "what has most of them comes first"
    page.fill("#_q", "boom kabels")
    expect(page.locator("#_count")).to_have_text(re.compile(r"^\d+ resulta\w+$"))
    page.fill("#_q", "olifant")
    expect(page.locator("#_count")).to_contain_text("Niets gevonden")


def test_owners_beside_each_other_are_told_apart(page, starter):
    page.goto((starter / "stand.html").as_uri())
    commas = page.locator(ROWS + " td a").evaluate_all(
        "(all) => all.map((a) => [!!a.nextElementSibling, getComputedStyle(a, '::after').content])")
    assert any(has for has, _ in commas)
    assert all(content == ('","' if has else "none") for has, content in commas)
