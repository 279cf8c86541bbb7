"""Checks over the surface forms of terms: those that claim too much, and those that never win."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from bpo_resume.terminology.catalogue import Terminology
from bpo_resume.terminology.english import read_common_words
from bpo_resume.terminology.language_terms import LanguageSense, Proficiency
from bpo_resume.terminology.level_terms import TitleTrap
from bpo_resume.terminology.personal_terms import PersonalTerm
from bpo_resume.terminology.tables import Key
from bpo_resume.terminology.terms import (
    Ambiguous,
    Certification,
    ContextTrigger,
    Employer,
    Kpi,
    Role,
    SectionHeading,
    Term,
    TitleWord,
    Tool,
)

# Kinds matched only in a fixed place (a whole line, a title, beside a mention), where short and
# common words are safe.
_PLACED: tuple[type[Term], ...] = (
    *(SectionHeading, ContextTrigger, TitleWord, TitleTrap),
    *(Proficiency, LanguageSense, PersonalTerm),
)
# Kinds where one word may play several parts, in a title or for several kinds of mention, or where
# a sign makes the difference ("ILR 1", "ILR 1+").
_SHARING: tuple[type[Term], ...] = (
    *(ContextTrigger, TitleWord, TitleTrap, Proficiency, LanguageSense, PersonalTerm),
)
# Kinds whose terms are proper names, which ordinary words alone are nearly never.
_NAMES: tuple[type[Term], ...] = (Tool, Certification, Employer)
_SHORTEST = 4  # letters and digits of a form that may stand without context

# Abbreviations of up to three letters with one sense in resumes: counted over some 700 of all
# trades, none of these was met in another. Others of that length need context.
_ABBREVIATIONS = "acw aht aml aws cpa crm dpo dso erp kph kyc pl pmp sap sla sql wpm"
_SAFE_ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
# Titles that say nothing of the trade: any company has an agent, an executive, a lead.
_TITLES = """
administrator agent analyst assistant associate attendant consultant coordinator executive expert
head lead leader manager officer operator representative specialist staff worker
"""
_BARE_TITLES = frozenset(_TITLES.split())
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"is(e|ed|es|er|ing|ation|ations)\b"), r"iz\1"),
    (re.compile(r"yse(d|s|r)?\b"), r"yze\1"),
    (re.compile(r"([a-z]{2})our(s|ed|al)?\b"), r"\1or\2"),
    (re.compile(r"tre(s?)\b"), r"ter\1"),
    (re.compile(r"mme(s?)\b"), r"m\1"),
    (re.compile(r"l(led|ling|ler|lers|ment)\b"), r"\1"),
    (re.compile(r"ence(s?)\b"), r"ense\1"),
)

Found = tuple[str, str]  # key and reason


def fold(text: str) -> str:
    """Text as the checks compare it: lower case, American spelling, words parted by one space.

    "Contact-Centre Organisation" gives "contact center organization".
    """
    words = _split(text)
    for pattern, american in _SPELLINGS:
        words = pattern.sub(american, words)
    return words


def check_forms(term: Term) -> Iterator[Found]:
    """What is wrong with the forms of a term by themselves."""
    for alias, times in Counter(alias.casefold() for alias in term.aliases).items():
        if times > 1:
            yield "aliases", f'"{alias}" is listed {times} times'
    guarded = {fold(alias) for group in term.ambiguous for alias in group.aliases}
    for key, form in _place_forms(term):
        folded = fold(form)
        if not folded:
            yield key, f'"{form}" holds no letter or digit'
        elif folded in guarded:  # a name is often the ambiguous form itself
            if key == "aliases":
                yield key, f'"{form}" never stands plain: it is an ambiguous form too'
        elif not isinstance(term, _PLACED):
            yield from ((key, reason) for reason in _name_dangers(term, form))
    for number, group in enumerate(term.ambiguous):
        yield from ((f"ambiguous.{number}", reason) for reason in _check_group(term, group))


def _place_forms(term: Term) -> Iterator[tuple[str, str]]:
    """The plain forms, each with the key it is listed under."""
    listed = {term.name: "name"} | dict.fromkeys(term.aliases, "aliases")
    for form in term.plain_forms:
        yield listed.get(form, "doing"), form


def find_shared(terminology: Terminology) -> Mapping[Key, Sequence[Found]]:
    """The forms that nothing tells from the same ones of another term, by kind and id.

    A plain form beside an ambiguous one is told apart: the ambiguous one goes first where it has
    its company.
    """
    plain: dict[Key, dict[str, Term]] = defaultdict(dict)
    guarded: dict[Key, list[tuple[Term, Ambiguous]]] = defaultdict(list)
    for term in terminology:
        if not isinstance(term, _SHARING):
            listed = {fold(alias): group for group in term.ambiguous for alias in group.aliases}
            for folded, group in listed.items():
                guarded[term.kind, folded].append((term, group))
            titles = term.titles if isinstance(term, Role) else ()
            forms = {fold(form) for form in term.plain_forms} - listed.keys()
            for folded in forms | {fold(title) for title in titles}:
                plain[term.kind, folded][term.id] = term
    problems: dict[Key, list[Found]] = defaultdict(list)
    for (kind, folded), terms in plain.items():
        for term in terms.values() if len(terms) > 1 else ():
            others = ", ".join(id_ for id_ in terms if id_ != term.id)
            key = _key_of(term, folded)
            problems[kind, term.id].append((key, f'"{folded}" is also a form of {others}'))
    for (kind, folded), pairs in guarded.items():
        for (term, group), (other, rival) in permutations(pairs, 2):
            if term.id != other.id and not _is_told_apart(group, rival):
                reason = f'"{folded}" is also an ambiguous form of {other.id}, in the same company'
                problems[kind, term.id].append(("ambiguous", reason))
    return problems


def _key_of(term: Term, folded: str) -> str:
    """Where a plain form of a term stands."""
    if fold(term.name) == folded:
        return "name"
    if folded in map(fold, term.aliases):
        return "aliases"
    return "titles" if isinstance(term, Role) else "doing"


def _split(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _name_dangers(term: Term, form: str) -> Iterator[str]:
    words = _split(form).split()
    letters = "".join(words)
    if letters in _SAFE_ABBREVIATIONS:
        return
    if len(letters) < _SHORTEST:
        yield f'"{form}" is too short to stand without context: move it to ambiguous'
    elif len(words) == 1 and form[-1] not in "+#" and _is_ordinary(term, letters):
        yield f'"{form}" is an ordinary word: move it to ambiguous'
    elif isinstance(term, _NAMES) and len(words) == 2 and read_common_words(10).issuperset(words):
        # "real page", "in design", "service now": three such words in a row are seldom chance
        yield f'"{form}" is made of two ordinary words: move it to ambiguous'


def _is_ordinary(term: Term, word: str) -> bool:
    if isinstance(term, Role):  # "cashier" is a word too, and yet means the job
        return word in _BARE_TITLES
    return isinstance(term, _NAMES) and word in read_common_words(35)


def _check_group(term: Term, group: Ambiguous) -> Iterator[str]:
    if group.valued and not isinstance(term, Kpi):
        yield "valued is for KPIs: nothing else has numbers"
    if group.sections and not group.needs:
        yield "sections without needs: the forms count everywhere"
    if not (group.needs or group.cased or group.valued):
        for alias in group.aliases:
            if _is_ordinary(term, _split(alias)):
                yield f'"{alias}" is an ordinary word: make it cased or give it needs'


def _is_told_apart(group: Ambiguous, rival: Ambiguous) -> bool:
    """Whether there is company in which the first form counts and the second does not."""
    if rival.cased != group.cased and rival.cased:
        return True
    vetoed = {fold(word) for word in rival.never} & {fold(word) for word in group.needs}
    missing = bool(rival.needs) and not {*group.needs} <= {*rival.needs}
    return bool(vetoed) or missing or (bool(rival.needs) and not group.needs)
