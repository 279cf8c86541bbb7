"""Numbers with their units, bounds and periods, wherever they stand in a text.

A quantity is what could be the value of a metric. Dates, phone numbers, versions, grades, clock
times and list numbers are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from bpo_resume.model import Comparator
from bpo_resume.pipeline.amounts.bounds import BOUND, BOUND_AFTER, may_lead_to_number, read_bound
from bpo_resume.pipeline.amounts.masks import find_masked
from bpo_resume.pipeline.amounts.periods import read_period
from bpo_resume.pipeline.amounts.units import (
    CURRENCY,
    GLUED_WORK,
    UNIT,
    name_currency,
    name_period,
    name_unit,
)
from bpo_resume.pipeline.text.folding import fold
from bpo_resume.pipeline.text.numerals import (
    MULTIPLIER,
    MULTIPLIERS,
    NUMBER_WORD,
    NUMERAL,
    parse_numeral,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in ``text[start:end]``, bound words, unit and period included.

    ``unit``: "" (a bare number) | "%" | "points" | "bps" | "s" | "h" | "days" | "months" | "years"
    | "wpm" | "kph" | "x" | "score/5" (and /7, /10, /100) | "%/s" (80/20) | a currency's ISO code.
    Minutes are given in seconds, weeks in days. ``period``: minute, hour, day, shift, week,
    month, quarter or year. The number itself ends at ``number_end``; the words between it and the
    period are what is counted ("80 <inbound calls> per day").
    """

    start: int
    end: int
    value: float
    value_max: float | None = None
    unit: str = ""
    period: str | None = None
    comparator: Comparator = "="
    number_end: int = 0
    clock: bool = False  # written m:ss; a duration only beside the name of one
    multiplier: float = 1.0  # that stands at it: a thousand, a million, a lakh
    lakhs: bool = False  # told in lakhs or crores: rupees, where it is money at all
    template: bool = False  # "[80]": a template's field, perhaps never filled in

    def move(self, by: int) -> Quantity:
        """The same in a text that begins so many characters earlier."""
        start, end, number_end = self.start + by, self.end + by, self.number_end + by
        return replace(self, start=start, end=end, number_end=number_end)


