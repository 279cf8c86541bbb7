"""Reads a text once for all that look for terms: its words, and where lexicon forms stand.

Taggers say which of the forms are terms here, the context reader which are triggers.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bpo_resume.pipeline.forms import Candidate, Form, list_forms, read_lexicon_words
from bpo_resume.pipeline.spelling import Speller, read_english
from bpo_resume.pipeline.wording import Wording, fold_word, read_words
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import SectionHeading, TitleWord

_OTHER = "\u00b7"  # stands for every word no term has, so the matcher's vocabulary never grows
_MEMO = 1 << 16
# Matched on whole lines and in titles, by readers of their own.
_PLACED = (SectionHeading, TitleWord)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as terms are sought in it.

    ``matches``: where forms of the lexicons stand, as ranges of ``wording.words`` (end exclusive),
    overlapping ones included. ``mended``: the printed words that were read as others. ``lexicons``:
    the fingerprint of those it was read with.
    """

    text: str
    wording: Wording
    matches: tuple[tuple[int, int], ...]
    mended: Container[str] = field(repr=False)
    lexicons: str

    def form_at(self, first: int, last: int) -> Form:
        """The compared words of a range."""
        return tuple(self.wording.words[first:last])

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a range of words, end exclusive."""
        return self.wording.starts[first], self.wording.ends[last - 1]

    def count_slips(self, first: int, last: int) -> int:
        """How many of these words were read as another word than printed."""
        starts, ends = self.wording.starts, self.wording.ends
        printed = (self.text[starts[at] : ends[at]] for at in range(first, last))
        return sum(word in self.mended for word in printed)


class LexiconReader:
    """Reads texts for one terminology; built once, used for many texts, from one thread."""

    def __init__(self, terminology: Terminology) -> None:
        self.lexicons = terminology.fingerprint
        terms = [term for term in terminology if not isinstance(term, _PLACED)]
        self._words = read_lexicon_words(terms)
        self.forms: Mapping[Form, tuple[Candidate, ...]] = list_forms(terms, self._words)
        self._known = frozenset(word for form in self.forms for word in form)
        # A context word is never mended into a term's: "Delhi" must stay able to veto.
        spared = self._known | _list_context(self.forms)
        self._readings = _Readings(spared, Speller(self.forms, read_english()))
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._matcher.add("term", [Doc(self._vocab, words=list(form)) for form in self.forms])

    def read(self, text: str, breaks: Container[int] = frozenset()) -> Reading:
        """Read a text; ``breaks``: line starts that no term goes across."""
        self._readings.keep_small()
        wording = read_words(text, self._readings.__getitem__, self._words, breaks)
        keys = [word if word in self._known else _OTHER for word in wording.words]
        found = self._matcher(Doc(self._vocab, words=keys)) if keys else ()
        matches = tuple((first, last) for _, first, last in found)
        return Reading(text, wording, matches, self._readings.mended, self.lexicons)


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
        self.mended: set[str] = set()

    def __missing__(self, raw: str) -> tuple[str, ...]:
        words = self[raw] = self._read(raw)
        return words

    def keep_small(self) -> None:
        """Forget all when there is too much; between texts only."""
        if len(self) >= _MEMO:
            self.clear()
            self.mended = set()

    def _read(self, raw: str) -> tuple[str, ...]:
        words = fold_word(raw)
        if len(words) > 1 or words[0] in self._known:
            return words
        bare = words[0].rstrip("+#")
        mended = () if bare in self._known else self._speller.repair(bare)
        if len(mended) == 1:
            self.mended.add(raw)
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
