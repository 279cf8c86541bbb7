from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.pipeline.dates import DateRange, find_date_ranges
from bpo_resume.pipeline.dates.months import read_month
from bpo_resume.pipeline.dates.order import prefers_day_first
from bpo_resume.pipeline.dates.points import find_points
from bpo_resume.terminology.english import read_common_words, read_words_of_work

RANGES = [
    ("Jan'19 - Till date", "2019-01", "present"),
    ("03/2018-Present", "2018-03", "present"),
    ("Since Aug 2020", "2020-08", "present"),
    ("2016 to 2018", "2016", "2018"),
    ("Sept. 2014-Oct. 2016", "2014-09", "2016-10"),
    ("01.2012 - 05.2015", "2012-01", "2015-05"),
    ("4 Mar 2015 – 5th June 2016", "2015-03", "2016-06"),
    ("24th June 2013 – 4th Nov 2014", "2013-06", "2014-11"),
    ("1st of May 2012 until 3rd of June 2013", "2012-05", "2013-06"),
    ("March 4, 2015 - April 5, 2016", "2015-03", "2016-04"),
    ("June, 2015 - July, 2016", "2015-06", "2016-07"),
    ("Mar2018-Sep2021", "2018-03", "2021-09"),
    ("Aug2016-Ongoing", "2016-08", "present"),
    ("Mar '14-Aug '16", "2014-03", "2016-08"),
    ("Apr-14 to Aug-16", "2014-04", "2016-08"),
    ("Jun 09 – Aug 12", "2009-06", "2012-08"),
    ("11/11 - 12/14", "2011-11", "2014-12"),
    ("06/15 - Present", "2015-06", "present"),
    ("'14-'16", "2014", "2016"),
    ("July 1998 to June 99", "1998-07", "1999-06"),
    ("June 2015 to till now", "2015-06", "present"),
    ("Feb 2016 – till date", "2016-02", "present"),
    ("Feb 2016 – as of now", "2016-02", "present"),
    ("2009 to the present", "2009", "present"),
    ("2001-Pres.", "2001", "present"),
    ("2015 onwards", "2015", "present"),
    ("Nov 2012 –", "2012-11", "present"),
    ("2015 -", "2015", "present"),
    ("2008 - 09", "2008", "2009"),
    ("2010-11", "2010", "2011"),
    ("2015-06 to 2016-07", "2015-06", "2016-07"),
    ("2015-06-01 - 2016-07-30", "2015-06", "2016-07"),
    ("01/04/2016 to 30/06/2017", "2016-01", "2017-06"),
    ("01/27/2016-06/30/2017", "2016-01", "2017-06"),
    ("27.01.2016-30.06.2017", "2016-01", "2017-06"),
    ("13/05/2016 - 14/02/2018", "2016-05", "2018-02"),
    ("Jan - Mar 2015", "2015-01", "2015-03"),
    ("Nov - Feb 2015", "2014-11", "2015-02"),
    ("Jan 2018 – 03/2019", "2018-01", "2019-03"),
    ("June 2015 - 2017", "2015-06", "2017"),
    ("Summer 2014 - Fall 2015", "2014", "2015"),
    ("between 2014 and 2016", "2014", "2016"),
    ("From Jan 2015 To Mar 2017", "2015-01", "2017-03"),
    ("FY18-19", "2018", "2019"),
    ("Febuary 2012 to Janauary 2014", "2012-02", "2014-01"),
    ("enero 2015 - actualidad", "2015-01", "present"),
    ("marzo de 2015 a la fecha", "2015-03", "present"),
    ("dic. 2012 a ago. 2014", "2012-12", "2014-08"),
    ("Março 2014 até o momento", "2014-03", "present"),
    ("fev 2012 - atual", "2012-02", "present"),
    ("August 2000\nto\nOctober 2010", "2000-08", "2010-10"),
    ("January 1988 to\nJune 1993", "1988-01", "1993-06"),
    ("Jan 2015\tMar 2017", "2015-01", "2017-03"),
    ("June 2009\nPresent", "2009-06", "present"),
]


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_range_is_read_as_precisely_as_it_is_printed(text: str, start: str, end: str) -> None:
    (found,) = find_date_ranges(text)
    assert (found.start, found.end, found.single) == (start, end, False)
    assert text[slice(*found.span)] == text.rstrip("\n")


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_range_is_found_between_other_words(text: str, start: str, end: str) -> None:
    line = f"Team Leader\t{text}\nAcme Support, Pune"
    found = find_date_ranges(line)
    assert [(dates.start, dates.end) for dates in found] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("July 2015 to Current Company Name", "July 2015 to Current"),
        ("July 2015 to CurrentCompany Name", "July 2015 to Current"),
        ("06/2015 to PresentTeam Leader", "06/2015 to Present"),
        ("University (May 2014 Present)", "May 2014 Present"),
    ],
)
def test_an_open_end_needs_no_space_behind_it(text: str, quote: str) -> None:
    (found,) = find_date_ranges(text)
    assert found.end == "present"
    assert text[slice(*found.span)] == quote


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("June 2015", "2015-06", None),
        ("Promoted w.e.f. April 2019", "2019-04", None),
        ("Summer 2014", "2014", "2014"),
        ("Team Leader, 2015", "2015", "2015"),
        ("Joined in 2015 as Team Leader", "2015", "2015"),
        ("F.Y. 2017", "2017", None),
    ],
)
def test_a_lone_date_is_single(text: str, start: str, end: str | None) -> None:
    (found,) = find_date_ranges(text)
    assert (found.start, found.end, found.single) == (start, end, True)


