"""Which measure belongs to which metric name in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.kpis.fit import counts_others, fit_quantity, is_age
from bpo_resume.pipeline.kpis.kinds import CHANGE, is_delta
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.pipeline.kpis.volumes import CONTACTS

_Part = TypeVar("_Part", Name, Measure)

_NAMED_FIRST = 0.75  # words that a value before its name costs where names come first
_FAR_AHEAD = 2.0  # words that two or more words between it and its name cost it besides
_FARTHEST = 120  # characters between a name and its number
_LIST_AHEAD, _LIST_BEHIND = 40, 12  # characters between a list of names and one of values
_LIST = re.compile(
    r"\s*(?:,\s*and\b|,|&|/|\||\band\b|\bas well as\b)\s*(?:the\s|our\s|my\s)?", re.IGNORECASE
)
_BARRIER = re.compile(r"[;|•]|[.!?]\s+[A-Z]|\n\s*\n")
_CONNECTED = re.compile(
    r"(?:^|\b(?:by|to|of|at|from|is|was|were|are|rates?|scores?|ratings?|averages?|averaging"
    r"|averaged|maintain\w*|than|with|an?|the|level|percentage|reach\w*|result\w*|company|firm"
    r"|government|department|organi[sz]ation|bank|hospital|practice|business|county|state|city|agency"
    r"|clients?|customers?|employer|teams?|process(?:es)?|floor|lobs?|accounts?|queues?|desk|project"
    r"|campaign|batch|shift|site|cent(?:er|re))|[:(=@–—-]|\t)"
    r"\s*$",
    re.IGNORECASE,
)
_TIGHT = re.compile(
    r"(?:\s?\([^()]{1,24}\)(?=\s?[:=–-]))?"  # "CSAT (out of 5): 4.6"
    r"[\s:=@(–—-]*(?:%|percent|targets?|tgt|goal|scores?|rate|rating|average|up|down|improved|raised|increased|reduced"
    r"|of|is|was|at|to|from|a|an|by|above|below|went|moved|rose|fell|grew|dropped|climbed|stood"
    r"|cut|short(?:ened)?|shrunk|slashed|lowered|decreased|trimmed|taken|brought|pulled|kept|held"
    r"|reached|averaged|ranged|ranging)?"
    r"[\s:=@(–—-]*(?:of|at|from|to|a)?[\s:=(–-]*",
    re.IGNORECASE,
)
# "NPS for the telecom client" from 18 to 36: both ends say that a bare number is of the metric.
_WHOSE = re.compile(
    r"\s(?:for|of|on|in)\s(?:(?:the|our|my|an?)\s)?(?:[\w-]+\s){1,3}"
    r"(?:(?:was|were|went|moved|rose|gr[eo]w|climbed|improved|increased|lifted|raised|brought|taken|pulled"
    r"|fell|dropped|decreased|reduced|lowered|shortened|trimmed|slashed|cut)\s(?:up\s|down\s)?)?",
    re.IGNORECASE,
)
_FRESH_CLAUSE = re.compile(
    r"\b(?:while|whereas|which|that|who|because|although|but|resulting|using|through|via|after"
    r"|before|when|including|by\s\w+ing)\b",
    re.IGNORECASE,
)
_OTHER_VERB = re.compile(
    r"\band\s(?:\w+ly\s)?\w+(?:ed|ing)\b|\s(?-i:[A-Z][a-z]+)ed\b"
    r"|^\s*(?!during|ranging|varying|going|surpassing|reaching|averaging|totall?ing|scoring)\w+ing\b",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\s?of\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:for|in|across|among|on)\s*$", re.IGNORECASE)  # "A/R for 40 sites"
# What may stand between a number and the name after it: "15% increase in", "95% overall".
_LEADS_IN = re.compile(
    r"\s*[+)]?\s*-?(?:(?:or|and)\s(?:above|better|higher|more)\s)?(?:[\w’'&/-]+\s){0,4}?(?:\w+-)?",
    re.IGNORECASE,
)
_NO_LEAD = re.compile(
    r"\s[&/]\s|^/\s|\b(?:and|or|to|by|that|which|while|with|through|from|who|via|against|vs|versus|but"
    r"|using|as|at|within|exceeding|after|increasing|reducing|improving|improved|increased"
    r"|reduced|training|experience|bonus|incentive|commission|salary)\b",
    re.IGNORECASE,
)


def link_measures(
    text: str, names: Sequence[Name], measures: Sequence[Measure]
) -> tuple[Link, ...]:
    """Pair names and measures of one sentence: lists in order, then the nearest that fit."""
    links = _align_lists(text, names, measures)
    gaps = [gap for n in names for gap in _find_gaps(text, names, measures, n)]
    for _, gap in sorted(_rank(gaps, names, measures), key=lambda ranked: ranked[0]):
        if any(link.measure is gap.measure for link in links):
            continue
        own = [link.measure for link in links if link.name is gap.name]
        if not own or (len(own) == 1 and _complete(text, gap.name, own[0], gap.measure)):
            links.append(Link(gap.name, gap.measure))
    links += _share_values(text, names, links)
    return tuple(sorted(links, key=lambda link: (link.name.start, link.measure.start)))


def _rank(
    gaps: Sequence[_Gap], names: Sequence[Name], measures: Sequence[Measure]
) -> Iterator[tuple[tuple[float, int, int], _Gap]]:
    """The gaps that hold, with what to sort them by; nearest first.

    In a sentence that begins with a name ("AHT 310 sec CSAT 94%") a value belongs to the name
    before it rather than to the next one.
    """
    named_first = bool(names and measures) and names[0].start < measures[0].start
    for gap in gaps:
        if gap.cost is not None:
            late = _NAMED_FIRST if named_first and not gap.after else 0.0
            yield (gap.cost + late, gap.name.start, gap.measure.start), gap


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between a name and a measure that fits it."""

    name: Name
    measure: Measure
    text: str
    after: bool  # the measure follows the name
    inner: tuple[Measure, ...]  # other measures in between that fit the name too
    others: tuple[Name, ...]  # other names in between
    completed: bool = False  # the one inner measure and this one tell one change

    @property
    def words(self) -> int:
        return len(re.findall(r"[\w%]+", self.text))

    @property
    def cost(self) -> float | None:
        """How far apart the two are, in words; None where they do not belong together."""
        return self._cost_after() if self.after else self._cost_before()

    def _cost_after(self) -> float | None:
        if (self.inner and not self.completed) or self.text.strip() == ",":
            return None
        coordinated = all(
            _LIST.fullmatch(self.text[: other.start - self.name.end]) for other in self.others
        )
        if not coordinated or _OTHER_VERB.search(self.text) or not self._is_connected():
            return None
        breaks = 3 * self.text.count(",") + 2 * len(re.findall(r"\band\b", self.text))
        return self.words + breaks + 4 * len(self.others) + 0.5

    def _is_connected(self) -> bool:
        """Whether the words between lead from the name to the number."""
        if self.inner:
            return self.words <= 14
        if self.words > 3 and _FRESH_CLAUSE.search(self.text):
            return False
        led = self.measure.baseline is not None or bool(_CONNECTED.search(self.text))
        if not any(map(str.isdigit, self.text)):
            led = led or _WHOSE.fullmatch(self.text) is not None  # "accuracy of the squad" 94%
        return self.words <= (9 if led else 2)

    def _cost_before(self) -> float | None:
        crossed = self.inner or self.others
        if crossed or self.words > 6 or _NO_LEAD.search(self.text):
            return None
        far = _FAR_AHEAD if self.words > 1 else 0.0
        return self.words + far if _LEADS_IN.fullmatch(self.text) else None


