"""What the lexicon knows of personal details: labels, and words that tell by themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.personal_terms import PersonalKind, PersonalTerm
from bpo_resume.terminology.terms import Role, Term, TitleWord, Words

_INITIAL = 2  # letters; shorter words stand in names and titles alike
_TOKEN = re.compile(r"[^\W_]+")
_REACH = 60  # characters in which a word may veto another
# Where a label may stand: at the start of a line, or behind what parts fields on one.
_FIELD_START = re.compile(r"(?:^|[\t|•·;])[^\S\n]*[^\w\n\t|;,(\[]{0,3}[^\S\n]*\Z", re.MULTILINE)
_SIGN = r"[^\S\n]*(?::-|[:=|\t]|[-–—](?=\s))[^\S\n]*[:=–—-]?[^\S\n]*"
_SEPARATOR = re.compile(rf"{_SIGN}|[^\S\n]+")
_SIGNED = re.compile(rf"{_SIGN}|[^\S\n]*(?:\n|$)")
_BARE = re.compile(rf"{_SIGN}|[^\S\n]+|[^\S\n]*(?:\n|$)")
_COLON = re.compile(r"[^\S\n]{0,3}:")
_BEFORE_A_NUMBER = re.compile(r"[:#.\s-]{1,4}(?:[A-Z]{1,6}[\s/-]?)?[\w/-]*\d", re.IGNORECASE)
_NEXT_LINE = re.compile(r"\n?[^\S\n]*")
_VALUE_END = re.compile(r"[\n|•]|\t|\s{3,}")


class Label(NamedTuple):
    """A label, and the field behind it: ``text[start:end]``, which may be empty.

    ``signed``: a colon or the like stands between them, and no line's end.
    """

    kind: PersonalKind
    strong: bool  # it may do without a sign, and is about nothing else
    signed: bool
    start: int
    end: int


class Word(NamedTuple):
    """A word that tells; ``aside`` where it does so only among personal details."""

    span: PersonalSpan
    aside: bool


class _Form(NamedTuple):
    """What some forms are of, and the words that veto them near by."""

    kind: PersonalKind
    strong: bool = False
    aside: bool = False
    never: Words = ()


class PersonalWords:
    """Finds the terms of the kind "personal" of one terminology.

    ``of_titles``: the words of its titles, in lower case; nobody is called by them.
    ``title_heads``: those of them that make a title of what stands before them.
    """

    def __init__(self, terminology: Terminology) -> None:
        terms = terminology.of(PersonalTerm).values()
        self._labels = _Index(_list_labels(terms))
        self._words = _Index(_list_words(terms))
        titles = [*terminology.of(Role).values(), *terminology.of(TitleWord).values()]
        self.of_titles: frozenset[str] = _list_title_words(titles)
        heads = (word for word in terminology.of(TitleWord).values() if word.part == "head")
        self.title_heads: frozenset[str] = _list_title_words(heads)

    def find_labels(self, text: str) -> Iterator[Label]:
        """Labels with a field behind them, in text order."""
        found = list(self._list_labels(text))
        for (_, end, form), following in zip_longest(found, found[1:]):
            start, stop, signed = _find_field(text, end)
            if following and start <= following[0] < stop:
                stop = following[0]
            yield Label(form.kind, form.strong, signed, start, stop)

    def find_words(self, text: str) -> Iterator[Word]:
        """Words that tell, in text order; they may overlap."""
        for start, end, form in self._words.find(text):
            if not form.never or not _compile(form.never).search(_around(text, start, end)):
                yield Word(PersonalSpan(start, end, form.kind), form.aside)

    def _list_labels(self, text: str) -> Iterator[tuple[int, int, _Form]]:
        last = 0
        for start, end, form in self._labels.find(text):
            if start >= last and _is_label(text, start, end, form):
                yield start, end, form
                last = end


class _Index:
    """Forms by their first word, so that a text is gone through word by word."""

    def __init__(self, forms: Iterable[tuple[_Form, Iterable[str], bool]]) -> None:
        grouped: dict[str, dict[tuple[_Form, bool], list[str]]] = defaultdict(dict)
        for form, spellings, cased in forms:
            for spelling in spellings:
                (first, *_) = _TOKEN.findall(spelling.lower())
                grouped[first].setdefault((form, cased), []).append(spelling)
        self._by_first: dict[str, list[tuple[re.Pattern[str], _Form]]] = defaultdict(list)
        for first, kinds in grouped.items():
            for (form, cased), same in kinds.items():
                self._by_first[first].append((_compile(tuple(same), cased=cased), form))

    def find(self, text: str) -> Iterator[tuple[int, int, _Form]]:
        """Start, end and what it is of, of every form; the longest of one kind at a place."""
        for token in _TOKEN.finditer(text):
            for pattern, form in self._by_first.get(token[0].lower(), ()):
                match = pattern.match(text, token.start())
                if match is not None:
                    yield *match.span(), form


def _is_label(text: str, start: int, end: int, form: _Form) -> bool:
    """Whether a form stands where labels do, with a field behind it."""
    if form.kind == "id" and _BEFORE_A_NUMBER.match(text, end):
        return True
    if form.strong and _COLON.match(text, end):  # such words with a colon are no sentence's
        return True
    line = text.rfind("\n", 0, start) + 1
    begins = _FIELD_START.search(text[line:start])
    return bool(begins and (_BARE if form.strong else _SIGNED).match(text, end)) and not (
        _ends_line(text, end) and any(map(str.isalnum, text[line:start]))
    )


def _ends_line(text: str, end: int) -> bool:
    sign = _SEPARATOR.match(text, end)
    stop = sign.end() if sign else end
    return stop == len(text) or text[stop] == "\n"


def _find_field(text: str, end: int) -> tuple[int, int, bool]:
    """Start and end of the field behind a label, and whether a sign stands before it."""
    sign = _SEPARATOR.match(text, end)
    start = sign.end() if sign else end
    signed = bool(text[end:start].strip(" "))
    if start == len(text) or text[start] == "\n":
        start, signed = _NEXT_LINE.match(text, start).end(), False  # type: ignore[union-attr]
    stop = _VALUE_END.search(text, start)
    return start, stop.start() if stop else len(text), signed


def _list_labels(terms: Iterable[PersonalTerm]) -> Iterator[tuple[_Form, Words, bool]]:
    for term in terms:
        if term.tells == "behind":
            yield _Form(term.about, term.bare), term.forms, False


def _list_words(terms: Iterable[PersonalTerm]) -> Iterator[tuple[_Form, Words, bool]]:
    for term in terms:
        if term.tells == "behind":
            continue
        aside = term.tells == "aside"
        guarded = {form for group in term.ambiguous for form in group.aliases}
        plain = tuple(form for form in (term.name, *term.aliases) if form not in guarded)
        yield _Form(term.about, aside=aside, never=term.never), plain, False
        for group in term.ambiguous:
            never = (*term.never, *group.never)
            yield _Form(term.about, aside=aside, never=never), group.aliases, group.cased


def _list_title_words(terms: Iterable[Term]) -> frozenset[str]:
    forms = (form.casefold() for term in terms for form in term.forms)
    return frozenset(word for form in forms for word in form.split() if len(word) > _INITIAL)


@cache
def _compile(forms: Words, *, cased: bool = False) -> re.Pattern[str]:
    """Any of the forms, the longest first, however they are spaced and quoted."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    words = "|".join(
        re.escape(form).replace(r"\ ", r"[^\S\n]+").replace("'", "['’]?") for form in longest_first
    )
    return re.compile(rf"(?<![\w'’-])(?:{words})(?![\w-])", 0 if cased else re.IGNORECASE)


def _around(text: str, start: int, end: int) -> str:
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return text[max(low, start - _REACH) : min(high if high >= 0 else len(text), end + _REACH)]
