"""Running heads, page numbers and print marks go; jobs at a page's edge stay."""

from __future__ import annotations

import pytest
from documents.drawings import HEIGHT, WIDTH, column, read_pdf, set_lines
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.furniture import drop_furniture
from bpo_resume.documents.page_marks import is_page_number, numbers_page

NAME = "Maria Santos"
FOOT = 780


def read_pages(*margins: list[tuple[float, float, str]], named: bool = True) -> str:
    """The text of a resume with these margin lines, one list a page."""
    pages = []
    for number, lines in enumerate(margins, start=1):
        body = [f"Duty {number} of a long list of duties", "and its second line"]
        head = [(40, 90, NAME)] if number == 1 and named else []
        pages.append(set_lines([*head, *column(40, 120, body), *lines]))
    return read_pdf(*pages).text


@pytest.mark.parametrize(
    "form",
    [
        "Page {n} of 3", "Page {n}", "page {n}/3", "Pg. {n}", "p. {n}", "P a g e {n}",
        "{n} | P a g e", "{n} | Page", "{n}/3", "{n} of 3", "- {n} -", "{n}", "[{n}]",
        "Seite {n} von 3", "Página {n} de 3", "Pag. {n}", "Page {n} | 3",
        "Maria Santos | Page {n}", "Maria Santos\u2013 {n}", "Page {n} - Maria Santos",
        "Resume of Maria Santos {n}", "Resume of Maria Santos ..... {n}", "Santos, Page {n} of 3",
        "Maria Santos (continued) - Page {n}", "Curriculum Vitae, page {n}",
        "file:///C:/cv/resume.html 3/14/2019 {n}/3", "https://cv.example/u/12?print=1 {n}/3",
        "{n} of 3 3/14/2019, 2:31 PM", "3/14/2019, 2:31 PM",
    ],
)  # fmt: skip
@pytest.mark.parametrize("top", [30, FOOT])
def test_margin_line_about_the_page_is_dropped(form: str, top: int) -> None:
    # A first page's line may be the only place with the name, so it is looked at from the second.
    text = read_pages([], *[[(200, top, form.format(n=number))] for number in (2, 3)])
    assert text.split("\n")[-2:] == ["Duty 3 of a long list of duties", "and its second line"]
    assert len(text.split("\n")) == 7


def test_roman_page_numbers_are_dropped_in_their_order() -> None:
    assert "ii" not in read_pages([], [(300, FOOT, "ii")], [(300, FOOT, "iii")])
    assert "iv" in read_pages([], [(300, FOOT, "iv")])


@pytest.mark.parametrize(
    "line",
    [
        "5/06", "2015", "09/2005 to 12/2005", "1/2", "3/2", "4", "Team Leader 2", "Shift Lead - 2",
        "Agent, level 2 of 3", "Process Associate | Dial Partners", "June 2015 - May 2019", "IV",
        "https://portfolio.example/maria", "12/31/2014", "Grade 2", "Call Center Agent\u2013 2",
        "Processed page 2 of claims", "Page designer 2",
    ],
)  # fmt: skip
@pytest.mark.parametrize("top", [30, FOOT])
def test_line_that_may_tell_of_the_person_stays(line: str, top: int) -> None:
    assert line in read_pages([], [(40, top, line)])


def test_running_head_stays_where_it_is_met_first() -> None:
    head = [(40, 20, f"{NAME}, curriculum vitae"), (40, 34, "+63 900 000 0000")]
    text = read_pages(head, head, head, named=False)
    assert text.count(NAME) == text.count("+63") == 1
    assert text.startswith(f"{NAME}, curriculum vitae\n+63 900 000 0000\nDuty 1")


def test_running_foot_with_its_number_stays_once() -> None:
    feet = [[(40, FOOT, "June 3, 2026"), (300, FOOT, f"{NAME} - {n}")] for n in (1, 2, 3)]
    assert read_pages(*feet).count("June 3") == 1


def test_job_that_begins_two_pages_the_same_way_stays() -> None:
    job = "Company Name - City, State"
    for margins in ([[], [(40, 40, job)], [(40, 40, job)]], [[(40, FOOT, job)], [(40, 30, job)]]):
        lines = read_pages(*margins)
        assert lines.count(job) == 2


def test_jobs_that_differ_in_their_dates_are_no_running_head() -> None:
    margins = [[(40, 40, f"Agent 0{n}/201{n} to 0{n}/201{n + 1}")] for n in (1, 2, 3)]
    text = read_pages(*margins)
    assert text.count("Agent") == 3


def test_repeated_line_that_belongs_to_the_text_stays() -> None:
    job = "Cashier, Corner Grocery"

    def page(number: int):
        return set_lines(column(40, 40, [job, f"Served {number}0 guests a day", "and closed up"]))

    assert read_pdf(page(1), page(2)).text.count(job) == 2


def test_title_that_a_browser_prints_above_goes_with_its_foot() -> None:
    margins = [
        [(40, 20, "3/14/19, 2:31 PM"), (300, 20, "Resume - Editor"),
         (40, FOOT, "https://cv.example/edit"), (500, FOOT, f"{n}/2")]
        for n in (1, 2)
    ]  # fmt: skip
    text = read_pages(*margins)
    assert not any(part in text for part in ("3/14", "Editor", "https", "/2"))


def test_line_sliced_by_a_page_break_is_read_once() -> None:
    line = "Answered 60 calls a day for a telecom client"

    def cut(lines: list[tuple[float, float, str]], low: float, high: float):
        def paint(canvas) -> None:
            window = canvas.beginPath()
            window.rect(0, low, WIDTH, high - low)
            canvas.clipPath(window, stroke=0, fill=0)
            set_lines(lines)(canvas)

        return paint

    upper = cut([*column(40, 100, ["Agent, Dial Partners"]), (40, 772, line)], 30, HEIGHT)
    lower = cut([(40, 25, line), (40, 39, "and closed tickets")], 0, 778)
    assert read_pdf(upper, lower).text.split("\n") == [
        "Agent, Dial Partners", line, "and closed tickets",
    ]  # fmt: skip


def test_page_numbers_of_other_formats_need_no_place() -> None:
    assert is_page_number("Page 2 of 3")
    assert is_page_number("2/3")
    assert not is_page_number("5/06")
    assert not is_page_number("12/2")


LINES = st.tuples(
    st.integers(0, HEIGHT), st.sampled_from(["Page 1", "2", "1/2", "Agent", NAME, f"{NAME} | 2"])
)


@given(st.lists(st.lists(LINES, max_size=8), max_size=4))
def test_only_margin_lines_are_ever_dropped(pages: list[list[tuple[int, str]]]) -> None:
    drawn = [
        [Draft(text, page, top=top, bottom=top + 10, right=WIDTH, size=10) for top, text in lines]
        for page, lines in enumerate(pages, start=1)
    ]
    kept = drop_furniture([(drafts, float(HEIGHT)) for drafts in drawn])
    top, bottom = 0.09 * HEIGHT, 0.91 * HEIGHT
    inner = [d for drafts in drawn for d in drafts if top < d.top and d.bottom < bottom]
    assert all(any(d is k for k in kept) for d in inner)
    order = [d for drafts in drawn for d in drafts if any(d is k for k in kept)]
    assert all(a is b for a, b in zip(order, kept, strict=True))


@given(st.integers(1, 50), st.integers(1, 50), st.text("0123456789/ -", max_size=8))
def test_digits_number_a_page_only_if_they_are_its_own(page: int, pages: int, text: str) -> None:
    if numbers_page(text, page, pages):
        assert str(page) in text
