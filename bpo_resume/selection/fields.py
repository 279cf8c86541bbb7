"""The fields of a result that conditions and sort keys name.

A field is unknown (None) where the file was not read, or where the resume does not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from bpo_resume.model import LEVELS, Experience, Months, Result, Resume, Side, Status, Verdict
from bpo_resume.selection.measures import Amount, find_best

if TYPE_CHECKING:
    from bpo_resume.terminology.terms import Kpi

FieldKind = Literal["number", "level", "choice", "truth", "text", "set", "kpi"]
Value: TypeAlias = "int | float | str | bool | frozenset[str] | Amount | None"
Read: TypeAlias = Callable[[Result], Value]

KPI_PREFIX = "kpis."


@dataclass(frozen=True, slots=True)
class Field:
    """A named value of a result; ``choices`` are all values where these are a closed set."""

    name: str
    kind: FieldKind
    read: Read = field(compare=False, repr=False)
    choices: tuple[str, ...] = ()
    kpi: Kpi | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return self.name


def rank_level(value: str) -> int:
    """The rung of a level, from 0."""
    return next(rung for rung, level in enumerate(LEVELS) if level == value)


def find_field(name: str, kpis: Mapping[str, Kpi]) -> Field | None:
    """The field of that name; ``kpis`` are those that ``kpis.<id>`` may name."""
    if not name.startswith(KPI_PREFIX):
        return FIELDS.get(name)
    kpi = kpis.get(name.removeprefix(KPI_PREFIX))
    return None if kpi is None else Field(name, "kpi", _read_kpi(kpi), kpi=kpi)


def _read_kpi(kpi: Kpi) -> Read:
    return lambda result: find_best(result.assessment.kpis, kpi) if result.assessment else None


def _experienced(read: Callable[[Experience], Value]) -> Read:
    return lambda result: read(result.assessment.experience) if result.assessment else None


def _extracted(read: Callable[[Resume], Value]) -> Read:
    return lambda result: read(result.resume) if result.resume else None


def _terms(kind: str) -> Read:
    def read(resume: Resume) -> frozenset[str]:
        held = [m for m in resume.mentions if m.kind == kind and m.status == "affirmed"]
        return frozenset(name.casefold() for term in held for name in (term.id, term.name))

    return _extracted(read)


def _languages(resume: Resume) -> frozenset[str]:
    return frozenset(language.name.casefold() for language in resume.languages)


_SPANS: Mapping[str, Callable[[Experience], Months]] = {
    "months.front": lambda experience: experience.front,
    "months.back": lambda experience: experience.back,
    "months.bpo": lambda experience: experience.bpo,
    "months.career": lambda experience: experience.career,
}
_BOUNDS: Mapping[str, Callable[[Months], int]] = {
    "": lambda months: months.likely,
    ".min": lambda months: months.min,
    ".likely": lambda months: months.likely,
    ".max": lambda months: months.max,
}


def _read_bound(span: str, bound: str) -> Read:
    return _experienced(lambda experience: _BOUNDS[bound](_SPANS[span](experience)))


def _make_fields() -> Iterator[Field]:
    yield Field("name", "text", lambda result: result.source.name)
    yield Field("status", "choice", lambda result: result.status, get_args(Status))
    yield Field("side", "choice", _experienced(lambda one: one.side), get_args(Side))
    yield Field("has_bpo", "truth", _experienced(lambda one: one.has_bpo))
    for span in _SPANS:
        for bound in _BOUNDS:
            yield Field(span + bound, "number", _read_bound(span, bound))
    yield Field("level", "level", _experienced(lambda one: one.highest), LEVELS)
    yield Field("level.highest", "level", _experienced(lambda one: one.highest), LEVELS)
    yield Field("level.current", "level", _experienced(lambda one: one.current), LEVELS)
    yield Field("score.front", "number", _experienced(lambda one: one.score_front))
    yield Field("score.back", "number", _experienced(lambda one: one.score_back))
    yield Field("fit", "number", lambda result: result.fit.score if result.fit else None)
    yield Field(
        "fit.possible", "number", lambda result: result.fit.possible if result.fit else None
    )
    yield Field(
        "fit.verdict",
        "choice",
        lambda result: result.fit.verdict if result.fit else None,
        get_args(Verdict),
    )
    yield Field("recency_months", "number", _experienced(lambda one: one.recency_months))
    yield Field("tools", "set", _terms("tool"))
    yield Field("certifications", "set", _terms("certification"))
    yield Field("skills", "set", _terms("skill"))
    yield Field("languages", "set", _extracted(_languages))


FIELDS: Mapping[str, Field] = MappingProxyType({field.name: field for field in _make_fields()})
