"""Figures that look like years and are none: telephones, sums, versions, standards, counts.

Only years without a month are doubted. Those that stand in one row ("2007, 2010 and 2013") are
years together or none of them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bpo_resume.pipeline.amounts.units import CURRENCY
from bpo_resume.pipeline.dates.points import Point, read_short_end

_AHEAD = 40  # characters that may tell
_ROW = re.compile(r"[ ]?[-–/,&]\s?|,?[ ](?:(?:and|or|to|till|through|[-–])[ ])?|to|till")
# What owns the figures behind it, even two with a dash between. Words that employers and jobs
# have too ("T-Mobile 2012 - 2014", "Back Office 2010-2012") need more: a colon, nothing before.
_OWNED = re.compile(
    rf"""
    (?: {CURRENCY} (?<!php|cad) \s?  # also a language, also a way to draw
      | \b(?: aadhaa?r | passport | fax | landline | toll[\s-]free | p\.?o\.?\s?box | flat | plot
          | apt | apartment | extn? | extension | (?:pin|zip)(?:\s?code)?
          | (?:phone|mobile|cell|contact|telephone|roll|invoice|ticket|account|policy)
            \s?(?:no|number)
          ) (?:\s(?:no|number))? [\s.:\#-]*
      | (?<![\w-])(?<!\w\s)
        (?: tel | telephone | phone | mobile | mob | cell | ph | call | whats\s?app ) \s?[.:\#]
        [\s.:\#-]*
      | \b(?: windows | (?:ms|microsoft)[\s-]?(?:office|word|access|project|exchange) | excel
          | power\s?point | outlook | visual\s?(?:studio|basic) | (?:ms[\s-]?)?sql(?:\sserver)?
          | share\s?point | auto\s?cad | quick\s?books | visio
          | (?<![\w-])(?<!\w\s)(?:office|access|word|exchange)
          ) (?:\s(?:server|professional|pro|suite|version|v))? [.:]?[ ]?[(]?
    ) \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The same for a lone year, where words that employers have too are sure enough.
_PRODUCT = re.compile(
    r"\b(?:office|word|excel|outlook|access|power\s?point|windows|win|server|sql|project|visio|studio"
    r"|share\s?point|exchange|publisher|dynamics|auto\s?cad|quick\s?books|peachtree|iso|microsoft|ms"
    r"|suite|version|v|room|apt|box|no|ext|unit|house|door|shop)[\s.,:#/(&-]*\Z",
    re.IGNORECASE,
)
# Other digits that touch the year and are part of the same number: "0171 2010", "27001-2013".
_MORE_AHEAD = re.compile(r"(?:(?<!\d)\d{4}[ ]|\d[-:])\Z")
_MORE_BEHIND = re.compile(r"-(?P<more>\d+)")
_ONE_BY_ONE = re.compile(r"[ .-]")
# "2010-2015 files a day", "1950 to 2015 forms"
_THINGS = (
    r"(?:calls|files|forms|records|tickets|e-?mails|chats|transactions|invoices|cases|pages|documents"
    r"|orders|units|items|entries|customers|users|people|employees|agents|hours|leads|applications"
    r"|requests|queries|claims|cheques|checks|bills|images|words|lines|parts|packages|patients)"
)
_COUNTED = re.compile(
    rf"\+?[ ](?:(?:inbound|outbound|incoming|new|data|customer)[ ])?{_THINGS}"
    r"(?=\s*(?:$|[\n.,;)]|(?:an?|per|each|every|daily|weekly|monthly|with|from|of|and|to|for|on)\b))"
    r"|[ ](?:(?!\w+(?:ing|ed)\b)[a-z]+[ ])?[a-z]{3,}s[ ](?:an?|per|each|every)"
    r"[ ](?:day|week|month|hour|shift|quarter)\b"
)


def drop_rivals(text: str, points: Sequence[Point]) -> Iterator[Point]:
    """The points without those that are other figures."""
    row: list[Point] = []
    before: Point | None = None
    for point in points:
        if row and not (_is_bare(text, point) and _ROW.fullmatch(text, row[-1].end, point.start)):
            yield from _keep(text, row, before, point)
            before, row = row[-1], []
        if _is_bare(text, point):
            row.append(point)
        else:
            yield point
            before = point
    yield from _keep(text, row, before, None)


def names_product(text: str, start: int) -> bool:
    """Whether a lone year at ``start`` is the version of a product or the number of a house."""
    return _PRODUCT.search(text, max(0, start - _AHEAD), start) is not None


def _is_bare(text: str, point: Point) -> bool:
    return point.month is None and not point.weak and text[point.start].isdigit()


def _keep(
    text: str, row: list[Point], before: Point | None, behind: Point | None
) -> Sequence[Point]:
    """The row, or nothing if its figures are no years."""
    if not row:
        return ()
    start, end = row[0].start, row[-1].end
    gaps = [text[one.end : two.start] for one, two in pairwise(row)]
    is_number = len(gaps) > 1 and all(_ONE_BY_ONE.fullmatch(gap) for gap in gaps)
    goes_on_ahead = before is None or before.end < start - 1
    goes_on_behind = behind is None or behind.start > end + 1
    if (
        is_number
        or (goes_on_ahead and _MORE_AHEAD.search(text, max(0, start - 6), start))
        or (goes_on_behind and _has_more_behind(text, row[-1], gaps))
        or _COUNTED.match(text, end)
        or _OWNED.search(text, max(0, start - _AHEAD), start)
    ):
        return ()
    return row


def _has_more_behind(text: str, last: Point, gaps: Sequence[str]) -> bool:
    """Whether digits go on behind the last year and are not the end of a range, "2008-09"."""
    more = _MORE_BEHIND.match(text, last.end)
    if more is None:
        return False
    is_range = len(more["more"]) == 2 and gaps[-1:] != ["-"]
    return not (is_range and read_short_end(last.year, more["more"]))
