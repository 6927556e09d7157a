"""What axe does not look at by itself: states of a page, large text, narrow windows, forced colours, less motion."""
import pytest
from playwright.sync_api import expect

from conftest import one_of_each, violations

def context_of(browser, width=1280, **more):
    return browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True, **more)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("which", ["site", "starter"])
def test_axe_finds_nothing_while_in_use(which, width, scheme, request, browser):
    folder = request.getfixturevalue(which)
    context = context_of(browser, width, color_scheme=scheme)
    page = context.new_page()
    found = []
    page.goto((folder / "stand.html").as_uri())
    if width < 700:
        found += violations(page)
        page.locator(".fold > summary").click()
    for facet in ("status", "owner"):
        page.locator(f"[data-facet={facet}] summary").click()
        found += violations(page)
    page.locator("[data-facet=owner] label:visible").first.click()
    page.select_option("select[name=group]", "owner")
    found += violations(page)
    page.goto((folder / "agenda.html").as_uri() + "#group=theme&status=in-progress")
    found += violations(page)
    page.goto((folder / "zoeken.html").as_uri() + "?q=woning")
    page.wait_for_selector("mark")
    found += violations(page)
    page.fill("#_q", "zzzzqqqq")
    expect(page.locator("#_count")).to_contain_text("Niets")
    found += violations(page)
    page.goto((folder / "index.html").as_uri())
    page.locator(".mine select").select_option(index=1)
    for summary in page.locator("main details:not([open]) > summary").all():
        summary.click()
    if width < 700:
        page.locator(".menu summary").click()
    found += violations(page)
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width,scheme", [(1280, "light"), (320, "dark")])
def test_axe_finds_nothing_in_the_real_content(site, browser, width, scheme):
    context = context_of(browser, width, color_scheme=scheme)
    page = context.new_page()
    found = []
    for file in one_of_each(site):
        page.goto(file.as_uri())
        found += violations(page)
    context.close()
    assert not found, "\n".join(found)


# What sticks out of the window, and text that is cut off.
LOST = """() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth + 1) {
    const wide = [...document.querySelectorAll("body *")].filter((it) => it.getBoundingClientRect().right > innerWidth + 1
      && !it.closest(".table, pre, .sr, svg, .skip"));
    found.push("wider than the window: " + wide.slice(0, 3).map((it) => it.outerHTML.slice(0, 100)).join(" | "));
  }
  for (const it of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(it);
    if (it.closest(".sr, caption, svg, .choices, select, input, [hidden]") || style.position === "absolute") continue;
    if (/hidden|clip/.test(style.overflowX + style.overflowY)
      && (it.scrollWidth > it.clientWidth + 2 || it.scrollHeight > it.clientHeight + 2)) {
      found.push("cut off: " + it.outerHTML.slice(0, 100));
    }
  }
  return found;
}"""


@pytest.mark.parametrize("which", ["site", "starter"])
@pytest.mark.parametrize("width,height,text", [(320, 256, 1), (390, 800, 1), (640, 800, 2), (1280, 800, 2)])
def test_nothing_is_lost_when_narrow_or_large(which, width, height, text, request, browser, large_print):
    """Four times enlarged, 1280 pixels are 320; a reader may also have set letters of twice the size."""
    folder = request.getfixturevalue(which)
    context = (large_print if text == 2 else browser).new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    found = []
    for file in one_of_each(folder):
        if file.name == "404.html":
            continue
        page.goto(file.as_uri() + ("?q=woning" if file.name == "zoeken.html" else ""))
        if file.name == "zoeken.html":
            page.wait_for_selector("mark")
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 17 * text
        found += [f"{file.name}: {what}" for what in page.evaluate(LOST)]
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("which", ["site", "starter"])
@pytest.mark.parametrize("width", [320, 390])
def test_the_numbers_of_all_themes_fit_a_phone(which, width, request, browser):
    context = context_of(browser, width)
    page = context.new_page()
    page.goto((request.getfixturevalue(which) / "index.html").as_uri())
    table = page.locator(".tallies")
    assert table.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    edges = lambda row: row.locator(".num").evaluate_all("(all) => all.map((it) => it.getBoundingClientRect().right)")
    pairs = list(zip(edges(table.locator("thead tr")), edges(table.locator("tbody tr").first), strict=True))
    assert len(pairs) == 6 and all(abs(head - cell) < 1 for head, cell in pairs), "each number stands below its heading"
    context.close()


# What is too small for a finger: controls of less than 44 pixels high, other things to press of less than 24.
SMALL = """() => {
  const controls = "button, input, select, .button, .menu > summary, .facets summary";
  for (const it of document.querySelectorAll("details")) it.open = true;
  return [...document.querySelectorAll(controls + ", summary, .choices label, .menu a, .crumbs a, .site-foot li a")]
    .filter((it) => it.checkVisibility() && it.type !== "checkbox")
    .map((it) => [it.getBoundingClientRect(), it])
    .filter(([box, it]) => Math.round(box.height) < (it.matches(controls) ? 44 : 24) || box.width < 24)
    .map(([box, it]) => `${location.pathname}: ${box.width} x ${box.height} ${it.outerHTML.slice(0, 80)}`);
}"""


def test_targets_are_large_enough(starter, browser):
    context = context_of(browser, 390, has_touch=True, is_mobile=True)
    page = context.new_page()
    small = []
    for file in one_of_each(starter):
        page.goto(file.as_uri())
        small += page.evaluate(SMALL)
    context.close()
    assert not small, "\n".join(small)


def test_less_motion_and_forced_colours(starter, browser):
    context = context_of(browser, reduced_motion="reduce")
    page = context.new_page()
    page.goto((starter / "stand.html").as_uri())
    moving = page.evaluate("""() => [...document.querySelectorAll("html, html *")].filter((it) => {
        const style = getComputedStyle(it);
        return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0
          || parseFloat(style.animationDuration) > 0;
    }).length""")
    assert moving == 0
    context.close()
    for scheme in ("light", "dark"):
        context = context_of(browser, forced_colors="active", color_scheme=scheme)
        page = context.new_page()
        page.goto((starter / "stand.html").as_uri())
        states = page.evaluate("""() => [...document.querySelectorAll(".status, .flag, .fresh[data-k=stale]")]
            .filter((it) => it.checkVisibility() && !it.textContent.trim()).length""")
        assert states == 0, "a state is a word as well as a shape"
        # The colours are the system's now; axe would judge those of the style sheet.
        assert not violations(page, without=["color-contrast"])
        context.close()
