"""Resumes with a sidebar: on either side, banded, narrow, short, over pages, drawn in any order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

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
)
from layouts.resume import ARJUN, Resume
from layouts.sheet import (
    BLACK,
    NAVY,
    WHITE,
    Shape,
    Sheet,
    main_first,
    main_last,
    row_by_row,
    scattered,
    styles_apart,
)
from layouts.typefaces import Family

_MARGIN, _EDGE = 40.0, 572.0
_TOP = 110.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the sidebar stands; points. ``drop``: how far it begins below the main column."""

    on_left: bool = True
    width: float = 150.0
    gutter: float = 26.0
    leading: float = 12.5
    drop: float = 0.0
    banded: bool = False
    justified: bool = False

    def columns(self, sheet: Sheet, family: Family) -> tuple[Column, Column]:
        """The sidebar and the main column of a sheet."""
        main = Style(family, size=8.5)
        side = replace(
            main,
            leading=self.leading,
            justified=self.justified,
            colour=WHITE if self.banded else BLACK,
            bullet="shape" if self.banded else "glyph",
        )
        if self.on_left:
            edge = _MARGIN + self.width
            edges = (_MARGIN, edge, edge + self.gutter, _EDGE)
        else:
            edge = _EDGE - self.width
            edges = (edge, _EDGE, _MARGIN, edge - self.gutter)
        left, right, start, end = edges
        if self.banded:
            outer = (0.0, right + 8) if self.on_left else (left - 8, sheet.size[0])
            band = Shape(outer[0], 0, outer[1] - outer[0], sheet.size[1], NAVY)
            sheet.items.append(band)
        return (
            Column(sheet, left, right, _TOP + self.drop, side, "side"),
            Column(sheet, start, end, _TOP, main),
        )


def set_header(column: Column, resume: Resume) -> None:
    header = column.inner(_MARGIN, _EDGE, "header")
    header.top = 50
    header.set(resume.name, face="bold", size=20)
    header.skip(18)
    header.line(resume.tagline, "italic")


def set_side(side: Column, resume: Resume) -> None:
    side.heading("Contact")
    side.lines(resume.contact)
    side.skip(10)
    side.heading("Skills")
    side.lines(resume.skills)
    side.skip(10)
    side.heading("Languages")
    side.lines(resume.languages)
    side.skip(10)
    side.heading("Awards")
    side.bullets(resume.awards)


def set_main(main: Column, resume: Resume) -> None:
    main.heading("Profile")
    main.text(resume.summary)
    main.skip(8)
    main.heading("Employment")
    for job in resume.jobs:
        main.job(job)
    main.skip(4)
    main.heading("Education")
    main.flush(resume.degree, resume.school_dates)
    main.line(resume.school)


def sidebar(resume: Resume, family: Family, plan: Plan) -> list[Sheet]:
    side, main = plan.columns(Sheet(), family)
    if not plan.banded:
        set_header(main, resume)
    set_side(side, resume)
    set_main(main, resume)
    return [main.sheet]


def sidebar_of_prose(resume: Resume, family: Family, plan: Plan) -> list[Sheet]:
    """A sidebar whose sentences fill their lines."""
    side, main = plan.columns(Sheet(), family)
    side.heading("Profile")
    side.text(resume.summary)
    side.skip(8)
    side.heading("Schooling")
    side.text(f"{resume.degree} from {resume.school}, {resume.school_dates}, with distinction.")
    side.skip(8)
    side.heading("Strengths")
    side.text(", ".join(resume.skills))
    main.heading("Employment")
    for job in resume.jobs:
        main.job(job)
    return [main.sheet]


def sidebar_that_ends_half_way(resume: Resume, family: Family) -> list[Sheet]:
    """The main column goes on below the sidebar over the full width."""
    side, main = Plan(on_left=False).columns(Sheet(), family)
    set_header(main, resume)
    side.heading("Contact")
    side.lines(resume.contact)
    side.skip(8)
    side.heading("Awards")
    side.lines(resume.awards)
    main.heading("Profile")
    main.text(resume.summary)
    main.skip(4)
    main.text("Open to night shifts and to relocation; has led teams on site and from home.")
    below = main.inner(_MARGIN, _EDGE, "below")
    below.top = max(side.top, main.top) + 20
    below.heading("Employment")
    for job in resume.jobs:
        below.job(job)
    below.heading("Skills")
    below.text(", ".join(resume.skills))
    return [main.sheet]


