"""What holds of KPI values whatever the numbers: told otherwise, in another order, they are one."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bpo_resume.model import Document, Evidence, KpiValue, Mention
from bpo_resume.pipeline.amounts.quantities import find_quantities
from bpo_resume.pipeline.amounts.units import convert
from bpo_resume.pipeline.kpis import read_kpis
from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.terminology import load_terminology

TERMINOLOGY = load_terminology()
TAGGER = TermTagger(TERMINOLOGY, ["kpi"])

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TIES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def read(text: str) -> tuple[KpiValue, ...]:
    mentions = [
        Mention("kpi", hit.id, hit.id, "affirmed", Evidence(text[hit.start : hit.end], *hit[2:]))
        for hit in TAGGER.find(text)
    ]
    return read_kpis(Document.of_text(text), (), mentions, (), TERMINOLOGY).values


def spell(number: int) -> str:
    """A number below 1,000 in words."""
    if number < 10:
        return _ONES[number - 1]
    if number < 20:
        return _TEENS[number - 10]
    if number < 100:
        ties, ones = divmod(number, 10)
        return _TIES[ties - 2] + (f"-{_ONES[ones - 1]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{_ONES[hundreds - 1]} hundred" + (f" and {spell(rest)}" if rest else "")


def describe(value: KpiValue) -> tuple[object, ...]:
    return (
        *(value.kpi, value.kind, value.value, value.value_max, value.unit),
        *(value.baseline, value.target, value.comparator, value.direction),
    )


@given(st.integers(1, 999))
def test_a_number_in_words_is_the_number_in_digits(number: int) -> None:
    (quantity,) = find_quantities(f"took {spell(number)} calls per shift")
    assert quantity.value == number


@example(401, ("K", 1000))  # in the United States a pension plan, where it is no money
@given(st.integers(1, 999), st.sampled_from([("K", 10**3), ("M", 10**6), ("B", 10**9)]))
def test_a_multiplier_is_its_zeros(number: int, multiplier: tuple[str, int]) -> None:
    letter, times = multiplier
    short, full = (
        find_quantities(f"earned ${number}{letter}"),
        find_quantities(f"earned ${number * times:,}"),
    )
    assert [q.value for q in short] == [q.value for q in full] == [number * times]


@given(st.integers(1, 99), st.sampled_from([("lakhs", 10**5), ("crores", 10**7)]))
def test_lakhs_and_crores_collected_are_rupees(number: int, multiplier: tuple[str, int]) -> None:
    word, times = multiplier
    told = (
        read(f"Collected {number} {word} per month"),
        read(f"Collected Rs. {number * times} per month"),
    )
    assert [(v.value, v.unit) for values in told for v in values] == [
        (number * times, "INR/month")
    ] * 2


@given(st.integers(1, 30), st.integers(0, 59))
def test_a_handling_time_is_the_same_however_it_is_told(minutes: int, seconds: int) -> None:
    total = 60 * minutes + seconds
    told = (
        f"AHT of {total} seconds",
        f"AHT: {minutes}:{seconds:02d}",
        f"AHT - {minutes} mins {seconds} secs",
        f"AHT of {minutes} min and {seconds} sec",
    )
    assert {(v.kpi, v.value, v.unit) for text in told for v in read(text)} == {("aht", total, "s")}


@given(
    st.floats(0.1, 1e6), st.sampled_from(["s", "h", "days"]), st.sampled_from(["s", "h", "days"])
)
def test_conversion_there_and_back_keeps_a_duration(value: float, unit: str, wanted: str) -> None:
    there = convert(value, unit, wanted)
    back = None if there is None else convert(there, wanted, unit)
    coarse = {"s": 1.0, "h": 3600.0, "days": 86400.0}
    lost = 0.001 + 0.0005 * coarse[wanted] / coarse[unit]  # of rounding to a thousandth
    assert back is not None
    assert abs(back - value) <= lost


@given(st.integers(51, 94), st.integers(1, 5))
def test_a_change_told_by_its_ends_keeps_both(low: int, gain: int) -> None:
    high = low + gain
    for text in (
        f"Raised CSAT from {low}% to {high}%",
        f"CSAT {low}% -> {high}%",
        f"CSAT went up to {high}% from {low}%",
        f"CSAT: {high}% (up from {low}%)",
    ):
        assert [(v.value, v.baseline) for v in read(text)] == [(high, low)], text


_SENTENCES = (
    "Maintained an AHT of 310 seconds.",
    "Raised CSAT from 82% to 91%.",
    "Answered 80-100 calls per day.",
    "Supervised 12 agents.",
    "Cut attrition by 15%.",
    "Processed 120 invoices daily with 99.5% accuracy.",
    "Resolved tickets within 24 hours.",
    "Achieved FCR of 85% against a target of 80%.",
    "Collected Rs. 25 lakhs per month.",
    "Typing speed of 45 WPM.",
)


@settings(max_examples=60)
@given(st.permutations(_SENTENCES), st.sampled_from([" ", "\n"]))
def test_the_order_of_sentences_changes_no_value(sentences: list[str], gap: str) -> None:
    alone = [describe(value) for sentence in _SENTENCES for value in read(sentence)]
    together = [describe(value) for value in read(gap.join(sentences))]
    assert sorted(map(repr, together)) == sorted(map(repr, alone))


@settings(max_examples=60)
@given(st.integers(50, 99), st.integers(50, 99), st.integers(100, 900))
def test_a_table_says_what_its_sentences_say(csat: int, quality: int, aht: int) -> None:
    rows = f"CSAT\t{csat}%\nAHT\t{aht} sec\nQuality score\t{quality}%"
    columns = f"CSAT\tAHT\tQuality score\n{csat}%\t{aht} sec\t{quality}%"
    prose = f"CSAT {csat}%, AHT {aht} sec, quality score {quality}%"
    told = [{(v.kpi, v.value, v.unit) for v in read(text)} for text in (rows, columns, prose)]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) == 3
