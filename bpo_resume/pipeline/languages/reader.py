"""Reads the languages a person speaks, with the proficiency as written.

A language's name alone is no claim ("English literature", "Spanish-speaking customers"): it counts
under a heading or label of languages, as an item of a list of skills, or beside words of
proficiency. The words are the lexicon's (``languages.toml``, ``proficiency.toml``, the headings of
``sections.toml``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from bpo_resume.model import Document, Evidence, Language, Line, Mention, Section, SectionKind
from bpo_resume.pipeline.languages.language_text import LanguageText
from bpo_resume.pipeline.languages.listed import find_group_ends, find_listed
from bpo_resume.pipeline.languages.pairs import Named, pair_levels
from bpo_resume.pipeline.languages.proficiency import MODES, ProficiencyReader, Said
from bpo_resume.pipeline.languages.results import read_result
from bpo_resume.pipeline.languages.senses import is_denied, is_taught, means_other
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.language_terms import LanguageSense, LanguageTerm, LanguageTest
from bpo_resume.terminology.terms import SectionHeading

_NOT_HIS = frozenset({"negated", "other_person", "required"})
_ITEMS: frozenset[SectionKind] = frozenset({"languages", "skills", "tools"})
# Where duties and studies are told only words that no one else can be meant by claim a language.
_OF_OTHERS: frozenset[SectionKind] = frozenset(
    {
        "experience",
        "responsibilities",
        "process",
        "education",
        "projects",
        "references",
        "interests",
    }
)
# Here a list of nothing but languages is one of those he speaks.
_OF_HIMSELF: frozenset[SectionKind] = frozenset({"header", "personal", "misc"})
_A_LIST = 3  # languages
_ITEM_EDGE = re.compile(r"[,;•·|/\t\n()]|\band\b|&|\.(?=\s)")
_NEAR = 200  # characters on either side of a name that are looked at: lines have no end
_OPENING = re.compile(r"\s*[(/–-]\s*|\s+")
_GENERAL = {"chinese": frozenset({"mandarin", "cantonese", "hokkien", "hakka", "shanghainese"})}


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that names languages: all of them, those that may be claims, the levels said there."""

    number: int
    line: Line
    named: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    said: tuple[Said, ...]
    label: tuple[int, int] | None  # the characters of a label such as "Languages known:"
    beside: frozenset[int]  # where those claimable ones start that have another one beside them
    alone: frozenset[int]  # where those start that stand in a list of nothing but languages
    taught: bool  # the line tells of teaching or learning


