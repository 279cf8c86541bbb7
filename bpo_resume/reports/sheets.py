"""The sheets of a workbook: which there are, their headings, and a result's rows in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from bpo_resume.model import Evidence, Judgement, KpiValue, Position, Result
from bpo_resume.reports.columns import COLUMNS, Cell

Row: TypeAlias = "list[Cell]"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """The headings of a sheet, and the rows it has of a result."""

    headings: Sequence[str]
    rows: Callable[[Result], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class _Job:
    position: Position
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _Value:
    kpi: KpiValue
    job: Position | None


_ORIGIN: Mapping[str, Callable[[Result], Cell]] = {
    "file": lambda result: result.source.name,
    "path": lambda result: result.source.path,
}
_POSITION: Mapping[str, Callable[[_Job], Cell]] = {
    "title": lambda job: job.position.title,
    "employer": lambda job: job.position.employer,
    "client": lambda job: job.position.client,
    # As text: a month or a year is no day, and a cell that is a date must name one.
    "start": lambda job: job.position.start,
    "end": lambda job: job.position.end,
    "months": lambda job: job.judgement.months.likely,
    "months_min": lambda job: job.judgement.months.min,
    "months_max": lambda job: job.judgement.months.max,
    "side": lambda job: job.judgement.side,
    "setting": lambda job: job.judgement.setting,
    "level": lambda job: job.judgement.level,
    "role": lambda job: job.judgement.role,
    "family": lambda job: job.judgement.family,
    "employment": lambda job: job.position.employment,
    "team_size": lambda job: job.position.team_size,
    "confidence": lambda job: job.judgement.confidence,
    "evidence": lambda job: _quote(job.position.evidence),
    "page": lambda job: _page(job.position.evidence),
}
_KPI: Mapping[str, Callable[[_Value], Cell]] = {
    "kpi": lambda value: value.kpi.kpi,
    "name": lambda value: value.kpi.name,
    "kind": lambda value: value.kpi.kind,
    "comparator": lambda value: value.kpi.comparator,
    "value": lambda value: _round(value.kpi.value),
    "value_max": lambda value: _round(value.kpi.value_max),
    "unit": lambda value: value.kpi.unit,
    "baseline": lambda value: _round(value.kpi.baseline),
    "target": lambda value: _round(value.kpi.target),
    "direction": lambda value: value.kpi.direction,
    "scope": lambda value: value.kpi.scope,
    "position": lambda value: value.job.title if value.job else None,
    "evidence": lambda value: _quote(value.kpi.evidence),
    "page": lambda value: _page(value.kpi.evidence),
}


def _quote(evidence: Sequence[Evidence]) -> str:
    return " … ".join(span.text for span in evidence)


def _page(evidence: Sequence[Evidence]) -> int | None:
    return evidence[0].page if evidence else None


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 6)  # without the noise of unit conversion


def _read(columns: Mapping[str, Callable[[T], Cell]], value: T) -> Row:
    return [read(value) for read in columns.values()]


def _candidate_rows(result: Result) -> Iterator[Row]:
    yield _read(COLUMNS, result)


def _position_rows(result: Result) -> Iterator[Row]:
    if result.resume and result.assessment:
        for pair in zip(result.resume.positions, result.assessment.judgements, strict=True):
            yield [*_read(_ORIGIN, result), *_read(_POSITION, _Job(*pair))]


def _kpi_rows(result: Result) -> Iterator[Row]:
    if result.resume and result.assessment:
        for kpi in result.assessment.kpis:
            job = None if kpi.position is None else result.resume.positions[kpi.position]
            yield [*_read(_ORIGIN, result), *_read(_KPI, _Value(kpi, job))]


SHEETS: Mapping[str, SheetColumns] = MappingProxyType(
    {
        "Candidates": SheetColumns((*COLUMNS,), _candidate_rows),
        "Positions": SheetColumns((*_ORIGIN, *_POSITION), _position_rows),
        "KPIs": SheetColumns((*_ORIGIN, *_KPI), _kpi_rows),
    }
)
