"""Reads a text once for all that look for terms: its words, and where lexicon forms stand.

Taggers say which of the forms are terms here, the context reader which are triggers.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bpo_resume.pipeline.forms import Candidate, Form, list_forms, read_lexicon_words
from bpo_resume.pipeline.spelling import Speller, read_english
from bpo_resume.pipeline.wording import Wording, fold_word, read_words
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.language_terms import LanguageSense, Proficiency
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.terms import SectionHeading, TitleWord

Match: TypeAlias = tuple[int, int, tuple[Candidate, ...]]
_MEMO = 1 << 16
# Matched on whole lines, in titles, beside languages, for blind reports: by readers of their own.
_PLACED = (SectionHeading, TitleWord, TitleTrap, Proficiency, LanguageSense, PersonalTerm)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as terms are sought in it.

    ``matches``: where forms of the lexicons stand, as ranges of ``wording.words`` (end exclusive)
    with what each may stand for, overlapping ones included. ``slips``: the words that were read as
    others than printed. ``lexicons``: the fingerprint of those it was read with.
    """

    text: str
    wording: Wording
    matches: tuple[Match, ...]
    slips: frozenset[int]
    lexicons: str

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a range of words, end exclusive."""
        return self.wording.starts[first], self.wording.ends[last - 1]


class LexiconReader:
    """Reads texts for one terminology; built once, used for many texts, from one thread."""

    def __init__(self, terminology: Terminology) -> None:
        self.lexicons = terminology.fingerprint
        terms = [term for term in terminology if not isinstance(term, _PLACED)]
        self.words = read_lexicon_words(terms)
        self.forms: Mapping[Form, tuple[Candidate, ...]] = list_forms(terms, self.words)
        self._tree = _grow_tree(self.forms)
        known = frozenset(word for form in self.forms for word in form)
        # A context word is never mended into a term's: "Delhi" must stay able to veto.
        spared = known | _list_context(self.forms)
        self.words_of = lru_cache(maxsize=_MEMO)(self._words_of)  # few differ
        self._readings = _Readings(spared, Speller(self.forms, read_english()))

    def read(self, text: str, breaks: Container[int] = frozenset()) -> Reading:
        """Read a text; ``breaks``: line starts that no term goes across."""
        self._readings.keep_small()
        wording = read_words(text, self._readings.__getitem__, self.words, breaks)
        matches = tuple(_find_forms(wording.words, self._tree))
        slips = frozenset(self._readings.find_slips(text, wording))
        return Reading(text, wording, matches, slips, self.lexicons)

    def _words_of(self, printed: str) -> Form:
        """The compared words of a few printed ones."""
        return tuple(read_words(printed, self._readings.__getitem__, self.words).words)

    def candidates_of(self, printed: str) -> tuple[Candidate, ...]:
        """What the words of a term may stand for; nothing where they are no form."""
        return self.forms.get(self.words_of(printed), ())


class _Node(dict[str, "_Node"]):
    """The words that may come next; ``candidates`` where a form ends here."""

    __slots__ = ("candidates",)

    def __init__(self) -> None:
        super().__init__()
        self.candidates: tuple[Candidate, ...] = ()

    def __missing__(self, word: str) -> _Node:
        node = self[word] = _Node()
        return node


def _grow_tree(forms: Mapping[Form, tuple[Candidate, ...]]) -> _Node:
    tree = _Node()
    for form, candidates in forms.items():
        node = tree
        for word in form:
            node = node[word]
        node.candidates = candidates
    return tree


def _find_forms(words: Sequence[str], tree: _Node) -> list[Match]:
    """Where forms stand among the words.

    Half of what spaCy's PhraseMatcher takes together with the Doc it needs (0.24 against 0.48 ms a
    resume), and the vocabulary does not grow.
    """
    found, total = [], len(words)
    for first, word in enumerate(words):
        node, last = tree.get(word), first + 1
        while node is not None:
            if node.candidates:
                found.append((first, last, node.candidates))
            node = node.get(words[last]) if last < total else None
            last += 1
    return found


@lru_cache(maxsize=2)
def read_terminology(terminology: Terminology) -> LexiconReader:
    """The reader of a terminology; built once, as all that read with it share what it remembers."""
    return LexiconReader(terminology)


class _Readings(dict[str, tuple[str, ...]]):
    """Printed word -> compared words, mended if the lexicons do not know them; remembers."""

    def __init__(self, known: Container[str], speller: Speller) -> None:
        super().__init__()
        self._known = known
        self._speller = speller
        self._mended: set[str] = set()

    def __missing__(self, raw: str) -> tuple[str, ...]:
        words = self[raw] = self._read(raw)
        return words

    def keep_small(self) -> None:
        """Forget all when there is too much; between texts only."""
        if len(self) >= _MEMO:
            self.clear()
            self._mended.clear()

    def find_slips(self, text: str, wording: Wording) -> Iterator[int]:
        """The words of a text read here that were read as others than printed."""
        extents = zip(wording.starts, wording.ends, strict=True)
        return (at for at, (start, end) in enumerate(extents) if text[start:end] in self._mended)

    def _read(self, raw: str) -> tuple[str, ...]:
        words = fold_word(raw)
        if len(words) > 1 or words[0] in self._known:
            return words
        bare = words[0].rstrip("+#")
        mended = () if bare in self._known else self._speller.repair(bare)
        if len(mended) == 1:
            self._mended.add(raw)
        return mended or (bare,)


def _list_context(forms: Mapping[Form, tuple[Candidate, ...]]) -> frozenset[str]:
    """The words that guard ambiguous forms."""
    companies = {one.company for candidates in forms.values() for one in candidates}
    return frozenset(
        word
        for company in companies
        for phrase in company.needs | company.never
        for word in phrase.split()
    )
