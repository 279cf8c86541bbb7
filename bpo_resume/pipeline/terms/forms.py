"""The surface forms of a terminology: every way its terms may be printed, ready to match."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bpo_resume.pipeline.terms.company import ALONE, Company
from bpo_resume.pipeline.text.wording import BREAK, COMMA, read_words
from bpo_resume.terminology.terms import Ambiguous, Kpi, Term

Form = tuple[str, ...]

_PLURAL_KINDS = frozenset({"role", "kpi", "skill", "duty", "industry", "availability"})
_PROPER_KINDS = frozenset(
    {"tool", "employer", "language", "language_test", "certification", "context"}
)
_SPACED_PREFIXES: tuple[str, ...] = (
    "tele",
    "multi",
    "cross",
    "inter",
    "post",
    "pre",
    "non",
    "sub",
    "out",
    "co",
)
_SPACED_PREFIXES += ("up", "on", "e")
_NUMBERLESS = frozenset({"others"})  # "working with other" is the start of something else
_NAMED = 8  # of the words a form needs, as many are told to those who ask why it does not count
_MARKS = frozenset({BREAK, COMMA})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term that a form may stand for.

    ``letters``: the letters and digits as they must be printed, where capitals matter.
    ``exact``: the form is as the lexicon writes it, not a variant made here. ``guarded``: the
    lexicon lists the form as ambiguous. ``valued``: a metric only where a number is read for it.
    """

    kind: str
    id: str
    company: Company
    letters: str | None
    exact: bool
    guarded: bool
    valued: bool

    def repeats(self, other: Candidate) -> bool:
        """Whether the other one accepts all that this one does."""
        return (
            (self.kind, self.id, self.letters) == (other.kind, other.id, other.letters)
        ) and other.company in (self.company, ALONE)

    def is_printed(self, text: str) -> bool:
        """Whether the printed text has the capitals asked for; a plural ending is free."""
        if self.letters is None:
            return True
        letters = keep_letters(text)
        return letters == self.letters or letters in (f"{self.letters}s", f"{self.letters}es")

    def print_as_asked(self, text: str) -> str:
        """The printed text with the capitals asked for: "Aurora Desk" for "aurora desk"."""
        asked = iter(self.letters or "")
        return "".join(next(asked, char) if keep_letters(char) else char for char in text)


def keep_letters(text: str) -> str:
    """Letters, digits and the signs of "C++" and "C#"."""
    return re.sub(r"[^\w+#]+", "", text)


def read_lexicon_words(terms: Iterable[Term]) -> frozenset[str]:
    """Every word of every surface form."""
    words: set[str] = set()
    for term in terms:
        for alias, _ in _list_aliases(term):
            words.update(read_words(alias).words)
    return frozenset(words - _MARKS)


def list_forms(terms: Iterable[Term], words: Container[str]) -> dict[Form, tuple[Candidate, ...]]:
    """The candidates of every form of the terms, in the order of the terms.

    ``words`` are the lexicon's words. A variant never takes a form that another term of its kind
    writes out, nor one that is itself a lexicon word ("in voice" for "invoice").
    """
    table: dict[Form, list[Candidate]] = {}
    for term in terms:
        _add_term(table, term, words)
    return {form: _prefer_exact(candidates) for form, candidates in table.items()}


def _add_term(table: dict[Form, list[Candidate]], term: Term, words: Container[str]) -> None:
    ambiguous = {_read_form(alias, words) for group in term.ambiguous for alias in group.aliases}
    never = _read_phrases(term.never)
    for alias, group in _list_aliases(term):
        marked = _read_marked(alias, words)
        form = _join(marked)
        if not form or (group is None and form in ambiguous):
            continue
        letters = keep_letters(alias) if group is not None and group.cased else None
        company = _read_company(group, never)
        for variant in dict.fromkeys((form, marked, *_vary(form, alias, term.kind, words))):
            made = Candidate(
                kind=term.kind,
                id=term.id,
                company=company,
                letters=letters,
                exact=variant in (form, marked),
                guarded=group is not None,
                valued=_needs_value(term, group),
            )
            held = table.setdefault(variant, [])
            if all(not made.repeats(old) for old in held):
                held.append(made)


def _needs_value(term: Term, group: Ambiguous | None) -> bool:
    return (group is not None and group.valued) or (isinstance(term, Kpi) and term.counts)


def _read_company(group: Ambiguous | None, never: frozenset[str]) -> Company:
    if group is None:
        return Company(never=never) if never else ALONE
    needs, vetoes = _read_phrases(group.needs), never | _read_phrases(group.never)
    wanted = ", ".join(group.needs[:_NAMED]) + (", ..." if len(group.needs) > _NAMED else "")
    return Company(needs, vetoes, frozenset(group.sections), group.within, wanted)


def _list_aliases(term: Term) -> Iterator[tuple[str, Ambiguous | None]]:
    for alias in term.plain_forms:
        yield alias, None
    for group in term.ambiguous:
        for alias in group.aliases:
            yield alias, group


def _read_form(alias: str, words: Container[str]) -> Form:
    return _join(_read_marked(alias, words))


def _read_marked(alias: str, words: Container[str]) -> Form:
    """The form with its brackets and other marks: "dra | iibf" of "DRA (IIBF)"."""
    return tuple(read_words(alias, known=words).words)


def _join(marked: Form) -> Form:
    return tuple(word for word in marked if word != BREAK)


def _read_phrases(phrases: Iterable[str]) -> frozenset[str]:
    """Context words padded with spaces, with simple plurals, to be sought in padded text."""
    found = {_read_form(phrase, frozenset()) for phrase in phrases} - {()}
    plurals = {plural for form in found for plural in _number(form)}
    return frozenset(f" {' '.join(form)} " for form in found | plurals)


def _prefer_exact(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    exact = {candidate.kind for candidate in candidates if candidate.exact}
    return tuple(one for one in candidates if one.exact or one.kind not in exact)


# --- variants ----------------------------------------------------------------------------------


def _vary(form: Form, alias: str, kind: str, words: Container[str]) -> Iterator[Form]:
    acronym = alias.isupper() and len(alias) <= 6
    numbers = [form]
    if kind in _PLURAL_KINDS or (kind == "tool" and acronym):
        numbers += _number(form)
    for number in numbers:
        yield number
        if COMMA in number:
            yield tuple(word for word in number if word != COMMA)
        if kind not in _PROPER_KINDS:
            yield from _part(number, words)


def _number(form: Form) -> list[Form]:
    """The form with its last word in the other number."""
    last = form[-1]
    if len(last) < 2 or not last.isalpha() or last in _NUMBERLESS:
        return []
    if last.endswith("ies") and len(last) > 4:
        others = [f"{last[:-3]}y"]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3:
        others = [last[:-1]]
    elif last.endswith(("s", "x", "ch", "sh")):
        others = [f"{last}es"]
    elif re.search(r"[^aeiou]y$", last):
        others = [f"{last[:-1]}ies"]
    else:
        others = [f"{last}s"]
    return [(*form[:-1], other) for other in others]


def _part(form: Form, words: Container[str]) -> Iterator[Form]:
    """A prefix written apart: "tele calling", "up selling"."""
    for index, word in enumerate(form):
        for prefix in _SPACED_PREFIXES:
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) > 3 and rest in words:
                yield (*form[:index], prefix, rest, *form[index + 1 :])
