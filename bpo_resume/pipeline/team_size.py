"""How many people someone manages, read from what the text says of leading them.

"Supervised 12 agents" counts; "member of a team of 8", "payroll for 300 employees" and "trained
200 associates" do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.folding import fold
from bpo_resume.pipeline.late import compile_late
from bpo_resume.pipeline.numerals import NUMBER_WORD, may_hold_number
from bpo_resume.pipeline.people_words import (
    AND,
    BOUND,
    COMMANDS,
    COUNTED,
    DESCRIBED,
    GROUP,
    LEADS,
    NOT_AFTER,
    NUMBER,
    PEOPLE,
    PLACE,
    is_of_others,
    is_served,
    is_standing_in,
    read_count,
)

LARGEST = 20_000  # beyond this it is a company, not a span of control
_FARTHEST = 250  # characters that any of the patterns reaches from its verb to its number
_LONG = 45  # characters from verb to number; a nearer verb tells it better


@dataclass(frozen=True, slots=True)
class TeamSize:
    """People managed: ``text[start:end]`` from the leading verb to the number or noun."""

    start: int
    end: int
    value: float
    value_max: float | None = None


# Those who are led and lead themselves.
_LEADERS = (
    r"(?:a?tl'?s|team\s(?:leaders|leads|managers|coaches)|supervisors|(?:assistant\s)?managers"
    r"|a?ms)"
)
_FLOOR = (
    r"(?:agents?|associates|executives|c[cs][aeor]'?s|advis[eo]rs|representatives|reps|(?:tele)?callers?"
    r"|(?:team\s?|staff\s)members|teammates|collectors|analysts|specialists|processors|examiners"
    r"|coders|billers|verifiers|moderators|adjusters|underwriters|accountants|annotators"
    rf"|ftes?|{_LEADERS})"
)
_MEMBERS = r"(?:person|member|man|agent|people|employee|associate|strong|fte|seat)\b[\s-]"
_FIRST = r"^[\s*–-]*"  # a fragment of its own, as in a list of facts
_TEAM_OF = rf"{NUMBER}[\s-]*{_MEMBERS}(?:\w+\s){{0,3}}?{GROUP}\b"
_TEAM_WORDS = (
    "person",
    "member",
    "man",
    "agent",
    "people",
    "employ",
    "assoc",
    "strong",
    "fte",
    "seat",
)
_TO_ME = r"report(?:ing|ed|s)?\s(?:directly\s)?(?:in)?to\sme\b"
# Each pattern with words one of which is in all that it finds: a cheap look that spares most.
# These begin with a verb of leading and are tried where one stands.
_BY_VERB = (
    # "managed a team of 15", "staff of 8"; the group may stand far from its verb
    (
        ("of", "from", "de"),
        rf"{LEADS}[^.;:•]{{0,80}}?\b{GROUP}(?:\ssize)?\s(?:(?:consisting|comprised|composed)\s)?"
        rf"(?:of|from|de)\s{BOUND}{NUMBER}(?:{COUNTED})?",
    ),
    # "supervised 12 agents"
    ((" ",), rf"{COMMANDS}{AND}{BOUND}{NUMBER}{COUNTED}"),
    # "coached 12 agents", unless they were new; whoever mentors or guides need not lead
    (
        ("coach",),
        rf"\bcoach(?:ed|ing)?\b{AND}{BOUND}(?!\w+\s(?:new|trainee)){NUMBER}{COUNTED}",
    ),
    # "handled 15 agents", "looked after six team managers"; employees handled were served
    (
        ("handl", "after"),
        rf"\b(?:handl(?:e[ds]?|ing)|look(?:ed|ing|s)?\safter)\b{AND}{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
    ),
    # "directed two centres with 150 agents"
    (
        ("with",),
        rf"{LEADS}[^.;•]{{0,60}}?\b{PLACE}(?:\s(?!with\b)[\w/&-]+){{0,4}}?,?\swith\s"
        rf"{BOUND}{NUMBER}{COUNTED}",
    ),
    # "run the contact centre: 140 people"
    (
        (":", " - ", "–", "—"),
        rf"{LEADS}[^.;:•]{{0,60}}?\b(?:{PLACE}|{GROUP})(?:\s?:|\s[–—-])\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "ran a site of 350 people", where the people must be told
    (
        ("of",),
        rf"{LEADS}[^.;:•\d]{{0,60}}?\b{PLACE}\sof\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "management of a branch consisting of over 120 employees"
    (
        ("consisting", "compris", "composed", "made up", "includ"),
        rf"{LEADS}[^.;•]{{0,80}}?\b(?:{GROUP}|{PLACE})\s(?:consisting\sof|comprised\sof|comprising|composed\sof"
        rf"|made\sup\sof|including|that\sincluded)\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "responsible for the training, welfare and guidance of 3 personnel"
    (
        ("responsib", "accountab", "in charge"),
        rf"(?:responsib(?:le|ility)\sfor|accountable\sfor|in\scharge\sof)\s[^.;:•\d]{{0,80}}?\b(?:guidance|supervision"
        r"|performance|development|leadership|management|direction|oversight|productivity|coaching|well-?being)"
        rf"\sof\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "led a 12-member team"
    (_TEAM_WORDS, rf"{LEADS}[^.;•]{{0,60}}?{_TEAM_OF}"),
    # "led the help desk (8 people)"
    (("(",), rf"{COMMANDS}[^.;•]{{0,60}}?\({NUMBER}\s?{PEOPLE}\)"),
)
_BY_THEMSELVES = (
    (_TEAM_WORDS, rf"{_FIRST}{_TEAM_OF}"),
    # "Team Leader within the call center for 32 reps"
    (
        ("leader", "supervisor", "team lead"),
        r"\b(?:team\s(?:leader|lead)|supervisor)(?:\s(?:position|role))?"
        r"(?:\s(?:within|in|of|at|on)(?:\s[\w-]+){1,4}?)?\sfor\s"
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
    ),
    # "supervisory scope: staff of 6", "staff included four accountants"
    (
        ("staff",),
        rf"{_FIRST}(?:supervisory\s\w+\s?[:–-]\s?staff\sof|staff\s(?:includ(?:ed|es)|consist(?:ed|s)\sof))\s"
        rf"{BOUND}{NUMBER}(?:{COUNTED})?",
    ),
    # "team size: 15", "span of control of 1:15"
    (
        ("team", "head", "hc", "span"),
        r"\b(?:team\s(?:size|strength)|head\s?count|(?-i:HC)|span\sof\scontrol|span)\s?"
        rf"(?:of|:|-|–|is|was)?\s?(?:1\s?:\s?)?{BOUND}{NUMBER}",
    ),
    # "2,400 associates in two locations and a P&L of $70 million": what somebody was put over
    (
        ("p&l", "p & l", "budget"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:located\s|based\s|working\s)?"
        rf"(?:in|within|across|at)\s(?:[\w-]+\s){{1,2}}{PLACE}\b"
        r"(?=[^.;•]*\b(?:P\s?&\s?L|budget)\b)",
    ),
    # "3 TLs and 45 FTE", said by itself
    (
        ("tl", "lead", "manag", "coach", "supervisor", "am"),
        rf"(?:{_FIRST}|[(:]\s?){BOUND}{NUMBER}\s{_LEADERS}"
        rf"(?=\s?(?:,|&|\+|/|\band\b)\s?{BOUND}\d)",
    ),
    # "12 direct reports", "direct reports: 12"
    (
        ("direct", "reportee", "subordinate"),
        rf"{BOUND}{NUMBER}\s(?:direct\s(?:and\sindirect\s)?reports?|(?:direct\s)?reportees"
        r"|subordinates)\b",
    ),
    (("direct",), rf"\bdirect\sreports?\s?(?::|-|–|of)\s?{BOUND}{NUMBER}"),
    # "a team of 12 reporting to me"
    (
        ("to me",),
        rf"\b{GROUP}\sof\s{BOUND}{NUMBER}(?:{COUNTED})?\s(?:who\s|directly\s)?{_TO_ME}",
    ),
    # "15 agents on inbound calls reported to me"
    (
        ("to me",),
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]{PEOPLE}\s"
        r"(?:(?:on|in|from|for|across|at|of)\s(?:[\w/&-]+\s){1,6}?)?"
        rf"(?:(?:who|were|was|are|had|have)\s){{0,2}}(?:directly\s)?{_TO_ME}",
    ),
)
_Patterns = tuple[tuple[tuple[str, ...], str], ...]
_LEADING = re.compile(rf"\b(?=[a-z])(?:{LEADS}|{COMMANDS}|coach|handl|look)")  # in lower case
_VERB = re.compile(LEADS, re.IGNORECASE)
_ALSO = r"(?:\s?[,+]\s?|,?\sand\s|\s&\s)"
_AND_MORE = (
    rf"{_ALSO}{BOUND}{NUMBER}{COUNTED}",
    rf"{_ALSO}(?:[\w/&-]+\s){{1,6}}?\({NUMBER}\s?{PEOPLE}\)",
)
# Cheap looks before the grammar: a word of leading and a number.
_CUES = (
    *("team", "staff", "report", "manag", "supervis", "led ", "lead", "head", "direct", "overs"),
    *("over saw", "coach", "span", "responsib", "mentor", "guid", "charge", "ran ", "run", "owne"),
    *(
        "care of",
        "after",
        "accountab",
        "coordination",
        "equip",
        "lider",
        "cargo",
        "fte",
        "tls",
        "handl",
        "p&l",
        "p & l",
    ),
)
# A number that may be one of people: no percentage, no money.
_NUMBERED = re.compile(
    rf"(?=\w)(?:\d(?<![\d$€£₹]\d)(?<!\d[.,]\d)[\d,]*(?![\d.]*\s?%)|\b{NUMBER_WORD}\b)",
    re.IGNORECASE,
)


def find_team_sizes(text: str) -> tuple[TeamSize, ...]:
    """Every count of people managed in one sentence, in its order."""
    folded = fold(text)
    if not (may_hold_number(folded) and tells_of_leading(folded)):
        return ()
    numbers = [number.start() for number in _NUMBERED.finditer(text)]
    if not numbers:
        return ()
    found: dict[int, TeamSize] = {}
    for match in _find_told(text, folded, numbers):
        if _is_false_friend(text, match):
            continue
        found.setdefault(match.start("low"), _build(match, _find_start(text, match)))
        for more in _list_further(text, match.end()):
            start = more.start("low")
            found.setdefault(start, _build(more, start - (text[start - 1] == "(")))
    if not found or is_standing_in(text, 0, len(text)):
        return ()
    sizes = (found[key] for key in sorted(found))
    return tuple(size for size in sizes if 1 < size.value <= LARGEST)


def tells_of_leading(folded: str) -> bool:
    """A cheap look at a lower-case text: whether it may tell of leading people."""
    return any(map(folded.__contains__, _CUES))


def _find_told(text: str, folded: str, numbers: Sequence[int]) -> Iterator[re.Match[str]]:
    """What the patterns find, one after the other; of verbs only those a number stands behind."""
    verbs = [
        verb.start()
        for verb in _LEADING.finditer(folded, max(0, numbers[0] - _FARTHEST), numbers[-1])
        if numbers[bisect_right(numbers, verb.start())] - verb.start() <= _FARTHEST
    ]
    for pattern in _worth_trying(_BY_VERB if verbs else (), folded):
        end = 0
        for verb in verbs:
            match = pattern.match(text, verb) if verb >= end else None
            if match is not None:
                end = match.end()
                yield match
    for pattern in _worth_trying(_BY_THEMSELVES, folded):
        yield from pattern.finditer(text)


def _worth_trying(patterns: _Patterns, folded: str) -> Iterator[re.Pattern[str]]:
    return (
        compile_late(pattern) for needs, pattern in patterns if any(map(folded.__contains__, needs))
    )


def _is_false_friend(text: str, match: re.Match[str]) -> bool:
    verb, number = match.start(), match.start("low")
    return is_of_others(text, 0, verb, number) or is_served(text, verb, number, match.end())


def _find_start(text: str, match: re.Match[str]) -> int:
    """Where the evidence begins: at the verb nearest to the number, where the match is long."""
    start, number = match.start(), match.start("low")
    if number - start <= _LONG:
        return start
    return max((verb.start() for verb in _VERB.finditer(text, start, number)), default=start)


def _list_further(text: str, position: int) -> Iterator[re.Match[str]]:
    """Further counts in the same breath: "10 supervisors and 250 agents"."""
    patterns = [compile_late(more) for more in _AND_MORE]
    while match := next(filter(None, (more.match(text, position) for more in patterns)), None):
        yield match
        position = match.end()


def _build(match: re.Match[str], start: int) -> TeamSize:
    end = match.start() + len(match[0].rstrip())
    if match.string[start] == "(" and ")" not in match.string[start:end]:
        start += 1
    return TeamSize(start, end, *read_count(match))
