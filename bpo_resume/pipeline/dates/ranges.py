"""Date ranges of a resume: "Jan'19 - Till date", "03/2018-Present", "Since Aug 2020".

Starts and ends are "YYYY-MM", "YYYY" or "present", never more precise than the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpo_resume.model import Precision
from bpo_resume.pipeline.dates.ends import (
    DASH,
    SEPARATOR,
    count_columns,
    find_bare_dash,
    find_open_end,
    has_empty_cell,
)
from bpo_resume.pipeline.dates.fiscal import find_fiscal_years
from bpo_resume.pipeline.dates.garbled import find_garbled_end, find_garbled_start
from bpo_resume.pipeline.dates.labelled import find_labelled_end
from bpo_resume.pipeline.dates.months import MONTH_WORD, read_month
from bpo_resume.pipeline.dates.points import Point, find_points, read_short_end
from bpo_resume.pipeline.dates.rivals import drop_rivals, names_product

_BETWEEN = re.compile(SEPARATOR, re.IGNORECASE)
# "2008-09": two digits that end a range of years.
_SHORT_END = re.compile(rf"(?:[ ]?{DASH}[ ]?|/)['’]?(?P<end>\d\d)(?![\w%/]|[.,:-]\d|[ ]?[+%])")
_LEAD_MONTH = re.compile(
    rf"(?<![^\W\d_])(?P<month>{MONTH_WORD})\.?(?:\s\d\d?(?:st|nd|rd|th)?)?"
    rf"\s*(?:{DASH}|to|till|/|&)\s*$",
    re.IGNORECASE,
)
_LEAD_WORD = re.compile(
    r"(?<!\w)(?:(?P<since>since|desde|(?:current|present)\s(?:to|-|–))|from|between|w\.?\s?e\.?\s?f\.?)\s*[:.]?\s*$",
    re.IGNORECASE,
)
_LEADS = 16  # characters of such a word before a date; "Current to May 2014" is a range backwards
_STACKED = re.compile(r"(?:^|\n)[^\n\t ]+[^\n]{0,10}\n[^\n]+(?=$|\n\D{3}|\n\n)")
_AND = re.compile(r"\s+(?:and|&)\s+")
_COLUMNS = re.compile(r"[ ]*\t[ ]*")
_SHUT = re.compile(r"[ ]*(?:$|[\n\t(),:;|\]A-Z])")  # what may follow two-digit years
# A year by itself is a date only in such company; "handled 2000 claims", "Excel 2010" are none.
_DATED = re.compile(r"\b(?:in|since|during|year|from|until)\s$", re.IGNORECASE)
_MARKED = re.compile(r"[(\[|,;:–-][ ]?$")
_ALONE = re.compile(r"[ ]*(?:$|[\n\t),;|:\].–]|-(?!\d))")
_NAME = re.compile(r"[ ]?[A-Z]")

# "2018 (5 months)", "6 months in 2018"
_LENGTH = r"(?:about\s|approx\.?\s|~\s?)?\d{1,2}\s?(?:months?|mths?|mos?|weeks?)\b\.?"
_LENGTH_BEHIND = re.compile(rf"\s?(?:,\s?|[–—-]\s?|\(\s?){_LENGTH}(?:\s?\))?", re.IGNORECASE)
_LENGTH_BEFORE = re.compile(rf"(?<!\w){_LENGTH}\s(?:in|of|during)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateRange:
    """A range printed at ``span``. ``single``: one date, not a range; a lone year is both its ends.

    ``start`` and ``end`` are "YYYY-MM", "YYYY", "present" or None.
    """

    start: str | None
    end: str | None
    precision: Precision
    span: tuple[int, int]
    single: bool = False


def find_date_ranges(text: str, *, day_first: bool = False) -> tuple[DateRange, ...]:
    """The ranges and single dates of a text, in text order, none overlapping.

    ``day_first`` decides 01/04/2016 where the digits leave it open; see ``order``.
    """
    text = text.replace("|", "\t")  # what parts the cells of a typed table
    points = tuple(drop_rivals(text, tuple(find_points(text, day_first=day_first))))
    found = sorted(
        (*_pair(text, points), *_find_fiscal(text)),
        key=lambda dates: (dates.span[0], -dates.span[1]),
    )
    return tuple(_without_overlaps(found))


def _pair(text: str, points: tuple[Point, ...]) -> Iterator[DateRange]:
    """Join points with their partners; what stays alone is a single date or nothing."""
    index = 0
    while index < len(points):
        point, following = points[index], points[index + 1 : index + 2]
        if following and (
            following[0].start == find_labelled_end(text, point.start, point.end)
            or _belong_together(text, point, following[0])
        ):
            yield _make(text, point, str(following[0]), following[0].end)
            index += 1
        elif found := _read_alone(text, point):
            yield found
        index += 1


def _belong_together(text: str, point: Point, following: Point) -> bool:
    gap = text[point.end : following.start]
    if len(gap) > 24 or not _may_pair(text, point, following):
        return False
    if _BETWEEN.fullmatch(gap):
        return True
    if gap == " / ":  # "Aug 2012 / Sep 2013"
        return None not in (point.month, following.month) and str(point) < str(following)
    if _COLUMNS.fullmatch(gap):  # cells "From" and "To" of one table row
        told = None not in (point.month, following.month) or count_columns(text, point.start)
        return bool(told) and str(point) <= str(following)
    if not gap.strip():
        return _is_joint(text, point, following, gap)
    lead = _lead_word(text, point)
    return bool(_AND.fullmatch(gap)) and lead is not None and lead[0].lower().startswith("between")


def _may_pair(text: str, point: Point, following: Point) -> bool:
    if point.weak and following.weak:
        return _SHUT.match(text, following.end) is not None
    if point.month is not None:
        return True
    return not (point.weak or following.weak)


def _is_joint(text: str, point: Point, following: Point, gap: str) -> bool:
    """Whether two points with nothing between them lost a dash: "(2008 2010)", "20082010".

    "2012 January 2016 April" can be nothing else.

    So did a narrow column that holds start above end, each on a line of its own.
    """
    around = text[max(0, point.start - 1) : point.start], text[following.end : following.end + 1]
    if not gap or around == ("(", ")"):
        return True
    if _begins_with_year(text, point) and _begins_with_year(text, following):
        return True
    stacked = _STACKED.match(text, max(0, point.start - 1))
    return gap == "\n" and stacked is not None and str(point) < str(following)


def _begins_with_year(text: str, point: Point) -> bool:
    """Whether the name of the month stands behind the year, as in "2012 January"."""
    return text[point.start].isdigit() and text[point.end - 1].isalpha()


def _read_alone(text: str, point: Point) -> DateRange | None:
    """A point without a partner: the first reading that fits, or None."""
    for read in _READINGS:
        found = read(text, point)
        if found is not None:
            return found
    return None


def _read_lead_month(text: str, point: Point) -> DateRange | None:
    """ "Jan - Mar 2015": the start borrows the year of the end; "Nov - Feb 2015" begins before."""
    lead = _LEAD_MONTH.search(text, max(0, point.start - 24), point.start)
    month = read_month(lead["month"]) if lead else None
    if lead is None or month is None or point.month is None:
        return None
    start = Point(lead.start(), point.start, point.year - (month > point.month), month)
    return _make(text, start, str(point), point.end)


def _read_open_end(text: str, point: Point) -> DateRange | None:
    """ "2015 - Present", "11/14 till date"; not "'15 - now"."""
    if point.weak and point.month is None:
        return None
    labelled = find_labelled_end(text, point.start, point.end)
    end = find_open_end(text, labelled or point.end)
    return _make(text, point, "present", end) if end else None


def _read_short_end(text: str, point: Point) -> DateRange | None:
    """ "2008-09", "'08-09": two digits that end a range of years."""
    if point.month is not None:
        return None
    end = _SHORT_END.match(text, point.end)
    year = read_short_end(point.year, end["end"]) if end else None
    return _make(text, point, str(year), end.end()) if end and year else None


def _read_since(text: str, point: Point) -> DateRange | None:
    lead = _lead_word(text, point)
    if point.weak or lead is None or not lead["since"]:
        return None
    return _make(text, point, "present", point.end)


def _read_bare_dash(text: str, point: Point) -> DateRange | None:
    """ "June 2015 -" at the end of a line; a bare year must have the line to itself."""
    end = find_bare_dash(text, point.end)
    if point.weak or end is None:
        return None
    if point.month is None and text[max(0, point.start - 1) : point.start].strip("\n\t("):
        return None
    return _make(text, point, "present", end)


def _read_empty_cell(text: str, point: Point) -> DateRange | None:
    """A row of a table with a cell "From" and none, an empty one or a dash under "To"."""
    if point.weak or not has_empty_cell(text, point.start, point.end):
        return None
    return _make(text, point, "present", point.end)


def _read_garbled(text: str, point: Point) -> DateRange | None:
    """ "June 206 - Oct 2007" has an end and no start, "Jan 2015 - Mar 20166" a start and no end."""
    if point.weak:
        return None
    start = find_garbled_start(text, point.start)
    if start is not None:
        return DateRange(None, str(point), _precision(str(point)), (start, point.end))
    end = find_garbled_end(text, point.end)
    if end is not None:
        return DateRange(str(point), None, _precision(str(point)), (point.start, end))
    return None


def _read_with_length(text: str, point: Point) -> DateRange | None:
    """ "2018 (5 months)", "6 months in 2018": a job that began and ended in that year."""
    if point.weak or point.month is not None:
        return None
    before = _LENGTH_BEFORE.search(text, max(0, point.start - 24), point.start)
    behind = None if before else _LENGTH_BEHIND.match(text, point.end)
    if not (before or behind):
        return None
    span = before.start() if before else point.start, behind.end() if behind else point.end
    return DateRange(str(point), str(point), "year", span)


def _read_single(text: str, point: Point) -> DateRange | None:
    if point.weak or not _is_date(text, point):
        return None
    # A job dated "2014" began and ended in 2014; one dated "May 2014" may have gone on.
    end = str(point) if point.month is None else None
    return DateRange(str(point), end, _precision(str(point)), (point.start, point.end), single=True)


# Tried in this order on a point that pairs with no other.
_READINGS = (
    _read_lead_month,
    _read_open_end,
    _read_short_end,
    _read_since,
    _read_bare_dash,
    _read_empty_cell,
    _read_garbled,
    _read_with_length,
    _read_single,
)


def _is_date(text: str, point: Point) -> bool:
    """Whether a lone point is a date and not a quantity or the version of a product."""
    if point.month is not None or text[point.start].isalpha():
        return True
    before = text[max(0, point.start - 30) : point.start]
    if names_product(text, point.start):
        return False
    if _DATED.search(before) or _ALONE.match(text, point.end):
        return True
    return bool(_MARKED.search(before) and _NAME.match(text, point.end))


def _lead_word(text: str, point: Point) -> re.Match[str] | None:
    return _LEAD_WORD.search(text, max(0, point.start - _LEADS), point.start)


def _make(text: str, point: Point, end: str, stop: int) -> DateRange:
    """The range from a point on, with the word that leads it in ("From", "Since")."""
    lead, start = _lead_word(text, point), str(point)
    begin = lead.start() if lead else point.start
    return DateRange(start, end, _precision(start, end), (begin, stop))


def _precision(*ends: str) -> Precision:
    lengths = {len(end) for end in ends if end != "present"}
    if len(lengths) > 1:
        return "mixed"
    return "month" if lengths == {7} else "year"


def _find_fiscal(text: str) -> Iterator[DateRange]:
    for years in find_fiscal_years(text):
        yield DateRange(years.start, years.end, "year", years.span, single=years.end is None)


def _without_overlaps(found: list[DateRange]) -> Iterator[DateRange]:
    reached = 0
    for dates in found:
        if dates.span[0] >= reached:
            reached = dates.span[1]
            yield dates
