"""A resume as PDF, in one of the looks."""

from __future__ import annotations

import io

from content import Resume, Section
from jobs import STYLES
from looks import LOOKS, Look
from reportlab.lib.colors import HexColor
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    NextPageTemplate,
    PageTemplate,
    Spacer,
    Table,
)
from setting import bullets, grid, text

MARGIN = 50.0
SIDE = 150.0  # width of a side column
GUTTER = 22.0


def write_pdf(resume: Resume) -> bytes:
    """The file's bytes; not compressed, so that they depend on no version of zlib."""
    look = LOOKS[resume.look]
    buffer = io.BytesIO()
    paper = {"pagesize": look.paper, "invariant": 1, "pageCompression": 0}
    document = BaseDocTemplate(buffer, title=f"{resume.name} resume", author=resume.name, **paper)
    width = look.paper[0] - 2 * MARGIN
    if look.side:
        document.addPageTemplates(_templates(look))
        document.build(_two_columns(resume, look, width))
    else:
        document.addPageTemplates([PageTemplate("page", [_frame(look, MARGIN, width)])])
        document.build([*_head(resume, look), *_body(resume.sections, look, width)])
    return buffer.getvalue()


def _two_columns(resume: Resume, look: Look, width: float) -> list[Flowable]:
    aside = [section for section in resume.sections if section.aside]
    main = [section for section in resume.sections if not section.aside]
    contact = Section("Contact", lines=resume.contact)
    narrow = _body([contact, *aside], look, SIDE)
    wide = [_name(resume, look), *_body(main, look, width - SIDE - GUTTER)]
    first, second = (narrow, wide) if look.side == "left" else (wide, narrow)
    return [NextPageTemplate("later"), *first, FrameBreak(), *second]


def _templates(look: Look) -> list[PageTemplate]:
    width = look.paper[0] - 2 * MARGIN
    main = width - SIDE - GUTTER
    if look.side == "left":
        columns = [(MARGIN, SIDE), (MARGIN + SIDE + GUTTER, main)]
    else:
        columns = [(MARGIN, main), (MARGIN + main + GUTTER, SIDE)]
    later = max(columns, key=lambda column: column[1])
    return [
        PageTemplate("first", [_frame(look, *column) for column in columns]),
        PageTemplate("later", [_frame(look, *later)]),
    ]


def _frame(look: Look, left: float, width: float) -> Frame:
    height = look.paper[1] - 2 * MARGIN
    return Frame(left, MARGIN, width, height, 0, 0, 0, 0)


def _head(resume: Resume, look: Look) -> list[Flowable]:
    line = " | ".join(resume.contact)
    alignment = 1 if look.centred else 0
    return [_name(resume, look), text(look, line, alignment=alignment, spaceAfter=4)]


def _name(resume: Resume, look: Look) -> Flowable:
    alignment = 1 if look.centred else 0
    size = look.size * 1.9
    changes = {"fontSize": size, "textColor": look.colour, "spaceAfter": 4}
    return text(look, resume.name, look.bold, alignment=alignment, **changes)


def _body(sections: list[Section], look: Look, width: float) -> list[Flowable]:
    pieces: list[Flowable] = []
    for section in sections:
        pieces += [Spacer(1, 7), *_heading(section.heading, look, width)]
        pieces += _fill(section, look, width)
    return pieces


def _heading(words: str, look: Look, width: float) -> list[Flowable]:
    shown = words.upper() if look.capitals else words
    changes = {"fontSize": look.size * 1.15, "textColor": look.colour}
    line = text(look, shown, look.bold, **changes)
    if look.headings == "shaded":
        band = Table([[line]], colWidths=[width], spaceAfter=4)
        band.setStyle([("BACKGROUND", (0, 0), (-1, -1), HexColor(0xD9E2EC))])
        return [band]
    if look.headings == "ruled":
        return [line, HRFlowable(width="100%", thickness=0.7, color=look.colour, spaceAfter=4)]
    return [line, Spacer(1, 3)]


def _fill(section: Section, look: Look, width: float) -> list[Flowable]:
    pieces: list[Flowable] = []
    if section.text:
        pieces.append(text(look, section.text, spaceAfter=3))
    if section.table:
        pieces.append(grid(look, section.table, width))
    pieces += [text(look, line) for line in section.lines]
    pieces += bullets(look, section.bullets)
    for job in section.jobs:
        pieces += STYLES[look.jobs](job, look, width)
    return pieces
