"""A resume as DOCX, in one of three looks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import docx
from content import Job, Resume, Section
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

WHEN = datetime(2025, 11, 1, 9, 0)
_BULLET = "List Bullet"


def write_docx(resume: Resume) -> bytes:
    """The file's bytes, the same in every run."""
    document = docx.Document()
    _slim(document)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    _sign(document, resume.name)
    LOOKS[resume.look](document, resume)
    buffer = io.BytesIO()
    document.save(buffer)
    return _pack(buffer.getvalue())


def _slim(document: Document) -> None:
    """Drop what python-docx's template brings and these resumes do not use."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                owner.rels.pop(key)


def _sign(document: Document, author: str) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = author
    properties.title, properties.comments = "Resume", ""
    properties.created = properties.modified = WHEN


def _pack(data: bytes) -> bytes:
    """The same package with fixed times, and stored: it depends on no version of zlib."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(buffer, "w") as packed:
        for name in sorted(given.namelist(), key=lambda name: (name[0] != "[", name)):
            entry = zipfile.ZipInfo(name, WHEN.timetuple()[:6])
            entry.create_system = 0
            packed.writestr(entry, given.read(name))
    return buffer.getvalue()


def _set_headed(document: Document, resume: Resume) -> None:
    """Heading styles, and jobs as title, then employer and dates with a tab between."""
    document.add_heading(resume.name, 0)
    document.add_paragraph(" | ".join(resume.contact))
    for section in resume.sections:
        document.add_heading(section.heading, 1)
        _fill(document, section)
        for job in section.jobs:
            document.add_heading(job.title, 2)
            _ends(document, f"{job.employer}, {job.place}", job.dates)
            _list(document, job.duties)


def _set_bold(document: Document, resume: Resume) -> None:
    """No styles at all: headings are bold paragraphs, jobs begin with employer and dates."""
    document.add_paragraph().add_run(resume.name).bold = True
    for line in resume.contact:
        document.add_paragraph(line)
    for section in resume.sections:
        document.add_paragraph()
        document.add_paragraph().add_run(section.heading.upper()).bold = True
        _fill(document, section)
        for job in section.jobs:
            _ends(document, f"{job.employer}, {job.place}", job.dates, bold=True)
            document.add_paragraph().add_run(job.title).italic = True
            _list(document, job.duties)


def _set_tabled(document: Document, resume: Resume) -> None:
    """A table of two columns for every job: dates in the left cell, the rest in the right."""
    document.add_heading(resume.name, 0)
    document.add_paragraph(" | ".join(resume.contact))
    for section in resume.sections:
        document.add_heading(section.heading, 1)
        _fill(document, section)
        if section.jobs:
            table = document.add_table(rows=0, cols=2)
            table.autofit = False
            for job in section.jobs:
                _add_row(table, job)


def _add_row(table: docx.table.Table, job: Job) -> None:
    left, right = table.add_row().cells
    left.width, right.width = Cm(4), Cm(12)
    left.text = job.dates
    right.paragraphs[0].add_run(job.title).bold = True
    right.add_paragraph(f"{job.employer}, {job.place}")
    for duty in job.duties:
        right.add_paragraph(duty, style=_BULLET)


def _fill(document: Document, section: Section) -> None:
    if section.text:
        document.add_paragraph(section.text)
    if section.table:
        table = document.add_table(rows=0, cols=len(section.table[0]), style="Table Grid")
        for row in section.table:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    for line in section.lines:
        document.add_paragraph(line)
    _list(document, section.bullets)


def _ends(document: Document, left: str, right: str, *, bold: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{left}\t{right}").bold = bold


def _list(document: Document, items: list[str]) -> None:
    for item in items:
        document.add_paragraph(item, style=_BULLET)


LOOKS: dict[str, Callable[[Document, Resume], None]] = {
    "headed": _set_headed,
    "bold": _set_bold,
    "tabled": _set_tabled,
}
