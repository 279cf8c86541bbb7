"""Answers from what a person states beside jobs: KPI values, terms, languages.

What is not named is unknown. What the text denies, or says is still to be reached, is unmet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from bpo_resume.model import Answer, Cefr, Evidence, Language, Mention
from bpo_resume.profiles.profile import KpiWish, LanguageWish, TermWish
from bpo_resume.profiles.told import Candidate, Told
from bpo_resume.reports.wording import say_amount
from bpo_resume.selection.measures import AMOUNT_TESTS, REACHED, Amount, find_best
from bpo_resume.terminology.terms import Kpi

_CEFR: tuple[Cefr, ...] = get_args(Cefr)
_UNREACHED = {"certification": ("negated", "aspirational")}


def tell_kpi(wish: KpiWish, candidate: Candidate) -> Told:
    """Whether the best value reached is on the good side of the threshold."""
    kpi = candidate.terminology.of(Kpi)[wish.kpi]
    values = candidate.assessment.kpis
    amount = find_best(values, kpi, wish.unit)
    if amount is None:
        return _tell_no_value(wish, candidate)
    shown = tuple(
        span
        for value in values
        if value.kpi == kpi.id and value.kind in REACHED and value.unit == wish.unit
        if round(value.value, 6) == amount.stated
        for span in value.evidence
    )
    truth = _compare(amount, wish)
    reason = say_amount(amount.stated, wish.unit or kpi.unit)
    if truth is None:
        return Told("unknown", f"{reason}, stated as a bound", shown)
    return Told("met" if truth else "unmet", reason, shown)


def tell_term(wish: TermWish, candidate: Candidate) -> Told:
    """Whether one of the terms, or all of them, are stated."""
    told = [_tell_one(wish.kind, id_, candidate) for id_ in wish.any or wish.all or ()]
    order: tuple[Answer, ...] = ("met", "unknown") if wish.any else ("unmet", "unknown")
    for answer in order:
        these = [one for one in told if one.answer == answer]
        if these:
            return _join(these)
    return _join(told)


def tell_language(wish: LanguageWish, candidate: Candidate) -> Told:
    """Whether the language is spoken, and as well as asked for where a level is stated."""
    name = candidate.terminology.terms["language"][wish.language].name
    stated = [language for language in candidate.resume.languages if language.name == name]
    if not stated:
        return Told("unknown", f"{name} is not named")
    best = max(stated, key=_rank)
    if wish.at_least is None:
        return Told("met", best.proficiency or "named", best.evidence)
    if best.cefr is None:
        return Told("unknown", best.proficiency or "named without a level", best.evidence)
    enough = _rank(best) >= _CEFR.index(wish.at_least)
    return Told("met" if enough else "unmet", _say_level(best), best.evidence)


def _compare(amount: Amount, wish: KpiWish) -> bool | None:
    if wish.at_least is not None:
        return AMOUNT_TESTS[">="](amount, wish.at_least)
    if wish.at_most is not None:
        return AMOUNT_TESTS["<="](amount, wish.at_most)
    raise ValueError(f"a criterion on {wish.kpi} without a threshold")


def _tell_no_value(wish: KpiWish, candidate: Candidate) -> Told:
    named = [one for one in candidate.assessment.kpi_mentions if one.id == wish.kpi]
    if named:
        return Told("unknown", "named without a value", _places(named))
    other = [value for value in candidate.assessment.kpis if value.kpi == wish.kpi]
    if other:
        spans = tuple(span for value in other for span in value.evidence)
        return Told("unknown", f"no value reached in {wish.unit}", spans)
    return Told("unknown", "not named")


def _tell_one(kind: str, id_: str, candidate: Candidate) -> Told:
    name = candidate.terminology.terms[kind][id_].name
    if kind == "availability":
        spans = [one.evidence for one in candidate.resume.availability if one.id == id_]
        if spans:
            return Told("met", name, tuple(span for group in spans for span in group))
    found = [one for one in candidate.resume.mentions if (one.kind, one.id) == (kind, id_)]
    affirmed = [one for one in found if one.status == "affirmed"]
    if affirmed:
        return Told("met", name, _places(affirmed))
    refused = [one for one in found if one.status in _UNREACHED.get(kind, ("negated",))]
    if refused:
        return Told("unmet", f"{name}: {_say_status(refused[0])}", _places(refused))
    if found:
        return Told("unknown", f"{name}: {_say_status(found[0])}", _places(found))
    return Told("unknown", f"{name} is not named")


def _join(told: Sequence[Told]) -> Told:
    shown = [one for one in told if one.evidence] or [Told(told[0].answer, "not named")]
    reason = "; ".join(dict.fromkeys(one.reason for one in shown))
    return Told(told[0].answer, reason, tuple(span for one in shown for span in one.evidence))


def _say_status(mention: Mention) -> str:
    words = {
        "negated": "the resume denies it",
        "aspirational": "not yet",
        "trained": "trained for only",
        "other_person": "said of others",
        "required": "asked for by an advertisement",
    }
    return words[mention.status]


def _say_level(language: Language) -> str:
    words = language.proficiency
    return f"{words} ({language.cefr})" if words and words != language.cefr else language.cefr or ""


def _rank(language: Language) -> int:
    return -1 if language.cefr is None else _CEFR.index(language.cefr)


def _places(mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
    return tuple(mention.evidence for mention in mentions)
