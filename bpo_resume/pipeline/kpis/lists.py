"""Values told in lists.

"CSAT, QA and AHT of 92%, 95% and 300 sec", "CSAT and QA above 95%", "accuracy 96% daily and 93% by
interval".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.kpis.belonging import fits, rivals
from bpo_resume.pipeline.kpis.fit import fit_quantity
from bpo_resume.pipeline.kpis.kinds import CHANGE, is_delta
from bpo_resume.pipeline.kpis.parts import Link, Name

# "96% daily and 93% weekly", "94% on weekly level (interval level 88%)": of what each is.
_WHICH = (
    r"(?:(?:on|by|at)\s(?:the\s)?)?(?:intraday|interval|hourly|daily|weekly|monthly|quarterly|yearly|annual"
    r"|internal|external|client|customer|own|team|overall|voice|chat|e-?mail|web|inbound|outbound"
    r"|domestic|international|financial|procedural|critical|non-critical|planned|unplanned"
    r"|transactional|relational)(?:\slevel)?"
)
_OF_WHICH = re.compile(
    rf"\s{_WHICH}(?:\s(?:and|&)\s|\s?[,/]\s?|\s\((?P<second>{_WHICH})(?:\s(?:was|is|at|of))?\s)"
)
_WHICH_BEHIND = re.compile(rf"\s{_WHICH}\b")
_Part = TypeVar("_Part", Name, Measure)

_LIST_AHEAD, _LIST_BEHIND = 40, 12  # characters between a list of names and one of values
LIST = re.compile(
    r"\s*(?:,\s*and\b|,|&|/|\||\band\b|\bas well as\b)\s*(?:the\s|our\s|my\s)?", re.IGNORECASE
)
OTHER_VERB = re.compile(
    r"\band\s(?:\w+ly\s)?\w+(?:ed|ing)\b|\s(?-i:[A-Z][a-z]+)ed\b"
    r"|^\s*(?!during|ranging|varying|going|surpassing|reaching|averaging|totall?ing|scoring)\w+ing\b",
    re.IGNORECASE,
)


def align_lists(text: str, names: Sequence[Name], measures: Sequence[Measure]) -> list[Link]:
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
    crossed = any(low <= n.start < high and rivals(n, left[-1]) for n in names)
    if crossed or OTHER_VERB.search(text, low, high):
        return False
    return all(
        fit_quantity(n.kpi, m.quantity, delta=is_delta(text, n, m), tight=True)
        for n, m in zip(left, right, strict=True)
    )


def _find_runs(text: str, parts: Sequence[_Part]) -> list[list[_Part]]:
    """Neighbours with nothing but a comma, a slash or "and" between them."""
    runs: list[list[_Part]] = []
    for part in parts:
        if runs and LIST.fullmatch(text[runs[-1][-1].end : part.start]):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def share_values(text: str, names: Sequence[Name], links: Sequence[Link]) -> list[Link]:
    """One value for two names: "CSAT and QA above 95%"."""
    shared: list[Link] = []
    for run in _find_runs(text, names):
        given = [link for link in links if link.name in run and not link.apart]
        if len(given) != 1 or CHANGE.search(text[run[0].start : run[-1].end]):
            continue
        measure = given[0].measure
        for name in run:
            alike = name.kpi is given[0].name.kpi
            if not alike and fits(text, name, measure, ""):
                shared.append(Link(name, measure, apart=True))
    return shared


def tell_apart(text: str, measures: Sequence[Measure], links: Sequence[Link]) -> list[Link]:
    """Further values of one metric, each with a word for what it is of."""
    further: list[Link] = []
    told = {id(link.measure) for link in links}
    for link in links:
        behind = [m for m in measures if m.start >= link.measure.end and id(m) not in told]
        if behind and link.measure.baseline is None and _is_further(text, link, behind[0]):
            further.append(Link(link.name, behind[0], apart=True))
    return further


def _is_further(text: str, link: Link, measure: Measure) -> bool:
    """Whether the measure after a linked one is of the same metric, elsewhere or otherwise."""
    which = _OF_WHICH.fullmatch(text, link.measure.end, measure.start)
    alike = link.measure.quantity.unit == measure.quantity.unit == "%"
    if not alike or which is None:
        return False
    return which["second"] is not None or _WHICH_BEHIND.match(text, measure.end) is not None
