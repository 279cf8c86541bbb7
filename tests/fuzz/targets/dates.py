"""Dates: whatever the text, ranges are of the calendar, quoted exactly, in order or flagged."""

from __future__ import annotations

import random
import re
from pathlib import Path

from fuzz.analysing import check_result, load_analyzer
from fuzz.mutations import mutate_words
from fuzz.target import Target, require, require_linear

from bpo_resume.documents import lay_out
from bpo_resume.pipeline.dates import DateRange, find_date_ranges
from bpo_resume.pipeline.dates.garbled import find_garbled_dates
from bpo_resume.pipeline.dates.order import prefers_day_first
from bpo_resume.pipeline.positions.durations import find_duration

_CASES = Path(__file__).parents[2] / "cases" / "dates.txt"
_WHEN = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")
_YEARS = range(1931, 2050)  # two digits mean 1931 to 2030, four 1940 to 2039
_OF_RESUMES = 0.3  # of what is repeated
_LONG, _LONG_RESUME = 4000, 1500  # characters of the shorter of two
_JOB = "WORK EXPERIENCE\nAgent, Acme Ltd, "
WORDS = (
    "Jan", "January", "Feb", "mar", "May", "june", "Sept", "october", "Dez", "enero", "Marhc",
    "2015", "2016", "1999", "1939", "2040", "'15", "’99", "20155", "2O15", "206", "15", "00",
    "01/2015", "13/2015", "01/04/2016", "31/31/2016", "2015-06", "2015-06-30", "2015/13/40", " ",
    "\n", "\t", "  ", " - ", "-", "–", " to ", "to", " till date", "Present", "current",
    "present", "since ", "from ", "between ", " and ", "FY", "FY18-19", "F.Y. 2017", "Q1 ",
    "summer ", "mid-", "4th ", "st", "of ", "/", ".", ",", ":", "(", ")", "[", "|", "$", "%",
    "#", "Windows ", "phone: ", "calls", " per day", "ext. ", "From\tTo\n", "until", "now",
    "2 years 3 months", "Duration: ", "18 months", "1.5 yrs", "desde ", "hasta ", "a la fecha",
    "Mumbai", "Manila", "Agent, Acme Ltd", "Team Leader\n", "EDUCATION\n", "9" * 10,
)  # fmt: skip


def check(data: bytes) -> None:
    """Find the dates of a text by themselves and in a resume."""
    text = data.decode("utf-8", "replace")
    for day_first in (False, True):
        found = find_date_ranges(text, day_first=day_first)
        _check_ranges(text, found)
    _check_spans(text, [*find_garbled_dates(text)])
    prefers_day_first(text, text)
    _check_duration(text)
    if text:
        check_result(load_analyzer().analyze_text(_JOB + text), _JOB + text)


def find(text: str) -> None:
    """All that looks for dates in a text."""
    for find_dates in _PARTS:
        find_dates(text)


def grow(data: bytes, chance: random.Random) -> None:
    """Repeat a piece of the text."""
    text = data.decode("utf-8", "replace")
    if chance.random() < _OF_RESUMES:
        require_linear(load_analyzer().analyze_text, _JOB + text, _LONG_RESUME, chance)
    else:
        require_linear(chance.choice(_PARTS), text or " ", _LONG, chance)


def _check_ranges(text: str, found: tuple[DateRange, ...]) -> None:
    _check_spans(text, [dates.span for dates in found])
    for dates in found:
        ends = [dates.start, None if dates.end == "present" else dates.end]
        require(ends != [None, None], dates)
        for when in filter(None, ends):
            require(_WHEN.fullmatch(when) is not None and int(when[:4]) in _YEARS, dates)


def _check_spans(text: str, spans: list[tuple[int, int]]) -> None:
    reached = 0
    for start, end in spans:
        require(reached <= start < end <= len(text), f"{spans} in {len(text)} characters")
        reached = end


def _check_duration(text: str) -> None:
    found = find_duration(text, list(lay_out(text).lines))
    if found is not None:
        months, (start, end) = found
        require(0 < months <= 45 * 12, found)
        require(any(char.isdigit() for char in text[start:end]), found)


_PARTS = (find_date_ranges, find_garbled_dates, _check_duration, prefers_day_first)


def _read_seeds() -> list[bytes]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    texts = (line.rpartition(" => ")[0] for line in lines if not line.startswith(("#", "[")))
    return [t.replace("⏎", "\n").replace("⇥", "\t").encode() for t in texts if t]


def _mutate(data: bytes, chance: random.Random) -> bytes:
    return mutate_words(data.decode("utf-8", "replace"), WORDS, chance).encode("utf-8", "replace")


TARGET = Target(_read_seeds, check, grow, _mutate, longest=400)
