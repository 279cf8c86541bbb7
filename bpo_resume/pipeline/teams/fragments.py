"""Teams told without a verb in a leader's job: "Team of 16 analysts", "voice sales, 180 FTE".

Elsewhere such words may tell of the team that somebody belonged to, so the job must be one of
leading by its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bpo_resume.model import Level, Position
from bpo_resume.pipeline.teams.people_words import (
    BOUND,
    COUNTED,
    NUMBER,
    is_of_others,
    is_standing_in,
    read_count,
)
from bpo_resume.pipeline.teams.size import LARGEST, TeamSize
from bpo_resume.pipeline.text.late import compile_late

_LEADERS: frozenset[Level] = frozenset(
    {"team_leader", "assistant_manager", "manager", "senior_manager", "director", "executive"}
)
_LEAST = 3  # "Team of 2" is seldom one that is led
_OPENS = (
    rf"^[\s•●▪*–-]*(?:(?:had|having|with)\s)?(?:(?:an?|my|own|current|direct)\s)?(?:team(?:\s(?:size|strength))?|staff|pod|squad|tower|span(?:\sof\scontrol)?)(?:\sof\s|\s?[:–\t-]\s?)"
    rf"{BOUND}{NUMBER}(?:{COUNTED}|(?=\s*(?:$|[.,;(]|(?:across|in|on|for|handling|taking)\b)))"
)
# What an operation is, and behind a comma how many work in it.
_SIZED = (
    rf"(?:(?<=[,;(])\s?|^[\s•●▪*–-]*){BOUND}{NUMBER}\s?(?:ftes?|fte's|hc|head\s?count|agents|advis[eo]rs|associates"
    r"|analysts|executives|people|seats|team\s(?:lead(?:er)?s|managers)|supervisors)(?=\s*(?:$|[.,;)])"
    r"|\sincl(?:uding\b|\.)|\sin\s(?:(?:the\s(?:tower|team|process|lob|account|unit))|all|total)\b"
    r"|\sat\s(?-i:[A-Z])|\s(?:in|on|across)\s(?:\w+\s)?(?:sites|floors|shifts|lobs|centres|centers|locations)\b)"
)
_WORKERS = (
    *("agents", "associates", "analysts", "executives", "representatives", "specialists", "reps"),
    *("processors", "collectors", "consultants", "accountants", "coders", "billers"),
    *("examiners", "adjusters", "clerks", "moderators", "underwriters", "buyers", "people"),
)
# What opens a fragment needs no end: "15 advisers on domestic billing".
_COUNTED_FIRST = (
    rf"^[\s•●▪*–-]*{BOUND}{NUMBER}\s(?:[a-z-]+\s){{0,2}}?(?:{'|'.join(_WORKERS)}|advis[eo]rs|ftes?)"
    r"(?=,\s|\s*(?:$|[.;+])|\s(?:on|across|for|in|over)\s(?!(?:training|attendance|notice|need)\b))"
)
_CUES = ("team", "staff", "hc", "head", "supervisors", "advis", "fte", *_WORKERS)
# Hired, trained, served, let go or those of somebody else.
_ELSEWHERE = re.compile(
    r"\b(?:hir|recruit|train|onboard|induct|batch|class|sav|reduc|cut|releas|redeploy|support|serv|assist|interview"
    r"|staffing|member|part|join|certif|survey|licen[cs]|headcount\sneed|requir|ramp|payroll|grew|grow|expan|add"
    r"|report(?:ed|ing|s)?\sto|forecast|schedul|roster|plann|model|seats?\sfor)\w*",
    re.IGNORECASE,
)
# The first cell of a row whose next one tells the team: "Team size".
_LABEL = re.compile(
    r"[\s•●▪*–-]*(?:team(?:\ssize|\sstrength)?|staff|span(?:\sof\scontrol)?)\s*\t\s*", re.IGNORECASE
)


def is_leaders(position: Position) -> bool:
    """Whether a job's title is one of leading, in work that contact centres or back offices do."""
    role = position.role
    return role.level in _LEADERS and role.side not in (None, "none")


def begin_with_label(text: str, start: int) -> int:
    """Where a row begins whose first cell labels the team that is told at ``start``, or that."""
    line = text.rfind("\n", 0, start) + 1
    return line if _LABEL.fullmatch(text, line, start) else start


def may_hold_team(folded: str) -> bool:
    """A cheap look at a lower-case text: whether it may tell of a team without a verb."""
    return any(map(folded.__contains__, _CUES))


def find_team_fragments(text: str, *, beside_the_floor: bool = False) -> tuple[TeamSize, ...]:
    """The teams that one sentence of a leader's job tells of without a verb, in its order.

    ``beside_the_floor``: who checks or trains a floor tells how large it is, and leads but those
    who are called a team.
    """
    if not may_hold_team(text.lower()) or is_standing_in(text, 0, len(text)):
        return ()
    opening = compile_late(_OPENS).match(text)
    if opening is None and not beside_the_floor:
        opening = compile_late(_COUNTED_FIRST).match(text)
    if opening is not None:
        return tuple(_build([opening]))
    if beside_the_floor or _ELSEWHERE.search(text):
        return ()
    return tuple(_build(compile_late(_SIZED).finditer(text)))


def _build(matches: Iterator[re.Match[str]] | list[re.Match[str]]) -> Iterator[TeamSize]:
    for match in matches:
        text, end = match.string, match.end()
        low, high = read_count(match)
        if not _LEAST <= low <= LARGEST or is_of_others(text, 0, match.start(), end):
            continue
        words = match[0].lstrip(" \t\n•●▪*–-")
        yield TeamSize(end - len(words), end, low, high)
