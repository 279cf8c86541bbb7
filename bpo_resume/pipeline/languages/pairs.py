"""Says which proficiency on a line goes with which language.

A level is said of the names it leads ("fluent in English and Spanish", "native Spanish") or of
those it follows ("English, Spanish: fluent"); one right behind a name, in brackets, behind a dash
or in the next cell, is that name's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.model import Mention
from bpo_resume.pipeline.languages.proficiency import Said

# What may stand between a language and its proficiency, other languages aside.
_BETWEEN = re.compile(
    r"(?:[\s,:;()/|&+.–—-]|\b(?:in|and|of|both|the|as|well|also|or|is|with|at|a|an|my|verbal|written|oral|en"
    r"|communication|languages?|skills?|speaker|proficiency|level|idioma|y|e)\b)*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;]\s")
_LEADING = re.compile(
    r"\s*[:(]\s*(?:both\s+)?|(?:\s+(?:in|of|both|with|the|communication|language|skills?|en|speaker)\b)*\s+",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*[:–—-]+\s*")  # "Bilingual - English/Spanish"
_LISTING = re.compile(r"\s*[:,–—-]+\s*")  # "Bilingual, Greek and English"
_ADJOINING = re.compile(r"\s*[:=–—-]*\s*")
_OWN = re.compile(r"\s*(?:[(\[]\s*|[:=–—-]+\s*\(?\s*|\t\s*|language\s*[:–-]\s*)")
_BRACKET = re.compile(r"\s*[(\[]\s*")
_BRACKET_END = re.compile(r"[^()\[\]\n]{0,12}(?:[)\]]|$)|\s*[,;/–-]")


@dataclass(frozen=True, slots=True)
class Named:
    """The languages a line names and the levels said there.

    ``claimable``: those that may be claimed; ``listed``: the line is part of a list of languages.
    """

    mentions: Sequence[Mention]
    claimable: Sequence[Mention]
    said: Sequence[Said]
    listed: bool


def pair_levels(text: str, named: Named) -> Iterator[tuple[Mention, Said | None]]:
    """Each claimable language with the proficiency said of it."""
    pairs = _Pairs(text, named)
    return ((mention, pairs.level_of(mention)) for mention in named.claimable)


class _Pairs:
    def __init__(self, text: str, named: Named) -> None:
        self._text = text
        self._named = named
        mentions, said = named.mentions, named.said
        bracketed = {level for m in mentions for level in said if self._is_bracketed(m, level)}
        self._leading = [level for level in said if level not in bracketed and self._leads(level)]
        self._following = [
            level for level in said if level not in bracketed and level not in self._leading
        ]

    def level_of(self, mention: Mention) -> Said | None:
        """The proficiency of one language."""
        own = next((level for level in self._named.said if self._is_own(mention, level)), None)
        start, end = mention.evidence.start, mention.evidence.end
        ahead = [level for level in self._leading if level.end <= start]
        if ahead and self._belong(ahead[-1], mention) and (own is None or own.cefr is None):
            return ahead[-1]
        behind = [level for level in self._following if level.start >= end]
        if own is None and behind and self._belong(behind[0], mention):
            return behind[0]
        return own

    def _leads(self, level: Said) -> bool:
        """Whether a name follows at once, and none goes before as closely."""
        names = [mention.evidence for mention in self._named.mentions]
        if any(name.end <= level.start and self._adjoins(name.end, level) for name in names):
            return False
        first = not any(name.end <= level.start for name in names)
        gap = (_LISTING if self._named.listed else _OPENING) if first else _LEADING
        return any(
            name.start >= level.end
            and (
                _LEADING.fullmatch(self._text, level.end, name.start)
                or gap.fullmatch(self._text, level.end, name.start)
            )
            for name in names
        )

    def _adjoins(self, end: int, level: Said) -> bool:
        """Whether nothing but a space, a dash or a bracket is between a name and the level."""
        return _ADJOINING.fullmatch(self._text, end, level.start) is not None

    def _is_own(self, mention: Mention, level: Said) -> bool:
        end = mention.evidence.end
        if level.start < end or _OWN.fullmatch(self._text, end, level.start) is None:
            return False
        return "(" not in self._text[end : level.start] or self._is_bracketed(mention, level)

    def _is_bracketed(self, mention: Mention, level: Said) -> bool:
        """Whether the level is all that the brackets behind a name hold."""
        end = mention.evidence.end
        return (
            level.start >= end
            and _BRACKET.fullmatch(self._text, end, level.start) is not None
            and _BRACKET_END.match(self._text, level.end) is not None
        )

    def _belong(self, level: Said, mention: Mention) -> bool:
        """Whether only languages and small words of one clause stand between the two.

        In prose a level behind a name is its predicate, so no comma parts them.
        """
        start = min(level.end, mention.evidence.end)
        end = max(level.start, mention.evidence.start)
        between = self._text[start:end]
        if _CLAUSE.search(between):
            return False
        for other in self._named.mentions:
            between = between.replace(other.evidence.text, "\0")
        if not self._named.listed and level in self._following and "," in between.split("\0")[-1]:
            return False
        return _BETWEEN.fullmatch(between.replace("\0", " ")) is not None
