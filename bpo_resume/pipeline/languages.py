"""Reads the languages a person speaks, with the proficiency as written.

A language's name alone is no claim ("English literature", "Spanish-speaking customers"): it counts
under a heading or label of languages, as an item of a skills list, or beside words of proficiency.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.model import Document, Language, Line, Mention, Section, SectionKind
from bpo_resume.pipeline.quoting import Quoter

_LEVEL = (
    r"near[- ]native|native(?:\s+or\s+bilingual)?(?:\s+(?:speaker|proficiency|level))?"
    r"|mother\s?tongue"
    r"|first\slanguage|bilingual|trilingual|fluent(?:ly)?|fluency|full\s+professional"
    r"|professional\s+working|limited\s+working|working\s+knowledge|business\s+level"
    r"|(?:highly\s+|very\s+)?proficien(?:t|cy)"
    r"|excellent|expert|advanced|upper[- ]intermediate|intermediate|conversational|conversant"
    r"|elementary|basics?|beginner|moderate|medium(?:\s+standard)?|average|good|fair|learning|limited"
    r"|avanzado|nativo|fluido|intermedio|básico|basico|avançado"
    r"|read(?:ing)?|writ(?:e|ing|ten)|speak(?:ing|s)?|spoken|oral|[ABC][12]\b|(?:JLPT\s+)?N[1-5]\b|HSK\s?[1-6]"
)
_LEVEL_WORD = re.compile(rf"(?<![\w-])(?:{_LEVEL})(?!\w)", re.IGNORECASE)
# What may stand between words that together say one proficiency: "read, write and speak".
_JOINT = re.compile(r"[\s,/&+–—-]*(?:(?:and|or|in|both|as|a|level)[\s,/&+-]*)*", re.IGNORECASE)
# Only these claim a language outside lists: anyone may "read" a report or write "good" English.
_CLAIM = re.compile(
    r"\b(?:fluent(?:ly)?|fluency|bilingual|trilingual|multilingual|native|mother\s?tongue|conversational"
    r"|conversant|proficien(?:t|cy)|speaks?|spoken|speaking|working\s+knowledge)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:idiomas?|línguas|langues"
    r"|(?:foreign\s+|known\s+|spoken\s+)?languages?(?:\s+(?:known|spoken|skills?|proficiency))?)"
    r"\s*[:–—-]",
    re.IGNORECASE,
)
# A language of study or of others, and names that hold a language's word.
_OTHER_SENSE = re.compile(
    r"[- ](?:literature|teacher|tutor|instructor|professor|class(?:es)?|courses?|department|history"
    r"|studies|major|minor|honou?rs|composition|education|medium|cuisine|food|restaurant|fries|market|culture"
    r"|(?:language\s+)?arts|as\sa\ssecond|language\slearners?|learners?|college|school"
    r"|(?:speaking\s+)?(?:customers?|clients?|patients?|callers?|population|community|communities|families"
    r"|team|desk|account|speakers|members|students|guests|parents|patrons|consumers|tenants)|america\w*|university)\b",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"\b(?:taught|teach(?:es|ing)?|students?|tutor(?:ed|ing)?|courses?|ESL)\b", re.IGNORECASE
)
_STUDIED = re.compile(
    r"\b(?:bachelor|master|degree|minor|major|diploma|ba|b\.a\.?|ma|m\.a\.?)\b[^.]{0,20}$",
    re.IGNORECASE,
)
# What may stand between a language and its proficiency, other languages aside.
_BETWEEN = re.compile(
    r"(?:[\s,:;()/|&+–—-]|\b(?:in|and|of|both|the|as|well|also|to|or|is|with|at|a|languages?|skills?)\b)*",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|no|never|non)\W+(?:\w+\W+){0,3}$", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;]\s")
_ITEM_EDGE = re.compile(r"[,;•·|/\t\n()]|\band\b|&")
_LISTS: frozenset[SectionKind] = frozenset({"languages"})
_ITEMS: frozenset[SectionKind] = frozenset({"languages", "skills", "tools"})
_NEAR = 60  # characters between a language and the words that claim it

_CEFR_CODE = re.compile(r"\b[ABC][12]\b")
_CEFR: tuple[tuple[str, str], ...] = (
    ("C2", r"native|mother|first\slanguage|bilingual|nativo"),
    (
        "C1",
        r"fluen|full\s+prof|professional\s+working|proficien|excellent|advanced|expert|avan|fluido"
        r"|business",
    ),
    ("B2", r"upper"),
    ("B1", r"conversa|intermedi|limited\s+working|working\s+knowledge|moderate|medium"),
    ("A2", r"basic|básico|elementary|beginner"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Said:
    """One stretch of proficiency words in a line."""

    start: int
    end: int


def read_languages(
    document: Document, sections: Sequence[Section], mentions: Iterable[Mention]
) -> tuple[Language, ...]:
    """One Language for each language claimed, in the order of the text; source: domain §4.5."""
    quoter = Quoter(document, sections)
    named = [m for m in mentions if m.kind == "language" and m.status != "negated"]
    found: dict[str, Language] = {}
    for line in document.lines:
        here = [m for m in named if line.start <= m.evidence.start < line.end]
        if not here:
            continue
        claimed = [m for m in here if _is_claimed(m, document.text, line, quoter)]
        for mention, said in _pair(claimed, document.text, line):
            language = _language(mention, said, document.text, quoter)
            known = found.get(mention.id)
            if known is None or (known.proficiency is None and language.proficiency is not None):
                found[mention.id] = language
    return tuple(sorted(found.values(), key=lambda language: language.evidence[0].start))


def _is_claimed(mention: Mention, text: str, line: Line, quoter: Quoter) -> bool:
    start, end = mention.evidence.start, mention.evidence.end
    whole = text[line.start : line.end]
    before, after = text[line.start : start], text[end : line.end]
    if _OTHER_SENSE.match(after) or _STUDIED.search(before):
        return False
    section = quoter.section_at(start)
    if section in _LISTS or _LABEL.search(before):
        return True
    if section in _ITEMS and _is_item(before, after):
        return True
    if _DENIED.search(before):
        return False
    clause = _CLAUSE.split(before)[-1][-_NEAR:] + text[start:end] + _CLAUSE.split(after)[0][:_NEAR]
    return _CLAIM.search(clause) is not None and _TAUGHT.search(whole) is None


def _is_item(before: str, after: str) -> bool:
    """Whether the language is a list item of its own: between commas, bullets, line ends."""
    left = _ITEM_EDGE.split(before)[-1].strip(" :-–—*")
    right = _ITEM_EDGE.split(after)[0].strip(" .:-–—")
    return all(not rest or _LEVEL_WORD.fullmatch(rest) for rest in (left, right))


def _pair(
    mentions: Sequence[Mention], text: str, line: Line
) -> Iterator[tuple[Mention, _Said | None]]:
    """Each language with the proficiency said of it: ahead of a group of names or behind it."""
    said = list(_levels(text, line))
    first = mentions[0].evidence.start if mentions else line.end
    ahead = bool(said) and said[0].start < first
    for mention in mentions:
        start, end = mention.evidence.start, mention.evidence.end
        if ahead:
            level = next((level for level in reversed(said) if level.end <= start), None)
        else:
            level = next((level for level in said if level.start >= end), None)
        yield mention, level if level and _belong(level, mention, mentions, text) else None


def _belong(level: _Said, mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether only languages and small words stand between a proficiency and a language."""
    start = min(level.end, mention.evidence.end)
    end = max(level.start, mention.evidence.start)
    between = text[start:end]
    for other in mentions:
        between = between.replace(other.evidence.text, " ")
    return _BETWEEN.fullmatch(between) is not None


def _levels(text: str, line: Line) -> Iterator[_Said]:
    """The stretches of proficiency words, words that belong together joined."""
    current: _Said | None = None
    for match in _LEVEL_WORD.finditer(text, line.start, line.end):
        if current is not None and _JOINT.fullmatch(text, current.end, match.start()):
            current = _Said(current.start, match.end())
            continue
        if current is not None:
            yield current
        current = _Said(*match.span())
    if current is not None:
        yield current


def _language(mention: Mention, said: _Said | None, text: str, quoter: Quoter) -> Language:
    start, end = mention.evidence.start, mention.evidence.end
    if said is None:
        return Language(mention.name, None, None, (quoter.quote(start, end),))
    words = " ".join(text[said.start : said.end].split())
    evidence = (quoter.quote(start, end), quoter.quote(said.start, said.end))
    return Language(mention.name, words, _cefr(words), evidence)


def _cefr(words: str) -> str | None:
    code = _CEFR_CODE.search(words)
    if code:
        return code[0]
    for level, pattern in _CEFR:
        if re.search(pattern, words, re.IGNORECASE):
            return level
    return None
