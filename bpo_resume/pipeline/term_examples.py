"""Runs the example sentences that every term carries, each the way resumes are read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.mentioning import find_breaks
from bpo_resume.pipeline.positions import PositionFinder
from bpo_resume.pipeline.sections import SectionFinder
from bpo_resume.pipeline.terms.company import Places
from bpo_resume.pipeline.terms.context import ContextReader
from bpo_resume.pipeline.terms.tagger import Hit, TermTagger
from bpo_resume.pipeline.titles import TitleReader, read_titles
from bpo_resume.pipeline.titles.words import split_title
from bpo_resume.terminology import Problem, Terminology, examples
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.language_terms import (
    LanguageSense,
    LanguageTerm,
    LanguageTest,
    Proficiency,
)
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.terms import ContextTrigger, SectionHeading, Term, TitleWord

_LOOKS_LIKE_A_TITLE = 0.6
_PLACED: tuple[type[Term], ...] = (
    *(SectionHeading, ContextTrigger, TitleWord, PersonalTerm),
    *(LanguageSense, LanguageTest, Proficiency),
)


def find_failing_examples(terminology: Terminology, folder: str = "") -> Iterator[Problem]:
    """The sentences that do not yield their term, or yield it and must not, as problems.

    A sentence with a line break is read with its sections and jobs found ("TOOLS\\nTally"). Those
    of headings, words of titles and context triggers are put to the readers of these.
    ``folder``: only those of files whose names begin so.
    """
    trial = _Trial(terminology)
    for term, sentence, expected in examples(terminology):
        file = terminology.files[term.kind, term.id]
        reason = trial.object_to(term, sentence, expected) if file.startswith(folder) else None
        if reason is not None:
            key = "matches" if expected else "rejects"
            yield Problem(file, term.kind, term.id, key, f'"{sentence}" {reason}')


class _Trial:
    """The readers of one terminology, each made when the first term asks for it."""

    def __init__(self, terminology: Terminology) -> None:
        self._terminology = terminology

    def object_to(self, term: Term, sentence: str, expected: bool) -> str | None:
        """What is wrong with an example; None if it holds."""
        match term:
            case SectionHeading():
                return self._try_heading(term, sentence, expected)
            case ContextTrigger():
                return self._try_trigger(term, sentence, expected)
            case TitleWord():  # its rejects are titles of other people: there is nothing to ask
                return self._try_title(term, sentence) if expected else None
            case TitleTrap() | PersonalTerm():  # the judgement's to say, and a blind report's
                return None
            case LanguageTerm() | LanguageTest() | LanguageSense() | Proficiency():
                return self._try_language(term, sentence, expected)
            case _:
                return self._try_tagged(term, sentence, expected)

    def _try_tagged(self, term: Term, sentence: str, expected: bool) -> str | None:
        found = (term.kind, term.id) in {hit[:2] for hit in self._tag(sentence)}
        return None if found is expected else _say(expected)

    def _tag(self, sentence: str) -> tuple[Hit, ...]:
        if "\n" not in sentence:
            return self._tagger.find(sentence)
        document = Document.of_text(sentence)
        sections = self._sections.find(document)
        places = Places.of(sections, self._positions.find(document, sections))
        reading = self._tagger.read(sentence, find_breaks(document, sections))
        return self._tagger.settle(reading, places)

    def _try_heading(self, heading: SectionHeading, line: str, expected: bool) -> str | None:
        found = self._sections.kind_of(line)
        if (found == heading.section) is expected:
            return None
        return f"is read as a heading of {found or 'nothing'}"

    def _try_trigger(self, trigger: ContextTrigger, sentence: str, expected: bool) -> str | None:
        """Whether what stands near the trigger takes its status, and the rest does not."""
        reading = self._context.read(sentence)
        reached = {scope.status for scope in self._context.find_scopes(reading)}
        if expected and trigger.status not in reached:
            return f"makes nothing {trigger.status}"
        mentions = self._extractor.extract(Document.of_text(sentence)).mentions
        if not mentions:
            return None
        # A reject may hold a trigger of its own: the term it guards is named last.
        named = mentions if expected else mentions[-1:]
        if any(mention.status == trigger.status for mention in named) is expected:
            return None
        return f"leaves nothing {trigger.status}" if expected else f"makes a term {trigger.status}"

    def _try_language(self, term: Term, line: str, expected: bool) -> str | None:
        """Whether a line of a resume claims its language, with its proficiency."""
        heading, named = "Ravi Example", term.name
        match term:
            case LanguageTest():
                named = self._terminology.of(LanguageTerm)[term.language].name
                heading = "SKILLS"
            case Proficiency():
                heading = "LANGUAGES"
            case LanguageSense():
                heading = "SUMMARY"
        resume = self._extractor.extract(Document.of_text(f"{heading}\n{line}"))
        if isinstance(term, LanguageSense):  # its matches claim no language
            return None if bool(resume.languages) is not expected else "claims a language"
        if isinstance(term, Proficiency):
            levels = {language.cefr for language in resume.languages if language.proficiency}
            return (
                None if (term.cefr in levels) is expected else f"is read as {levels or 'nothing'}"
            )
        found = named in {language.name for language in resume.languages}
        return None if found is expected else _say(expected)

    def _try_title(self, word: TitleWord, title: str) -> str | None:
        """Whether a title is read by its words."""
        if self._titles.looks_like_title(title) < _LOOKS_LIKE_A_TITLE:
            return "does not look like a title"
        read = self._titles.read(title)
        if word.part in ("head", "fixed") and word.level not in (None, read.level):
            return f"is read as {read.level} and not as {word.level}"
        if word.part == "domain" and word.side in ("front", "back") and read.side != word.side:
            return f"is read as of side {read.side} and not {word.side}"
        words = " ".join(split_title(title))
        forms = (" ".join(split_title(form)) for form in word.forms)
        return None if any(form in words for form in forms) else "holds no form of the term"

    @cached_property
    def _tagger(self) -> TermTagger:
        kinds = {kind.kind for kind in TERM_TYPES} - {kind.kind for kind in _PLACED}
        return TermTagger(self._terminology, kinds)

    @cached_property
    def _sections(self) -> SectionFinder:
        return SectionFinder(self._terminology)

    @cached_property
    def _positions(self) -> PositionFinder:
        return PositionFinder(self._terminology)

    @cached_property
    def _context(self) -> ContextReader:
        return ContextReader(self._terminology)

    @cached_property
    def _titles(self) -> TitleReader:
        return read_titles(self._terminology)

    @cached_property
    def _extractor(self) -> Extractor:
        return Extractor(self._terminology)


def _say(expected: bool) -> str:
    return "does not yield the term" if expected else "yields the term and must not"
