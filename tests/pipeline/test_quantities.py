"""Numbers with units, bounds and periods; and the numbers that measure nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bpo_resume.pipeline.amounts.quantities import find_quantities
from bpo_resume.pipeline.amounts.units import convert


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("95%", 95, "%"),
        ("99.8 % accuracy", 99.8, "%"),
        ("95 percent", 95, "%"),
        ("ninety-five per cent", 95, "%"),
        (".82", 0.82, ""),
        ("1,00,000 invoices", 100_000, ""),
        ("2.5 lakhs", 250_000, ""),
        ("1.2 Cr", 12_000_000, ""),
        ("12M", 12_000_000, ""),
        ("$50K", 50_000, "USD"),
        ("$2.5 million", 2_500_000, "USD"),
        ("$1.2MM", 1_200_000, "USD"),
        ("$4+ million", 4_000_000, "USD"),
        ("$760+K", 760_000, "USD"),
        ("Rs. 25 lacs", 2_500_000, "INR"),
        ("£25k", 25_000, "GBP"),
        ("250,000 dollars", 250_000, "USD"),
        ("4.8/5", 4.8, "score/5"),
        ("98 out of 100", 98, "score/100"),
        ("4.4 of 5", 4.4, "score/5"),
        ("5/5", 5, "score/5"),
        ("100 out of 100", 100, "score/100"),
        ("80/20", 80, "%/s"),
        ("80:20", 80, "%/s"),
        ("the first 3 80/20 queues", 80, "%/s"),
        ("the first 2 15-seat bays", 15, ""),
        ("3PL desk, 95% on time", 95, "%"),
        ("30s", 30, "s"),
        ("5.5 minutes", 330, "s"),
        ("6 mins 10 secs", 370, "s"),
        ("1 hr 5 min 10 sec", 3910, "s"),
        ("4:30", 270, "s"),
        ("24-hour", 24, "h"),
        ("2 business days", 2, "days"),
        ("2 weeks", 14, "days"),
        ("45 WPM", 45, "wpm"),
        ("70wpm", 70, "wpm"),
        ("60 words per minute", 60, "wpm"),
        ("9,800 kspm", 9_800, "kph"),
        ("8 points", 8, "points"),
        ("12% point increase", 12, "points"),
        ("30 bps", 30, "bps"),
        ("3x", 3, "x"),
        ("zero", 0, ""),
        ("1800 invoices", 1800, ""),
        ("over 2000 customers", 2000, ""),
        ("2000 insurance claims monthly", 2000, ""),
        ("twelve agents", 12, ""),
        ("two hundred and fifty", 250, ""),
        ("six million", 6_000_000, ""),
        ("+45", 45, ""),
        ("-20", -20, ""),
        ("−20", -20, ""),
        ("C$500", 500, "CAD"),
        ("CA$500", 500, "CAD"),
        ("A$500", 500, "AUD"),
        ("S$500", 500, "SGD"),
        ("US$500", 500, "USD"),
        ("Rs. 500", 500, "INR"),
        ("2-million", 2_000_000, ""),
        ("1:02:03", 3723, "s"),
        ("0:45", 45, "s"),
        ("12/10", 12, ""),
        ("8 points a month", 8, "points"),
        ("15 bps a year", 15, "bps"),
        ("www.example.org?calls=90 or 45", 45, ""),
        ("90@example.org or 45", 45, ""),
        ("https://example.org?calls=90 or 45", 45, ""),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("80-100 calls", 80, 100),
        ("80 to 100 calls", 80, 100),
        ("25 up to 90 seats", 25, 90),
        ("up to 8 - 12 agents", 8, 12),
        ("45–55 WPM", 45, 55),
        ("$80-100K", 80_000, 100_000),
        ("$80K-100K", 80_000, 100_000),
        ("2 million to 3 million", 2_000_000, 3_000_000),
        ("1,000 to 2 million rows", 1_000, 2_000_000),
        ("2 to 3 million", 2_000_000, 3_000_000),
        ("5,000 to 2 million rows", 5_000, 2_000_000),
        ("seven to ten agents", 7, 10),
        ("2-3 minutes", 120, 180),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.value_max) == (low, high)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("from 71% to 88%", [71, 88]),
        ("from $900K to under $350K", [900_000, 350_000]),
        ("from 8.5 minutes to 6.25 minutes", [510, 375]),
        ("92/90", [92, 90]),
        ("$3.5 million and $9 million", [3_500_000, 9_000_000]),
    ],
)
def test_a_change_is_two_quantities(text: str, ends: list[float]) -> None:
    assert [quantity.value for quantity in find_quantities(text)] == ends


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("over 80", ">"),
        ("more than 80", ">"),
        ("in excess of 80", ">"),
        ("at least 80", ">="),
        ("80+", ">="),
        ("80 or more", ">="),
        ("95+%", ">="),
        ("$4+ million", ">="),
        ("$760+K", ">="),
        (">= 95%", ">="),
        ("under 30 seconds", "<"),
        ("< 30s", "<"),
        ("up to 80", "<="),
        ("within 24 hours", "<="),
        ("a maximum of 12", "<="),
        ("approximately 80", "~"),
        ("an average of 80", "~"),
        ("an average of over 80", ">"),
        ("80", "="),
    ],
)
def test_bound_words_give_the_comparator_and_belong_to_the_span(text: str, comparator: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.comparator == comparator
    assert text[quantity.start : quantity.end] == text


@pytest.mark.parametrize(
    ("text", "period", "counted"),
    [
        ("80 calls per day", "day", " calls per day"),
        ("80 inbound customer calls a day", "day", " inbound customer calls a day"),
        ("80 calls/day", "day", " calls/day"),
        ("80 calls each day", "day", " calls each day"),
        ("80 calls daily", "day", " calls daily"),
        ("15 inbound and outbound tech calls daily", "day", None),
        ("30 calls, emails, faxes per day", "day", None),
        ("80 calls on a daily basis", "day", None),
        ("200 claims weekly", "week", None),
        ("12M annually", "year", None),
        ("50 calls a shift", "shift", None),
        ("80 calls\nper day", "day", None),
        ("80 calls. Reviewed reports per day", None, None),
        ("80 calls\nReviewed reports daily", None, None),
        ("10 companies semi-monthly", None, None),
        ("95% monthly", None, None),
    ],
)
def test_a_period_may_follow_what_is_counted(
    text: str, period: str | None, counted: str | None
) -> None:
    quantity = find_quantities(text)[0]
    assert quantity.period == period
    if counted:
        assert text[quantity.number_end : quantity.end] == counted


@pytest.mark.parametrize(
    "text",
    [
        "January 2015 to March 2018",
        "2015 - 2018",
        "07/2012",
        "12-15 March",
        "12/31/2014",
        "FY 2018-19",
        "(555) 123-4567",
        "+91 98765 43210",
        "1-800-555-0100",
        "someone99@example.com",
        "www.example.com/2000/page7",
        "Windows 7",
        "Office 365",
        "ISO 9001",
        "Form 1099",
        "401(k)",
        "24/7",
        "8am-5pm",
        "9:00 - 18:00",
        "GPA 3.8/4.0",
        "3.77 cumulative GPA",
        "#1",
        "2nd",
        "top 10%",
        "top five",
        "ranked 2 of 120",
        "Level 2",
        "Tier 1",
        "ten key",
        "1. Answered calls",
        "Dallas, TX 75201",
        "123 Main Street",
        "[email]",
        "$",
        "",
    ],
)
def test_these_numbers_measure_nothing(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("80% - 90 seconds", [80, 90]),
        ("95% to 2 days", [95, 2]),
        ("2 days - 3 weeks", [2, 21]),
        ("90 to 80 calls", [90, 80]),
        ("999 to 2 thousand", [999, 2_000]),
    ],
)
def test_what_goes_down_or_changes_its_unit_is_no_range(text: str, values: list[float]) -> None:
    found = find_quantities(text)
    assert [quantity.value for quantity in found] == values


@pytest.mark.parametrize("text", ["80] calls", "[80 calls", "(80) calls"])
def test_half_a_pair_of_brackets_is_no_field(text: str) -> None:
    assert [quantity.template for quantity in find_quantities(text)] == [False]


def test_a_period_of_a_percentage_is_that_of_its_survey() -> None:
    """It is paid by the month or measured by it; the number is none of calls a month."""
    texts = ("5% a month", "8 points a month", "15 bps a month", "5 calls a month")
    periods = [find_quantities(text)[0].period for text in texts]
    assert periods == [None, None, None, "month"]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("(over 80 calls)", ">"),
        ("[at least 80%", ">="),
        ("95 OR MORE", ">="),
        ("95 Plus", ">="),
        ("95 or Less", "<="),
        ("; about 80 calls", "~"),
    ],
)
def test_a_bound_may_stand_in_brackets_or_capitals(text: str, comparator: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.comparator == comparator


def test_the_ends_of_a_range_keep_their_fractions() -> None:
    (quantity,) = find_quantities("4.25 to 4.75 hours")
    assert (quantity.value, quantity.value_max) == (4.25, 4.75)


def test_what_is_divided_between_some_is_no_range_of_theirs() -> None:
    text = "$4M of sales between four sources"
    money, sources = find_quantities(text)
    assert text[sources.start : sources.end].strip() == "four"
    assert (money.value, sources.value_max) == (4_000_000, None)


def test_a_number_ends_before_what_is_counted() -> None:
    texts = ("80/20 in a month", "4:30 in a month", "2 min 30 sec in a month", "80 calls a month")
    ends = [text[: find_quantities(text)[0].number_end] for text in texts]
    assert ends == ["80/20", "4:30", "2 min 30 sec", "80"]
    days = "close moved from WD7 to WD4 a month"
    assert [days[q.start : q.number_end] for q in find_quantities(days)] == ["WD7", "WD4"]


def test_the_multiplier_of_a_range_is_told() -> None:
    assert [q.multiplier for q in find_quantities("2 to 3 million")] == [1_000_000]


def test_brackets_are_a_templates_field() -> None:
    assert [quantity.template for quantity in find_quantities("[80] calls, 90 calls")] == [
        True,
        False,
    ]


def test_a_clock_is_marked_as_one() -> None:
    assert [quantity.clock for quantity in find_quantities("4:30 or 270 seconds")] == [True, False]


def _group_indian(number: int) -> str:
    head, tail = divmod(number, 1000)
    groups = [f"{tail:03d}"]
    while head >= 100:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02d}")
    return ",".join([str(head), *reversed(groups)])


@given(st.integers(min_value=10_000, max_value=10**9))
def test_separators_do_not_change_a_number(number: int) -> None:
    for written in (str(number), f"{number:,}", _group_indian(number)):
        quantities = find_quantities(f"handled {written} invoices")
        is_phone_like = written.isdigit() and len(written) == 10
        assert is_phone_like or [q.value for q in quantities] == [number]


@given(st.decimals(min_value=0, max_value=100, places=2), st.sampled_from(["%", " %", " percent"]))
def test_percentages_round_trip(number: object, sign: str) -> None:
    (quantity,) = find_quantities(f"accuracy of {number}{sign} in all work")
    assert (quantity.value, quantity.unit) == (float(str(number)), "%")


@example(812, 99)  # not the emergency number
@given(st.integers(1, 900), st.integers(1, 99))
def test_ranges_round_trip(low: int, more: int) -> None:
    for dash in ("-", " - ", "–", " to "):
        (quantity,) = find_quantities(f"took {low}{dash}{low + more} calls per day")
        assert (quantity.value, quantity.value_max, quantity.period) == (low, low + more, "day")


@given(st.text(alphabet="0123456789%$.,/:-+[]() akKmMtofrd\n", max_size=40))
def test_quantities_never_overlap_and_keep_the_order_of_the_text(text: str) -> None:
    quantities = find_quantities(text)
    ends = [0, *(quantity.end for quantity in quantities)]
    for quantity, before in zip(quantities, ends, strict=False):
        assert before <= quantity.start < quantity.number_end <= quantity.end <= len(text)


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "result"),
    [
        (90, "s", "h", 0.025),
        (100, "s", "h", 0.028),
        (2, "h", "s", 7200),
        (48, "h", "days", 2),
        (1, "months", "s", 30 * 24 * 3600),
        (1, "%", "s", None),
    ],
)
def test_durations_convert(value: float, unit: str, wanted: str, result: float | None) -> None:
    assert convert(value, unit, wanted) == result


@pytest.mark.parametrize("digits", [17, 400, 5000])  # beyond floats, beyond what int() takes
@pytest.mark.parametrize(
    "written",
    [
        *("{} calls per day", "2 to {} calls per day", "${}M", "{}%", "{} hours 2 mins 3 secs"),
        *("{} minutes 5 seconds", "4 minutes {} seconds", "{}:05"),
    ],
)
def test_a_row_of_digits_is_no_number(written: str, digits: int) -> None:
    found = find_quantities(f"handled {written.format('9' * digits)}")
    assert all(quantity.value < 300 and not quantity.value_max for quantity in found)


def test_a_row_of_thousands_is_no_number() -> None:
    assert find_quantities("handled 9" + ",999" * 200 + " calls per day") == ()
