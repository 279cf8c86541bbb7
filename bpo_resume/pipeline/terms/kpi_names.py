"""Which names of metrics name a measure of the work.

"Prepared annual budgets" and "processed invoices" speak of the work itself; "CSAT", "a budget of
$2 million" and "met the attendance target" of how it is measured.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from bpo_resume.model import Evidence, KpiValue, Mention
from bpo_resume.terminology.terms import Kpi

_BEFORE, _BESIDE = 40, 20  # characters from the name to a verb of measuring, to a noun
_NOUN = re.compile(
    r"(?<![\w-])(?:metrics?|kpi['’]?s?|targets?|goals?|quotas?|scores?|scorecards?|scoring|benchmarks?"
    r"|rates?|ratings?|ratios?|index|statistics|stats|slas?|aht|csat"
    r"|indicador(?:es)?|índice|tasa|taxa|metas?|nivel|nível)\b|%",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:measur(?:e|es|ed|ing)|monitor(?:s|ed|ing)?|track(?:s|ed)?|metrics|kpis?|benchmarks)\b",
    re.IGNORECASE,
)
_MET = re.compile(r"\b(?:meets?|met|meeting|exceed\w*|achiev\w*)\b", re.IGNORECASE)
# As part of the name.
_GRADED = re.compile(r"\b(?:levels?|percentages?|time|surveys?|per hour|[tuc]ph)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;!?](?=\s|$)|[•●▪■➢►✓|\t]|\n\s*\n|\n\s*[-–—*]\s")


def keep_measures(
    text: str,
    mentions: Sequence[Mention],
    values: Sequence[KpiValue],
    kpis: Mapping[str, Kpi],
    asks_value: Callable[[Mention], bool],
) -> tuple[Mention, ...]:
    """The mentions without the names of metrics that measure nothing here.

    ``Kpi.named`` says what a name needs, ``asks_value`` whether its form needs a value at least; a
    value is enough for any.
    """
    valued = _Valued(values)

    def measures(mention: Mention) -> bool:
        kpi = kpis.get(mention.id) if mention.kind == Kpi.kind else None
        if kpi is None:
            return True
        if kpi.named == "plain" and not kpi.counts and not asks_value(mention):
            return True
        measured = kpi.named == "measured" and _is_measured(text, mention.evidence)
        return measured or mention in valued

    return tuple(mention for mention in mentions if measures(mention))


class _Valued:
    """Knows the mentions that the evidence of a value holds."""

    def __init__(self, values: Sequence[KpiValue]) -> None:
        self._quotes = sorted((e.start, e.end, v.kpi) for v in values for e in v.evidence)
        self._longest = max((end - start for start, end, _ in self._quotes), default=0)

    def __contains__(self, mention: Mention) -> bool:
        start, end = mention.evidence.start, mention.evidence.end
        low = bisect_left(self._quotes, (start - self._longest,))
        high = bisect_left(self._quotes, (end,))
        return any(kpi == mention.id and stop > start for _, stop, kpi in self._quotes[low:high])


def _is_measured(text: str, name: Evidence) -> bool:
    """Whether the name, or what stands near it in its sentence, speaks of measuring."""
    before = _STOP.split(text[max(0, name.start - _BEFORE) : name.start])[-1]
    after = _STOP.split(text[name.end : name.end + _BESIDE], maxsplit=1)[0]
    if _GRADED.search(name.text) or _VERB.search(before):
        return True
    if "standards" in after and _MET.search(before):
        return True  # "set quality standards" measures nothing
    return any(_NOUN.search(words) for words in (before[-_BESIDE:], name.text, after))
