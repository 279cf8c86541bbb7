"""Reads what a line says of how well a language is known.

The words are the lexicon's (``proficiency.toml``); here is only how they go together: neighbours
that say one thing are read as one ("read, write and speak", "bilingual, fluent"), European and ILR
levels are letters that need their capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bpo_resume.model import Cefr, Ilr, LanguageMode
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.language_terms import Proficiency

_CEFR_ORDER: tuple[Cefr, ...] = ("A1", "A2", "B1", "B2", "C1", "C2")
MODES: tuple[LanguageMode, ...] = ("read", "write", "speak", "understand")
# What may stand between words that together say one proficiency: "read, write and speak".
_JOINT = re.compile(
    r"[\s,/&+\\–—-]*(?:(?:and|or|in|both|as|a|level|skills|at|y|e|it)\b[\s,/&+–—-]*)*",
    re.IGNORECASE,
)
_JOINT_BRACKET = re.compile(r"\s*\(\s*")  # "Fluent (C1)"
_LETTERS = re.compile(r"[A-Z][A-Z0-9+]?(?:\W*[A-Z0-9+]+){0,3}")  # forms that need their capitals


@dataclass(frozen=True, slots=True)
class Said:
    """One stretch of proficiency words: ``text[start:end]``."""

    start: int
    end: int
    terms: tuple[Proficiency, ...]

    @property
    def claims(self) -> bool:
        """Whether such words are said of a person wherever they stand beside a language."""
        return any(term.claims for term in self.terms)

    @property
    def cefr(self) -> Cefr | None:
        """The European level: as written, else the highest the words stand for."""
        written = [term.cefr for term in self.terms if term.cefr and term.scale == "cefr"]
        levels = written or [term.cefr for term in self.terms if term.cefr]
        return max(levels, key=_CEFR_ORDER.index, default=None)

    @property
    def ilr(self) -> Ilr | None:
        """The ILR level that goes with the European one."""
        level = self.cefr
        return next((term.ilr for term in self.terms if term.ilr and term.cefr == level), None)

    @property
    def modes(self) -> tuple[LanguageMode, ...]:
        """What the person does in the language, where the words say so."""
        named = {mode for term in self.terms for mode in term.modes}
        return tuple(mode for mode in MODES if mode in named)


class ProficiencyReader:
    """Finds proficiency words; built once for a terminology."""

    def __init__(self, terminology: Terminology) -> None:
        self._terms: dict[str, Proficiency] = {}
        for term in terminology.of(Proficiency).values():
            for form in term.forms:
                self._terms.setdefault(_fold(form), term)

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """All the words; compiling them takes 30 ms, and not every resume names a language."""
        forms = {form for term in self._terms.values() for form in term.forms}
        longest_first = sorted(sorted(forms), key=len, reverse=True)
        return re.compile(
            rf"(?<!\w)(?<!non[- ])(?<!well-)(?:{'|'.join(map(_spell, longest_first))})(?![\w+])",
            re.IGNORECASE,
        )

    def read(self, text: str, start: int, end: int) -> tuple[Said, ...]:
        """The stretches of proficiency words in ``text[start:end]``, in text order."""
        return tuple(self._join(text, list(self._find(text, start, end))))

    def term_of(self, words: str) -> Proficiency | None:
        """The term these words are, if they are nothing else."""
        return self._terms.get(_fold(words))

    def _find(self, text: str, start: int, end: int) -> Iterator[Said]:
        for match in self._words.finditer(text, start, end):
            term = self._terms.get(_fold(match[0]))
            if term is not None:
                yield Said(*match.span(), (term,))

    def _join(self, text: str, found: Sequence[Said]) -> Iterator[Said]:
        current: Said | None = None
        for said in found:
            if current is not None and _is_joint(text[current.end : said.start]):
                current = Said(current.start, said.end, (*current.terms, *said.terms))
                continue
            if current is not None:
                yield current
            current = said
        if current is not None:
            yield current


def _is_joint(between: str) -> bool:
    return (
        _JOINT.fullmatch(between) is not None or _JOINT_BRACKET.fullmatch(between) is not None
    ) and "\t" not in between


def _spell(form: str) -> str:
    """A pattern for a form: any run of spaces or hyphens between its words; letters as they are."""
    words = re.split(r"[\s-]+", form)
    pattern = r"[\s-]+".join(map(re.escape, words))
    return f"(?-i:{pattern})" if _LETTERS.fullmatch(form) else pattern


def _fold(form: str) -> str:
    return re.sub(r"[\s-]+", " ", form).casefold()