class LanguageReader:
    """Reads the languages of resumes; built once for a terminology."""

    def __init__(self, terminology: Terminology) -> None:
        self._levels = ProficiencyReader(terminology)
        self._tests = terminology.of(LanguageTest)
        self._names = {term.id: term.name for term in terminology.of(LanguageTerm).values()}
        self._others = frozenset(
            form.casefold()
            for term in terminology.of(LanguageSense).values()
            for form in term.forms
        )
        headings = {
            form
            for term in terminology.of(SectionHeading).values()
            if term.section == "languages"
            for form in (term.name, *term.aliases)
        }
        longest = sorted(map(re.escape, headings), key=len, reverse=True)
        self._label = re.compile(
            rf"(?<!\w)(?:{'|'.join(longest)})(?:\s*\([^)\n]*\))?\s*(?:[:=–—-]|\t)+"
            # "Married, Language Hindi & English": the label of a list needs no colon
            r"|(?<![^,;|\n])\s*languages?(?:\s+known)?\s+$",
            re.IGNORECASE,
        )

    def read(
        self, document: Document, sections: Sequence[Section], mentions: Iterable[Mention]
    ) -> tuple[Language, ...]:
        """One Language for each language claimed, in the order of the text."""
        his = [mention for mention in mentions if mention.status not in _NOT_HIS]
        named = [mention for mention in his if mention.kind == LanguageTerm.kind]
        reading = LanguageText(document, sections, named)
        found: dict[str, Language] = {}
        for row in self._rows(reading, named):
            for id_, language in self._read_row(reading, row):
                _keep(found, id_, language)
        for mention in his:
            if mention.kind == LanguageTest.kind:
                self._add_result(reading, mention, found)
        return tuple(sorted(found.values(), key=lambda language: language.evidence[0].start))

    def _rows(self, reading: LanguageText, named: Sequence[Mention]) -> Iterator[_Row]:
        text, lines = reading.document.text, reading.document.lines
        starts = [line.start for line in lines]
        numbers = [bisect_right(starts, mention.evidence.start) - 1 for mention in named]
        for number, group in groupby(zip(numbers, named, strict=True), key=itemgetter(0)):
            here = tuple(mention for _, mention in group)
            line = lines[number]
            label = self._find_label(text, line, here[0])
            said = tuple(
                one
                for one in self._levels.read(text, line.start, line.end)
                if not (
                    label and label[0] <= one.start < label[1] and not self._is_level(text, label)
                )
            )
            mine = tuple(_drop_general(tuple(self._find_own(text, line, here)), text))
            taught = is_taught(text[line.start : line.end])
            beside = frozenset(find_listed(text, mine))
            alone = frozenset(self._find_listed_alone(text, line, mine))
            yield _Row(number, line, here, mine, said, label, beside, alone, taught)

    def _find_label(self, text: str, line: Line, first: Mention) -> tuple[int, int] | None:
        found = self._label.search(text, line.start, first.evidence.start)
        return found.span() if found else None

    def _is_level(self, text: str, label: tuple[int, int]) -> bool:
        """Whether a label is itself a proficiency ("Mother tongue: ...")."""
        return self._levels.term_of(text[slice(*label)].strip(" \t:=–—-")) is not None

    def _find_own(self, text: str, line: Line, here: Sequence[Mention]) -> Iterator[Mention]:
        """The names that make, alone or as a group of names, no study, people or thing."""
        for mention, end in zip(here, find_group_ends(text, here), strict=True):
            before, after = _sides(text, line, mention)
            sides = (before, after), ("", text[end : min(line.end, end + _NEAR)])
            if not any(means_other(*side, self._others) for side in sides):
                yield mention

    def _read_row(self, reading: LanguageText, row: _Row) -> Iterator[tuple[str, Language]]:
        listed = reading.section_at(row.line.start) == "languages" or row.label is not None
        named = Named(row.named, row.mentions, row.said, listed)
        for mention, said in pair_levels(reading.document.text, named):
            if not self._is_claimed(reading, row, mention, said):
                continue
            name = reading.quoter.quote(mention.evidence.start, mention.evidence.end)
            cell = reading.grid(self._levels).read(row.number) if listed else None
            if cell is not None:
                quoted = tuple(reading.quoter.quote(*span) for span in cell.quoted)
                yield mention.id, _make(mention.name, cell.words, cell.said, (name, *quoted))
                continue
            level = said or (reading.read_below(row.number, self._levels) if listed else None)
            if level is None:
                yield mention.id, Language(mention.name, None, None, (name,))
            else:
                quote = reading.quoter.quote(level.start, level.end)
                words = " ".join(quote.text.split())
                yield mention.id, _make(mention.name, words, level, (name, quote))

    def _is_claimed(
        self, reading: LanguageText, row: _Row, mention: Mention, said: Said | None
    ) -> bool:
        text, line = reading.document.text, row.line
        start = mention.evidence.start
        section = reading.section_at(start)
        if section == "languages" or row.label is not None or _fills_line(text, row):
            return True
        if section in _OF_HIMSELF and (start in row.alone or (row.said and start in row.beside)):
            return True
        if said is not None and not is_denied(_before(text, line, min(start, said.start))):
            if section not in _OF_OTHERS:
                return said.claims or any(term.scale != "modes" for term in said.terms)
            if said.claims and not row.taught:
                return True
        if section not in _ITEMS or not self._is_item(*_sides(text, line, mention)):
            return False
        return not reading.is_run_of_keywords(start) or start in row.beside

    def _find_listed_alone(
        self, text: str, line: Line, mentions: Sequence[Mention]
    ) -> Iterator[int]:
        """Where the names start of lists of nothing else: "Kannada, Tamil, English"."""
        ends = find_group_ends(text, mentions)
        for _, listed in groupby(zip(ends, mentions, strict=True), key=itemgetter(0)):
            group = [mention for _, mention in listed]
            if len(group) >= _A_LIST and all(
                self._is_item(*_sides(text, line, mention)) for mention in group
            ):
                yield from (mention.evidence.start for mention in group)

    def _is_item(self, before: str, after: str) -> bool:
        """Whether the language is a list item of its own: between commas, bullets, line ends."""
        left = _ITEM_EDGE.split(before)[-1].strip(" :-–—*")
        right = _ITEM_EDGE.split(after)[0].strip(" .:-–—")
        right = re.sub(r"^(?:language|speaking)$", "", right, flags=re.IGNORECASE)
        return all(not rest or self._levels.term_of(rest) for rest in (left, right))

    def _add_result(
        self, reading: LanguageText, mention: Mention, found: dict[str, Language]
    ) -> None:
        test = self._tests[mention.id]
        result = read_result(reading.document.text, mention, test)
        known = found.get(test.language)
        if result is None or (known is not None and known.proficiency is not None):
            return
        quote = reading.quoter.quote(result.start, result.end)
        words = " ".join(quote.text.split())
        name = known.name if known else self._names[test.language]
        evidence = (*known.evidence, quote) if known else (quote,)
        found[test.language] = Language(name, words, result.cefr, evidence, result.ilr)


