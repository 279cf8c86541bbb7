"""Reads a text once for all that look for terms: its words, and where lexicon forms stand.

Taggers say which of the forms are terms here, the context reader which are triggers.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import TypeAlias

from bpo_resume.pipeline.terms.forms import Form
from bpo_resume.pipeline.terms.lexis import Group, Lexis, read_lexis
from bpo_resume.pipeline.text.spelling import Speller, read_english
from bpo_resume.pipeline.text.wording import Wording, fold_word, read_words
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import ContextTrigger

Match: TypeAlias = tuple[int, int, Group]
_MEMO = 1 << 16


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as terms are sought in it.

    ``matches``: where forms of the lexicons stand, as ranges of ``wording.words`` (end exclusive)
    with the terms that each may stand for, overlapping ones included; ``triggers``: the same of
    words that say something of terms. ``slips``: the words of both that were read as others than
    printed. ``lexicons``: the fingerprint of those it was read with.
    """

    text: str
    wording: Wording
    matches: list[Match]
    triggers: list[Match]
    slips: frozenset[int]
    lexicons: str

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """The characters of a range of words, end exclusive, with the bracket that closes one."""
        start, end = self.wording.starts[first], self.wording.ends[last - 1]
        if self.text.startswith(")", end):
            words = self.text[start:end]
            end += 1 if "(" in words and ")" not in words else 0
        return start, end


class LexiconReader:
    """Reads texts for one terminology; built once, used for many texts, from one thread."""

    def __init__(self, terminology: Terminology) -> None:
        self.lexicons: str = terminology.fingerprint
        lexis = read_lexis(terminology)
        self.words: frozenset[str] = lexis.words
        self._lexis = lexis
        self._tree = _Tree(lexis)
        # Remembered: few differ.
        self.words_of: Callable[[str], Form] = lru_cache(maxsize=_MEMO)(self._words_of)
        self._readings = _Readings(lexis.spared, Speller(lexis.vocabulary, read_english()))

    @cached_property
    def term_words(self) -> Mapping[tuple[str, str], set[str]]:
        """All words of the forms of each term, by kind and id; few texts ask for them."""
        return self._lexis.list_words()

    def read(self, text: str, breaks: Container[int] = frozenset()) -> Reading:
        """Read a text; ``breaks``: line starts that no term goes across."""
        self._readings.keep_small()
        wording = read_words(text, self._readings.__getitem__, self.words, breaks)
        matches, triggers = self._tree.find_forms(wording.words)
        found = chain(matches, triggers)
        slips = frozenset(self._readings.find_slips(text, wording, found))
        return Reading(text, wording, matches, triggers, slips, self.lexicons)

    def _words_of(self, printed: str) -> Form:
        """The compared words of a few printed ones."""
        return tuple(read_words(printed, self._readings.__getitem__, self.words).words)

    def terms_of(self, words: Form) -> Group:
        """The terms these words may stand for; nothing where they are no form."""
        return self._tree.terms_of(words)


_Parted: TypeAlias = tuple[Group, Group]  # terms and triggers


class _Node(dict[str, "_Node"]):
    """The words that may come next; ``stands_for``, where a form ends here."""

    __slots__ = ("stands_for",)
    stands_for: _Parted | None

    def __missing__(self, word: str) -> _Node:
        node = self[word] = _Node()
        node.stands_for = None
        return node


class _Tree:
    """Forms word by word; the part below a first word grows when that word is first met."""

    def __init__(self, lexis: Lexis) -> None:
        self._lexis = lexis
        self._parted: dict[int, _Parted] = {}
        self._heads: dict[str, _Node | None] = dict.fromkeys(lexis.forms)  # None: not yet grown

    def find_forms(self, words: Sequence[str]) -> tuple[list[Match], list[Match]]:
        """Where forms of terms stand among the words, and those of triggers.

        Half of what spaCy's PhraseMatcher takes together with the Doc it needs (0.24 against
        0.48 ms a resume), and the vocabulary does not grow.
        """
        terms: list[Match] = []
        triggers: list[Match] = []
        heads, following = self._heads, [*words[1:], ""]  # no form has an empty word
        for first, word in enumerate(words):
            if word not in heads:
                continue
            node, last = heads[word], first + 1
            if node is None:
                node = self._grow(word)
            while node is not None:
                if node.stands_for is not None:
                    some, others = node.stands_for
                    if some:
                        terms.append((first, last, some))
                    if others:
                        triggers.append((first, last, others))
                node = node.get(following[last - 1])
                last += 1
        return terms, triggers

    def terms_of(self, form: Form) -> Group:
        """The terms a form stands for; nothing where it is none."""
        terms, _ = self.find_forms(form)
        return next((group for first, last, group in terms if (first, last) == (0, len(form))), ())

    def _grow(self, first: str) -> _Node:
        head = self._heads[first] = _Node()
        head.stands_for = None
        for rest, group in self._lexis.list_rests(first):
            node = head
            for word in rest:
                node = node[word]
            node.stands_for = self._part(group)
        return head

    def _part(self, group: int) -> _Parted:
        """The terms and the triggers of a group of candidates."""
        parted = self._parted.get(group)
        if parted is None:
            ones = self._lexis.group(group)
            triggers = tuple(one for one in ones if one.kind == ContextTrigger.kind)
            terms = tuple(one for one in ones if one.kind != ContextTrigger.kind)
            parted = self._parted[group] = terms, triggers
        return parted


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

    def find_slips(self, text: str, wording: Wording, matches: Iterable[Match]) -> Iterator[int]:
        """The words of the matches in a text read here that were read as others than printed."""
        starts, ends, mended = wording.starts, wording.ends, self._mended
        for first, last, _ in matches:
            for at in range(first, last):
                if text[starts[at] : ends[at]] in mended:
                    yield at

    def _read(self, raw: str) -> tuple[str, ...]:
        words = fold_word(raw)
        if len(words) > 1 or words[0] in self._known:
            return words
        bare = words[0].rstrip("+#")
        mended = () if bare in self._known else self._speller.repair(bare)
        if len(mended) == 1:
            self._mended.add(raw)
        return mended or (bare,)
