"""Which KPI values measure front or back office work.

Those of a job that counts do. Elsewhere a value must speak for itself: whoever reports suspicious
activities at a teller's window or dials 250 leads a week measures office work in a job that is
none, while "sales up 30%" in a shop measures the shop.
"""

from __future__ import annotations

from collections.abc import Sequence

from bpo_resume.model import COUNTED_SETTINGS, Judgement, KpiValue, Resume
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Kpi

_OF_ONE_PERSON = ("/minute", "/hour", "/shift", "/day", "/week", "/month")


def find_measured_work(
    resume: Resume, judgements: Sequence[Judgement], terminology: Terminology
) -> tuple[KpiValue, ...]:
    """The values of counted jobs, of what is told of none in particular, and the telling ones."""
    kpis = terminology.of(Kpi)
    counted = [judgement.setting in COUNTED_SETTINGS for judgement in judgements]
    told = [value for value in resume.kpis if is_telling(value, kpis[value.kpi])]
    jobs = {value.position for value in told}
    outside = any(counted) or not counted  # where no job was found, none speaks against a value

    def measures(value: KpiValue) -> bool:
        if outside if value.position is None else counted[value.position]:
            return True
        # "100 claims a day with 99% accuracy": what the claims tell holds for their accuracy.
        sided = value.position in jobs and kpis[value.kpi].side != "any"
        return sided or any(value is one for one in told)

    return tuple(value for value in resume.kpis if measures(value))


def is_telling(value: KpiValue, kpi: Kpi) -> bool:
    """Whether a value shows office work whatever the job is called.

    A count must be what one person does: of a day, a week, a month, not a company's of a year.
    """
    if kpi.counts and not value.unit.endswith(_OF_ONE_PERSON):
        return False
    quotes = [" ".join(quote.text.casefold().split()) for quote in value.evidence]
    return any(
        form == "*" or any(form.casefold() in quote for quote in quotes) for form in kpi.telling
    )
