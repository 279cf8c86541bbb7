"""Whether a second number is what the first is held against: its target, goal, budget, SLA."""

from __future__ import annotations

import re
from dataclasses import replace

from bpo_resume.pipeline.amounts.changes import is_of_the_past
from bpo_resume.pipeline.amounts.circumstances import find_number
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.targets import TARGET, find_target_after, look_back
from bpo_resume.pipeline.amounts.units import DURATIONS

_IS = r"\s?(?:of|is|was|:|-|–|=)?\s*"
_ITS_OWN = r"(?:company|client|campaign|process|team|department|industry|site|contract\w*|minimum)"
# "580 seconds where the process allows 660", "(allowed 660)"
_ALLOWED = (
    rf"(?:(?:where|while|whereas)\s)?(?:(?:the\s)?{_ITS_OWN}\s)?"
    r"(?:allow(?:s|ed)|permit(?:s|ted)|requires?|ask(?:s|ed)\sfor|want(?:s|ed))\s?:?\s"
)
_AGAINST = re.compile(
    r"(?:\s(?:(?!and\b|with\b)(?:[a-z]+|FY\s?\d\d|(?:19|20)\d\d)[.,]?\s){1,4}?"
    r"(?=vs\b|v/s|versus|against|\(\s?(?:target|tgt|goal|required|benchmark|norm|limit)))?"
    r"[\s,(/-]*(?:(?:\bvs\.?|\bv/s|\b(?:versus|(?:as\s)?against|agst\.?|agnst|(?:as\s)?compared\s(?:to|with)|on|exceeding"
    r"|above|over|beating|surpassing)\b)\s*(?:an?\s|the\s|our\s|my\s)?(?:(?!and\b)[a-z]+\s){0,3}?"
    rf"(?:{TARGET}{_IS})?|(?:(?:where|while|whereas|when|with|and)\s)?(?:(?:an?|the|our|my|its)\s)?"
    rf"(?:{_ITS_OWN}\s)?{TARGET}{_IS}|{_ALLOWED}|pass(?:ing)?(?:\s?(?:mark|score|grade))?\s?[:=]\s?)\(?$",
    re.IGNORECASE,
)
# "ran 29% where 32% was planned"
_WHERE = re.compile(r"\s?,?\s(?:where|while|whereas|when|and)\s", re.IGNORECASE)
_WAS_PLANNED = re.compile(
    r"\s(?:(?:is|was|were)\s)?(?:planned|budgeted|allowed|permitted|required|expected|targeted"
    r"|committed|agreed)\b",
    re.IGNORECASE,
)
# "Accuracy / CSAT: 98% / 92%" holds a value of each, "Actual / target: 98% / 92%" a value with its
# target, and "Target / actual: 92% / 98%" the other way round.
_TWO_NAMES = re.compile(r"[A-Za-z)]\s?/\s?[A-Za-z][^\d,;.]*$")
_TARGET_SECOND = re.compile(r"[a-z)]\s?/\s?(?:targets?|tgt|goal)\b[^\w%]*$", re.IGNORECASE)
_TARGET_FIRST = re.compile(
    r"\b(?:targets?|tgt|goal)\s?/\s?(?:actual|achiev\w+|ach|result)\b[^\d,;.]*$", re.IGNORECASE
)
# "target CSAT of", "shrinkage planned at"
_TARGET_NAMED = re.compile(
    rf"\b(?:{TARGET}\b[^\d;]{{0,30}}|(?-i:T)\s?[:=–-]?\s?|(?:planned|budgeted|targeted|committed|forecast(?:ed)?)\s(?:at|for|as)\s)$",
    re.IGNORECASE,
)
_RESULT = (
    r"(?:an?\s|my\s)?(?:(?:final|actual|average|overall)\s)?"
    r"(?:scores?|rating|rate|average|result)\s(?:of\s)?"
)
_ACHIEVED_BETWEEN = re.compile(
    r"[\s,;/|()-]*(?:(?:and|my|our|own)\s)*(?:(?:achiev|reach|scor|deliver|averag|post|attain|hitt|land|end|clos|finish)(?:ed|ing)"
    rf"|achievement|ach\.?|actual|(?-i:A)|came\sin|average|avg\.?)\s?(?:of|at|:|-|–|=)?\s*(?:{_RESULT})?$|\)\s?[:=]\s*$"
    rf"|(?P<loose>[\s,)]*(?:with|at|by\s\w+ing)\s(?:{_RESULT})?)$",
    re.IGNORECASE,
)
# "met the target of 95% with 98%", but not "with 98% accuracy"
_ENDS = re.compile(
    r"\s*(?:$|[.,;)]|(?:and|in|for|on|over|during|across|throughout|at)\s)", re.IGNORECASE
)
_NEAR = 60  # characters between the numbers of one measure
SLASH = re.compile(r"\s?/\s?")
_ASIDE = re.compile(r"\s?\([^()\d%]*(?:\d[^()%]*)?\)")  # "87% (avg. of 3 months) against 80%"
_ON = re.compile(r"\b(?:on|exceeding|above|over|beating|surpassing)\b", re.IGNORECASE)
_TARGET_WORD = re.compile(rf"\b{TARGET}\b", re.IGNORECASE)
_HELD_AGAINST = re.compile(
    rf"\b(?:{TARGET}|against|agst|versus|vs|allow(?:s|ed)|requires?)\b", re.IGNORECASE
)