@pytest.mark.parametrize(
    "text",
    [
        "Call (555) 201-2015 or 555-201-2015",
        "+91 98200 12015",
        "Fax 11/12/20-201, 1.12.20.15-3",
        "80-100 calls a day, 24/7, v2.10",
        "Scored 4/5 - 5/5 in every audit",
        "Cut handle time from 4.50 - 3.20",
        "Accuracy of 20.15% against 20.10%",
        "Handled 2000 claims and 1950 calls",
        "Budget of $2015 and Rs.2012",
        "Target 2,010 - 2,015 units",
        "Dallas 75201-2015",
        "Microsoft Office 2007, Excel 2010 and Windows 2003/2008",
        "Windows 2000 - 2008",
        "Employee ID INC-2015",
        "Set out 2015 targets",
        "Presented to the board",
        "Current location: Pune",
        "Reduced TAT from March",
        "marketing, octave, decide",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_date_ranges(text) == ()


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        (
            "Jan 2012 - Mar 2014, Apr 2014 - Present",
            [("2012-01", "2014-03"), ("2014-04", "present")],
        ),
        ("2012 - 2014\n2014 - 2016", [("2012", "2014"), ("2014", "2016")]),
        ("2012-2014-Pune", [("2012", "2014")]),
        ("8/07-12/09 Agent\n6/04 -12/04 Clerk", [("2007-08", "2009-12"), ("2004-06", "2004-12")]),
        ("Class of 2012\nMay 2013 to June 2014", [("2012", "2012"), ("2013-05", "2014-06")]),
        ("Agent\n(March 2007\nFebruary 2008)\nPune", [("2007-03", "2008-02")]),
        ("Agent\n2001\n2010\nMade calls", [("2001", "2010")]),
        ("Agent (2008\u00a02010)", [("2008", "2010")]),
        ("20082010\nBenefits Manager", [("2008", "2010")]),
    ],
)
def test_neighbouring_dates_are_paired_rightly(text: str, ranges: list[tuple[str, str]]) -> None:
    assert [(dates.start, dates.end) for dates in find_date_ranges(text)] == ranges


def test_a_reversed_range_is_kept_as_printed() -> None:
    (found,) = find_date_ranges("07/2017 to 03/2017")
    assert (found.start, found.end) == ("2017-07", "2017-03")


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Jan 2012 - Mar 2014", "month"),
        ("Jan 2012 - Present", "month"),
        ("2012 - 2014", "year"),
        ("2012 - Present", "year"),
        ("Jan 2012 - 2014", "mixed"),
        ("June 2015", "month"),
    ],
)
def test_precision_is_that_of_the_printed_ends(text: str, precision: str) -> None:
    assert find_date_ranges(text)[0].precision == precision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 25/12/2015 to 01/02/2016", True),
        ("from 02/03/2015 to 25/01/2016", True),
        ("from 12/25/2015 to 01/02/2016", False),
        ("Pune, India. From 01/02/2015", True),
        ("Pune, India. From 12/05/2016 to 05/13/2016", False),
        ("Pune, India. From 00/13/2016", True),
        ("Mobile: +44 20 7946 0000, from 01/02/2015", False),
        ("Austin, USA. From 01/02/2015", False),
        ("Pune, India", False),
        ("no dates at all", False),
    ],
)
def test_the_order_of_day_and_month_follows_the_document(text: str, expected: bool) -> None:
    assert prefers_day_first(text, work=text) is expected


