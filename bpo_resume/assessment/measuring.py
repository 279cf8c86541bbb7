"""Which KPI values measure front or back office work.

Those of a job that counts do. Elsewhere a value must speak for itself: whoever reports suspicious
activities at a teller's window or dials 250 leads a week measures office work in a job that is
none, while "sales up 30%" in a shop measures the shop. What is told of no job in particular is of
what most of the jobs are.
"""

from __future__ import annotations

from collections.abc import Sequence

from bpo_resume.model import Judgement, KpiValue, Resume
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Kpi

_OF_ANY_JOB = frozenset({"money", "people"})  # units of metrics that every trade has
_OF_ONE_PERSON = ("/minute", "/hour", "/shift", "/day", "/week", "/month")


def find_measured_work(
    resume: Resume, judgements: Sequence[Judgement], terminology: Terminology
) -> tuple[KpiValue, ...]:
    """The values of counted jobs, of what is told of none in particular, and the telling ones."""
    kpis = terminology.of(Kpi)
    counted = [judgement.is_counted for judgement in judgements]
    told = [value for value in resume.kpis if is_telling(value, kpis[value.kpi])]
    jobs = {value.position for value in told}

    def measures(value: KpiValue) -> bool:
        kpi = kpis[value.kpi]
        sided = kpi.side != "any"
        special = sided or kpi.unit not in _OF_ANY_JOB
        if _counts_outside(counted, special) if value.position is None else counted[value.position]:
            return True
        # "100 claims a day with 99% accuracy": what the claims tell holds for their accuracy.
        return (sided and value.position in jobs) or any(value is one for one in told)

    return tuple(value for value in resume.kpis if measures(value))


def _counts_outside(counted: Sequence[bool], special: bool) -> bool:
    """Whether a value outside of all jobs is of office work.

    One job of that kind is enough for most metrics; a team, a saving or a turnover may be of the
    others. Where no job was found, none speaks against a value.
    """
    return not counted or (any(counted) if special else 2 * sum(counted) >= len(counted))


def is_telling(value: KpiValue, kpi: Kpi) -> bool:
    """Whether a value shows office work whatever the job is called.

    A count must be of people or what one person does: of a day, a week, a month, not a company's
    of a year.
    """
    if kpi.counts and value.unit != "people" and not value.unit.endswith(_OF_ONE_PERSON):
        return False
    quotes = [" ".join(quote.text.casefold().split()) for quote in value.evidence]
    return any(
        form == "*" or any(form.casefold() in quote for quote in quotes) for form in kpi.telling
    )
