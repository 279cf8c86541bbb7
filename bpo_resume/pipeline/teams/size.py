"""How many people someone manages, read from what the text says of leading them.

"Supervised 12 agents" counts; "member of a team of 8", "payroll for 300 employees" and "trained
200 associates" do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.teams.patterns import ALSO, BY_THEMSELVES, BY_VERB, Way
from bpo_resume.pipeline.teams.people_words import (
    BOUND,
    COMMANDS,
    COUNTED,
    LEADS,
    NUMBER,
    PEOPLE,
    is_of_others,
    is_served,
    is_standing_in,
    read_count,
)
from bpo_resume.pipeline.text.folding import fold
from bpo_resume.pipeline.text.late import compile_late
from bpo_resume.pipeline.text.numerals import NUMBER_WORD, may_hold_number

LARGEST = 20_000  # beyond this it is a company, not a span of control
_FARTHEST = 250  # characters that any of the patterns reaches from its verb to its number
_REACH = 60  # characters from a lead-in over a bound to its number
_OPENING = 50  # characters before a number that opens a sentence: marks and a bound
_LEAD_IN = re.compile(rf"(?P<word>\b(?:of|from|de|with|for)\b|[:–—-])\s{BOUND}\(?$")
_LONG = 45  # characters from verb to number; a nearer verb tells it better


@dataclass(frozen=True, slots=True)
class TeamSize:
    """People managed: ``text[start:end]`` from the leading verb to the number or noun."""

    start: int
    end: int
    value: float
    value_max: float | None = None


_LEADING = re.compile(rf"\b(?=[a-z])(?:{LEADS}|{COMMANDS}|coach|handl|look)")  # in lower case
_VERB = re.compile(LEADS, re.IGNORECASE)
_AND_MORE = (
    rf"{ALSO}{BOUND}{NUMBER}{COUNTED}",
    rf"{ALSO}(?:[\w/&-]+\s){{1,6}}?\({NUMBER}\s?{PEOPLE}\)",
)
# Cheap looks before the grammar: a word of leading and a number.
_CUES = (
    *("team", "staff", "report", "manag", "supervis", "led ", "lead", "head", "direct", "overs"),
    *("over saw", "coach", "span", "responsib", "mentor", "guid", "charge", "ran ", "run", "owne"),
    *("care of", "after", "accountab", "coordination", "equip", "lider", "cargo", "fte", "tls"),
    *("handl", "p&l", "p & l", "under m", "my span"),
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
    look = _Look(folded, numbers, frozenset(_find_lead_ins(folded, numbers)))
    for pattern in look.worth_trying(BY_VERB if verbs else ()):
        end = 0
        for verb in verbs:
            match = pattern.match(text, verb) if verb >= end else None
            if match is not None:
                end = match.end()
                yield match
    for pattern in look.worth_trying(BY_THEMSELVES):
        yield from pattern.finditer(text)


def _find_lead_ins(folded: str, numbers: Sequence[int]) -> Iterator[str]:
    """The words and marks before each number and its bound."""
    for number in numbers:
        found = _LEAD_IN.search(folded, max(0, number - _REACH), number)
        if found is not None:
            yield found["word"]


@dataclass(frozen=True, slots=True)
class _Look:
    """What a cheap look at a lower-case sentence sees."""

    folded: str
    numbers: Sequence[int]
    lead_ins: frozenset[str]

    def worth_trying(self, ways: Iterable[Way]) -> Iterator[re.Pattern[str]]:
        """The patterns of the ways that may find something."""
        return (compile_late(way.pattern) for way in ways if self._may_find(way))

    def _may_find(self, way: Way) -> bool:
        if len(self.numbers) < way.numbers or (way.opens and self.numbers[0] > _OPENING):
            return False
        if way.before and self.lead_ins.isdisjoint(way.before):
            return False
        return any(map(self.folded.__contains__, way.signs))


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
