"""Whether a job's text tells of leading people, and how many.

"Supervised 12 agents", "hired, supervised and trained a large staff" and "wrote their appraisals"
lead; "led team meetings", "supervised by the manager", "coached new agents" and "assisted the
supervisor with her team" do not. What counts as a number of people led is ``team_size``'s to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.people_words import is_of_others, is_standing_in
from bpo_resume.pipeline.team_size import TeamSize, find_team_sizes, may_count_people

Span = tuple[int, int]

# What a sentence ends with comes first and how it must stand there second: sought twice as fast.
_SENTENCE = re.compile(
    r"[\s•●▪](?:(?<=[.;]\s)|(?<=[•●▪])|(?<=\n)(?=\s*[A-Z*–-]))"
)
_WHO = (
    r"(?:agents|associates|representatives|reps|c[cs][aeor]'?s|employees|staff(?:\smembers)?"
    r"|personnel|team(?:\smembers)?|specialists|analysts|advis[eo]rs|executives|collectors|clerks"
    r"|processors|technicians|supervisors|leaders|subordinates|direct\sreports|reportees"
    r"|coordinators|operators|workers|accountants|bookkeepers|billers|coders|adjusters|examiners"
    r"|underwriters|trainers|administrators|teammates|tl'?s|auditors|crew)"
)
# A noun behind makes it another: "staff meetings", "team building", "employee benefits".
_ALONE = (
    r"(?![\w'’-]|\s(?:meetings?|building|builder|huddles?|projects?|efforts?|events?|calendar|player"
    r"|records?|files?|relations|benefits|payroll|requests?|issues|questions|inquiries|calls"
    r"|accounts?|training|trainings|orientations?|activity|scheduling|schedules?|e-?mails?|lunch"
    r"|morale|environment|spirit|travel|expenses|recruitment|hiring|onboarding|goals?)\b)"
)
_DESCRIBING = (
    r"(?:[\s,]+(?!(?:in|for|with|on|at|from|to|by|who|that|per|as|into|during|through|customers?"
    r"|clients?|projects?|accounts?|and\s(?:assist|support|help)\w*)\b)[A-Za-z&/'’()-]+){0,7}?\s"
)
_OWN = r"(?:(?:the|my|all|our)\s){0,2}(?:[A-Za-z]+\s){0,2}?"
_TALKS = (
    r"(?:appraisals?|performance\s(?:reviews?|evaluations?)"
    r"|(?:one[\s-](?:on|to)[\s-]ones?|1[\s-]?(?:on|to|:|-)[\s-]?1'?s?)\b)"
)
_TALK = ("apprais", "review", "evaluation", "one", "1")
_HELD = (
    *("conduct", "complet", "perform", "writ", "wrote", "prepar", "deliver", "giv", "gave"),
    *("hold", "held", "do", "did", "tak", "took"),
)
_HOLD = rf"\b(?:{'|'.join(_HELD)})\w*\s"
_GRANTED = ("approv", "sanction", "sign", "authoris", "authoriz", "grant")
# Each pattern with groups of words: one of each group is in all that it finds. A cheap look that
# leaves some 8 of the 80 sentences of a resume to the patterns.
_Needs = tuple[tuple[str, ...], ...]
_Pattern = tuple[_Needs, re.Pattern[str]]
_PATTERNS: tuple[tuple[_Needs, str], ...] = (
    (
        (("supervis", "over"),),
        rf"\b(?:supervis(?:e[ds]?|ing)|supervision\sof|over\s?s(?:ee|aw|een|eeing|ees)|oversight\sof)"
        rf"(?!\s+by\b){_DESCRIBING}{_WHO}{_ALONE}",
    ),
    (
        (("led", "lead", "manag", "head", "direct"), ("team", "staff", "crew", "group")),
        rf"\b(?:led|lead|leads|leading|manag(?:e[ds]?|ing)|head(?:ed|ing)|direct(?:ed|ing))"
        rf"\s(?:(?:and|&)\s\w+\s)?(?:an?|the|my|our|own|\w+ing|large|small|entire|all|daily)\s"
        rf"(?:[A-Za-z-]+\s){{0,2}}?(?:team|staff|crew|group\sof\s(?:\w+\s){{0,2}}?{_WHO}){_ALONE}",
    ),
    (
        (("team",), ("direct", "subordinate")),
        r"\bteam\sof\s(?:direct\sreports|subordinates)\b",
    ),
    (
        (_HELD, _TALK),
        rf"{_HOLD}(?:[A-Za-z,-]+\s){{0,4}}?{_TALKS}(?:\s(?:discussions?|meetings?|sessions?))?"
        rf"\s(?:for|of|with|to)\s{_OWN}{_WHO}\b",
    ),
    # "wrote their appraisals", "approved my team's leave"
    (
        (("their", "my"), _HELD, _TALK),
        rf"{_HOLD}(?:their|my\steam['’]s|my\sagents['’])\s(?:[A-Za-z-]+\s){{0,2}}?{_TALKS}",
    ),
    (
        (("leave", "time", "vacation"), _GRANTED),
        rf"\b(?:{'|'.join(_GRANTED)})\w*\s(?:off\s)?(?:on\s)?(?:"
        r"(?:their|my\steam['’]s|my\sagents['’])\s(?:[A-Za-z-]+\s){0,2}?(?:leaves?|time[\s-]off|vacations?)"
        rf"|(?:leaves?|time[\s-]off|vacations?)(?:\srequests?)?\s(?:of|for)\s(?:my\s){_OWN}{_WHO})\b",
    ),
)
_LEADING = tuple((needs, re.compile(pattern, re.IGNORECASE)) for needs, pattern in _PATTERNS)
# Whoever coaches, mentors, builds or guides people need not lead them; nor are all counts of
# people ("team size: 15") those of people led.
_STRONG = re.compile(
    r"\b(?:lead|leads|led|leading|leader(?:ship)?|manag\w+|supervis\w+|head(?:s|ed|ing)|over\s?s\w+"
    r"|direct(?:s|ed|ing)?|handl\w+|r[au]n|runs|running|responsib\w+|accountab\w+|charge|t(?:ook|ak\w+)\s(?:care|over)"
    r"|look\w*\safter|span\sof\scontrol|report\w*|reportees|subordinates|lider\w+|dirij\w+|dirig\w+"
    r"|cargo|gerenci\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PeopleLed:
    """Where a text first tells of leading people, and the largest number of them it states."""

    told: Span | None
    count: int | None


def read_people_led(text: str, start: int = 0, end: int | None = None) -> PeopleLed:
    """What ``text[start:end]`` tells of leading people; None for what it does not tell."""
    end = len(text) if end is None else end
    folded = text[start:end].lower()
    leading, counts = _worth_trying(folded, _LEADING), may_count_people(folded)
    if not (leading or counts):
        return PeopleLed(None, None)
    told: Span | None = None
    counted: list[float] = []
    for first, last in _find_sentences(text, start, end):
        sizes = find_team_sizes(text[first:last]) if counts else ()
        if sizes:
            counted.extend(size.value_max or size.value for size in sizes)
        if told is None:
            told = _find_told(text, first, last, leading) or _find_counted(text, first, sizes)
    return PeopleLed(told, int(max(counted)) if counted else None)


def _find_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for mark in _SENTENCE.finditer(text, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _find_told(text: str, start: int, end: int, patterns: Sequence[_Pattern]) -> Span | None:
    for _, pattern in _worth_trying(text[start:end].lower(), patterns):
        match = pattern.search(text, start, end)
        if match and not is_of_others(text, start, match.start(), match.end()):
            return None if is_standing_in(text, start, end) else match.span()
    return None


def _worth_trying(folded: str, patterns: Sequence[_Pattern]) -> list[_Pattern]:
    return [one for one in patterns if _holds(folded, one[0])]


def _holds(folded: str, needs: _Needs) -> bool:
    for words in needs:
        if not any(map(folded.__contains__, words)):
            return False
    return True


def _find_counted(text: str, start: int, sizes: Sequence[TeamSize]) -> Span | None:
    for size in sizes:
        span = start + size.start, start + size.end
        if _STRONG.search(text, *span):
            return span
    return None
