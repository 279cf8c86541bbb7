"""Says which proficiency on a line goes with which language.

A level is said of the names it leads ("fluent in English and Spanish", "native Spanish") or of
those it follows ("English, Spanish: fluent"); one right behind a name, in brackets, behind a dash
or in the next cell, is that name's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import not_

from bpo_resume.model import Mention
from bpo_resume.pipeline.languages.proficiency import Said

# What may stand between a language and its proficiency, other languages aside.
_BETWEEN = re.compile(
    r"(?:[\s,:;()/|&+.–—-]|\b(?:in|and|of|both|the|as|well|also|or|is|with|at|a|an|my|verbal|written|oral|en"
    r"|communication|languages?|skills?|speaker|proficiency|level|idioma|y|e)\b)*",
    re.IGNORECASE,
)
_FARTHEST = 500  # characters between a level and its language: thirty names and more
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
    """The names and levels of one line, each in text order.

    What stands between a level and its name can hold no other name and no other level: only the
    nearest on either side are asked about.
    """

    def __init__(self, text: str, named: Named) -> None:
        self._text = text
        self._named = named
        self._starts = [mention.evidence.start for mention in named.mentions]
        self._printed = tuple(dict.fromkeys(m.evidence.text for m in named.mentions))
        self._levels = _Levels(named.said)
        loose = [level for level in named.said if not self._is_in_brackets(level)]
        leads = [self._leads(level) for level in loose]
        self._leading = _Levels(compress(loose, leads))
        self._following = _Levels(compress(loose, map(not_, leads)))

    def level_of(self, mention: Mention) -> Said | None:
        """The proficiency of one language."""
        start, end = mention.evidence.start, mention.evidence.end
        own = self._levels.first_from(end)
        if own is not None and not self._is_own(mention, own):
            own = None
        ahead = self._leading.last_before(start)
        if ahead and self._belong(ahead, mention, True) and (own is None or own.cefr is None):
            return ahead
        behind = self._following.first_from(end)
        if own is None and behind and self._belong(behind, mention, False):
            return behind
        return own

    def _name_before(self, level: Said) -> Mention | None:
        at = bisect_left(self._starts, level.start) - 1
        while at >= 0 and self._named.mentions[at].evidence.end > level.start:
            at -= 1
        return self._named.mentions[at] if at >= 0 else None

    def _is_in_brackets(self, level: Said) -> bool:
        before = self._name_before(level)
        return before is not None and self._is_bracketed(before, level)

    def _leads(self, level: Said) -> bool:
        """Whether a name follows at once, and none goes before as closely."""
        before = self._name_before(level)
        if before is not None and self._adjoins(before.evidence.end, level):
            return False
        at = bisect_left(self._starts, level.end)
        if at == len(self._starts):
            return False
        gap = (_LISTING if self._named.listed else _OPENING) if before is None else _LEADING
        return any(
            pattern.fullmatch(self._text, level.end, self._starts[at]) is not None
            for pattern in (_LEADING, gap)
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

    def _belong(self, level: Said, mention: Mention, leading: bool) -> bool:
        """Whether only languages and small words of one clause stand between the two.

        In prose a level behind a name is its predicate, so no comma parts them.
        """
        start = min(level.end, mention.evidence.end)
        end = max(level.start, mention.evidence.start)
        between = self._text[start:end]
        if len(between) > _FARTHEST or _CLAUSE.search(between):
            return False
        for printed in self._printed:
            between = between.replace(printed, "\0")
        if not self._named.listed and not leading and "," in between.split("\0")[-1]:
            return False
        return _BETWEEN.fullmatch(between.replace("\0", " ")) is not None


class _Levels:
    """Levels in text order."""

    def __init__(self, levels: Iterable[Said]) -> None:
        self._levels = tuple(levels)
        self._starts = [level.start for level in self._levels]
        self._ends = [level.end for level in self._levels]

    def first_from(self, offset: int) -> Said | None:
        """The first that starts there or later."""
        at = bisect_left(self._starts, offset)
        return self._levels[at] if at < len(self._levels) else None

    def last_before(self, offset: int) -> Said | None:
        """The last that ends there or earlier."""
        at = bisect_right(self._ends, offset) - 1
        return self._levels[at] if at >= 0 else None
