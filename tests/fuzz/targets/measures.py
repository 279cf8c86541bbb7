"""Quantities and KPIs: whatever the text, values are finite and quoted exactly."""

from __future__ import annotations

import random
from functools import cache
from math import isfinite
from typing import get_args

import kpi_gold
from fuzz.analysing import check_result, load_analyzer
from fuzz.mutations import mutate_words
from fuzz.target import Target, require, require_linear
from quoted import evidence_in

from bpo_resume.model import Comparator, Document, Evidence, KpiKind, KpiValue, Mention
from bpo_resume.pipeline.amounts.quantities import Quantity, find_quantities
from bpo_resume.pipeline.amounts.units import CURRENCIES
from bpo_resume.pipeline.kpis import read_kpis
from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.terminology import load_terminology

_OF_RESUMES = 0.3  # of what is repeated
_LONG, _LONG_RESUME = 2000, 700  # characters of the shorter of two
_JOB = "WORK EXPERIENCE\nAgent, Acme Ltd, Jan 2010 - Mar 2012\n"
_UNITS = CURRENCIES | {"", "%", "points", "bps", "s", "h", "days", "months", "years", "wpm", "kph"}
_UNITS |= {"x", "%/s", *(f"score/{top}" for top in (5, 7, 10, 100))}
_PERIODS = {None, "minute", "hour", "day", "shift", "week", "month", "quarter", "year"}
WORDS = (
    "AHT", "CSAT", "FCR", "SLA", "NPS", "attrition", "accuracy", "quality score", "occupancy",
    "calls", "tickets", "invoices", "claims", "agents", "team of ", "FTE", "headcount",
    "Handled ", "Managed ", "Reduced ", "from ", "to ", " by ", "target ", "against ", "of ",
    "under ", "over ", "at least ", "up to ", "more than ", "average ", "about ", "≥", "<", "+",
    "80", "100", "95.5", "1,200", "1,00,000", ".5", "2", "0", "80/20", "4:30", "12:5", "9" * 30,
    "%", " percent", " points", " bps", "s", " sec", " mins", "m", " hours", " days", "wpm", "$",
    "₹", "Rs. ", "USD ", "€", "K", "M", " lakhs", " crore", " million", " thousand", "x",
    " per day", "/hr", " daily", " a week", " each shift", " per agent", " al mes", "monthly",
    "two ", "ninety-five ", "hundred ", "twenty", " and ", "[", "]", "(", ")", ",", ".", ";",
    " - ", "-", "–", "/", " ", "\n", "\t", ": ", "|", "out of ", "/5", "#", "2015", "Jan 2015",
    "payroll for ", "typing speed ", "within ", "audits", "24/7", "not ", "ranked ", "1st ",
)  # fmt: skip


def check(data: bytes) -> None:
    """Find the quantities and values of a text by themselves and in a resume."""
    text = data.decode("utf-8", "replace")
    _check_quantities(text, find_quantities(text))
    values = read(text)
    _check_values(values)
    _check_quotes(text, values)
    if not text:
        return
    result = load_analyzer().analyze_text(_JOB + text)
    check_result(result, _JOB + text)
    if result.resume is not None:
        _check_values(result.resume.kpis)


def grow(data: bytes, chance: random.Random) -> None:
    """Repeat a piece of the text."""
    text = data.decode("utf-8", "replace")
    if chance.random() < _OF_RESUMES:
        require_linear(load_analyzer().analyze_text, _JOB + text, _LONG_RESUME, chance)
    else:
        require_linear(chance.choice((find_quantities, read)), text or " ", _LONG, chance)


def _check_quantities(text: str, found: tuple[Quantity, ...]) -> None:
    reached = 0
    for quantity in found:
        require(reached <= quantity.start < quantity.number_end <= quantity.end, quantity)
        require(quantity.end <= len(text), quantity)
        require(isfinite(quantity.value), quantity)
        require(quantity.value_max is None or quantity.value < quantity.value_max, quantity)
        require(quantity.value_max is None or isfinite(quantity.value_max), quantity)
        require(quantity.unit in _UNITS and quantity.period in _PERIODS, quantity)
        require(quantity.comparator in get_args(Comparator), quantity)
        reached = quantity.start + 1


def _check_values(values: tuple[KpiValue, ...]) -> None:
    for value in values:
        numbers = (value.value, value.value_max, value.baseline, value.target)
        require(all(number is None or isfinite(number) for number in numbers), value)
        require(value.kind in get_args(KpiKind) and bool(value.evidence), value)


def _check_quotes(text: str, found: object) -> None:
    for quote in evidence_in(found):
        require(text[quote.start : quote.end] == quote.text != "", quote)


def read(text: str) -> tuple[KpiValue, ...]:
    """The values of a text without sections and jobs."""
    text = Document.of_text(text).text
    mentions = [
        Mention("kpi", hit.id, hit.id, "affirmed", Evidence(text[hit.start : hit.end], *hit[2:]))
        for hit in _tagger().find(text)
    ]
    document = Document.of_text(text)
    return read_kpis(document, (), mentions, (), load_terminology()).values


@cache
def _tagger() -> TermTagger:
    return TermTagger(load_terminology(), ["kpi"])


def _read_seeds() -> list[bytes]:
    return [case.text.encode() for case in kpi_gold.read_cases()]


def _mutate(data: bytes, chance: random.Random) -> bytes:
    return mutate_words(data.decode("utf-8", "replace"), WORDS, chance).encode("utf-8", "replace")


TARGET = Target(_read_seeds, check, grow, _mutate, longest=400)
