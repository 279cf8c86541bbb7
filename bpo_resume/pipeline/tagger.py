"""Finds the terms of the lexicons in a text."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from bpo_resume.pipeline.forms import Candidate, Form, list_forms, read_lexicon_words
from bpo_resume.pipeline.spelling import Speller, read_english
from bpo_resume.pipeline.wording import BREAK, Wording, fold_word, read_words
from bpo_resume.terminology import Terminology

KINDS = (
    "role",
    "kpi",
    "tool",
    "skill",
    "certification",
    "language",
    "employer",
    "duty",
    "industry",
)
SPANS_KEY = "bpo_terms"
_OTHER = "\u00b7"  # stands for every word no term has, so the matcher's vocabulary never grows
_MEMO = 1 << 16
_REACH = 15  # tokens on either side of a form that must or must not hold its context words


class Hit(NamedTuple):
    """A term met in a text; ``start`` and ``end`` are characters, end exclusive."""

    kind: str
    id: str
    start: int
    end: int


class _Match(NamedTuple):
    """A hit before overlaps are settled; ``first`` and ``last`` (exclusive) count words."""

    hit: Hit
    first: int
    last: int
    guarded: bool


class TermTagger:
    """Finds every term of some kinds; built once, used for many texts, from one thread.

    Within one kind the longest match wins; terms of different kinds may overlap. No match goes
    across a blank line, a wide gap (tab) or a hard mark; a single line break is allowed.
    """

    def __init__(self, terminology: Terminology, kinds: Iterable[str] = KINDS) -> None:
        wanted = frozenset(kinds)
        terms = [term for term in terminology if term.kind in wanted]
        self._words = read_lexicon_words(terms)
        self._table = list_forms(terms, self._words)
        self._known = frozenset(word for form in self._table for word in form)
        # A context word is never mended into a term's: "Delhi" must stay able to veto.
        spared = self._known | _list_context(self._table)
        self._readings = _Readings(spared, Speller(self._table, read_english()))
        self._vocab = Vocab()
        self._matcher = PhraseMatcher(self._vocab)
        self._matcher.add("term", [Doc(self._vocab, words=list(form)) for form in self._table])

    def find(self, text: str, breaks: Container[int] = frozenset()) -> tuple[Hit, ...]:
        """The terms of a text in text order; ``breaks``: line starts that no term goes across."""
        wording = read_words(text, self._readings.__getitem__, self._words, breaks)
        keys = [word if word in self._known else _OTHER for word in wording.words]
        matches: list[_Match] = []
        for _, first, last in self._matcher(Doc(self._vocab, words=keys)):
            matches += self._accept(text, wording, first, last)
        return tuple(sorted(match.hit for match in _keep_longest(matches)))

    def tag(
        self,
        doc: Doc,
        key: str = SPANS_KEY,
        breaks: Container[int] = frozenset(),
        text: str | None = None,
    ) -> Doc:
        """Write the terms to ``doc.spans[key]``: label is the kind, span id the term's id.

        ``text``: the Doc's text where the caller has it; spaCy joins it anew on every call.
        """
        hits = self.find(doc.text if text is None else text, breaks)
        doc.spans[key] = list(_make_spans(doc, hits))
        return doc

    def _accept(self, text: str, wording: Wording, first: int, last: int) -> Iterator[_Match]:
        """The terms that one matched form stands for here."""
        start, end = wording.starts[first], wording.ends[last - 1]
        if _is_address(text, start, end):
            return
        slips = self._count_slips(text, wording, first, last)
        near = _read_company(wording, first, last)
        for candidate in self._table[tuple(wording.words[first:last])]:
            if not candidate.is_printed(text[start:end]):
                continue
            if slips and (candidate.kind == "kpi" or slips == last - first):
                continue  # KPI names only as the lexicon has them; one slip alone is no evidence
            if candidate.company.accepts(near):
                hit = Hit(candidate.kind, candidate.id, start, end)
                yield _Match(hit, first, last, bool(candidate.company.needs))

    def _count_slips(self, text: str, wording: Wording, first: int, last: int) -> int:
        """How many of these words were read as another word than printed."""
        printed = (text[wording.starts[at] : wording.ends[at]] for at in range(first, last))
        return sum(word in self._readings.mended for word in printed)


class _Readings(dict[str, tuple[str, ...]]):
    """Printed word -> compared words, mended if the lexicons do not know them; remembers."""

    def __init__(self, known: Container[str], speller: Speller) -> None:
        super().__init__()
        self._known = known
        self._speller = speller
        self.mended: set[str] = set()

    def __missing__(self, raw: str) -> tuple[str, ...]:
        if len(self) >= _MEMO:
            self.clear()
            self.mended.clear()
        words = self[raw] = self._read(raw)
        return words

    def _read(self, raw: str) -> tuple[str, ...]:
        words = fold_word(raw)
        if len(words) > 1 or words[0] in self._known:
            return words
        bare = words[0].rstrip("+#")
        mended = () if bare in self._known else self._speller.repair(bare)
        if len(mended) == 1:
            self.mended.add(raw)
        return mended or (bare,)


def _list_context(table: Mapping[Form, tuple[Candidate, ...]]) -> frozenset[str]:
    """The words that guard ambiguous forms."""
    companies = {one.company for candidates in table.values() for one in candidates}
    return frozenset(
        word
        for company in companies
        for phrase in company.needs | company.never
        for word in phrase.split()
    )


def _keep_longest(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Settle overlaps within each kind: the longest wins, then the first, then the guarded one."""
    taken: dict[str, set[int]] = {}
    for match in sorted(matches, key=_rank):
        words = range(match.first, match.last)
        held = taken.setdefault(match.hit.kind, set())
        if held.isdisjoint(words):
            held.update(words)
            yield match


def _rank(match: _Match) -> tuple[int, int, bool]:
    return match.first - match.last, match.first, not match.guarded


def _read_company(wording: Wording, first: int, last: int) -> str:
    before = wording.words[max(0, first - _REACH) : first]
    return f" {' '.join(before)} {BREAK} {' '.join(wording.words[last : last + _REACH])} "


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether the characters stand inside an e-mail or web address."""
    left = max(text.rfind(white, 0, start) for white in " \n\t") + 1
    right = min((at for white in " \n\t" if (at := text.find(white, end)) >= 0), default=len(text))
    around = text[left:right]
    return "@" in around or "://" in around or "www." in around.lower()


def _make_spans(doc: Doc, hits: Iterable[Hit]) -> Iterator[Span]:
    for hit in hits:
        # Another tokenizer may have cut wider tokens than ours; then the span widens to them.
        span = doc.char_span(
            hit.start, hit.end, label=hit.kind, span_id=hit.id, alignment_mode="expand"
        )
        if span is not None:
            yield span