_RANGE = r"\s?(?:-|–|—|‐|−|\bto\b|\bup\sto\b|\bthrough\b)\s?"
_PLUS = r"(?P<plus>\+(?=\s?(?:[km]|mm|bn?|thousand|mil|[mb]illion|la(?:kh|c)s?|cr|crores?)\b))?"
_AHEAD = (
    r"(?P<between>(?<!\w)(?:between|entre)\s)?"
    rf"(?P<bound>(?:(?:(?<!\w)|(?=[<>≤≥]))(?:{BOUND})\s?(?:an?\s|the\s)?){{1,2}})?"
    rf"(?P<currency>{CURRENCY}\s?)?(?P<sign>(?<![\w)\]])[+−-](?=[\d.]))?(?P<open>\[\s?)?"
)
_NOTHING_AHEAD = "".join(
    f"(?P<{name}>(?!))?" for name in ("between", "bound", "currency", "sign", "open")
)
_SINGLE = (
    rf"(?(currency)|(?<![\w.])(?<!\d,))(?P<low>{NUMERAL}){_PLUS}"
    rf"(?P<low_multiplier>{MULTIPLIER}|(?(currency)(?:mm?|l)\b|(?!)))?"
    rf"(?P<low_unit>{UNIT})?(?!(?!{GLUED_WORK})\w|[.,]\d)"
)
_HIGH = (
    rf"\+?(?:{_RANGE}|(?(between)\s?(?:and|&|y|e|-)\s?|(?!)))(?:{CURRENCY}\s?)?(?P<high>{NUMERAL})"
    rf"(?P<high_multiplier>{MULTIPLIER}|(?(currency)(?:mm?|l)\b|(?!)))?"
    rf"(?P<high_unit>{UNIT})?(?!(?!{GLUED_WORK})\w|[.,]\d)"
)
_TAIL = (
    r"(?P<close>\s?\])?"
    r"(?P<scale>(?:\s?/\s?(?:100|10|5|7)"
    r"|\son\s(?:100|10|5|7)(?=\s*(?:$|[,;)\n]|\.(?!\d)))"
    r"|\son\san?\s(?:5|five|7|seven|10|ten)[\s-]point\sscale"
    r"|\s(?:out\s)?of\s(?:a\spossible\s|an?\s)?(?:100|10|5|7)(?!\s\w+s\b))(?![\d/:%]|,\d|\.[1-9]))?"
    rf"(?P<after>{BOUND_AFTER})?"
    rf"(?P<late_unit>\s?%|(?(after)(?:{UNIT})|(?!)))?"
)
_PREFIX = 48
_NUMBER_AHEAD = re.compile(rf"\d+|\b{NUMBER_WORD}\b")  # in lower case
_ONE = re.compile(_AHEAD + _SINGLE + _TAIL, re.IGNORECASE)
_BARE = re.compile(_NOTHING_AHEAD + _SINGLE + _TAIL, re.IGNORECASE)
_MANY = re.compile(_AHEAD + _SINGLE + _HIGH + _TAIL, re.IGNORECASE)
_RANGE_AHEAD = re.compile(r"\+?\s?(?:[-–—‐−&]|(?:to|up|through|and|y|e)\b)", re.IGNORECASE)
_START = attrgetter("start")
_LAKHS = re.compile(r"\d\s?(?:la(?:kh|c)s?|cr|crs|crores?)\b", re.IGNORECASE)
_SCALE = re.compile(r"\d+$|(?<=\s)(?:5|five|7|seven|10|ten)(?=[\s-]point)", re.IGNORECASE)
# "1.150 employees", as written where a point parts thousands; nobody counts thousandths of them.
_THOUSANDS = re.compile(
    r"[1-9]\d{0,2}\.\d{3}\s(?:[a-z]+\s)?(?:employees|people|customers|clients|calls|chats|e-?mails|tickets"
    r"|cases|claims|invoices|records|orders|accounts|transactions|payslips|documents)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?<!ranging\s)(?<!ranged\s)(?<!ranges\s)(?<!range\s)(?<!varying\s)\bfrom\s+(?:(?:an?|the)\s+)?(?:(?:average|avg\.?|rate|low|high)\s+)?(?:of\s+)?$",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?<![\w/.:,])([5-9]\d)\s?[/:]\s?(?:5|10|15|20|25|30|45|60)(?!\w|[/:.,]\w|\s?%)"
)
_CLOCK = re.compile(r"(?<![\w:.])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\w:])")
# "from WD7 to WD4": days of the month's close.
_DAY = r"(?:WD|BD|(?:working\s|business\s)?day)\s?\+?\s?"
_CLOSING_DAYS = re.compile(
    rf"\bfrom\s(?P<low_day>{_DAY}(?P<low>\d{{1,2}}))\s?(?:to|->|→)\s?"
    rf"(?P<high_day>{_DAY}(?P<high>\d{{1,2}}))(?!\w)",
    re.IGNORECASE,
)
_FROM_DAY = re.compile(r"[dDyY]\s?\+?[0-9]")  # a cheap look for these
_MINUTES = re.compile(r"\d\s?[mM]")  # a cheap look for the next
_COMPOUND = re.compile(
    r"(?<![\w.])(?:(?P<h>\d{1,9})\s?(?:hours?|hrs?|h)\b,?\s?(?:and\s)?)?"
    r"(?P<m>\d{1,9})\s?(?:minutes?|mins?|m)\b,?\s?(?:and\s|&\s)?(?P<s>\d{1,9})\s?(?:seconds?|secs?|s)\b",
    re.IGNORECASE,
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of ``text`` in its order, none overlapping another."""
    taken = find_masked(text)
    found: list[Quantity] = []
    pairs = _find_pairs(text) if "/" in text or ":" in text else ()
    for quantity in (*pairs, *_find_durations(text)):
        if _is_free(taken, quantity.start, quantity.end):
            found.append(quantity)
            taken.append((quantity.start, quantity.end))
    found += _find_numbers(text, taken)
    return tuple(sorted(found, key=_START))


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    return all(end <= low or start >= high for low, high in taken)


def _find_pairs(text: str) -> Iterator[Quantity]:
    """Service levels such as 80/20: percent answered, and the seconds they waited."""
    for match in _PAIR.finditer(text):
        start, end = match.span()
        yield Quantity(start, end, float(match[1]), unit="%/s", number_end=end)


def _find_durations(text: str) -> Iterator[Quantity]:
    for match in _COMPOUND.finditer(text) if _MINUTES.search(text) else ():
        seconds = 3600 * int(match["h"] or 0) + 60 * int(match["m"]) + int(match["s"])
        yield Quantity(*match.span(), float(seconds), unit="s", number_end=match.end())
    for match in _CLOSING_DAYS.finditer(text) if _FROM_DAY.search(text) else ():
        for key in ("low", "high"):
            end = match.end(key)
            yield Quantity(
                match.start(f"{key}_day"), end, float(match[key]), None, "days", number_end=end
            )
    for match in _CLOCK.finditer(text) if ":" in text else ():
        parts = [int(part) for part in match.groups() if part is not None]
        seconds = sum(60**at * part for at, part in enumerate(reversed(parts)))
        yield Quantity(*match.span(), float(seconds), unit="s", number_end=match.end(), clock=True)


def _find_numbers(text: str, taken: list[tuple[int, int]]) -> list[Quantity]:
    found, position, folded = [], 0, fold(text)
    while near := _NUMBER_AHEAD.search(folded, position):
        start = _find_start(folded, position, near.start())
        bare = start == near.start()
        match = _BARE.match(text, start) if bare else _ONE.search(text, start)
        if match is None and bare:
            position = near.end()
            continue
        if match is None:
            break
        wide = _MANY.match(text, match.start()) if _may_range(text, match) else None
        if wide and _is_range(text, wide):
            match = wide
        number = match.start("low"), match.end("high" if match is wide else "low")
        blocked = [high for low, high in taken if number[0] < high and number[1] > low]
        if blocked:
            position = max(*blocked, match.end("low"))
            continue
        quantity = _build_quantity(text, match)
        found.append(quantity)
        position = max(quantity.end, match.end())
    return found


def _find_start(folded: str, position: int, number: int) -> int:
    """Where to look for a quantity from: its longest prefix could begin there.

    The grammar is slow on words, and few numbers have any before them that belong to it.
    """
    low = max(position, number - _PREFIX)
    before = folded[low:number].split()
    last = before[-1] if before else ""
    return low if may_lead_to_number(last) else number


def _may_range(text: str, match: re.Match[str]) -> bool:
    """A cheap look behind the number and behind its unit."""
    ends = map(match.end, ("low", "low_multiplier", "low_unit", "plus"))
    return any(end >= 0 and _RANGE_AHEAD.match(text, end) for end in ends)


def _is_range(text: str, match: re.Match[str]) -> bool:
    """A range, not a change: "80 to 100 calls" but not "from 80% to 95%"."""
    low, high = _scale_bounds(match)
    units = {name_unit(match[key]) for key in ("low_unit", "high_unit") if match[key]}
    return (
        low < high
        and len(units) < 2
        and not _FROM.search(text, max(0, match.start() - _PREFIX), match.start())
    )


def _scale_bounds(match: re.Match[str]) -> tuple[float, float]:
    """Both ends in full; "80-100K" and "2 to 3 million" share the multiplier."""
    low, high = parse_numeral(match["low"]), parse_numeral(match["high"])
    own = _name_multiplier(match["low_multiplier"])
    shared = _name_multiplier(match["high_multiplier"])
    if not match["low_multiplier"] and low < 1000:
        own = shared
    return low * own, high * shared


def _name_multiplier(written: str | None) -> float:
    return MULTIPLIERS[written.strip(" -\n\t").lower()] if written else 1.0


def _build_quantity(text: str, match: re.Match[str]) -> Quantity:
    low = parse_numeral(match["low"]) * _name_multiplier(match["low_multiplier"])
    high = None
    if match.re is _MANY:
        low, high = _scale_bounds(match)
    last = match["high_multiplier"] if high is not None else match["low_multiplier"]
    unit, factor, end = _read_unit(match)
    period = read_period(text, end, unit)
    sign = -1.0 if match["sign"] in {"-", "−"} else 1.0
    alone = match["between"] and high is None  # "$4M budget between four sources"
    if not unit and high is None and _THOUSANDS.match(text, match.start("low")):
        factor *= 1000
    return Quantity(
        start=match.end("between") if alone else match.start(),
        end=period.end() if period else end,
        value=round(sign * low * factor, 6),
        value_max=None if high is None else round(high * factor, 6),
        unit=unit,
        period=name_period(period["period"]) if period else None,
        comparator=">=" if match["plus"] else read_bound(match["bound"], match["after"]),
        number_end=end,
        multiplier=_name_multiplier(last),
        lakhs=_LAKHS.search(match[0]) is not None,
        template=bool(match["open"] and match["close"]),
    )


def _read_unit(match: re.Match[str]) -> tuple[str, float, int]:
    """Unit, factor and where the number with its unit ends."""
    if match["currency"]:
        return name_currency(match["currency"].strip()), 1.0, match.end()
    scale = _SCALE.search(match["scale"]) if match["scale"] else None
    high = "high" if match.re is _MANY else "low"
    if scale:
        most = parse_numeral(scale[0])
        if parse_numeral(match[high]) <= most:
            return f"score/{most:g}", 1.0, match.end()
        return "", 1.0, match.start("scale")
    written = match[f"{high}_unit"] or match["low_unit"] or match["late_unit"]
    return *name_unit(written or ""), match.end()
