"""Resumes in columns of one rank, with full-width parts above, between and below."""

from __future__ import annotations

from dataclasses import replace

from layouts.column import Column, Style
from layouts.fixture import Fixture
from layouts.producers import (
    CANVA,
    CHROMIUM,
    GOOGLE_DOCS,
    LATEX,
    QUARTZ,
    REPORTLAB,
    WKHTMLTOPDF,
    WORD,
)
from layouts.resume import ARJUN, Resume
from layouts.sheet import Sheet, row_by_row, scattered, tables_by_columns
from layouts.typefaces import Family

_LEFT, _RIGHT, _GUTTER = 40.0, 572.0, 24.0
_MIDDLE = (_LEFT + _RIGHT) / 2


def open_page(resume: Resume, family: Family) -> Column:
    column = Column(Sheet(), _LEFT, _RIGHT, 55, Style(family, size=8.5), "header")
    column.set(resume.name, face="bold", size=18)
    column.skip(16)
    column.text(" | ".join(resume.contact) + " | " + resume.tagline)
    column.skip(12)
    return column


def halves(column: Column, left: str, right: str) -> tuple[Column, Column]:
    """Two equal columns from here on, with the names of their streams."""
    return (
        column.inner(_LEFT, _MIDDLE - _GUTTER / 2, left),
        column.inner(_MIDDLE + _GUTTER / 2, _RIGHT, right),
    )


def go_below(column: Column, *others: Column, stream: str) -> None:
    column.top = max(other.top for other in others) + 14
    column.stream = stream


def two_equal_columns(resume: Resume, family: Family) -> list[Sheet]:
    """Jobs run from the left column into the right; a line over both ends the page."""
    column = open_page(resume, family)
    left, right = halves(column, "left", "right")
    left.heading("Experience")
    for job in resume.jobs[:2]:
        left.line(job.title, "bold")
        left.line(job.dates, "italic")
        left.line(job.employer)
        left.bullets(job.bullets)
        left.skip(5)
    right.line(resume.jobs[2].title, "bold")
    right.line(resume.jobs[2].dates, "italic")
    right.line(resume.jobs[2].employer)
    right.bullets(resume.jobs[2].bullets)
    right.skip(8)
    right.heading("Skills")
    right.bullets(resume.skills)
    go_below(column, left, right, stream="footer")
    column.text(
        f"{resume.degree} from {resume.school}, {resume.school_dates}. "
        "All that is written above is true to the best of my knowledge."
    )
    return [column.sheet]


def columns_full_width_columns(resume: Resume, family: Family) -> list[Sheet]:
    column = open_page(resume, family)
    left, right = halves(column, "profile", "skills")
    left.heading("Profile")
    left.text(resume.summary)
    right.heading("Skills")
    right.lines(resume.skills[:4])
    go_below(column, left, right, stream="jobs")
    column.heading("Professional experience in contact centres and shared services")
    for job in resume.jobs:
        column.job(job)
    left, right = halves(column, "school", "languages")
    left.heading("Education")
    left.line(resume.degree, "bold")
    left.line(f"{resume.school}, {resume.school_dates}")
    right.heading("Languages")
    right.lines(resume.languages)
    return [column.sheet]


def headings_on_both_sides(resume: Resume, family: Family) -> list[Sheet]:
    """Two sections side by side below one line with both headings, then the jobs."""
    column = open_page(resume, family)
    left, right = halves(column, "school", "awards")
    left.heading("Education")
    left.lines([resume.degree, resume.school, resume.school_dates])
    right.heading("Awards")
    right.lines(resume.awards)
    go_below(column, left, right, stream="jobs")
    column.heading("Experience")
    for job in resume.jobs:
        column.job(job)
    return [column.sheet]


