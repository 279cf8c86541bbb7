"""What the lexicon knows of personal details: labels, and words that tell by themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from bpo_resume.blinding.spans import PersonalSpan
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.personal_terms import PersonalKind, PersonalTerm
from bpo_resume.terminology.terms import Role, Term, TitleWord, Words

_INITIAL = 2  # letters; shorter words stand in names and titles alike
_FIRST = re.compile(r"[^\W_]+")
_REACH = 60  # characters in which a word may veto another
# Where a label may stand: at the start of a line, or behind what parts fields on one.
_FIELD = r"(?:^|(?<=[\t|•·;]))[^\S\n]*[^\w\n\t|;,(\[]{0,3}[^\S\n]*"
_SIGN = r"[^\S\n]*(?::-|[:=|\t]|[-–—](?=\s))[^\S\n]*[:=–—-]?[^\S\n]*"
_SEPARATOR = re.compile(rf"{_SIGN}|[^\S\n]+")
_COLON = r"[^\S\n]{0,3}:"
_BEFORE_A_NUMBER = r"[:#.\s-]{1,4}(?:[A-Z]{1,6}[\s/-]?)?[\w/-]*\d"
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


class _Forms(NamedTuple):
    """Words that tell of one kind, unless a vetoing one stands near."""

    pattern: re.Pattern[str]
    kind: PersonalKind
    never: re.Pattern[str] | None
    aside: bool
    first: frozenset[str]  # words of which a text must hold one


class PersonalWords:
    """Finds the terms of the kind "personal" of one terminology.

    ``of_titles``: the words of its titles, in lower case; nobody is called by them.
    ``title_heads``: those of them that make a title of what stands before them.
    """

    def __init__(self, terminology: Terminology) -> None:
        terms = terminology.of(PersonalTerm).values()
        self._labels = _Finder(_list_labels(terms))
        self._words = tuple(_list_words(terms))
        titles = [*terminology.of(Role).values(), *terminology.of(TitleWord).values()]
        self.of_titles = _list_title_words(titles)
        heads = (word for word in terminology.of(TitleWord).values() if word.part == "head")
        self.title_heads = _list_title_words(heads)

    def find_labels(self, text: str) -> Iterator[Label]:
        """Labels with a field behind them, in text order."""
        yield from self._labels.find(text)

    def find_words(self, text: str) -> Iterator[Word]:
        """Words that tell, not in order."""
        there = set(_FIRST.findall(text.lower()))
        for forms in self._words:
            if there.isdisjoint(forms.first):
                continue
            for match in forms.pattern.finditer(text):
                if forms.never is None or not forms.never.search(_around(text, match)):
                    yield Word(PersonalSpan(match.start(), match.end(), forms.kind), forms.aside)


class _Finder:
    """Labels by one pattern; each group of it is the kind of the labels in it."""

    def __init__(self, labels: Mapping[tuple[PersonalKind, bool], list[str]]) -> None:
        parts = []
        self._kinds: dict[str, tuple[PersonalKind, bool]] = {}
        for number, ((kind, bare), forms) in enumerate(labels.items()):
            between = rf"(?:{_SIGN}" + (r"|[^\S\n]+)" if bare else ")")
            behind = rf"(?!\w)(?={between}|[^\S\n]*(?:\n|$))"
            parts.append(rf"{_FIELD}(?P<k{number}>{_join(forms)}){behind}")
            anywhere = _BEFORE_A_NUMBER if kind == "id" else _COLON if bare else None
            if anywhere:  # such words, with a number or a colon, are no part of a sentence
                parts.append(rf"(?<![\w/-])(?P<a{number}>{_join(forms)})(?!\w)(?={anywhere})")
            self._kinds[str(number)] = kind, bare
        self._pattern = re.compile("|".join(parts), re.IGNORECASE | re.MULTILINE)
        self._first = _list_first(form for forms in labels.values() for form in forms)

    def find(self, text: str) -> Iterator[Label]:
        if self._first.isdisjoint(_FIRST.findall(text.lower())):
            return
        found = list(self._pattern.finditer(text))
        for match, following in zip_longest(found, found[1:]):
            group = match.lastgroup or ""
            sign = _SEPARATOR.match(text, match.end())
            start = sign.end() if sign else match.end()
            signed = bool(text[match.end() : start].strip(" "))
            if start == len(text) or text[start] == "\n":
                if not _begins_line(text, match.start(group)):
                    continue
                start = _NEXT_LINE.match(text, start).end()  # type: ignore[union-attr]
                signed = False
            end = _VALUE_END.search(text, start)
            stop = end.start() if end else len(text)
            if following and start <= following.start() < stop:
                stop = following.start()
            kind, strong = self._kinds[group[1:]]
            yield Label(kind, strong, signed, start, stop)


def _list_title_words(terms: Iterable[Term]) -> frozenset[str]:
    forms = (form.casefold() for term in terms for form in term.forms)
    return frozenset(word for form in forms for word in form.split() if len(word) > _INITIAL)


def _begins_line(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return not any(char.isalnum() for char in text[line:start])


def _list_labels(terms: Iterable[PersonalTerm]) -> Mapping[tuple[PersonalKind, bool], list[str]]:
    labels: dict[tuple[PersonalKind, bool], list[str]] = {}
    for term in terms:
        if term.tells == "behind":
            labels.setdefault((term.about, term.bare), []).extend(term.forms)
    return labels


def _list_words(terms: Iterable[PersonalTerm]) -> Iterator[_Forms]:
    """The forms that tell by themselves, those without vetoes of one kind together."""
    free: dict[tuple[PersonalKind, bool], list[str]] = defaultdict(list)
    for term in terms:
        if term.tells == "behind":
            continue
        aside = term.tells == "aside"
        guarded = {form for group in term.ambiguous for form in group.aliases}
        plain = [form for form in (term.name, *term.aliases) if form not in guarded]
        if term.never:
            yield _make_forms(plain, term.about, aside, term.never)
        else:
            free[term.about, aside] += plain
        for group in term.ambiguous:
            never = (*term.never, *group.never)
            yield _make_forms(group.aliases, term.about, aside, never, cased=group.cased)
    for (kind, aside), forms in free.items():
        yield _make_forms(forms, kind, aside)


def _make_forms(
    forms: Sequence[str], kind: PersonalKind, aside: bool, never: Words = (), *, cased: bool = False
) -> _Forms:
    veto = _compile(never) if never else None
    return _Forms(_compile(forms, cased=cased), kind, veto, aside, _list_first(forms))


def _list_first(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(_FIRST.search(form.lower())[0] for form in forms)  # type: ignore[index]


def _join(forms: Iterable[str]) -> str:
    """An alternative of the forms, the longest first, however they are spaced and quoted."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(
        re.escape(form).replace(r"\ ", r"[^\S\n]+").replace("'", "['’]?") for form in longest_first
    )


def _compile(forms: Iterable[str], *, cased: bool = False) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{_join(forms)})(?![\w-])", 0 if cased else re.IGNORECASE)


def _around(text: str, match: re.Match[str]) -> str:
    line = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    end = line[1] if line[1] >= 0 else len(text)
    return text[max(line[0], match.start() - _REACH) : min(end, match.end() + _REACH)]