@pytest.mark.parametrize(
    "person",
    ["Pune, India", "Address: Leeds, United Kingdom", "+91 90000 00000", "Nationality: British"],
)
def test_where_a_person_lives_says_nothing_of_the_order(person: str) -> None:
    assert prefers_day_first(f"{person}. From 01/02/2015") is False
    assert prefers_day_first(f"{person}. From 01/02/2015", work="Agent, Omaha") is False


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("Genpact, Gurgaon", True),
        ("Genpact, Gurgaon, calls from the USA", True),
        ("Accenture, Manila, calls from Australia", False),
        ("Agent, South Africa", True),
        ("Wipro, Pune; Wipro, Chennai; on site in Dallas", True),
        ("Call back on +91 98000 00000", False),
    ],
)
def test_where_a_person_worked_decides_what_digits_leave_open(work: str, expected: bool) -> None:
    assert prefers_day_first("01/02/2015 - 03/04/2016", work=work) is expected
    assert prefers_day_first("01/02/2015 - 13/04/2016", work=work) is True
    assert prefers_day_first("01/02/2015 - 04/13/2016", work=work) is False


@pytest.mark.parametrize("text", ["Build 13.2.15.4 of 01/02/2015", "A13/2/15, 01/02/2015"])
def test_other_numbers_have_no_vote_on_the_order(text: str) -> None:
    assert prefers_day_first(text) is False


def test_an_ambiguous_day_is_read_in_the_order_asked_for() -> None:
    text = "01/04/2016 - 03/05/2017"
    assert [point.month for point in find_points(text)] == [1, 3]
    assert find_date_ranges(text)[0].start == "2016-01"
    assert find_date_ranges(text, day_first=True) == (
        DateRange("2016-04", "2017-05", "month", (0, len(text))),
    )


@pytest.mark.parametrize("word", ["Augusta", "Octave", "Marketing", "Mayor", "Sepsis", "Decimal"])
def test_words_beside_a_month_are_no_months(word: str) -> None:
    assert read_month(word) is None
    assert find_date_ranges(f"{word} 2015 - 2017")[0].start == "2015"


def test_no_other_english_word_names_a_month() -> None:
    words = read_common_words(35) | read_words_of_work()
    named = {word for word in words if read_month(word)}
    # The last three do in Spanish and Portuguese.
    assert named == {"mar", "march", "may", "august", "ago", "set", "out"}


@pytest.mark.parametrize(
    "word", ["Marcy", "Match", "Julian", "Marcel", "Junior", "Octavia", "Novella", "Decent"]
)
def test_names_beside_a_month_are_no_months(word: str) -> None:
    assert read_month(word) is None


@pytest.mark.parametrize(
    ("word", "month"),
    [
        *(("Aprill", 4), ("Jully", 7), ("Jaunary", 1), ("Decemeber", 12), ("Sepetmber", 9)),
        *(("Fbruary", 2), ("Nvoember", 11), ("setiembro", 9), ("Mrach", 3), ("MARÇO", 3)),
    ],
)
def test_a_misspelt_month_is_the_nearest_one(word: str, month: int) -> None:
    assert read_month(word) == month


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("Clerk, June 206 - Oct 2007", None, "2007-10", "June 206 - Oct 2007"),
        ("Clerk, Jan 2015 to Mar 20166", "2015-01", None, "Jan 2015 to Mar 20166"),
        ("Clerk, 13/2015 - 03/2016", None, "2016-03", "13/2015 - 03/2016"),
        ("Clerk, 2O15 - 2016", None, "2016", "2O15 - 2016"),
    ],
)
def test_the_readable_end_of_a_garbled_range_stays_that_end(
    text: str, start: str | None, end: str | None, quote: str
) -> None:
    (found,) = find_date_ranges(text)
    assert (found.start, found.end, found.single) == (start, end, False)
    assert text[slice(*found.span)] == quote