def skills_in_three_columns(resume: Resume, family: Family) -> list[Sheet]:
    """A bulleted list in three columns whose entries wrap, within a resume of one column."""
    column = open_page(resume, family)
    column.stream = "jobs"
    column.heading("Experience")
    for job in resume.jobs:
        column.job(job)
    column.heading("Core Competencies")
    columns = [
        column.inner(left, left + 110, f"skills{number}")
        for number, left in enumerate((_LEFT, _LEFT + 180, _LEFT + 360))
    ]
    for number, part in enumerate(columns):
        for skill in resume.skills[number::3]:
            more = " for accounts in several countries" if len(skill) in (10, 12) else ""
            part.bullets([skill + more])
    go_below(column, *columns, stream="school")
    column.heading("Education")
    column.flush(resume.degree, resume.school_dates)
    column.line(resume.school)
    return [column.sheet]


def lists_side_by_side(resume: Resume, family: Family) -> list[Sheet]:
    """Two bulleted lists, the shorter one centred beside the longer: no baseline is shared."""
    column = open_page(resume, family)
    column.style = replace(column.style, bullet="shape")
    column.stream = "top"
    column.heading("Highlights")
    left = column.inner(_LEFT, _LEFT + 140, "left")
    right = column.inner(_LEFT + 150, _LEFT + 320, "right")
    right.skip(0.5 * column.style.leading)
    left.bullets(resume.skills[:5])
    right.bullets(resume.skills[5:])
    go_below(column, left, stream="jobs")
    column.heading("Experience")
    for job in resume.jobs:
        column.job(job)
    return [column.sheet]


def skills_cell_by_cell(resume: Resume, family: Family) -> list[Sheet]:
    """A table of two columns without lines: every second skill on the right."""
    column = open_page(resume, family)
    column.stream = "top"
    column.heading("Skills")
    for place in range(0, 8, 2):
        for side, left in enumerate((_LEFT, _LEFT + 200)):
            cell = column.inner(left, left + 180, f"skills.{side}")
            cell.line(resume.skills[place + side])
        column.down()
    column.skip(8)
    column.stream = "jobs"
    column.heading("Experience")
    for job in resume.jobs:
        column.job(job)
    return [column.sheet]


def grid_of_competencies(resume: Resume, family: Family) -> list[Sheet]:
    """Bulleted entries in a grid; those that wrap push the row below down."""
    column = open_page(resume, family)
    column.stream = "top"
    column.heading("Areas of Expertise")
    for place in range(0, 8, 2):
        cells = []
        for side, left in enumerate((_LEFT, _MIDDLE)):
            cells.append(column.inner(left, left + 150, f"skills.{place + side}"))
            more = " with weekly reports to the client" if place + side in (0, 5) else ""
            cells[-1].bullets([resume.skills[place + side] + more])
        column.top = max(cell.top for cell in cells)
    column.skip(8)
    column.stream = "jobs"
    column.heading("Experience")
    for job in resume.jobs:
        column.job(job)
    return [column.sheet]


FIXTURES = (
    Fixture("two_equal_columns", two_equal_columns, WORD),
    Fixture("two_equal_columns", two_equal_columns, LATEX, resume=ARJUN),
    Fixture("two_equal_columns_woven", two_equal_columns, CHROMIUM, row_by_row),
    Fixture("columns_full_width_columns", columns_full_width_columns, QUARTZ),
    Fixture("columns_full_width_columns", columns_full_width_columns, CANVA, scattered, ARJUN),
    Fixture("headings_on_both_sides", headings_on_both_sides, GOOGLE_DOCS),
    Fixture("headings_on_both_sides_woven", headings_on_both_sides, WORD, row_by_row, ARJUN),
    Fixture("skills_in_three_columns", skills_in_three_columns, CHROMIUM),
    Fixture("skills_in_three_columns", skills_in_three_columns, REPORTLAB, row_by_row, ARJUN),
    Fixture("lists_side_by_side", lists_side_by_side, WKHTMLTOPDF),
    Fixture("lists_side_by_side_woven", lists_side_by_side, WKHTMLTOPDF, row_by_row, ARJUN),
    Fixture("skills_cell_by_cell", skills_cell_by_cell, WORD),
    Fixture("skills_cell_by_cell", skills_cell_by_cell, WKHTMLTOPDF),
    Fixture("skills_cell_by_cell", skills_cell_by_cell, CANVA, tables_by_columns, ARJUN),
    Fixture("grid_of_competencies", grid_of_competencies, GOOGLE_DOCS),
)
