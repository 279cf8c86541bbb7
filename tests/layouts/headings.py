"""How names, headings and contacts are set: centred, spaced, in capitals, behind icons."""

from __future__ import annotations

from layouts.fixture import Fixture
from layouts.one_column import LEFT, RIGHT, open_column, tail
from layouts.producers import (
    CANVA,
    LATEX,
    QUARTZ,
    WEASYPRINT,
    WORD,
)
from layouts.resume import ARJUN, Resume
from layouts.sheet import GREY, NAVY, Sheet, row_by_row, scattered, styles_apart
from layouts.typefaces import Family


def centred_headings(resume: Resume, family: Family) -> list[Sheet]:
    column = open_column(family)
    column.centred(resume.name, "bold", 22)
    column.centred(resume.tagline, "italic", 7.5)  # a small line right below big type
    column.centred("  |  ".join(resume.contact), size=8)
    for title in ("Work Experience", "Education"):
        column.skip(10)
        width = column.width(title.upper(), "bold", 11)
        column.heading(title, (LEFT + RIGHT - width) / 2)
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
        column.set(icon, left, silent=True, size=8)
        column.set(contact, left + 11, stream=f"contact.{contact}")
        left += 11 + column.width(contact) + 25
    column.skip(24)
    column.heading("Work Experience")
    for job in resume.jobs:
        column.job(job)
    tail(column, resume)
    return [column.sheet]


FIXTURES = (
    Fixture("centred_headings", centred_headings, QUARTZ),
    Fixture("big_name_over_small_contacts", big_name_over_small_contacts, LATEX, resume=ARJUN),
    Fixture("letter_spaced_headings", letter_spaced_headings, WEASYPRINT),
    Fixture("letter_spaced_headings", letter_spaced_headings, CANVA, scattered),
    Fixture("headings_typed_with_blanks", headings_typed_with_blanks, WORD, resume=ARJUN),
    Fixture("headings_in_small_capitals", headings_in_small_capitals, WORD),
    Fixture("icons_before_contacts", icons_before_contacts, WEASYPRINT, row_by_row),
    Fixture("icons_before_contacts", icons_before_contacts, CANVA, styles_apart, ARJUN),
)
