"""Resumes that keep jobs or personal details in tables."""

from __future__ import annotations

from dataclasses import replace

from layouts.column import Column, Style
from layouts.fixture import Fixture
from layouts.producers import GOOGLE_DOCS, QUARTZ, REPORTLAB, WEASYPRINT, WORD
from layouts.resume import ARJUN, MARISOL, Resume
from layouts.sheet import GREY, Shape, Sheet, row_by_row, tables_by_columns
from layouts.typefaces import Family

_LEFT, _RIGHT = 60.0, 545.0
_COLUMNS = (_LEFT, _LEFT + 180, _LEFT + 370)


def without_duties(resume: Resume) -> Resume:
    return replace(resume, jobs=tuple(replace(job, bullets=()) for job in resume.jobs))


def open_page(resume: Resume, family: Family) -> Column:
    column = Column(Sheet(), _LEFT, _RIGHT, 60, Style(family), "top")
    column.set(resume.name, face="bold", size=18)
    column.skip(16)
    column.line(" | ".join(resume.contact))
    column.skip(8)
    column.text(resume.summary)
    column.skip(8)
    return column


def _set_rule(column: Column, base: float) -> None:
    """A line above the row of a table that stands on this baseline."""
    column.sheet.items.append(Shape(_LEFT - 4, base - 10.5, _RIGHT - _LEFT, 0.6, GREY))


def set_school(column: Column, resume: Resume) -> None:
    column.skip(10)
    column.stream = "school"
    column.heading("Education")
    column.line(f"{resume.degree}, {resume.school}, {resume.school_dates}")


def jobs_as_rows(resume: Resume, family: Family) -> list[Sheet]:
    """Organisation, designation and duration: a row a job."""
    column = open_page(resume, family)
    column.heading("Work Experience")
    for number in range(len(resume.jobs) + 1):
        _set_rule(column, column.top + 16 * number)
    rows = [("Organisation", "Designation", "Duration")]
    rows += [(job.employer, job.title, job.dates) for job in resume.jobs]
    for number, row in enumerate(rows):
        face = "regular" if number else "bold"
        for place, (left, text) in enumerate(zip(_COLUMNS, row, strict=True)):
            whole = "" if place else " ".join(row)
            column.set(text, left, stream=f"jobs.{place}", face=face, whole=whole)
        column.skip(16)
    set_school(column, resume)
    return [column.sheet]


def dates_in_two_columns(resume: Resume, family: Family) -> list[Sheet]:
    """From, to, designation, organisation."""
    column = open_page(resume, family)
    column.heading("Work Experience")
    edges = (_LEFT, _LEFT + 75, _LEFT + 150, _LEFT + 330)
    rows = [("From", "To", "Designation", "Organisation")]
    rows += [(*job.dates.split(" - "), job.title, job.employer) for job in resume.jobs]
    for number, row in enumerate(rows):
        face = "regular" if number else "bold"
        for place, (left, text) in enumerate(zip(edges, row, strict=True)):
            whole = "" if place else " ".join(row)
            column.set(text, left, stream=f"jobs.{place}", face=face, whole=whole)
        column.skip(16)
    set_school(column, resume)
    return [column.sheet]


def jobs_as_rows_of_wrapped_cells(resume: Resume, family: Family) -> list[Sheet]:
    """The cells of a row have one, two and three lines."""
    column = open_page(resume, family)
    column.heading("Work Experience")
    for number, job in enumerate(resume.jobs):
        _set_rule(column, column.top)
        employer = f"{job.employer}, {job.place}, a vendor of several brands"
        texts = (job.dates, job.title, employer)
        widths = (115, 95, 120)
        cells = []
        left = _LEFT
        for place, (text, width) in enumerate(zip(texts, widths, strict=True)):
            cells.append(column.inner(left, left + width, f"jobs.{number}{place}"))
            cells[-1].text(text)
            left += width + 20
        column.top = max(cell.top for cell in cells) + 5
    set_school(column, resume)
    return [column.sheet]


def jobs_with_duties_in_cells(resume: Resume, family: Family) -> list[Sheet]:
    """Two cells a row: employer, place and dates at the left, title and duties at the right."""
    column = open_page(resume, family)
    column.heading("Work Experience")
    for number, job in enumerate(resume.jobs):
        _set_rule(column, column.top)
        left = column.inner(_LEFT, _LEFT + 140, f"job{number}.who")
        left.line(job.dates, "bold")
        right = column.inner(_LEFT + 160, _RIGHT, f"job{number}.what")
        right.line(job.title, "bold")
        right.line(f"{job.employer}, {job.place}")
        right.bullets(job.bullets)
        column.top = right.top + 6
    set_school(column, resume)
    return [column.sheet]


def personal_details(resume: Resume, family: Family) -> list[Sheet]:
    """Keys, colons and values in three columns below the jobs."""
    column = open_page(resume, family)
    column.stream = "jobs"
    column.heading("Work Experience")
    for job in resume.jobs:
        column.job(job)
    column.stream = "personal"
    column.heading("Personal Details")
    for key, value in resume.personal:
        column.set(key, whole=f"{key} {value}", stream="personal.key")
        column.set(":", _LEFT + 110, stream="personal.colon")
        column.set(value, _LEFT + 125, stream="personal.value")
        column.down()
    return [column.sheet]


FIXTURES = (
    Fixture("jobs_as_rows", jobs_as_rows, WORD, resume=without_duties(MARISOL)),
    Fixture("jobs_as_rows", jobs_as_rows, REPORTLAB, tables_by_columns, without_duties(ARJUN)),
    Fixture("jobs_as_rows", jobs_as_rows, WEASYPRINT, row_by_row, without_duties(MARISOL)),
    Fixture(
        "jobs_as_rows_of_wrapped_cells",
        jobs_as_rows_of_wrapped_cells,
        WORD,
        resume=without_duties(MARISOL),
    ),
    Fixture("dates_in_two_columns", dates_in_two_columns, WORD, resume=without_duties(ARJUN)),
    Fixture("dates_in_two_columns", dates_in_two_columns, QUARTZ, resume=without_duties(MARISOL)),
    Fixture("jobs_with_duties_in_cells", jobs_with_duties_in_cells, WORD),
    Fixture("jobs_with_duties_in_cells", jobs_with_duties_in_cells, GOOGLE_DOCS, resume=ARJUN),
    Fixture("personal_details", personal_details, QUARTZ, resume=ARJUN),
    Fixture("personal_details", personal_details, WORD, tables_by_columns),
)
