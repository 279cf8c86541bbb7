"""Totals a person claims: "over 5 years of customer service experience", "a decade in BPO".

Claims are reported beside the months counted from dates and never added to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bpo_resume.pipeline.text.numerals import NUMERAL, parse_numeral

# Begins with its letters in either case: a text is passed over three times as fast as without.
_UNIT = re.compile(
    r"[YyDd](?i:(?:(?<=y)(?:ears?|rs?(?:\.(?=\s+[a-z]))?|eras)|(?<=d)ecades?)(?![a-z]))"
)
_MORE = (
    r"(?:(?:over|around|about|nearly|almost|more\sthan|at\sleast|approx(?:imately)?\.?|having|have|has"
    r"|total(?:\sof)?|over\sall|overall)\s+){0,2}"
)
_AMOUNT = re.compile(
    rf"(?<![\w.$/-])(?P<all>{_MORE}\[?(?P<number>{NUMERAL}|\ba(?=\s+decade|\s+$))\]?(?:\s?\(\d+\))?"
    rf"(?:\s?\+|\s?plus\b)?(?:\s?(?:-|–|to|or)\s?{NUMERAL}\+?)?"
    r"[\s-]{0,2}(?:(?:plus|full|solid|successful|strong|total)\s)?)$",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"['’]?(?:[\s,&+]|and\b){0,4}(?P<months>\d{1,2})\s?(?:months?|mths?|mos)(?![a-z])\.?",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:experiences?|exp|expertise|background|track\srecord|career)\b", re.IGNORECASE
)
# The words behind the amount when they do not say "experience": work in, of or as something.
_SPENT = re.compile(
    r"[’'\s+]*(?:plus\s)?(?:experienced(?=\sprofessional)|in|as|of|working|handling|managing|leading|serving|supporting)\s",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:experience|exp)\.?(?:\s*\([^)\n]*\))?(?:\s(?:of|is|in\s[^\n:]{2,30}))?\s*[:=–-]*\s*$",
    re.IGNORECASE,
)
_WORKED = re.compile(
    r"\b(?:work(?:ed|ing)|served|employed|spent|managed|experienced|professional|role|spanning"
    r"|responsibilities|owned)\b[^.;\n]{0,90}\b(?:for|over|spanning|spent)\s+(?:the\s)?(?:past|last)?\s*$",
    re.IGNORECASE,
)
_NO_WORK_BEHIND = re.compile(
    r"[\s’'-]*(?:old\b|of\sage\b|ago\b|warrant|contract|agreement|bond\b|lease|loan|mortgage|term\b|plan\b"
    r"|period|guarantee|(?:[\w’'.]+\s){0,3}(?:degree|diploma|course\b|college|bachelor|university|school"
    r"|study|studies|scholarship|engineering\scourse)\b|in\sa\srow|running\b|service\saward"
    r"|of\s(?:[\w-]+\s){0,2}(?:data|records?|history|returns?|statements?|documents?|files|budgets?"
    r"|growth|profit|students?|graduat\w+|alumni|sales\sgrowth|marriage|coursework|education)\b)",
    re.IGNORECASE,
)
_NO_WORK_AHEAD = re.compile(
    r"\b(?:age[ds]?|dob|minimum|requir(?:es?|ed|ing)|must\shave|needs?|seeking|customers?\swith)\W*$",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:within|in|next|coming|every|first|after|before|last|past|each|by)\s(?:the\s|just\s|only\s)?$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"\.(?:\s|$)|[;:•|\t]|\n(?=\s*(?:[^a-z\s]|$))|\n\n|\s[–-]\s")
_FILLER = re.compile(
    r"(?:[’'\s,+\])&-]|(?:plus|of|in|as|with|within|at|on|the|an?|and|hands[\s-]on|extensive|combined|total"
    r"|progressive(?:ly)?|proven|solid|strong|rich|relevant|overall|work(?:ing)?|experiences?|exp"
    r"|experienced|expertise|background|end[\s-]to[\s-]end|responsible|professional)\b\.?)+",
    re.IGNORECASE,
)
_LONGEST = 60.0  # years anyone can have worked
_AHEAD, _BEHIND = 120, 120  # characters of context on either side


@dataclass(frozen=True, slots=True)
class ClaimedYears:
    """``years`` claimed in ``text[slice(*span)]``; ``about`` is what they were spent on, or ""."""

    years: float
    about: str
    span: tuple[int, int]


def find_claims(text: str) -> tuple[ClaimedYears, ...]:
    """The claimed totals of a text, in text order."""
    return tuple(_read_claims(text))


def _read_claims(text: str) -> Iterator[ClaimedYears]:
    reached = 0
    for unit in _UNIT.finditer(text):
        amount = _AMOUNT.search(text, max(reached, unit.start() - 45), unit.start())
        claim = _read_claim(text, amount, unit) if amount else None
        if claim is not None:
            reached = claim.span[1]
            yield claim


def _read_claim(text: str, amount: re.Match[str], unit: re.Match[str]) -> ClaimedYears | None:
    years = parse_numeral(amount["number"]) if amount["number"].lower() != "a" else 1.0
    years *= 10 if unit[0].lower().startswith("decade") else 1
    end = unit.end()
    if months := _MONTHS.match(text, end):
        years, end = round(years + int(months["months"]) / 12, 2), months.end()
    behind = _clause(_cut_behind(text, end))
    before = text[max(0, amount.start() - _AHEAD) : amount.start()]
    if not 0 < years <= _LONGEST or not _is_work(before, behind, amount[0].rstrip().endswith("-")):
        return None
    about, length = _read_about(behind)
    return ClaimedYears(years, about, (amount.start("all"), end + length))


def _is_work(before: str, behind: str, hyphenated: bool) -> bool:
    if _NO_WORK_BEHIND.match(behind) or _NO_WORK_AHEAD.search(before):
        return False
    if _WORK.search(behind[:80]) or _LABEL.search(before):
        return True
    if hyphenated:  # "a 5-year plan in operations"
        return False
    if _WORKED.search(before):
        return True
    return bool(_SPENT.match(behind)) and not _LIMIT.search(before)


def _cut_behind(text: str, start: int) -> str:
    """So much of the text behind the amount as is looked at, in whole words."""
    stop = start + _BEHIND
    if stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
        stop = max(text.rfind(" ", start, stop), text.rfind("\n", start, stop), start)
    return text[start:stop]


def _clause(text: str) -> str:
    """The text up to the end of its clause; a wrapped line goes on in lower case."""
    end = _CLAUSE_END.search(text)
    return text[: end.start()] if end else text


def _read_about(behind: str) -> tuple[str, int]:
    """What the years were spent on, and how much of the clause says so."""
    filler = _FILLER.match(behind)
    words = behind[filler.end() :] if filler else behind
    work = _WORK.search(words)
    about = words[: work.start()] if work else words
    stop = work.end() if work else len(words)
    whole = behind[: (filler.end() if filler else 0) + stop].rstrip(" ,\n")
    return " ".join(about.split()).strip(" ,()"), len(whole)
