"""Which measure belongs to which metric name in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.kpis.belonging import WHOSE, fits, rivals
from bpo_resume.pipeline.kpis.fit import is_plausible
from bpo_resume.pipeline.kpis.kinds import is_delta
from bpo_resume.pipeline.kpis.lists import LIST, OTHER_VERB, align_lists, share_values, tell_apart
from bpo_resume.pipeline.kpis.parts import Link, Name

_NAMED_FIRST = 0.75  # words that a value before its name costs where names come first
_FAR_AHEAD = 2.0  # words that two or more words between it and its name cost it besides
_FARTHEST = 120  # characters between a name and its number
_BARRIER = re.compile(r"[;|•]|[.!?]\s+[A-Z]|\n\s*\n")
_CONNECTED = re.compile(
    r"(?:^|\b(?:by|to|of|at|from|is|was|were|are|rates?|scores?|ratings?|averages?|averaging"
    r"|averaged|maintain\w*|exceeds?|than|with|an?|the|level|percentage|reach\w*|result\w*|company|firm"
    r"|government|department|organi[sz]ation|bank|hospital|practice|business|county|state|city|agency"
    r"|clients?|customers?|employer|teams?|process(?:es)?|floor|lobs?|accounts?|queues?|desk|project"
    r"|campaign|batch|shift|site|cent(?:er|re))|[:(=@–—-]|\t)"
    r"\s*$",
    re.IGNORECASE,
)
_FRESH_CLAUSE = re.compile(
    r"\b(?:while|whereas|which|that|who|because|although|but|resulting|using|through|via|after"
    r"|before|when|including|by\s\w+ing)\b",
    re.IGNORECASE,
)
# "Attrition lowest in the vertical," 4.2%
_RANKED = re.compile(
    r"\s(?:(?:was|is|at)\s)?(?:the\s)?(?:lowest|highest|best)\s(?:in|of|on|across|among)\s(?:the\s|our\s)?"
    r"(?:[a-z]+\s?){1,2}(?:\s?[,:–-]|\sat|\swith)\s",
    re.IGNORECASE,
)
_SHARE = re.compile(r"of\s(?:the\s)?(?:targets?|goals?|plan|objective)$", re.IGNORECASE)
_CAME_TO = re.compile(r"\s(?:up\s|down\s)?to\s(?:an?\s)?", re.IGNORECASE)
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
    links = align_lists(text, names, measures)
    gaps = [gap for n in names for gap in _find_gaps(text, names, measures, n)]
    gaps = [gap for gap in gaps if not _is_of_another(text, gap, gaps)]
    for _, gap in sorted(_rank(gaps, names, measures), key=lambda ranked: ranked[0]):
        if any(link.measure is gap.measure for link in links):
            continue
        own = [link.measure for link in links if link.name is gap.name]
        if not own or (len(own) == 1 and _complete(text, gap.name, own[0], gap.measure)):
            links.append(Link(gap.name, gap.measure))
    links += share_values(text, names, links)
    links += tell_apart(text, measures, links)
    return tuple(sorted(links, key=lambda link: (link.name.start, link.measure.start)))


def _is_of_another(text: str, gap: _Gap, gaps: Sequence[_Gap]) -> bool:
    """Whether "of target" only says of what share another metric is: "productivity at 108% of"."""
    if gap.after or not _SHARE.match(text, gap.name.start, gap.name.end):
        return False
    return any(
        other.measure is gap.measure
        and other.name.kpi.unit == "%"
        and is_plausible(other.name.kpi, gap.measure.quantity, delta=False)
        and other.after
        and other.cost is not None
        and other.words <= 1
        for other in gaps
    )


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
            LIST.fullmatch(self.text[: other.start - self.name.end]) for other in self.others
        )
        if not coordinated or OTHER_VERB.search(self.text) or not self._is_connected():
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
            whose = WHOSE.fullmatch(self.text) or _RANKED.fullmatch(self.text)
            led = led or whose is not None  # "accuracy of the squad" 94%
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
    # "from 88% CSAT to 94%", "the 90% CSAT target, reaching 94%": it stands between the two ends
    within = measure.start < name.start and name.end <= measure.quantity.start
    after = measure.start >= name.end or shared or within
    ended = measure.end if measure.end <= name.start else measure.quantity.number_end
    if not after and ended > name.start:
        return None
    begin = measure.quantity.start if within else measure.start
    low, high = (name.end, max(name.end, begin)) if after else (ended, name.start)
    if high - low > _FARTHEST:
        return None
    between = text[low:high]
    if _BARRIER.search(between) or not fits(text, name, measure, between):
        return None
    inside = [m for m in measures if m is not measure and low <= m.start < high]
    inner = tuple(m for m in inside if fits(text, name, m, ""))
    others = tuple(n for n in names if low <= n.start < high and rivals(n, name))
    completed = len(inner) == 1 and _complete(text, name, inner[0], measure)
    return _Gap(name, measure, between, after, inner, others, completed)


def _complete(text: str, name: Name, first: Measure, second: Measure) -> bool:
    """Whether two measures tell one change: "by 20%, from 10 to 8", "up 4 points to 17%"."""
    if _CAME_TO.fullmatch(text, first.end, second.start) and is_delta(text, name, first):
        return not is_delta(text, name, second)
    change, ends = (second, first) if first.baseline is not None else (first, second)
    if change.baseline is not None or ends.baseline is None:
        return False
    return is_delta(text, name, change)
