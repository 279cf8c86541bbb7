"""Resumes in one column: where dates stand, how headings, bullets and contacts are set."""

from __future__ import annotations

from collections.abc import Callable

from layouts.column import Column, Style
from layouts.fixture import Fixture
from layouts.producers import (
    CANVA,
    CHROMIUM,
    GOOGLE_DOCS,
    LATEX,
    QUARTZ,
    REPORTLAB,
    WEASYPRINT,
    WKHTMLTOPDF,
    WORD,
    WORD_TABS,
)
from layouts.resume import ARJUN, Job, Resume
from layouts.sheet import (
    Item,
    Run,
    Sheet,
)
from layouts.typefaces import Family

LEFT, RIGHT = 60.0, 545.0


def open_column(family: Family, **style: object) -> Column:
    """A column over a whole sheet."""
    return Column(Sheet(), LEFT, RIGHT, 60, Style(family, **style))  # type: ignore[arg-type]


def head(column: Column, resume: Resume) -> None:
    column.set(resume.name, face="bold", size=18)
    column.skip(16)
    column.line(" | ".join(resume.contact))
    column.skip(8)
    column.heading("Summary")
    column.text(resume.summary)
    column.skip(8)


def tail(column: Column, resume: Resume) -> None:
    column.skip(3)
    column.heading("Education")
    column.flush(resume.degree, resume.school_dates)
    column.line(resume.school)
    column.skip(8)
    column.heading("Skills")
    column.text(", ".join(resume.skills))


def set_jobs(column: Column, resume: Resume, set_job: Callable[[Column, Job], None]) -> list[Sheet]:
    """A whole resume whose jobs are set by ``set_job(column, job)``."""
    head(column, resume)
    column.heading("Work Experience")
    for job in resume.jobs:
        set_job(column, job)
        column.skip(5)
    tail(column, resume)
    return [column.sheet]


def dates_at_the_right_margin(resume: Resume, family: Family) -> list[Sheet]:
    return set_jobs(open_column(family), resume, Column.job)


def bullets_as_shapes(resume: Resume, family: Family) -> list[Sheet]:
    return set_jobs(open_column(family, bullet="shape"), resume, Column.job)


def bullets_as_dashes(resume: Resume, family: Family) -> list[Sheet]:
    return set_jobs(open_column(family, bullet="dash"), resume, Column.job)


def dates_above_titles(resume: Resume, family: Family) -> list[Sheet]:
    def set_job(column: Column, job: Job) -> None:
        column.line(job.dates, "italic")
        column.line(job.title, "bold")
        column.line(f"{job.employer}, {job.place}")
        column.bullets(job.bullets)

    return set_jobs(open_column(family, bullet="inline"), resume, set_job)


def dates_below_titles(resume: Resume, family: Family) -> list[Sheet]:
    def set_job(column: Column, job: Job) -> None:
        column.line(f"{job.employer}, {job.place}")
        column.line(job.title, "bold")
        column.line(job.dates, "italic")
        column.bullets(job.bullets)

    return set_jobs(open_column(family, bullet="inline", capitals=False), resume, set_job)


def employer_and_place_at_the_margins(resume: Resume, family: Family) -> list[Sheet]:
    """Two lines a job with something flush right on both (awesome-cv, Jake's resume)."""

    def set_job(column: Column, job: Job) -> None:
        column.flush(job.employer, job.place, "bold", "italic")
        column.flush(job.title, job.dates, "italic", "italic")
        column.bullets(job.bullets)

    return set_jobs(open_column(family, size=9.5), resume, set_job)


def titles_and_employers_on_one_line(resume: Resume, family: Family) -> list[Sheet]:
    """Title at the left, employer in the middle, dates at the right."""

    def set_job(column: Column, job: Job) -> None:
        column.set(job.title, face="bold")
        column.set(job.employer, column.left + 200)
        column.set(job.dates, column.right - column.width(job.dates))
        column.down()
        column.bullets(job.bullets)

    return set_jobs(open_column(family), resume, set_job)


def titles_and_dates_of_one_weight(resume: Resume, family: Family) -> list[Sheet]:
    def set_job(column: Column, job: Job) -> None:
        column.flush(job.title, job.dates, "regular", "regular")
        column.flush(job.employer, job.place, "italic", "italic")
        column.bullets(job.bullets)

    return set_jobs(open_column(family), resume, set_job)


def words_broken_at_line_ends(resume: Resume, family: Family) -> list[Sheet]:
    """TeX hyphenates: the end of a word stands on the next line."""

    def set_job(column: Column, job: Job) -> None:
        column.flush(job.title, job.dates)
        column.line(f"{job.employer}, {job.place}")
        column.bullets(job.bullets)
        whole = "Reported to the operations manager and to the customer every Monday"
        first, second = whole.split("tomer")
        column.set(f"{first}-", meant="", whole=whole)
        column.down()
        column.set(f"tomer{second}", meant=whole)
        column.down()

    return set_jobs(open_column(family), resume, set_job)


def right_side_last(items: list[Item]) -> list[Item]:
    """All dates at the right margin after everything else."""
    return sorted(items, key=lambda item: isinstance(item, Run) and item.left > RIGHT - 120)


FIXTURES = (
    Fixture("dates_at_the_right_margin", dates_at_the_right_margin, REPORTLAB),
    Fixture("dates_at_the_right_margin", dates_at_the_right_margin, WKHTMLTOPDF),
    Fixture("dates_at_the_right_margin", dates_at_the_right_margin, WORD, resume=ARJUN),
    Fixture("dates_at_the_right_margin", dates_at_the_right_margin, QUARTZ),
    Fixture("dates_at_the_right_margin", dates_at_the_right_margin, GOOGLE_DOCS, resume=ARJUN),
    Fixture("bullets_as_shapes", bullets_as_shapes, CHROMIUM),
    Fixture("bullets_as_shapes", bullets_as_shapes, WEASYPRINT, resume=ARJUN),
    Fixture("bullets_as_dashes", bullets_as_dashes, WORD),
    Fixture("dates_above_titles", dates_above_titles, GOOGLE_DOCS),
    Fixture("dates_below_titles", dates_below_titles, WORD),
    Fixture("employer_and_place_at_the_margins", employer_and_place_at_the_margins, LATEX),
    Fixture("titles_and_employers_on_one_line", titles_and_employers_on_one_line, CHROMIUM),
    Fixture("dates_drawn_last", dates_at_the_right_margin, CANVA, right_side_last),
    Fixture("titles_and_dates_of_one_weight", titles_and_dates_of_one_weight, WORD_TABS),
    Fixture("titles_and_dates_of_one_weight", titles_and_dates_of_one_weight, LATEX, resume=ARJUN),
    Fixture("words_broken_at_line_ends", words_broken_at_line_ends, LATEX),
)
