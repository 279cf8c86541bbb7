"""Whether a number can be a value of a metric that is named beside it, by the words between."""

from __future__ import annotations

import re

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.kpis.fit import counts_others, fit_quantity, is_age
from bpo_resume.pipeline.kpis.kinds import is_delta
from bpo_resume.pipeline.kpis.parts import Name
from bpo_resume.pipeline.kpis.volumes import CONTACTS

_TIGHT_WORDS = (
    r"(?:%|percent|targets?|tgt|goal|scores?|rate|rating|average|up|down|improved|raised|increased|reduced"
    r"|of|is|was|at|to|from|a|an|by|above|below|over|under|went|moved|rose|fell|grew|dropped|climbed|stood"
    r"|stands|stayed|remained|hit|peaked|sustained|consistently|steadily|currently|or|has|been|threshold"
    r"|cut|short(?:ened)?|shrunk|slashed|lowered|decreased|trimmed|taken|brought|pulled|kept|held"
    r"|lifted|boosted|pushed|driven|jumped|reached|averaged|ranged|ranging|ran|closed|landed)"
)
_TIGHT = re.compile(
    r"(?:\s?\([^()]{1,24}\)(?=\s?[:=–-]))?"  # "CSAT (out of 5): 4.6"
    rf"[\s:=@~(–—-]*(?:{_TIGHT_WORDS}\b[\s:=@(–—-]*){{0,3}}(?:of|at|from|to|a)?[\s:=(–-]*",
    re.IGNORECASE,
)
# "NPS for the telecom client" from 18 to 36: both ends say that a bare number is of the metric.
WHOSE = re.compile(
    r"\s(?:for|of|on|in)\s(?:(?:the|our|my|an?)\s)?(?:[\w-]+\s){1,3}"
    r"(?:(?:was|were|went|moved|rose|gr[eo]w|climbed|improved|increased|lifted|raised|brought|taken|pulled"
    r"|fell|dropped|decreased|reduced|lowered|shortened|trimmed|slashed|cut)\s(?:up\s|down\s)?)?",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\s?of\b", re.IGNORECASE)
_OFF = re.compile(r"\soff\s(?:the\s|our\s)?", re.IGNORECASE)  # "took 18% off call volume"
_OF_OTHERS = re.compile(r"\b(?:for|in|across|among|on)\s*$", re.IGNORECASE)  # "A/R for 40 sites"


def fits(text: str, name: Name, measure: Measure, between: str) -> bool:
    """Whether the measure may be the name's; ``between`` are the words that part them."""
    delta = is_delta(text, name, measure)
    if name.kpi.counts and not _is_volume_change(text, name, measure, delta=delta):
        return False
    if is_age(name.kpi, measure.quantity) or _is_of_others(text, name, measure, delta=delta):
        return False
    whose = measure.baseline is not None and WHOSE.fullmatch(between)
    tight = bool(whose or _TIGHT.fullmatch(between)) and not _counts_others(text, name, measure)
    return fit_quantity(name.kpi, measure.quantity, delta=delta, tight=tight) is not None


def _counts_others(text: str, name: Name, measure: Measure) -> bool:
    """Whether a bare number counts what stands behind it; "42 NPS" is a score, "42 AHT" nothing."""
    scored = name.kpi.unit == "score" and measure.quantity.number_end + 1 == name.start
    return counts_others(text, measure.quantity, name.end if scored else None)


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
    if measure.start < name.end:
        return delta and _OFF.fullmatch(text, measure.quantity.number_end, name.start) is not None
    if not (delta or measure.baseline):
        return False
    if "volume" in text[name.start : name.end].lower():
        return True
    near = len(text[name.end : measure.start].split()) <= 2
    told = name.kpi.id in CONTACTS or _outgrows(measure)
    return near and measure.quantity.unit in {"", "%"} and told


def _outgrows(measure: Measure) -> bool:
    """ "Claims from 60 to 85 a day"; fewer of them are no work done."""
    before, now = measure.baseline, measure.quantity
    return before is not None and now.period is not None and now.value > before.value


def rivals(other: Name, name: Name) -> bool:
    """Whether a value may be the other's.

    "95% of tickets within SLA" tells nothing of tickets, "new business leads by 20%" all of leads.
    """
    compound = other.start == name.end + 1
    return other is not name and (name.kpi.counts or not other.kpi.counts or compound)
