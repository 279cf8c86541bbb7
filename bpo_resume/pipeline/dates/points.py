"""Single points in time as resumes print them: "Mar'15", "4th March 2015", "03/2015", "2015".

A point is never more precise than its text. Scanning costs little because only the surroundings
of digits are read with the full grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpo_resume.pipeline.dates.months import MONTH_WORD, read_month

_WEAK_WORDS = frozenset({"set", "out", "ago", "ene", "dez", "mai"})

YEAR = r"(?:19[4-9]|20[0-3])\d"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th))?"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_NO_LETTER_AHEAD = r"(?<![^\W\d_])"
# Behind a word that lost the space after it: "2012to2014", "Since2016", "tillFeb2015".
_GLUED_ON = (
    r"(?:(?<=to)(?<![^\W\d_]..)|(?<=till|from)(?<![^\W\d_].{4})|(?<=since|until)(?<![^\W\d_].{5}))"
)
_NAME = (
    r"(?:(?-i:(?=[JFMASOND]))(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d_]))"
)
# A name that leads to its own year ("May 2013", "May 4, 2013") belongs to no year before it.
_NO_YEAR_BEHIND = r"(?![ .,'’–-]{0,3}\d)"
_MONTH_BEHIND = rf"""
    (?: (?P<turn>[ ]|,[ ]?|[/-]) (?P<late>{_NAME}) (?: (?P=turn) \d\d? (?!\d) )?
      (?: {_NO_YEAR_BEHIND}
        | (?= \s* (?:[-–]|to|till)? \s* {YEAR} (?P=turn) {_NAME} {_NO_YEAR_BEHIND} ) ) )?