MONTHS = ("Jan", "February", "Mar", "April", "May", "Jun", "July", "Aug", "Sept", "October")
MONTHS += ("Nov", "December")
STYLES = {
    "word": lambda y, m: f"{MONTHS[m - 1]} {y}",
    "dotted": lambda y, m: f"{MONTHS[m - 1][:3]}. {y}",
    "upper": lambda y, m: f"{MONTHS[m - 1].upper()} {y}",
    "glued": lambda y, m: f"{MONTHS[m - 1]}{y}",
    "tick": lambda y, m: f"{MONTHS[m - 1]}'{y % 100:02d}",
    "dashed": lambda y, m: f"{MONTHS[m - 1][:3]}-{y}",
    "slash": lambda y, m: f"{m:02d}/{y}",
    "dot": lambda y, m: f"{m:02d}.{y}",
    "iso": lambda y, m: f"{y}-{m:02d}-11",
    "short": lambda y, m: f"{m}/{y % 100:02d}",
    "day": lambda y, m: f"14th {MONTHS[m - 1]} {y}",
    "american": lambda y, m: f"{MONTHS[m - 1]} 14, {y}",
    "numeric": lambda y, m: f"{m}/27/{y}",
}
SEPARATORS = (" - ", "-", " – ", "—", " to ", " till ", " until ", " thru ", " - to ", " -\n")
OPEN = ("Present", "present", "Current", "Till date", "till now", "Now", "Ongoing", "PRESENT")
points = st.tuples(st.integers(1981, 2029), st.integers(1, 12))


@given(points, points, st.sampled_from(sorted(STYLES)), st.sampled_from(SEPARATORS))
def test_a_range_printed_in_any_style_is_read_back(
    start: tuple[int, int], end: tuple[int, int], style: str, separator: str
) -> None:
    text = f"{STYLES[style](*start)}{separator}{STYLES[style](*end)}"
    (found,) = find_date_ranges(f"Agent\t{text}\tPune")
    assert (found.start, found.end) == (_iso(start), _iso(end))
    assert found.span == (6, 6 + len(text))


@given(points, st.sampled_from(sorted(STYLES)), st.sampled_from(SEPARATORS), st.sampled_from(OPEN))
def test_an_open_range_printed_in_any_style_is_read_back(
    start: tuple[int, int], style: str, separator: str, end: str
) -> None:
    text = f"{STYLES[style](*start)}{separator}{end}"
    (found,) = find_date_ranges(f"Agent\n{text}\nPune")
    assert (found.start, found.end) == (_iso(start), "present")


def _iso(point: tuple[int, int]) -> str:
    return f"{point[0]}-{point[1]:02d}"


@given(st.text(alphabet="0123456789/-–.,' \t\nJanMrySeptoPrsn%$()", max_size=80))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    reached = 0
    for dates in find_date_ranges(text):
        start, end = dates.span
        assert reached <= start < end <= len(text)
        assert dates.start is not None or dates.end is not None
        reached = end


def test_endless_almost_dates_are_read_through() -> None:
    text = "12 " * 40_000 + "-" * 20_000 + "May " * 20_000 + "2015-" * 2_000 + "24"
    (found,) = find_date_ranges(text)  # "2015-2015-2015-..." is one long number
    assert (found.start, found.end) == ("2015-05", None)


MONTH_NAMES = (
    "jan enero janeiro feb febrero fevereiro mar marzo março apr abril may mayo maio jun junio "
    "junho jul julio aug agosto sep septiembre setembro oct octubre outubro nov noviembre novembro "
    "dec diciembre dezembro"
)


@pytest.mark.parametrize("word", MONTH_NAMES.split())
@pytest.mark.parametrize("ahead", ["", "4 ", "till", "to"])
def test_a_date_begins_with_any_month(word: str, ahead: str) -> None:
    (point,) = find_points(f"Agent {ahead}{word} 2015")
    assert (point.year, point.month) == (2015, read_month(word))
    (point,) = find_points(f"Agent {ahead}{word.upper()} 2015")
    assert point.month is not None


@pytest.mark.parametrize(
    "word", ["spring", "summer", "fall", "autumn", "winter", "Q1", "mid", "early", "LATE"]
)
def test_a_date_begins_with_any_season(word: str) -> None:
    (point,) = find_points(f"Agent, {word} 2015")
    assert (point.start, point.year) == (7, 2015)
