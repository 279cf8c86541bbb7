"""What is written as a date and cannot be one: "13/2015", "Jan 20155", "31/31/2016", "Jan 2O15".

Ratios, versions, telephones and reference numbers look similar; they are left alone, and so is
what a month's name or a slash does not make a date of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bpo_resume.pipeline.dates.ends import DASH
from bpo_resume.pipeline.dates.months import MONTH_WORD, read_month
from bpo_resume.pipeline.dates.points import YEAR, find_neighbourhoods, pick_month, read_short_end

_APART = r"(?<![\w./$€£₹#-])"
_SHUT = r"(?![\w%/]|[.,:-]\d)"
_LIKE_YEAR = r"(?-i:[12][\dOolI]{3})"  # "2O15": letters for digits
_CANDIDATE = re.compile(
    rf"""
    {_APART} (?P<one>\d\d?) (?P<cut>[/.-]) (?P<two>\d\d?) (?P=cut) {YEAR} {_SHUT}  # 31/31/2016
    | {_APART} {YEAR} (?P<mark>[/.-]) (?P<month>\d\d) (?P=mark) (?P<day>\d\d) {_SHUT}  # 2015/13/40
    | {_APART} (?P<number>\d\d?) \s?/\s? (?P<whole>{YEAR}\d?) {_SHUT}  # 13/2015, 06/20177
    | (?<![^\W\d_]) (?P<word>(?-i:(?=[A-Z])){MONTH_WORD}) \.? [ ,.'’–-]{{0,3}}
      (?: (?P<digits>\d{{3,6}}) (?![\w%/]|[.,:]\d) | (?P<letters>{_LIKE_YEAR}) (?!\w) )  # Jan 20155
    | {_APART} (?P<year>{YEAR}) - (?P<short>\d\d) {_SHUT}  # 2015-00
    | {_APART} (?:\d\d?/)? (?P<like>{_LIKE_YEAR}) (?P<more>\d)? (?!\w|[/.:]\d)  # 06/2O15, 20155
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A number that counts or names something else: "rank 15/2000", "25/2000 claims".
_REFERENCE = re.compile(
    r"(?:#|\b(?:no|nos|nr|id|ref|rank(?:ed)?|case|bill|act|order|scored?|marks?|file|policy|roll|rule"
    r"|reg|ticket|invoice|section|article|position|notification|circular|batch|lot|code|of))\W*$",
    re.IGNORECASE,
)
_THINGS = re.compile(r"\s+(?:[a-z]+\s)?[a-z]{3,}s\b")
_BEYOND = rf"[^\S\n]*(?:{DASH}|to\b|till?\b|until\b)\s*"
# What may follow the figures of a date that stands by itself or begins a range.
_STOPS = re.compile(rf"[ ]*(?:$|[\n\t)\]|;])|{_BEYOND}", re.IGNORECASE)
_LEADS_ON = re.compile(
    rf"{_BEYOND}(?:(?:\d\d?[/.-]){{0,2}}(?-i:[12][\dOolI]{{3}})|pres|curr|till|{MONTH_WORD}\W{{0,3}}\d)",
    re.IGNORECASE,
)
_LEADS_HERE = re.compile(rf"(?-i:[12][\dOolI]{{3}})(?:-?\d\d?)?{_BEYOND}$", re.IGNORECASE)
_POSTAL = re.compile(r"-\d{4}")  # "20155-2016"
_AHEAD = re.compile(rf"(?<=[\dOolI]){_BEYOND}$", re.IGNORECASE)
_BEHIND = re.compile(_BEYOND, re.IGNORECASE)
_LETTERS = str.maketrans("OolI", "0011")
_LONGEST = 24  # characters of a date


def find_garbled_dates(
    text: str, start: int = 0, end: int | None = None
) -> tuple[tuple[int, int], ...]:
    """Where such dates stand in ``text[start:end]``, in text order."""
    return tuple(_find(text, start, len(text) if end is None else end))


def find_garbled_start(text: str, start: int) -> int | None:
    """Where such a date begins that leads, by a dash or "to", up to ``start``."""
    gap = _AHEAD.search(text, max(0, start - 8), start)
    if gap is None:
        return None
    spans = find_garbled_dates(text, max(0, gap.start() - _LONGEST), gap.start())
    return spans[-1][0] if spans and spans[-1][1] == gap.start() else None


def find_garbled_end(text: str, end: int) -> int | None:
    """Where such a date ends to which a dash or "to" leads from ``end``."""
    gap = _BEHIND.match(text, end)
    if gap is None:
        return None
    spans = find_garbled_dates(text, gap.end(), min(len(text), gap.end() + _LONGEST))
    return spans[0][1] if spans and spans[0][0] == gap.end() else None


def _find(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for low, high in find_neighbourhoods(text, start, end):
        at = low
        while match := _CANDIDATE.search(text, at, high):
            is_garbled = _is_garbled(match)
            if is_garbled:
                yield match.span()
            # "and 13/2015": what no month's name leads in may be a date.
            at = match.end("word") if match["word"] and not is_garbled else match.end()


def _is_garbled(match: re.Match[str]) -> bool:
    """Whether the candidate is a date in writing, and none of the calendar."""
    if match["one"]:
        one, two = int(match["one"]), int(match["two"])
        likely = match["cut"] == "/" or max(one, two) < 40
        return likely and pick_month(one, two, day_first=False) is None
    if match["month"]:
        return pick_month(int(match["month"]), int(match["day"]), day_first=False) is None
    if match["number"]:
        return _is_no_month(match)
    if match["word"]:
        return read_month(match["word"]) is not None and _is_no_year(match)
    if match["short"]:
        unread = read_short_end(int(match["year"]), match["short"]) is None
        return unread and not 1 <= int(match["short"]) <= 12 and _is_in_range(match)
    return _is_like_year(match)


def _is_no_month(match: re.Match[str]) -> bool:
    text, is_month = match.string, 1 <= int(match["number"]) <= 12
    if is_month == (len(match["whole"]) == 4):
        return False
    if _THINGS.match(text, match.end()):
        return False
    return _REFERENCE.search(text, max(0, match.start() - 16), match.start()) is None


def _is_no_year(match: re.Match[str]) -> bool:
    """Too many digits, too few, or letters among them."""
    digits, text = match["digits"], match.string
    if match["letters"]:
        return _is_like_year(match)
    if len(digits) > 4:
        return re.match(YEAR, digits) is not None
    if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
        return False
    if "," in match[0] or not _STOPS.match(text, match.end()):
        return False  # "In May 215 calls", "12 March, 2145 Oak Street"
    return len(digits) == 4 or digits[0] in "02"


def _is_like_year(match: re.Match[str]) -> bool:
    like = match["letters"] or match["like"]
    if re.fullmatch(YEAR, like.translate(_LETTERS)) is None:
        return False
    if like.isdigit():  # a digit too many, "20155 - 2016"; else a postal code
        is_code = "/" in match[0] or _POSTAL.match(match.string, match.end())
        return match["more"] is not None and not is_code and _is_in_range(match)
    return match["more"] is None and (bool(match["word"]) or "/" in match[0] or _is_in_range(match))


def _is_in_range(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if _LEADS_ON.match(text, match.end()):
        return True
    return _LEADS_HERE.search(text, max(0, start - 16), start) is not None
