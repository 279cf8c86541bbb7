"""Single points in time as resumes print them: "Mar'15", "4th March 2015", "03/2015", "2015".

A point is never more precise than its text. Scanning costs little because only the surroundings
of digits are read with the full grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpo_resume.pipeline.date_months import MONTH_WORD, read_month
from bpo_resume.pipeline.date_rivals import is_other_number

_WEAK_WORDS = frozenset({"set", "out", "ago", "ene", "dez", "mai"})

_YEAR = r"(?:19[4-9]|20[0-3])\d"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th))?"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_POINT = re.compile(
    rf"""
    # 2015-06-30
    (?<![\w.]) (?P<iso_year>{_YEAR}) [-/.] (?P<iso_month>{_MONTH_NUMBER}) [-/.] \d\d? (?!\d)
    # 30/06/2015, 6-30-15; a dash behind may only lead to another date, 6/1/15-7/1/16
    | (?<![\d./$]) (?<!\b\d{{3}}-) (?P<one>\d\d?) (?P<cut>\s?[/.-]\s?) (?P<two>\d\d?) (?P=cut)
      (?P<whole>{_YEAR}|\d\d) (?![\w/]|[.]\d|-\d(?!\d?(?=\s?[/.])(?P=cut)))
    # 06/2015, 06 - 2015
    | (?<![\d./$]) (?<!\b\d{{3}}-) (?P<number>{_MONTH_NUMBER}) (?:\s?/\s?|-|(?<=\d\d)\.)
      (?P<number_year>{_YEAR}) (?![\d%])
    # 2015/06, 2015-06
    | (?<![\w.]) (?P<first_year>{_YEAR}) (?P<mark>[/.-]) (?P<then_month>0[1-9]|1[0-2]) (?![\d/%])
    # [4th] March [4,] 2015, Mar'15, Mar-15, Mar 15
    | (?:(?<![\w./]) \d\d?{_ORDINAL} [\s./,-]{{0,2}} (?:(?:of|de)\s)? )?
      (?:(?<![^\W\d_])|(?<=\dto)) (?P<word>{MONTH_WORD})
      (?: [\s.,-]{{0,2}} \d\d?{_ORDINAL} (?=[,\s]) )?
      (?P<gap> \.? [\s,./–-]{{0,3}} (?:(?:of|de|del)\s+)? ['’‘`´]? \s? )
      (?P<word_year>{_YEAR}|(?<=\W)\d\d) (?![\d%]|[./:,]\d)
    # 06/15, 06'15
    | (?<![\w./$:]) (?P<short>{_MONTH_NUMBER}) \s?[/'’]\s? (?P<short_year>[0-37-9]\d)
      (?![\w%/]|[.]\d)
    # [Summer] 2015
    | (?: (?<!\w) (?:spring|summer|fall|autumn|winter|q[1-4]|mid|early|late) [\s,-]+ (?:of\s)? )?
      (?:(?<![\w/$€£₹\#])|(?<=\dto)|(?<=since))
      (?<!\d[.,]) (?<![^\W\d_][-.]) (?<!\b\d{{3}}[-.\s]) (?<!\d{{5}}-)
      (?P<year>{_YEAR})
      (?!\d|%|[.,]\d|-(?:00|[4-9]\d)(?!\d))
    # 20142016: the dash is lost
    | ^ (?P<glued>{_YEAR}) (?={_YEAR}$) | (?<=^\d{{4}}) (?P<rest>{_YEAR}) $
    # '15
    | (?<!\w) ['’‘] (?P<tick>\d\d) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_GOES_ON = re.compile(r"\s+(?:to|till|[-–—])\s")
_DIGITS = re.compile(r"\d\d+")
_REACH = 24  # characters on either side of digits that may belong to the date


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time at ``text[start:end]``; ``month`` is None where only the year is printed.

    A weak one ("11/14", "Mar 15", "'15") means a date only inside a range.
    """

    start: int
    end: int
    year: int
    month: int | None = None
    weak: bool = False

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


def find_points(text: str, *, day_first: bool = False) -> Iterator[Point]:
    """Yield the points of a text from left to right; ``day_first`` reads 01/04/2016 as 1 April."""
    for start, end in _neighbourhoods(text):
        for match in _POINT.finditer(text, start, end):
            point = _read(match, day_first)
            if point is not None and not is_other_number(text, point.start, point.end):
                yield point


def widen_year(digits: str) -> int:
    """The year of two or four digits: up to 30 is this century, above the last."""
    value = int(digits)
    return value if len(digits) == 4 else value + (2000 if value <= 30 else 1900)


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """Stretches around digits, merged where they touch."""
    start = end = 0
    for match in _DIGITS.finditer(text):
        if match.start() - _REACH > end:
            if end:
                yield start, end
            start = match.start() - _REACH
        end = match.end() + _REACH
    if end:
        yield max(start, 0), min(end, len(text))


def _read(match: re.Match[str], day_first: bool) -> Point | None:
    start, end = match.span()
    if match["one"]:
        month = _pick_month(int(match["one"]), int(match["two"]), day_first)
        return Point(start, end, widen_year(match["whole"]), month) if month else None
    if match["word"]:
        return _read_word(match)
    if match["first_year"]:
        return _read_year_first(match)
    for year, month_group, weak in _PLAIN:
        if match[year]:
            number = int(match[month_group]) if month_group else None
            return Point(start, end, widen_year(match[year]), number, weak)
    return None


# Groups of _POINT that hold year and month as they stand, and whether the point is weak.
_PLAIN = (
    ("year", "", False),
    ("number_year", "number", False),
    ("iso_year", "iso_month", False),
    ("short_year", "short", True),
    ("tick", "", True),
    ("glued", "", False),
    ("rest", "", False),
)


def _read_year_first(match: re.Match[str]) -> Point:
    """Read "2015-06" as June, but "2010-11" alone as the years 2010 to 2011."""
    year, month = int(match["first_year"]), int(match["then_month"])
    ambiguous = match["mark"] == "-" and month > year % 100
    if ambiguous and not _GOES_ON.match(match.string, match.end()):
        return Point(match.start(), match.end("first_year"), year)
    return Point(match.start(), match.end(), year, month)


def _read_word(match: re.Match[str]) -> Point | None:
    start, end = match.span()
    month, digits = read_month(match["word"]), match["word_year"]
    whole, spaced = len(digits) == 4, match["gap"].isspace()
    if month is None:  # "Server 2008": the word is none of the date's
        return Point(match.start("word_year"), end, int(digits)) if whole else None
    # "Mar 15" may be a day, "Mar'15" is not; "set out 2015 plans" has no month.
    weak = spaced and (not whole or match["word"].casefold() in _WEAK_WORDS)
    return Point(start, end, widen_year(digits), month, weak)


def _pick_month(one: int, two: int, day_first: bool) -> int | None:
    day, month = (one, two) if day_first else (two, one)
    if month > 12:
        day, month = month, day
    return month if 1 <= month <= 12 and 1 <= day <= 31 else None