"""
_POINT = re.compile(
    rf"""
    # Where a point may begin: at a figure, or at the first letter of a month or a season.
    (?: (?=[\d'’‘]) | (?=[jfmasondewql]) (?:{_NO_LETTER_AHEAD}|{_GLUED_ON}) )
    (?:
    (?![a-z]) (?:
    # 2015-06-30
    (?<![\w.]) (?P<iso_year>{YEAR}) [-/.] (?P<iso_month>{_MONTH_NUMBER}) [-/.] \d\d? (?!\d)
    # 30/06/2015, 6-30-15; a dash behind may only lead to another date, 6/1/15-7/1/16
    | (?<![\d./$]) (?<!\b\d{{3}}-) (?P<one>\d\d?) (?P<cut>\s?[/.-]\s?) (?P<two>\d\d?) (?P=cut)
      (?P<whole>{YEAR}|\d\d) (?![\w/]|[.]\d|-\d(?!\d?(?=\s?[/.])(?P=cut)))
    # 06/2015, 06 - 2015
    | (?<![\d./$]) (?<!\b\d{{3}}-) (?P<number>{_MONTH_NUMBER}) (?:\s?/\s?|-|(?<=\d\d)\.)
      (?P<number_year>{YEAR}) (?![\d%]|[./]\d)
    # 2015/06, 2015-06
    | (?<![\w.]) (?P<first_year>{YEAR}) (?P<mark>[/.-]) (?P<then_month>0[1-9]|1[0-2]) (?![\d/%])
    )
    # Summer 2015
    | (?<!\w) (?=[sfawqmel]) (?:spring|summer|fall|autumn|winter|q[1-4]|mid|early|late)
      [\s,-]+ (?:of\s)? (?P<season_year>{YEAR}) (?!\d|%|[.,]\d)
    # [4th] March [4,] 2015, Mar'15, Mar-15, Mar 15
    # but "1<TAB>Mar 2015" is a row's number and its date
    # and the end of "FY 2021-22" over a month is no day of it
    | (?:(?<![\w./]) (?!(?<=\d[-–])\d\d\s*\n)
        \d\d?{_ORDINAL} (?:[./,-]|[^\S\t]){{0,2}} (?:(?:of|de)\s)? )?
      (?:{_NO_LETTER_AHEAD}|{_GLUED_ON}) (?P<word>{MONTH_WORD})
      (?: [\s.,-]{{0,2}} \d\d?{_ORDINAL} (?=[,\s]) )?
      (?P<gap> \.? [\s,./–-]{{0,3}} (?:(?:of|de|del)\s+)? ['’‘`´]? \s? )
      (?P<word_year>{YEAR}|(?<=\W)\d\d) (?![\d%]|[./:,]\d)
    | (?![a-z]) (?:
    # 06/15, 06'15
    (?<![\w./$:]) (?P<short>{_MONTH_NUMBER}) \s?[/'’]\s? (?P<short_year>[0-37-9]\d)
      (?![\w%/]|[.]\d)
    # 2015, 2015 June
    | (?: (?<![\w/$€£₹\#]) (?<!\d[.,:]) (?<![$€£₹]\s) (?<![^\W\d_][-.]) (?<!\b\d{{3}}[-.\s])
        | {_GLUED_ON})
      (?P<year>{YEAR}) (?!\d|%|[.,]\d) {_MONTH_BEHIND}
    # 20142016: the dash is lost
    | ^ (?P<glued>{YEAR}) (?={YEAR}$) | (?<=^\d{{4}}) (?P<rest>{YEAR}) $
    # '15
    | (?<!\w) ['’‘] (?P<tick>\d\d) (?!\w)
    ) )
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_GOES_ON = re.compile(r"\s+(?:to|till|[-–—])\s")
# What follows "2012 January": an end, "to", "-" or "2016 April"; or a beginning goes before it.
_STOPS = re.compile(rf"\.?\s*(?:$|[\n\t()\[\],;:|–—-]|(?:to|till|until)\b|{YEAR}\D)", re.IGNORECASE)
_CAME_FROM = re.compile(rf"(?:\b(?:to|till|until)\s|[–—-]|{_NAME})\s*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d\d+")
_LIKELY, _LONGEST, _NEWEST = 12, 30, 2030  # of ranges with a short end: years, last year
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
    for start, end in find_neighbourhoods(text, 0, len(text)):
        at = start
        while match := _POINT.search(text, at, end):
            point = _read(match, day_first)
            if point is not None:
                yield point
            # "Server 2008": the word is none of the date's, what follows it may be one.
            at = match.end("word") if point is None and match["word"] else match.end()


def widen_year(digits: str) -> int:
    """The year of two or four digits: up to 30 is this century, above the last."""
    value = int(digits)
    return value if len(digits) == 4 else value + (2000 if value <= 30 else 1900)


def read_short_end(year: int, digits: str) -> int | None:
    """The year that "09" or "92" is behind "2008-" or "1979-"; None if it cannot end a range."""
    end = year // 100 * 100 + int(digits)
    end += 100 * (end <= year)  # "1999-00"
    # Up to 12 the digits may also be those of a month, so only short ranges are likely.
    longest = _LIKELY if int(digits) <= 12 else _LONGEST
    return end if end <= min(year + longest, _NEWEST) else None


def find_neighbourhoods(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Stretches of ``text[low:high]`` around its digits, merged where they touch."""
    start = end = low
    for match in _DIGITS.finditer(text, low, high):
        if match.start() - _REACH > end:
            if end > low:
                yield max(start, low), end
            start = match.start() - _REACH
        end = match.end() + _REACH
    if end > low:
        yield max(start, low), min(end, high)


def _read(match: re.Match[str], day_first: bool) -> Point | None:
    start, end = match.span()
    if match["one"]:
        month = pick_month(int(match["one"]), int(match["two"]), day_first)
        return Point(start, end, widen_year(match["whole"]), month) if month else None
    if match["word"]:
        return _read_word(match)
    if match["first_year"]:
        return _read_year_first(match)
    if match["late"]:
        return _read_late(match)
    for year, month_group, weak in _PLAIN:
        if match[year]:
            number = int(match[month_group]) if month_group else None
            return Point(start, end, widen_year(match[year]), number, weak)
    return None


# Groups of _POINT that hold year and month as they stand, and whether the point is weak.
_PLAIN = (
    ("year", "", False),
    ("season_year", "", False),
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


def _read_late(match: re.Match[str]) -> Point:
    """Read "2012 January" as a month where it is a date, and not "the 2016 May Day parade"."""
    text, end = match.string, match.end()
    if _STOPS.match(text, end) or _CAME_FROM.search(
        text, max(0, match.start() - 16), match.start()
    ):
        return Point(match.start(), end, int(match["year"]), read_month(match["late"]))
    return Point(match.start(), match.end("year"), int(match["year"]))


def _read_word(match: re.Match[str]) -> Point | None:
    start, end = match.span()
    month, digits = read_month(match["word"]), match["word_year"]
    whole, spaced = len(digits) == 4, match["gap"].isspace()
    if month is None:
        return None
    # "Mar 15" may be a day, "Mar'15" is not; "set out 2015 plans" has no month.
    weak = spaced and (not whole or match["word"].casefold() in _WEAK_WORDS)
    return Point(start, end, widen_year(digits), month, weak)


def pick_month(one: int, two: int, day_first: bool) -> int | None:
    """The month of a day and a month in either order, the likelier first; None if neither fits."""
    day, month = (one, two) if day_first else (two, one)
    if month > 12:
        day, month = month, day
    return month if 1 <= month <= 12 and 1 <= day <= 31 else None
