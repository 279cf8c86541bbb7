"""The ways a job's heading lines are set in PDF resumes; each takes (job, look, width)."""

from __future__ import annotations

from collections.abc import Callable

from content import Job
from looks import Look
from reportlab.platypus import Flowable, Spacer, Table
from setting import FLUSH, bullets, ends, text

GAP = Spacer(1, 5)


def title_first(job: Job, look: Look, width: float) -> list[Flowable]:
    """Title left and dates right, the employer below."""
    return [
        ends(look, job.title, job.dates, width, look.bold),
        text(look, _at(job), look.italic, spaceAfter=2),
        *_duties(job, look),
    ]


def employer_first(job: Job, look: Look, width: float) -> list[Flowable]:
    """Employer left and dates right, the title below."""
    return [
        ends(look, _at(job), job.dates, width, look.bold),
        text(look, job.title, look.italic, spaceAfter=2),
        *_duties(job, look),
    ]


def one_line(job: Job, look: Look, width: float) -> list[Flowable]:
    """Everything on one line between bars."""
    parts = [job.title, job.employer, job.place, job.dates]
    line = " | ".join(part for part in parts if part)
    return [text(look, line, look.bold, spaceAfter=2), *_duties(job, look)]


def promotions(job: Job, look: Look, width: float) -> list[Flowable]:
    """The employer with the whole stay, and under it each title with its own dates."""
    if not job.roles:
        return employer_first(job, look, width)
    pieces: list[Flowable] = [ends(look, _at(job), job.dates, width, look.bold)]
    if job.process:
        pieces.append(text(look, f"Process: {job.process}", look.italic))
    for role in job.roles:
        pieces += [Spacer(1, 3), ends(look, role.title, role.dates, width, look.bold)]
        pieces += bullets(look, role.duties)
    return [*pieces, GAP]


def labelled(job: Job, look: Look, width: float) -> list[Flowable]:
    """A label before each fact, as in many Indian resumes."""
    facts = [("Organisation", _at(job)), ("Designation", job.title), ("Duration", job.dates)]
    if job.process:
        facts.append(("Process", job.process))
    shown = [text(look, f"{label}: {fact}", look.bold) for label, fact in facts if fact]
    return [*shown, Spacer(1, 2), *_duties(job, look)]


def dates_left(job: Job, look: Look, width: float) -> list[Flowable]:
    """Dates in a column of their own at the left."""
    lines = [text(look, job.title, look.bold), text(look, _at(job), look.italic, spaceAfter=2)]
    rows = [[text(look, job.dates, look.bold), lines], ["", _duties(job, look)]]
    column = width * 0.22
    table = Table(rows, colWidths=[column, width - column], style=FLUSH)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [table]


def _at(job: Job) -> str:
    return ", ".join(part for part in (job.employer, job.place) if part)


def _duties(job: Job, look: Look) -> list[Flowable]:
    return [*bullets(look, job.duties), GAP]


STYLES: dict[str, Callable[[Job, Look, float], list[Flowable]]] = {
    "title_first": title_first,
    "employer_first": employer_first,
    "one_line": one_line,
    "promotions": promotions,
    "labelled": labelled,
    "dates_left": dates_left,
}
