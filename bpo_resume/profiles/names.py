"""The names a profile has for terms, as the ids of the lexicons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from bpo_resume.profiles.profile import KpiWish, LanguageWish, TermWish, Wish
from bpo_resume.selection.measures import is_unit_of
from bpo_resume.selection.problems import suggest
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Kpi, Term

Fault = tuple[str, str]  # the key of a criterion, and what is wrong with it
W = TypeVar("W", TermWish, KpiWish, LanguageWish)


def resolve(wish: Wish, terminology: Terminology) -> tuple[Wish, list[Fault]]:
    """The criterion with ids for names, and the names that no term has."""
    if isinstance(wish, TermWish):
        return _resolve_terms(wish, terminology.terms[wish.kind])
    if isinstance(wish, KpiWish):
        return _resolve_kpi(wish, terminology)
    if isinstance(wish, LanguageWish):
        id_ = _find(wish.language, terminology.terms["language"])
        if id_ is None:
            return wish, [("language", _missing(wish.language, terminology.terms["language"]))]
        return replace(wish, language=id_), []
    return wish, []


def _resolve_terms(wish: TermWish, terms: Mapping[str, Term]) -> tuple[TermWish, list[Fault]]:
    faults: list[Fault] = []
    found: dict[str, tuple[str, ...] | None] = {}
    for key, names in (("any", wish.any), ("all", wish.all)):
        ids = {name: _find(name, terms) for name in names or ()}
        faults += [(key, _missing(name, terms)) for name, id_ in ids.items() if id_ is None]
        known = dict.fromkeys(id_ for id_ in ids.values() if id_ is not None)
        found[key] = tuple(known) if names else None
    return replace(wish, any=found["any"], all=found["all"]), faults


def _resolve_kpi(wish: KpiWish, terminology: Terminology) -> tuple[KpiWish, list[Fault]]:
    kpis = terminology.of(Kpi)
    id_ = _find(wish.kpi, kpis)
    if id_ is None:
        return wish, [("kpi", _missing(wish.kpi, kpis))]
    kpi = kpis[id_]
    unit = wish.unit or (None if kpi.unit == "money" else kpi.unit)
    if unit is None:
        return wish, [("unit", f'{kpi.name} is money; name a currency: unit = "USD"')]
    if not is_unit_of(unit, kpi):
        units = ", ".join(dict.fromkeys([kpi.unit, *(one.unit for one in kpi.ranges)]))
        return wish, [("unit", f"{kpi.name} comes in {units}, and not in {unit!r}")]
    return replace(wish, kpi=id_, unit=unit), list(_check_direction(wish, kpi))


def _check_direction(wish: KpiWish, kpi: Kpi) -> Iterator[Fault]:
    """The best value is compared, so that the threshold must be on the worse side of it."""
    if kpi.better == "lower" and wish.at_least is not None:
        yield "at_least", f"a lower {kpi.name} is better; ask for at_most"
    if kpi.better == "higher" and wish.at_most is not None:
        yield "at_most", f"a higher {kpi.name} is better; ask for at_least"


def _find(name: str, terms: Mapping[str, Term]) -> str | None:
    """The id of the term that the name can only be; None where there is none, or several."""
    found = _list(name, terms)
    return found[0] if len(found) == 1 else None


def _list(name: str, terms: Mapping[str, Term]) -> list[str]:
    """The term of that id; else those of that name; else those of that alias."""
    if name in terms:
        return [name]
    sought = name.casefold().strip()
    named = [id_ for id_, term in terms.items() if term.name.casefold() == sought]
    return named or [
        id_ for id_, term in terms.items() if sought in (form.casefold() for form in term.forms)
    ]


def _missing(name: str, terms: Mapping[str, Term]) -> str:
    several = _list(name, terms)
    if several:
        return f"{name!r} may be {' or '.join(several)}; name one of them"
    forms = {form for term in terms.values() for form in (term.id, *term.forms)}
    kind = next(iter(terms.values())).kind
    return f"the lexicons have no {kind} {name!r}{suggest(name, forms)}"
