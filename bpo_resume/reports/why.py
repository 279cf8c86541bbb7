"""A candidate in one line."""

from __future__ import annotations

from bpo_resume.model import Judgement, Position, Result
from bpo_resume.reports.wording import clean, say_dates, say_span

_NOTHING = "no front- or back-office job found"


def say_why(result: Result) -> str:
    """The last counted job with its dates and months; of a file that was not read, why not."""
    if result.assessment is None:
        return clean(result.message)
    last = _find_last(result)
    if last is None:
        return _NOTHING
    job, judged = last
    return f"{_name(job)} ({say_dates(job)}): {say_span(judged.months)}"


def say_last_job(result: Result) -> str:
    """The same in fewer words: title and employer."""
    last = _find_last(result)
    if last is None:
        return _NOTHING if result.assessment else clean(result.message)
    return _name(last[0])


def _find_last(result: Result) -> tuple[Position, Judgement] | None:
    if result.resume is None or result.assessment is None:
        return None
    pairs = zip(result.resume.positions, result.assessment.judgements, strict=True)
    return next((pair for pair in pairs if pair[1].is_counted), None)


def _name(job: Position) -> str:
    named = [clean(part) for part in (job.title, job.employer or job.client) if part]
    return ", ".join(named) or "a job without title"
