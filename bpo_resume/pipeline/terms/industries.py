"""Says which names of industries are lines of business a person worked in.

"Insurance" in a resume is mostly a thing ("paid the insurance", "renter's insurance"); it is a line
of business where the words around make it one: "insurance process", "LOB: insurance", "experience
in telecom and insurance", "for a leading insurance company".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bpo_resume.model import Document, Evidence, Mention, Section, SectionKind
from bpo_resume.pipeline.text.lists import Lists
from bpo_resume.terminology.terms import Industry

# Where no work is told, an industry is a subject, a membership or a pastime.
_NO_WORK: frozenset[SectionKind] = frozenset(
    {
        "education",
        "certifications",
        "training",
        "interests",
        "affiliations",
        "references",
        "declaration",
        "languages",
        "volunteering",
        "personal",
    }
)
_LISTS: frozenset[SectionKind] = frozenset({"skills", "process"})
# Makers have processes of their own, no outsourcer's.
_MAKING = frozenset({"manufacturing", "oil_gas", "automotive", "pharma"})
_KIND = (
    r"(?:industr(?:y|ies)|sectors?|domains?|verticals?|lines?\s+of\s+business|lobs?|segments?"
    r"|business\s+lines?)"
)
_WORK = (
    rf"(?:{_KIND}|campaigns?|account(?=\s*(?:[,.;:)(\n–-]|$|for\b|as\b|in\b))|clients?|background"
    r"|experience|bpo|bpm|outsourcing|call\s+cent(?:er|re)|contact\s+cent(?:er|re)|field"
    r"|customer\s+(?:service|care|support)|back[\s-]office|voice\s+process|shared\s+services?)"
)
_AHEAD_OF_WORK = re.compile(rf"[\s-]+(?:services?\s+|and\s+\w+\s+)?{_WORK}\b", re.IGNORECASE)
_AHEAD_OF_PROCESS = re.compile(r"[\s-]+process\b(?!\s+(?:improve|engineer|of))", re.IGNORECASE)
_AHEAD_OF_THINGS = re.compile(
    r"[\s-]+(?:relations|affairs|regulations?|compliance|polic(?:y|ies)|premiums?|coverage|plans?"
    r"|benefits?|contract(?:s|ing|ors?)?|agenc(?:y|ies)|laws?|licen[cs]es?|agents?|forms?|taxes"
    r"|grants?|account\s+(?:supply|number|balance|opening))\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(rf"\b(?:{_KIND}|process|clients?|accounts?)$", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?:^|[\t|•(;,]\s*)\s*(?:{_KIND}|process|projects?|campaigns?|programs?|accounts?|clients?)"
    r"(?:\s+(?:names?|types?|served|expertise|experience|knowledge|handled|supported|worked))?"
    r"\s*(?:[:=]|\s[–—-])(?:[^\n.]{0,60}[,;/&(:]|[^\n.]{0,60}\band)?"
    r"\s*(?:(?:us|uk|usa|an?|the|leading|international|domestic|global|european|american)\s+)*$",
    re.IGNORECASE,
)
_WORKED_IN = re.compile(
    r"(?:\b(?:experienced?|expertise|background|career|years?|exposure|specializ(?:e[ds]?|ing)"
    r"|domain\s+knowledge)\s+(?:in|of|with|within|across|from)"
    rf"|\b{_KIND}\s*(?:\(|such\s+as|like|including|includes?|are|:|-)"
    r"|\bclients?\s+(?:in|from|across|within))"
    r"\s*(?:(?:both|the|an?|various|different|us|uk)\s+)*$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"[\s-]+(?:services?\s+|products?\s+)?(?:company|firm|provider|carrier|giant|major|brand"
    r"|organi[sz]ation|corporation|retailer|clients?|companies)\b",
    re.IGNORECASE,
)
_FOR_ONE = re.compile(
    r"\b(?:for|at|representing|supporting|supported|client\s+is)\s+(?:an?|one\s+of\s+the|the)?"
    r"\s*(?:(?:leading|major|large(?:st)?|top|big(?:gest)?|global|international|multinational"
    r"|national|renowned|premier|fortune\s+\d+|us|uk|american|british|australian|canadian|indian"
    r"|us-based|uk-based|private|public|well-known)\s+){0,3}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[\s,/&;()-]|\b(?:and|or)\b)*", re.IGNORECASE)
_REACH = 90  # characters of its line on either side of a name
_LABEL_REACH = 300  # characters before a name in which its label begins


def keep_lines_of_business(
    document: Document, sections: Sequence[Section], mentions: Iterable[Mention]
) -> tuple[Mention, ...]:
    """The mentions without the industries that are but words; source: domain §4.7."""
    mentions = tuple(mentions)
    reader = _Reader(document, sections, mentions)
    return tuple(
        mention
        for mention in mentions
        if mention.kind != Industry.kind or reader.is_worked_in(mention)
    )


class _Reader:
    def __init__(
        self, document: Document, sections: Sequence[Section], mentions: Sequence[Mention]
    ) -> None:
        self._text = document.text
        self._lists = Lists(document.text, sections)
        named = [one.evidence for one in mentions if one.kind == Industry.kind]
        self._first, self._last = _find_rows(document.text, named)

    def is_worked_in(self, mention: Mention) -> bool:
        """Whether the words around make the name a line of business."""
        start, end = mention.evidence.start, mention.evidence.end
        section = mention.evidence.section
        if section in _NO_WORK:
            return False
        before, after = self._sides(start, end)
        if _AHEAD_OF_THINGS.match(after):
            return False
        if _SAYS_SO.search(mention.evidence.text):
            return True
        return (
            _AHEAD_OF_WORK.match(after) is not None
            or (_AHEAD_OF_PROCESS.match(after) is not None and mention.id not in _MAKING)
            or _LABEL.search(self._line_before(start)) is not None
            or _WORKED_IN.search(before) is not None
            or (_COMPANY.match(after) is not None and _FOR_ONE.search(before) is not None)
            or (section in _LISTS and self._is_item(start, end))
        )

    def _sides(self, start: int, end: int) -> tuple[str, str]:
        """What stands on either side, past the industries that are listed beside this one."""
        first, last = self._first[start], self._last[end]
        before, after = self._text[max(0, first - _REACH) : first], self._text[last : last + _REACH]
        return before.replace("\n", " "), after.replace("\n", " ")

    def _line_before(self, start: int) -> str:
        """Its line up to a name; of a line without end, what a label may be in."""
        near = max(0, start - _LABEL_REACH)
        return self._text[max(near, self._text.rfind("\n", near, start) + 1) : start]

    def _is_item(self, start: int, end: int) -> bool:
        """Whether it is all that its line says, in a list that was written as one."""
        line_end = self._text.find("\n", end)
        after = self._text[end : line_end if line_end >= 0 else len(self._text)]
        alone = not self._line_before(start).strip(" :-–—*•") and not after.strip(" .:-–—")
        return alone and not self._lists.is_run_of_keywords(start)


def _find_rows(text: str, named: Sequence[Evidence]) -> tuple[dict[int, int], dict[int, int]]:
    """Where the row of names begins that a name is in, by its start, and ends, by its end."""
    pairs = [
        (one, other)
        for one, other in pairwise(named)
        if one.end <= other.start and _BETWEEN.fullmatch(text, one.end, other.start)
    ]
    first = {quote.start: quote.start for quote in named}
    last = {quote.end: quote.end for quote in named}
    for one, other in pairs:
        first[other.start] = first[one.start]
    for one, other in reversed(pairs):
        last[one.end] = last[other.end]
    return first, last
