"""Results that differ in what conditions ask for, and KPIs as a lexicon has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from reports.samples import make_kpi, make_result

from bpo_resume.model import KpiValue, Months, Result
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Kpi


@cache
def kpis() -> Mapping[str, Kpi]:
    return load_terminology().of(Kpi)


def candidate(name: str = "ana.pdf", front: int | None = None, **changes: Any) -> Result:
    """The sample result under a name, with months and other facts of its own."""
    result = make_result()
    assert result.assessment is not None
    if front is not None:
        changes["front"] = Months(front, front, front)
    experience = replace(result.assessment.experience, **changes)
    judged = replace(result.assessment, experience=experience)
    return replace(result, source=replace(result.source, name=name), assessment=judged)


def with_values(*values: KpiValue) -> Result:
    result = make_result()
    assert result.assessment is not None
    return replace(result, assessment=replace(result.assessment, kpis=values))


def value(kpi: str, number: float, unit: str, **changes: Any) -> KpiValue:
    return replace(make_kpi(), kpi=kpi, value=number, unit=unit, baseline=None, **changes)