def _find_gaps(
    text: str, names: Sequence[Name], measures: Sequence[Measure], name: Name
) -> Iterator[_Gap]:
    """The gaps between a name and the measures near it."""
    names = [n for n in names if _is_near(n, name)]
    measures = [m for m in measures if _is_near(m, name)]
    for measure in measures:
        gap = _find_gap(text, names, measures, name, measure)
        if gap is not None:
            yield gap


def _is_near(part: Name | Measure, name: Name) -> bool:
    return part.start - name.end <= _FARTHEST and name.start - part.end <= _FARTHEST


def _find_gap(
    text: str, names: Sequence[Name], measures: Sequence[Measure], name: Name, measure: Measure
) -> _Gap | None:
    """The gap between the two; None where they overlap or do not fit."""
    # "QA average 94%": the word before a number may be the last one of the name.
    shared = name.start < measure.start < name.end < measure.quantity.number_end
    after = measure.start >= name.end or shared
    ended = measure.end if measure.end <= name.start else measure.quantity.number_end
    if not after and ended > name.start:
        return None
    low, high = (name.end, max(name.end, measure.start)) if after else (ended, name.start)
    if high - low > _FARTHEST:
        return None
    between = text[low:high]
    if _BARRIER.search(between) or not _fits(text, name, measure, between):
        return None
    inside = [m for m in measures if m is not measure and low <= m.start < high]
    inner = tuple(m for m in inside if _fits(text, name, m, ""))
    others = tuple(n for n in names if low <= n.start < high and _rivals(n, name))
    completed = len(inner) == 1 and _complete(text, name, inner[0], measure)
    return _Gap(name, measure, between, after, inner, others, completed)


