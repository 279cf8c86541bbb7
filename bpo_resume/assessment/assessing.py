"""The way in: a resume, a date and the lexicons give an assessment."""

from __future__ import annotations

from datetime import date

from bpo_resume.assessment.doubts import find_doubts
from bpo_resume.assessment.experience import sum_up
from bpo_resume.assessment.judging import judge_positions
from bpo_resume.assessment.measuring import find_measured_work
from bpo_resume.assessment.naming import find_named_kpis
from bpo_resume.assessment.shifts import check_shifts
from bpo_resume.model import Assessment, Resume
from bpo_resume.terminology import Terminology


def assess(resume: Resume, as_of: date, terminology: Terminology) -> Assessment:
    """Judge every position and add them up; ``as_of`` closes what is still going on."""
    judgements = judge_positions(resume, as_of, terminology)
    kpis, beyond = check_shifts(find_measured_work(resume, judgements, terminology))
    experience = sum_up(resume, judgements, kpis, as_of, terminology)
    doubts = find_doubts(resume, experience.career, as_of)
    return Assessment(
        as_of=as_of.isoformat(),
        experience=experience,
        judgements=judgements,
        kpis=kpis,
        kpi_mentions=find_named_kpis(resume, judgements, terminology),
        flags=(*resume.flags, *doubts, *beyond),
    )
