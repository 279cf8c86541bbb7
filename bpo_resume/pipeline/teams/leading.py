"""Whether a job's text tells of leading people, and how many.

"Supervised 12 agents", "hired, supervised and trained a large staff" and "wrote their appraisals"
lead; "led team meetings", "supervised by the manager", "coached new agents" and "assisted the
supervisor with her team" do not. What counts as a number of people led is ``size``'s to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.teams.people_words import is_of_others, is_standing_in
from bpo_resume.pipeline.teams.size import TeamSize, find_team_sizes
from bpo_resume.pipeline.text.folding import compile_signs, find_signs, fold
from bpo_resume.pipeline.text.late import compile_late
from bpo_resume.pipeline.text.numerals import NUMBER_SIGNS

Span = tuple[int, int]

# What a sentence ends with comes first and how it must stand there second: a third faster.
_SENTENCE = re.compile(r"[\s•●▪](?:(?<=[.;]\s)|(?<=[•●▪])|(?<=\n)(?=\s*[A-Z*–-]))")
_WHO = (
    r"(?:agents|associates|representatives|reps|c[cs][aeor]'?s|employees|staff(?:\smembers)?"
    r"|personnel|team(?:\smembers)?|specialists|analysts|advis[eo]rs|executives|collectors|clerks"
    r"|processors|technicians|supervisors|leaders|subordinates|direct\sreports|reportees"
    r"|coordinators|operators|workers|accountants|bookkeepers|billers|coders|adjusters|examiners"
    r"|underwriters|trainers|administrators|teammates|tl'?s|auditors|crew)"
)
# A noun behind makes it another: "staff meetings", "team building", "employee benefits".
_ALONE = (
    r"(?![\w'’-]|\s(?:related|meetings?|building|builder|huddles?|projects?|efforts?|events?|calendar|player"
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
_HELD = (
    *("conduct", "complet", "perform", "writ", "wrote", "prepar", "deliver", "giv", "gave"),
    *("hold", "held", "do", "did", "tak", "took"),
)
_HOLD = rf"\b(?:{'|'.join(_HELD)})\w*\s"
_GRANTED = ("approv", "sanction", "sign", "authoris", "authoriz", "grant")
_TALK = (
    *("apprais", r"performance\s(?:review|evaluation)"),
    *(r"one[\s-](?:on|to)[\s-]one", r"1[\s-]?(?:on|to|:|-)[\s-]?1"),
)
# Each pattern with the signs one of which is in all that it finds and, unless there are none,
# words of which the same is true. Signs are sought once in all of a job's text; what they leave of
# a resume to the patterns are 3 or 4 of its 80 sentences.
_PATTERNS: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        ("supervis", r"over\s?s"),
        (),
        rf"\b(?:supervis(?:e[ds]?|ing)|supervision\sof|over\s?s(?:ee|aw|een|eeing|ees)|oversight\sof)"
        rf"(?!\s+by\b){_DESCRIBING}{_WHO}{_ALONE}",
    ),
    (
        ("team", "staff", "crew", r"group\sof"),
        ("led", "lead", "manag", "head", "direct"),
        rf"\b(?:led|lead|leads|leading|manag(?:e[ds]?|ing)|head(?:ed|ing)|direct(?:ed|ing))"
        rf"\s(?:(?:and|&)\s\w+\s)?(?:an?|the|my|our|own|\w+ing|large|small|entire|all|daily)\s"
        rf"(?:[A-Za-z-]+\s){{0,2}}?(?:team|staff|crew|group\sof\s(?:\w+\s){{0,2}}?{_WHO}){_ALONE}",
    ),
    (
        (r"team\sof\s(?:direct|subordinates)",),
        (),
        r"\bteam\sof\s(?:direct\sreports|subordinates)\b",
    ),
    (
        _TALK,
        _HELD,
        rf"{_HOLD}(?:[A-Za-z,-]+\s){{0,4}}?{_TALKS}(?:\s(?:discussions?|meetings?|sessions?))?"
        rf"\s(?:for|of|with|to)\s{_OWN}{_WHO}\b",
    ),
    # "wrote their appraisals", "approved my team's leave"
    (
        _TALK,
        _HELD,
        rf"{_HOLD}(?:their|my\steam['’]s|my\sagents['’])\s(?:[A-Za-z-]+\s){{0,2}}?{_TALKS}",
    ),
    (
        ("leave", r"time[\s-]off", "vacation"),
        _GRANTED,
        rf"\b(?:{'|'.join(_GRANTED)})\w*\s(?:off\s)?(?:on\s)?(?:"
        r"(?:their|my\steam['’]s|my\sagents['’])\s(?:[A-Za-z-]+\s){0,2}?(?:leaves?|time[\s-]off|vacations?)"
        rf"|(?:leaves?|time[\s-]off|vacations?)(?:\srequests?)?\s(?:of|for)\s(?:my\s){_OWN}{_WHO})\b",
    ),
)
_LEADING = tuple((compile_signs(*signs), words, pattern) for signs, words, pattern in _PATTERNS)
_Likely = tuple[tuple[str, ...], str]
# Whoever coaches, mentors, builds or guides people need not lead them; nor are all counts of
# people ("team size: 15") those of people led.
_STRONG = re.compile(
    r"\b(?:lead|leads|led|leading|leader(?:ship)?|manag\w+|supervis\w+|head(?:s|ed|ing)|over\s?s\w+"
    r"|direct(?:s|ed|ing)?|handl\w+|r[au]n|runs|running|responsib\w+|accountab\w+|charge|t(?:ook|ak\w+)\s(?:care|over)"
    r"|look\w*\safter|span\sof\scontrol|my\sspan|under\sm[ey]|report\w*|reportees|subordinates|lider\w+|dirij\w+|dirig\w+"
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
    folded, sentences = fold(text[start:end]), list(_find_sentences(text, start, end))
    starts = [first - start for first, _ in sentences]
    numbered = {bisect_right(starts, at) - 1 for at in find_signs(folded, NUMBER_SIGNS)}
    likely = _find_likely(folded, starts)
    told: Span | None = None
    counted: list[float] = []
    for index in sorted(numbered | likely.keys()):
        first, last = sentences[index]
        sizes = find_team_sizes(text[first:last]) if index in numbered else ()
        counted.extend(size.value_max or size.value for size in sizes)
        if told is None:
            told = _find_told(text, first, last, likely.get(index, ()))
            told = told or _find_counted(text, first, sizes)
    return PeopleLed(told, int(max(counted)) if counted else None)


def _find_likely(folded: str, starts: Sequence[int]) -> dict[int, list[_Likely]]:
    """By sentence, given by where each starts, the patterns of which it holds a sign."""
    likely: defaultdict[int, list[_Likely]] = defaultdict(list)
    for signs, words, pattern in _LEADING:
        for index in {bisect_right(starts, at) - 1 for at in find_signs(folded, signs)}:
            likely[index].append((words, pattern))
    return likely


def _find_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for mark in _SENTENCE.finditer(text, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _find_told(text: str, start: int, end: int, likely: Sequence[_Likely]) -> Span | None:
    folded = text[start:end].lower()
    for words, pattern in likely:
        if words and not any(map(folded.__contains__, words)):
            continue
        match = compile_late(pattern).search(text, start, end)
        if match and not is_of_others(text, start, match.start(), match.end()):
            return None if is_standing_in(text, start, end) else match.span()
    return None


def _find_counted(text: str, start: int, sizes: Sequence[TeamSize]) -> Span | None:
    for size in sizes:
        span = start + size.start, start + size.end
        if _STRONG.search(text, *span):
            return span
    return None
