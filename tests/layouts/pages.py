"""Pages that are more than one, wide, or turned."""

from __future__ import annotations

from dataclasses import replace

from layouts.column import Column, Style
from layouts.fixture import Fixture
from layouts.one_column import open_column, set_jobs, tail
from layouts.producers import (
    QUARTZ,
    REPORTLAB,
    WORD,
)
from layouts.resume import ARJUN, Resume
from layouts.sheet import A4, A4_ACROSS, GREY, Sheet, row_by_row
from layouts.truth import RUNNING
from layouts.typefaces import Family


def running_headers(resume: Resume, family: Family) -> list[Sheet]:
    """Two pages with the name above and the page's number below; a job goes over the break."""
    first, second = open_column(family), open_column(family)
    first.top, second.top = 640, 90
    first.heading("Work Experience")
    for page, job in ((first, resume.jobs[0]), (second, resume.jobs[1]), (second, resume.jobs[2])):
        page.flush(job.title, job.dates)
        page.line(f"{job.employer}, {job.place}")
        page.bullets(job.bullets[:1])
        second.bullets(job.bullets[1:])
    tail(second, resume)
    for number, page in enumerate((first, second), 1):
        page.top = 30
        page.set(f"Curriculum vitae of {resume.name}", 380, size=7, stream=RUNNING, colour=GREY)
        page.top = 765
        page.set(f"Page {number} of 2", 280, size=7, stream=RUNNING, colour=GREY)
    return [first.sheet, second.sheet]


def landscape(resume: Resume, family: Family) -> list[Sheet]:
    column = Column(Sheet(A4_ACROSS), 60, 780, 60, Style(family, bullet="inline"))
    return set_jobs(column, resume, Column.job)


def rotated_page(resume: Resume, family: Family) -> list[Sheet]:
    column = replace(open_column(family), sheet=Sheet(A4, rotate=90))
    return set_jobs(column, resume, Column.job)


def text_set_sideways(resume: Resume, family: Family) -> list[Sheet]:
    column = replace(open_column(family), sheet=Sheet(A4, turned=True))
    return set_jobs(column, resume, Column.job)


FIXTURES = (
    Fixture("running_headers", running_headers, QUARTZ),
    Fixture("landscape", landscape, REPORTLAB, row_by_row),
    Fixture("rotated_page", rotated_page, WORD),
    Fixture("text_set_sideways", text_set_sideways, REPORTLAB, resume=ARJUN),
)
