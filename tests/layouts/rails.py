"""Dates or labels in a rail of their own beside the text."""

from __future__ import annotations

from functools import partial

from layouts.column import Column, Style
from layouts.fixture import Fixture
from layouts.producers import CANVA, CHROMIUM, GOOGLE_DOCS, LATEX, QUARTZ, REPORTLAB, WORD
from layouts.resume import ARJUN, Job, Resume
from layouts.sheet import GREY, Item, Run, Shape, Sheet, row_by_row
from layouts.typefaces import Family

_LEFT, _TEXT, _RIGHT = 60.0, 175.0, 545.0


def open_page(resume: Resume, family: Family) -> Column:
    column = Column(Sheet(), _LEFT, _RIGHT, 60, Style(family))
    column.set(resume.name, face="bold", size=18)
    column.skip(16)
    column.line(" | ".join(resume.contact))
    column.skip(12)
    return column


def rail_first(items: list[Item]) -> list[Item]:
    """All that stands in the rail before all that stands beside it: two text boxes."""
    return sorted(items, key=lambda item: (isinstance(item, Run), item.left > _TEXT - 2))


def set_text(column: Column, job: Job) -> None:
    """A job in the column right of the rail."""
    text = column.inner(_TEXT, _RIGHT)
    text.line(job.title, "bold")
    text.line(f"{job.employer}, {job.place}")
    text.bullets(job.bullets)
    column.top = text.top + 6


def set_school(column: Column, resume: Resume) -> None:
    column.set(resume.school_dates)
    column.set(resume.degree, _TEXT, face="bold")
    column.down()
    column.set(resume.school, _TEXT)
    column.skip(24)


def dates_in_the_left_rail(resume: Resume, family: Family, *, ranged_right: bool) -> list[Sheet]:
    """moderncv: the dates of each entry stand left of its title."""
    column = open_page(resume, family)
    column.heading("Experience")
    for job in resume.jobs:
        width = column.width(job.dates)
        column.set(job.dates, _TEXT - 12 - width if ranged_right else None)
        set_text(column, job)
    column.heading("Education")
    set_school(column, resume)
    column.heading("Languages")
    for language in resume.languages:
        name, grade = language.rstrip(")").split(" (")
        column.set(name, whole=f"{name} {grade}")
        column.set(grade, _TEXT)
        column.down()
    return [column.sheet]


def dates_broken_in_the_rail(resume: Resume, family: Family) -> list[Sheet]:
    """The rail is too narrow for a date, which goes on in a second line beside the employer."""
    column = open_page(resume, family)
    column.heading("Experience")
    for number, job in enumerate(resume.jobs):
        start, end = job.dates.split(" - ")
        rail = column.inner(_LEFT, _LEFT + 60, f"job{number}.dates")
        rail.set(f"{start} -", whole=job.dates)
        rail.down()
        rail.line(end)
        text = column.inner(_LEFT + 75, _RIGHT, f"job{number}.text")
        text.line(job.title, "bold")
        text.line(f"{job.employer}, {job.place}")
        text.bullets(job.bullets)
        column.top = text.top + 6
    column.stream = "school"
    column.heading("Education")
    set_school(column, resume)
    return [column.sheet]


def labels_in_the_left_rail(resume: Resume, family: Family) -> list[Sheet]:
    """Section headings stand beside the first line of their sections."""
    column = open_page(resume, family)
    _label(column, "Profile")
    _beside(column, [resume.summary])
    _label(column, "Experience")
    for job in resume.jobs:
        text = column.inner(_TEXT, _RIGHT)
        text.flush(job.title, job.dates)
        text.line(f"{job.employer}, {job.place}")
        text.bullets(job.bullets)
        column.top = text.top + 6
    column.skip(6)
    _label(column, "Education")
    _beside(column, [f"{resume.degree}, {resume.school_dates}", resume.school])
    _label(column, "Skills")
    _beside(column, [", ".join(resume.skills)])
    return [column.sheet]


def labels_of_two_lines(resume: Resume, family: Family) -> list[Sheet]:
    """Long labels wrap in their rail beside the text."""
    column = open_page(resume, family)
    for number, job in enumerate(resume.jobs):
        column.stream = f"part{number}"
        text = column.inner(_TEXT, _RIGHT, f"part{number}.text")
        label = column.inner(_LEFT, _LEFT + 70, f"part{number}.label")
        label.text(f"{('Present', 'Previous', 'Earliest')[number]} Employment", "bold")
        text.flush(job.title, job.dates)
        text.line(f"{job.employer}, {job.place}")
        text.bullets(job.bullets)
        column.top = text.top + 14
    return [column.sheet]


def timeline_with_dots(resume: Resume, family: Family) -> list[Sheet]:
    """A line with a dot at each entry between the dates and the text."""
    column = open_page(resume, family)
    column.heading("Experience")
    top = column.top
    for job in resume.jobs:
        column.set(job.dates)
        dot = Shape(_TEXT - 13.5, column.top - 6, 6, 6, GREY, round=True)
        column.sheet.items.append(dot)
        set_text(column, job)
    column.sheet.items.append(Shape(_TEXT - 11, top, 1, column.top - top, GREY))
    column.heading("Education")
    set_school(column, resume)
    return [column.sheet]


def dates_in_the_middle(resume: Resume, family: Family) -> list[Sheet]:
    """Title, dates and tasks side by side."""
    column = open_page(resume, family)
    column.heading("Experience")
    for number, job in enumerate(resume.jobs):
        titles = column.inner(_LEFT, _LEFT + 120, f"job{number}.title")
        titles.text(job.title, "bold")
        column.set(job.dates, _LEFT + 140, stream=f"job{number}.dates")
        tasks = column.inner(_LEFT + 265, _RIGHT, f"job{number}.tasks")
        tasks.line(f"{job.employer}, {job.place}")
        tasks.bullets(job.bullets)
        column.top = max(tasks.top, titles.top) + 6
    column.stream = "school"
    column.heading("Education")
    column.line(resume.degree, "bold")
    column.line(f"{resume.school}, {resume.school_dates}")
    return [column.sheet]


def _label(column: Column, text: str) -> None:
    column.set(text, face="bold", heading=True)


def _beside(column: Column, texts: list[str]) -> None:
    text = column.inner(_TEXT, _RIGHT)
    for part in texts:
        text.text(part)
    column.top = text.top + 8


_RAIL = partial(dates_in_the_left_rail, ranged_right=False)
_RANGED = partial(dates_in_the_left_rail, ranged_right=True)

FIXTURES = (
    Fixture("dates_in_the_left_rail", _RAIL, LATEX),
    Fixture("dates_in_the_left_rail", _RAIL, CHROMIUM, row_by_row, ARJUN),
    Fixture("dates_ranged_right_in_the_rail", _RANGED, LATEX, resume=ARJUN),
    Fixture("dates_drawn_before_all_text", _RANGED, CANVA, rail_first),
    Fixture("dates_broken_in_the_rail", dates_broken_in_the_rail, WORD),
    Fixture("labels_in_the_left_rail", labels_in_the_left_rail, QUARTZ),
    Fixture("labels_in_the_left_rail", labels_in_the_left_rail, REPORTLAB, rail_first, ARJUN),
    Fixture("labels_of_two_lines", labels_of_two_lines, WORD),
    Fixture("timeline_with_dots", timeline_with_dots, CHROMIUM),
    Fixture("timeline_with_dots", timeline_with_dots, CANVA, rail_first, ARJUN),
    Fixture("dates_in_the_middle", dates_in_the_middle, GOOGLE_DOCS),
)