def _rivals(other: Name, name: Name) -> bool:
    """Whether a value may be the other's.

    "95% of tickets within SLA" tells nothing of tickets, "new business leads by 20%" all of leads.
    """
    compound = other.start == name.end + 1
    return other is not name and (name.kpi.counts or not other.kpi.counts or compound)


def _complete(text: str, name: Name, first: Measure, second: Measure) -> bool:
    """Whether two measures tell one change: "by 20%, from 10 to 8 minutes"."""
    change, ends = (second, first) if first.baseline is not None else (first, second)
    if change.baseline is not None or ends.baseline is None:
        return False
    return is_delta(text, name, change)


def _fits(text: str, name: Name, measure: Measure, between: str) -> bool:
    delta = is_delta(text, name, measure)
    if name.kpi.counts and not _is_volume_change(text, name, measure, delta=delta):
        return False
    if is_age(name.kpi, measure.quantity) or _is_of_others(text, name, measure, delta=delta):
        return False
    whose = measure.baseline is not None and _WHOSE.fullmatch(between)
    tight = not counts_others(text, measure.quantity) and bool(whose or _TIGHT.fullmatch(between))
    return fit_quantity(name.kpi, measure.quantity, delta=delta, tight=tight) is not None


def _is_of_others(text: str, name: Name, measure: Measure, *, delta: bool) -> bool:
    """Whether the number is of what stands beside the metric.

    "A/R for 40 clinics" counts clinics; "98% of complaints resolved" is no rate of complaints.
    """
    if measure.start >= name.end:
        others = _OF_OTHERS.search(text, name.end, measure.start)
        return others is not None and not measure.quantity.unit
    bad = name.kpi.unit == "%" and name.kpi.better == "lower"
    return bad and not delta and _SHARE_OF.match(text, measure.end) is not None


def _is_volume_change(text: str, name: Name, measure: Measure, *, delta: bool) -> bool:
    """Whether counted things changed: "increased call volume by 20%", "calls from 80 to 120"."""
    if measure.start < name.end or not (delta or measure.baseline):
        return False
    if "volume" in text[name.start : name.end].lower():
        return True
    near = len(text[name.end : measure.start].split()) <= 2
    return near and measure.quantity.unit in {"", "%"} and name.kpi.id in CONTACTS


def _align_lists(text: str, names: Sequence[Name], measures: Sequence[Measure]) -> list[Link]:
    """Lists told in order: "CSAT, QA and AHT of 92%, 95% and 300 sec"; each list once."""
    links: list[Link] = []
    rights = _find_runs(text, measures)
    for left in _find_runs(text, names):
        right = next((right for right in rights if _are_aligned(text, names, left, right)), None)
        if right is not None:
            rights.remove(right)
            links += [Link(n, m, apart=True) for n, m in zip(left, right, strict=True)]
    return links


def _are_aligned(
    text: str, names: Sequence[Name], left: Sequence[Name], right: Sequence[Measure]
) -> bool:
    """Whether the names are told with the measures, one by one."""
    if len(left) != len(right) or len(left) < 2:
        return False
    low, high = left[-1].end, right[0].start
    if not (0 <= high - low <= _LIST_AHEAD or 0 <= left[0].start - right[-1].end <= _LIST_BEHIND):
        return False
    crossed = any(low <= n.start < high and _rivals(n, left[-1]) for n in names)
    if crossed or _OTHER_VERB.search(text, low, high):
        return False
    return all(
        fit_quantity(n.kpi, m.quantity, delta=is_delta(text, n, m), tight=True)
        for n, m in zip(left, right, strict=True)
    )


def _find_runs(text: str, parts: Sequence[_Part]) -> list[list[_Part]]:
    """Neighbours with nothing but a comma, a slash or "and" between them."""
    runs: list[list[_Part]] = []
    for part in parts:
        if runs and _LIST.fullmatch(text[runs[-1][-1].end : part.start]):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _share_values(text: str, names: Sequence[Name], links: Sequence[Link]) -> list[Link]:
    """One value for two names: "CSAT and QA above 95%"."""
    shared: list[Link] = []
    for run in _find_runs(text, names):
        given = [link for link in links if link.name in run and not link.apart]
        if len(given) != 1 or CHANGE.search(text[run[0].start : run[-1].end]):
            continue
        measure = given[0].measure
        for name in run:
            alike = name.kpi is given[0].name.kpi
            if not alike and _fits(text, name, measure, ""):
                shared.append(Link(name, measure, apart=True))
    return shared
