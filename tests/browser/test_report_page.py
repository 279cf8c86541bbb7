"""The HTML report as a person uses it, in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import pytest
from browser.conftest import find_serious
from playwright.sync_api import Browser, Page, expect

from bpo_resume import Analyzer, Result, fit_results, load_profile, rank_by_fit, screen
from bpo_resume.reports import WRITERS

AS_OF = date(2026, 1, 31)
MANY = 1000
WIDTHS = (390, 1000, 1600)


def write(results: Iterable[Result], path: Path) -> Path:
    WRITERS["html"].write_to(path, results)
    return path


@pytest.fixture(scope="session")
def candidates(examples: Path) -> list[Result]:
    """The examples, ranked against a vacancy, the empty file among them."""
    profile = load_profile(examples / "profiles" / "voice-team-leader.toml")
    results = list(screen([examples / "resumes"], as_of=AS_OF, workers=2))
    unread = Analyzer(as_of=AS_OF).analyze_text(" ", "blank.txt")
    return rank_by_fit(fit_results([*results, unread], profile))


@pytest.fixture(scope="session")
def report(candidates: list[Result], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(candidates, tmp_path_factory.mktemp("report") / "report.html")


@pytest.fixture
def opened(page: Page, report: Path) -> Page:
    page.goto(report.as_uri())
    return page


def names(page: Page) -> list[str]:
    """The candidates shown, in their order."""
    return page.locator("tbody tr:not([hidden]) .open").all_text_contents()


def test_candidates_stand_in_the_order_of_the_report(
    opened: Page, candidates: list[Result]
) -> None:
    assert names(opened) == [result.source.name for result in candidates]
    expect(opened.locator("#count")).to_have_text(f"{len(candidates)} candidates")
    assert opened.locator("tbody tr").first.locator("td").nth(5).text_content() == "100"
    expect(opened.get_by_text("empty", exact=True).first).to_be_visible()


def test_a_heading_sorts_and_sorts_back_with_the_unknown_last(
    opened: Page, candidates: list[Result]
) -> None:
    known = {
        result.source.name: result.assessment.experience.front.likely
        for result in candidates
        if result.assessment
    }
    heading = opened.get_by_role("columnheader", name="Front")
    for order, sign in (("descending", -1), ("ascending", 1)):
        heading.get_by_role("button").click()
        assert heading.get_attribute("aria-sort") == order
        shown = names(opened)
        months = [known[name] for name in shown if name in known]
        assert months == sorted(months, key=lambda count: sign * count)
        assert shown[-1] == "blank.txt"


def test_search_looks_through_titles_employers_and_tools(opened: Page) -> None:
    everybody = names(opened)
    opened.get_by_role("searchbox").fill("genesys team")
    found = names(opened)
    assert 0 < len(found) < len(everybody)
    expect(opened.locator("#count")).to_have_text(f"{len(found)} of {len(everybody)} candidates")
    opened.get_by_role("searchbox").fill("no such word")
    assert names(opened) == []
    expect(opened.get_by_text("No candidate satisfies all filters.")).to_be_visible()
    opened.get_by_role("button", name="Clear all filters").click()
    assert names(opened) == everybody


def test_facets_say_what_a_pick_adds(opened: Page, candidates: list[Result]) -> None:
    sides = [
        result.assessment.experience.side for result in candidates if result.assessment is not None
    ]
    side = opened.get_by_role("group", name="Side")
    back = side.locator("label", has=opened.get_by_text("back", exact=True))
    assert back.locator(".n").text_content() == str(sides.count("back"))
    back.locator("input").check()
    assert len(names(opened)) == sides.count("back")
    front = side.locator("label", has=opened.get_by_text("front", exact=True))
    assert front.locator(".n").text_content() == str(sides.count("front")), "of the same facet"
    front.locator("input").check()
    assert len(names(opened)) == sides.count("back") + sides.count("front")
    opened.get_by_label("Front, months at least").fill("24")
    assert all(
        result.assessment.experience.front.likely >= 24
        for result in candidates
        if result.source.name in names(opened) and result.assessment
    )


def open_first(page: Page) -> None:
    page.locator("tbody .open").first.click()
    expect(page.get_by_role("complementary")).to_be_visible()


def test_a_claim_leads_to_its_evidence_and_back(opened: Page) -> None:
    open_first(opened)
    detail = opened.get_by_role("complementary")
    claim = detail.locator("ul.cards .claim").first
    words = claim.text_content()
    claim.click()
    hit = detail.locator("mark.hit").first
    expect(hit).to_be_in_viewport()
    expect(hit).to_be_focused()
    assert re.search(r"\d", hit.text_content() or ""), "the value is what is marked"
    hit.press("Enter")
    expect(claim).to_be_focused()
    expect(claim).to_be_in_viewport()
    expect(claim).to_have_attribute("aria-current", "true")
    assert detail.locator("[aria-current=true]").text_content() == words


def test_every_mark_is_what_the_claims_came_from(opened: Page, candidates: list[Result]) -> None:
    open_first(opened)
    resume = candidates[0].resume
    assert resume is not None
    assert opened.locator(".text").text_content() == resume.document.text
    marked = "".join(opened.locator("mark").all_text_contents())
    for tool in (one for one in resume.mentions if one.kind == "tool"):
        assert tool.evidence.text in marked


def test_a_candidate_is_explained(opened: Page, candidates: list[Result]) -> None:
    open_first(opened)
    detail = opened.get_by_role("complementary")
    first = candidates[0]
    assert first.fit is not None
    assert first.resume is not None
    expect(detail.get_by_role("heading", level=2)).to_have_text(first.source.name)
    for criterion in first.fit.criteria:
        expect(detail.get_by_text(criterion.wish, exact=True).first).to_be_visible()
    assert detail.locator(".lane span").count() == len(first.resume.positions)
    widths = detail.locator(".lane span").evaluate_all("bars => bars.map(b => b.offsetWidth)")
    assert len(set(widths)) > 1
    assert detail.locator("ul.cards li").count() > 0


def test_it_is_used_by_keyboard(opened: Page, candidates: list[Result]) -> None:
    opened.keyboard.press("/")
    expect(opened.get_by_role("searchbox")).to_be_focused()
    opened.locator("tbody .open").first.focus()
    opened.keyboard.press("Enter")
    heading = opened.get_by_role("complementary").get_by_role("heading", level=2)
    expect(heading).to_be_focused()
    opened.keyboard.press("j")
    expect(heading).to_have_text(candidates[1].source.name)
    opened.keyboard.press("k")
    expect(heading).to_have_text(candidates[0].source.name)
    opened.keyboard.press("Escape")
    expect(opened.get_by_role("complementary")).to_be_hidden()
    expect(opened.locator("tbody .open").first).to_be_focused()


def test_a_link_opens_its_candidate(page: Page, report: Path, candidates: list[Result]) -> None:
    page.goto(f"{report.as_uri()}#3")
    heading = page.get_by_role("complementary").get_by_role("heading", level=2)
    expect(heading).to_have_text(candidates[2].source.name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_serious(browser: Browser, report: Path, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(report.as_uri())
    for is_open in (False, True):
        if is_open:
            open_first(page)
            page.locator(".claim").first.click()
        assert find_serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing sticks out"
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_drawn_at_every_width(page: Page, report: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(report.as_uri())
    closed = page.screenshot()
    open_first(page)
    opened = page.screenshot()
    assert len({closed, opened}) == 2
    assert min(len(closed), len(opened)) > 15_000, "nothing but paper"
    # Kept where somebody wants to look at them: pytest --basetemp DIR
    for name, picture in (("closed", closed), ("opened", opened)):
        (report.parent / f"{name}-{width}.png").write_bytes(picture)


# --- hostile resumes -----------------------------------------------------------------------------

HOSTILE = """</script><script>window.owned = 1</script>
<img src=x onerror="window.owned = 2"> <!-- </tbody> {{ 7*7 }} {% raw %} ${owned}
Customer Service Representative <b>x</b>, "Example" & Sons' <svg onload=owned=3>, 2019 - 2021
Handled 80 calls a day; CSAT 92% in Genesys \U0001f600 with AHT of 240 seconds\u2028]]>&lt;
"""


def test_markup_in_a_resume_is_text(page: Page, tmp_path: Path) -> None:
    name = '"><img src=x onerror=window.owned=4>.txt'
    result = Analyzer(as_of=AS_OF).analyze_text(HOSTILE, name)
    page.goto(write([result], tmp_path / "hostile.html").as_uri())
    open_first(page)
    assert result.resume is not None
    assert page.locator(".text").text_content() == result.resume.document.text
    assert page.locator("tbody .open").text_content() == name
    assert page.evaluate("window.owned") is None
    assert page.locator("img, svg[onload], tbody b").count() == 0
    page.get_by_role("complementary").get_by_text("Genesys").first.click()
    assert page.locator("mark.hit").first.text_content() == "Genesys", "behind wide characters too"


def test_a_script_that_gets_in_all_the_same_does_not_run(
    browser: Browser, report: Path, tmp_path: Path
) -> None:
    page_text = report.read_text(encoding="utf-8")
    evil = "<script>window.owned = 1</script><img src=x onerror='window.owned = 2'></body>"
    (tmp_path / "evil.html").write_text(page_text.replace("</body>", evil), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "evil.html").as_uri())
    page.locator("tbody .open").first.click()
    assert page.evaluate("window.owned") is None
    page.close()


# --- many candidates -----------------------------------------------------------------------------


def many(candidates: list[Result]) -> Iterator[Result]:
    """A thousand candidates, each under a name of its own."""
    for number, result in enumerate(islice(cycle(candidates), MANY)):
        yield replace(result, source=replace(result.source, name=f"{number:04}.pdf"))


def test_a_thousand_candidates_open_and_filter_without_lag(
    page: Page, candidates: list[Result], tmp_path: Path
) -> None:
    page.goto(write(many(candidates), tmp_path / "many.html").as_uri())
    assert page.locator("tbody tr").count() == MANY
    assert page.locator("tbody tr:visible").count() == 100
    opened = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    # Machines differ and so do moments: the quickest of some rounds, beside what all rows cost.
    measure = """
    () => {
      const input = document.getElementById("search");
      const time = (act) => {
        const began = performance.now();
        act();
        document.body.offsetHeight;
        return performance.now() - began;
      };
      const search = (words) => time(() => {
        input.value = words;
        input.dispatchEvent(new Event("input"));
      });
      const quickest = (act) => Math.min(...Array.from({ length: 5 }, act));
      const searches = ["team", "team leader", "", "genesys", "customer", ""];
      const rounds = Array.from({ length: 5 }, () => searches.map(search));
      const each = searches.map((_, n) => Math.min(...rounds.map((one) => one[n])));
      const all = quickest(() => {
        search("no such words");
        return time(() => {
          document.getElementById("clear").click();
          dispatchEvent(new Event("beforeprint"));
        });
      });
      return [Math.max(...each), all];
    }"""
    filtered, all_shown = page.evaluate(measure)
    print(f"opened in {opened:.0f} ms, filtered in {filtered:.0f}, all shown in {all_shown:.0f}")
    assert opened < 2000
    assert filtered < min(100, all_shown / 2)


def test_a_thousand_candidates_come_in_portions(
    page: Page, candidates: list[Result], tmp_path: Path
) -> None:
    page.goto(write(many(candidates), tmp_path / "many.html").as_uri())
    page.get_by_role("button", name="Show more (900 left)").click()
    assert page.locator("tbody tr:visible").count() == 200
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("tbody tr:visible").count() == MANY
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("tbody tr:visible").count() == 100


def test_the_same_results_give_the_same_bytes(candidates: list[Result], tmp_path: Path) -> None:
    one, other = (write(candidates, tmp_path / f"{n}.html").read_bytes() for n in range(2))
    assert one == other
    assert b"http" not in re.sub(rb"http://www\.w3\.org/2000/svg|http-equiv", b"", one)
