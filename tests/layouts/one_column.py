"""Resumes in one column: where dates stand, how headings, bullets and contacts are set."""

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
    WEASYPRINT,
    WKHTMLTOPDF,
    WORD,
    WORD_TABS,
)
from layouts.resume import ARJUN, Job, Resume
from layouts.sheet import (
    A4,
    A4_ACROSS,
    GREY,
    NAVY,
    Item,
    Run,
    Sheet,
    row_by_row,
    scattered,
    styles_apart,
)
from layouts.truth import RUNNING
from layouts.typefaces import Family

_LEFT, _RIGHT = 60.0, 545.0


def open_column(family: Family, **style: object) -> Column:
    """A column over a whole sheet."""
    return Column(Sheet(), _LEFT, _RIGHT, 60, Style(family, **style))  # type: ignore[arg-type]


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


def set_jobs(column: Column, resume: Resume, set_job) -> list[Sheet]:  # type: ignore[no-untyped-def]
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
    return sorted(items, key=lambda item: isinstance(item, Run) and item.left > _RIGHT - 120)


def centred_headings(resume: Resume, family: Family) -> list[Sheet]:
    column = open_column(family)
    column.centred(resume.name, "bold", 22)
    column.centred(resume.tagline, "italic", 7.5)  # a small line right below big type
    column.centred("  |  ".join(resume.contact), size=8)
    for title in ("Work Experience", "Education"):
        column.skip(10)
        width = column.width(title.upper(), "bold", 11)
        column.heading(title, (_LEFT + _RIGHT - width) / 2)
        if title == "Education":
            column.centred(resume.degree, "bold")
            column.centred(f"{resume.school}, {resume.school_dates}")
            continue
        for job in resume.jobs:
            column.centred(job.title, "bold")
            column.centred(f"{job.employer}, {job.dates}", "italic")
            column.bullets(job.bullets)
    return [column.sheet]


def big_name_over_small_contacts(resume: Resume, family: Family) -> list[Sheet]:
    """The first small line lies nearer to the name than half the name's height."""
    column = open_column(family)
    column.set(resume.name, face="bold", size=30)
    column.skip(11)
    column.set(" | ".join(resume.contact), size=7.5, colour=GREY)
    column.skip(30)
    column.heading("Work Experience")
    for job in resume.jobs:
        column.job(job)
    tail(column, resume)
    return [column.sheet]


def letter_spaced_headings(resume: Resume, family: Family) -> list[Sheet]:
    column = open_column(family, heading_spacing=3.2)
    column.set(resume.name.upper(), face="bold", size=20, spacing=6, colour=NAVY)
    column.skip(20)
    column.line(" | ".join(resume.contact))
    column.skip(10)
    column.heading("Work Experience")
    for job in resume.jobs:
        column.job(job)
    tail(column, resume)
    return [column.sheet]


def headings_typed_with_blanks(resume: Resume, family: Family) -> list[Sheet]:
    """E X P E R I E N C E, as typed by hand."""
    column = open_column(family)
    column.line(resume.name, "bold")
    for title in ("Experience", "Education"):
        column.skip(10)
        spaced = " ".join(title.upper())
        column.set(spaced, face="bold", size=11, heading=True, meant=title.upper())
        column.skip(17)
        if title == "Education":
            column.flush(resume.degree, resume.school_dates)
            continue
        for job in resume.jobs:
            column.job(job)
    return [column.sheet]


def headings_in_small_capitals(resume: Resume, family: Family) -> list[Sheet]:
    """Each word's first letter larger than the rest, as word processors fake small capitals."""
    column = open_column(family)
    column.line(resume.name, "bold")
    for title in ("Experience", "Education"):
        column.skip(10)
        first, rest = title[0], title[1:].upper()
        column.set(first, face="bold", size=13, heading=True, meant=title.upper())
        start = column.left + column.width(first, "bold", 13)
        column.set(rest, start, face="bold", size=10.4, meant="")
        column.skip(17)
        if title == "Education":
            column.flush(resume.degree, resume.school_dates)
            continue
        for job in resume.jobs:
            column.job(job)
    return [column.sheet]


def icons_before_contacts(resume: Resume, family: Family) -> list[Sheet]:
    column = open_column(family, bullet="shape")
    column.set(resume.name, face="bold", size=20, stream="name")
    column.skip(18)
    left = column.left
    for icon, contact in zip("\uf095\uf0e0\uf3c5", resume.contact, strict=True):
        column.set(icon, left, stream="", size=8)
        column.set(contact, left + 11, stream=f"contact.{contact}")
        left += 11 + column.width(contact) + 25
    column.skip(24)
    column.heading("Work Experience")
    for job in resume.jobs:
        column.job(job)
    tail(column, resume)
    return [column.sheet]


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
    Fixture("centred_headings", centred_headings, QUARTZ),
    Fixture("big_name_over_small_contacts", big_name_over_small_contacts, LATEX, resume=ARJUN),
    Fixture("letter_spaced_headings", letter_spaced_headings, WEASYPRINT),
    Fixture("letter_spaced_headings", letter_spaced_headings, CANVA, scattered),
    Fixture("headings_typed_with_blanks", headings_typed_with_blanks, WORD, resume=ARJUN),
    Fixture("headings_in_small_capitals", headings_in_small_capitals, WORD),
    Fixture("icons_before_contacts", icons_before_contacts, WEASYPRINT, row_by_row),
    Fixture("icons_before_contacts", icons_before_contacts, CANVA, styles_apart, ARJUN),
    Fixture("running_headers", running_headers, QUARTZ),
    Fixture("landscape", landscape, REPORTLAB, row_by_row),
    Fixture("rotated_page", rotated_page, WORD),
    Fixture("text_set_sideways", text_set_sideways, REPORTLAB, resume=ARJUN),
)