def _fills_line(text: str, row: _Row) -> bool:
    """Whether nothing but a list of languages stands on a line: "Hindi, Urdu, English"."""
    if row.mentions != row.named or len(row.alone) != len(row.named):
        return False
    first, last = row.named[0].evidence, row.named[-1].evidence
    around = text[row.line.start : first.start] + text[last.end : row.line.end]
    return not around.strip(" \t•●▪*-–.,")


def _make(name: str, words: str, said: Said, evidence: tuple[Evidence, ...]) -> Language:
    return Language(name, words, said.cefr, evidence, said.ilr, said.modes)


def _keep(found: dict[str, Language], id_: str, language: Language) -> None:
    """Keep a language once, with its proficiency if one place states it.

    What is done in it may be told in turn ("Read: English... Write: English...").
    """
    known = found.get(id_)
    if known is None or (known.proficiency is None and language.proficiency is not None):
        found[id_] = language
    elif known.cefr is None and language.cefr is not None:
        found[id_] = replace(language, modes=language.modes or known.modes)
    elif known.cefr is None and set(language.modes) - set(known.modes) and known.modes:
        found[id_] = replace(
            known,
            proficiency=f"{known.proficiency}, {language.proficiency}",
            modes=tuple(mode for mode in MODES if mode in {*known.modes, *language.modes}),
            evidence=(*known.evidence, *language.evidence[1:]),
        )


def _sides(text: str, line: Line, mention: Mention) -> tuple[str, str]:
    """What stands near a name on its line, before it and behind."""
    end = mention.evidence.end
    return _before(text, line, mention.evidence.start), text[end : min(line.end, end + _NEAR)]


def _before(text: str, line: Line, offset: int) -> str:
    return text[max(line.start, offset - _NEAR) : offset]


def _drop_general(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Leave out "Chinese" where "(Mandarin)" beside it says which."""
    for index, mention in enumerate(mentions):
        special = _GENERAL.get(mention.id, frozenset())
        beside = (*mentions[max(0, index - 1) : index], *mentions[index + 1 : index + 2])
        if not any(
            other.id in special and _OPENING.fullmatch(text, *_gap(mention, other))
            for other in beside
        ):
            yield mention


def _gap(one: Mention, other: Mention) -> tuple[int, int]:
    """The characters between two mentions."""
    first, second = sorted((one.evidence, other.evidence), key=lambda quote: quote.start)
    return first.end, max(first.end, second.start)