def is_against(text: str, first: Quantity, second: Quantity) -> bool:
    """ "92% vs 90%", "320 (360)", "85/80", "94% exceeding target of 90%"."""
    between = text[first.end : second.start]
    if not are_alike(first, second) or not are_near(between) or is_of_the_past(text, second):
        return False
    if first.unit in DURATIONS and between[:2] == ". " and between[2:3].islower():
        first = replace(first, end=first.end + 1)  # "412 sec. against 440"
    closing = text[second.end : second.end + 1]
    if re.fullmatch(r"\s*\(", between) and closing == ")":
        return True
    if SLASH.fullmatch(between) and first.unit in {"", "%"} and first.value >= 10:
        return _is_one_by_slash(text, first)
    # "exceeding" is part of the bound: "94% exceeding the 90% target".
    reach = (
        _ASIDE.sub("", text[first.end : end]) for end in (second.start, find_number(text, second))
    )
    words = next((words for words in reach if _AGAINST.match(words)), None)
    if words is None:
        return bool(_WHERE.fullmatch(between) and _WAS_PLANNED.match(text, second.end))
    return not _ON.search(words) or bool(
        _TARGET_WORD.search(words) or find_target_after(text, second)
    )


def is_reached(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether the second is what was reached of the first, a target: "Tgt 85 / Ach 92"."""
    if SLASH.fullmatch(text, first.end, second.start):
        return _TARGET_FIRST.search(text, *look_back(first.start)) is not None
    named, begin = _TARGET_NAMED.search(text, 0, first.start), first.end
    if named is None:  # "exceeded the 90% CSAT target, achieving 94%"
        after = find_target_after(text, first)
        if after is None or after.end() > second.start:
            return False
        begin = after.end()
    told = _ACHIEVED_BETWEEN.fullmatch(text, begin, second.start)
    if told is None or told["loose"] is None:
        return told is not None
    return first.unit == second.unit and _ENDS.match(text, second.end) is not None


def is_held_against(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether a count is told with its target: "60 calls a day (target 50)", "45 against 40"."""
    between = text[first.end : second.start]
    return is_against(text, first, second) and _HELD_AGAINST.search(between) is not None


def _is_one_by_slash(text: str, first: Quantity) -> bool:
    """Whether "98% / 92%" is a value with its target, by the names before it."""
    before = look_back(first.start)
    return bool(_TARGET_SECOND.search(text, *before)) or not _TWO_NAMES.search(text, *before)


def are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers may be of one measure by their units."""
    units = {first.unit, second.unit}
    return len(units) == 1 or "" in units or units <= {"s", "h", "days", "months"}


def are_near(between: str) -> bool:
    """Whether two numbers stand close enough to be of one measure, whatever an aside tells."""
    return len(between) <= _NEAR or len(_ASIDE.sub("", between)) <= _NEAR
