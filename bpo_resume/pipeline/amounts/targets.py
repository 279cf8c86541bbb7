"""The words that make a number a target: "target of 90%", "on a 7-minute goal"."""

from __future__ import annotations

import re

from bpo_resume.pipeline.amounts.quantities import Quantity

_REACH = 60  # characters that words about a number may stand before it
_BEHIND = 40  # and behind it
TARGET = (
    r"(?:targets?(?:ed)?|tgt\.?|goals?|threshold|benchmark|objective|requirement|required"
    r"|standard|quota|sla|expectations?|agreement|norm|budget|plan"
    r"|limit|cap|ceiling|not\sto\s(?:exceed|last|take|be)(?:\s(?:any\s)?(?:longer|more)\sthan)?"
    r"|(?:(?:does|do|should|must|will|can)\s?(?:not|n['’]t)|never)\sexceeds?)"
)
_TARGET_BEFORE = re.compile(rf"\b{TARGET}\s?(?:of|is|was|:|-|–|=|at)?\s*\(?$", re.IGNORECASE)
# "102% of the target" and "118% to target" are what was reached of it.
_TARGET_AFTER = re.compile(
    rf"[\s-]*(?:(?!(?:of|to|with|and|but|where|while|against|versus|than|was|is)\b)[a-z]+\s){{0,3}}?({TARGET})\b",
    re.IGNORECASE,
)
_MET = re.compile(r"\b(?:met|meet(?:ing)?|achiev\w*|exceed\w*|surpass\w*)\b", re.IGNORECASE)
_MET_OR_HELD = re.compile(  # "Hit the 90% CSAT target"
    rf"{_MET.pattern}|\b(?:hit|held|kept|beat|(?:hitt|hold|keep|beat)ing|(?:reach|maintain|attain|deliver)\w*)\b",
    re.IGNORECASE,
)
_MET_AFTER = re.compile(
    r"\s(?:(?:was|were|is|has|have|been|being|consistently|always|regularly)\s){0,3}"
    r"(?:met|achieved|exceeded|surpassed)\b(?!\s?[:=–-]?\s?(?:of\s)?\d)",
    re.IGNORECASE,
)
_REACH_IT = (
    r"(?:meet|achieve|maintain|reach|hit|exceed|keep|deliver|attain|handle|process|complete|take"
    r"|make|close)"
)
# "required to maintain accuracy of 98%", "ensure that agents meet 95%", "expected AHT of 5 min"
_ASKING = tuple(
    re.compile(rf"\b(?P<word>{word})\b[^\d.;,()]{{0,60}}$", re.IGNORECASE)
    for word in (
        r"(?:(?:required|expected|tasked|needed|needs?|ha[ds]|have|supposed|asked|mandated|bound"
        r"|in\sorder|so\sas|striv(?:e[ds]?|ing)|aim(?:s|ed|ing)?)\sto|must|should)"
        rf"(?=\s(?:[a-z]+ly\s|always\s)?{_REACH_IT}\b)",
        rf"ensur(?:e|es|ing)(?=\s(?:that\s)?(?!an?\b)(?:[\w’']+\s){{1,4}}?{_REACH_IT}s?\b)",
        r"aim(?:s|ed|ing)?\s(?:for|at)",
    )
)
# "required accuracy: 98%", "benchmark AHT 7 minutes", and nothing said of what was reached
_WANTED_NAME = re.compile(
    r"\b(?<!above\s)(?<!over\s)(?<!beat\s)(?P<word>expected|required|desired|mandated|benchmark|target)\s(?!to\b|of\b|for\b|by\b|is\b|was\b|with\b)"
    r"(?:[a-z]+\s){0,3}[a-z]+\s?(?:(?:of|is|at)\s|:|-|–|=)?\s?$",
    re.IGNORECASE,
)
_ENSURED = re.compile(r"\b(?P<word>ensur(?:e|es|ing))\s[^\d.;]{0,60}$", re.IGNORECASE)
_IS_MET = re.compile(
    r"\s(?:is|are|be|being)\s(?:[a-z]+ly\s|always\s)?(?:met|achieved|maintained|reached|kept)\b",
    re.IGNORECASE,
)
# "Targets: AHT 360, QA 95%", "Target CSAT 85%", and nothing said of what was reached.
_TARGETS_ONLY = re.compile(
    r"\W{0,8}(?:(?:my|our|the|team|sales|kpi|daily|weekly|monthly)\s)?(targets?)\s?"
    r"(?::[^;]{0,80}|\s(?-i:[A-Z]{2,5})\s?(?:of|is|:|-|–)?\s?)$",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:met|hit|actual\w*|(?:achiev|exceed|surpass|deliver|reach|maintain|complet)\w*|scored)\b",
    re.IGNORECASE,
)


def find_target_word(text: str, quantity: Quantity) -> tuple[int, int] | None:
    """Where it says that the number is a target only: "target of 90%", "on a 7-minute goal"."""
    asked = _find_asking(text, quantity)
    if asked is not None:
        return asked.span("word")
    named = _TARGET_BEFORE.search(text, *look_back(quantity.start))
    match = named or find_target_after(text, quantity)
    if match is None:
        alone = _TARGETS_ONLY.match(text, 0, quantity.start)  # of few, so all is read for few
        return alone.span(1) if alone and not _REACHED.search(text) else None
    verbs = _MET if named else _MET_OR_HELD
    if verbs.search(text, 0, named.start() if named else quantity.start) or _MET_AFTER.match(
        text, max(quantity.end, match.end())
    ):
        return None
    return match.span(0 if named else 1)  # in "90% CSAT target" the name is no part of it


def _find_asking(text: str, quantity: Quantity) -> re.Match[str] | None:
    """The words by which it is asked for and nothing told of what was reached."""
    before = look_back(quantity.start)
    for pattern in _ASKING:
        if asked := pattern.search(text, *before):
            return asked
    if _IS_MET.match(text, quantity.end):
        return _ENSURED.search(text, *before)
    reached = _REACHED.search(text, 0, quantity.start)
    return None if reached else _WANTED_NAME.search(text, *before)


def find_target_after(text: str, quantity: Quantity) -> re.Match[str] | None:
    """The word of a target that a number stands before: "90% CSAT target"."""
    return _TARGET_AFTER.match(text, quantity.number_end, quantity.number_end + _BEHIND)


def look_back(offset: int) -> tuple[int, int]:
    """Where the few words before an offset stand; no pattern about targets reaches farther."""
    return max(0, offset - _REACH), offset