def sidebar_over_two_pages(resume: Resume, family: Family, *, goes_on: bool) -> list[Sheet]:
    """The second page has a sidebar too, or the main column alone over the full width."""
    plan = Plan()
    side, main = plan.columns(Sheet(), family)
    next_side, next_main = plan.columns(Sheet(), family)
    next_side.stream, next_main.stream = "side2", "main2"
    next_side.top = next_main.top = 60
    set_header(main, resume)
    side.heading("Contact")
    side.lines(resume.contact)
    side.skip(20)
    side.heading("Skills")
    side.lines(resume.skills)
    if goes_on:
        next_side.heading("Languages")
        next_side.lines(resume.languages)
        next_side.skip(8)
        next_side.heading("Awards")
        next_side.lines(resume.awards)
    else:
        next_main.left = _MARGIN
    main.heading("Profile")
    main.text(resume.summary)
    main.skip(6)
    main.heading("Employment")
    main.job(resume.jobs[0])
    for job in resume.jobs[1:]:
        next_main.job(job)
    next_main.heading("Education")
    next_main.flush(resume.degree, resume.school_dates)
    next_main.line(resume.school)
    return [main.sheet, next_main.sheet]


def rotated(resume: Resume, family: Family) -> list[Sheet]:
    side, main = Plan().columns(Sheet(rotate=90), family)
    set_side(side, resume)
    set_main(main, resume)
    return [main.sheet]


_LEFT = partial(sidebar, plan=Plan())
_RIGHT = partial(sidebar, plan=Plan(on_left=False))
_BAND = partial(sidebar, plan=Plan(banded=True))
_RIGHT_BAND = partial(sidebar, plan=Plan(on_left=False, banded=True))
_LOOSE = partial(sidebar, plan=Plan(leading=15.3, drop=4))
_TIGHT = partial(sidebar, plan=Plan(on_left=False, leading=11, drop=7))
_NARROW = partial(sidebar, plan=Plan(gutter=9, width=135))
_NARROW_RIGHT = partial(sidebar, plan=Plan(on_left=False, gutter=10, leading=13.7))
_PROSE = partial(sidebar_of_prose, plan=Plan(width=125, justified=True))
_CLOSE = partial(sidebar_of_prose, plan=Plan(width=140, justified=True, gutter=9))
_CLOSE_LOOSE = partial(
    sidebar_of_prose, plan=Plan(width=140, justified=True, gutter=8.5, leading=10.6, drop=5)
)
_ON = partial(sidebar_over_two_pages, goes_on=True)
_ONCE = partial(sidebar_over_two_pages, goes_on=False)

FIXTURES = (
    Fixture("left_sidebar_first", _LEFT, CHROMIUM),
    Fixture("left_sidebar_first", _LEFT, REPORTLAB, resume=ARJUN),
    Fixture("left_sidebar_last", _LEFT, WORD, main_first),
    Fixture("left_sidebar_woven", _LEFT, WKHTMLTOPDF, row_by_row),
    Fixture("left_sidebar_boxes", _LEFT, CANVA, scattered, ARJUN),
    Fixture("right_sidebar_first", _RIGHT, QUARTZ),
    Fixture("right_sidebar_last", _RIGHT, GOOGLE_DOCS, main_first, ARJUN),
    Fixture("right_sidebar_woven", _RIGHT, REPORTLAB, row_by_row),
    Fixture("right_sidebar_by_style", _RIGHT, WEASYPRINT, styles_apart),
    Fixture("left_band", _BAND, WEASYPRINT),
    Fixture("left_band_woven", _BAND, CANVA, row_by_row),
    Fixture("right_band", _RIGHT_BAND, CHROMIUM, resume=ARJUN),
    Fixture("right_band_boxes", _RIGHT_BAND, CANVA, scattered),
    Fixture("unequal_leading", _LOOSE, LATEX),
    Fixture("unequal_leading_woven", _LOOSE, WKHTMLTOPDF, row_by_row, ARJUN),
    Fixture("unequal_leading_right", _TIGHT, WORD, main_last),
    Fixture("narrow_gutter", _NARROW, WORD),
    Fixture("narrow_gutter_right_woven", _NARROW_RIGHT, LATEX, row_by_row, ARJUN),
    Fixture("sidebar_of_prose", _PROSE, LATEX),
    Fixture("sidebar_of_prose", _PROSE, WORD, row_by_row, ARJUN),
    Fixture("prose_at_a_narrow_gutter", _CLOSE, WEASYPRINT),
    Fixture("prose_at_a_narrow_gutter_loose", _CLOSE_LOOSE, WORD, main_first),
    Fixture("sidebar_that_ends_half_way", sidebar_that_ends_half_way, QUARTZ),
    Fixture("sidebar_that_ends_half_way", sidebar_that_ends_half_way, WORD, row_by_row, ARJUN),
    Fixture("sidebar_on_both_pages", _ON, GOOGLE_DOCS),
    Fixture("sidebar_on_the_first_page", _ONCE, WEASYPRINT, main_last, ARJUN),
    Fixture("sidebar_on_a_rotated_page", rotated, REPORTLAB),
)
