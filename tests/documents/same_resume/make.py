"""Writes the files of this folder: six of the sample resumes, each in seven formats.

    python tests/documents/same_resume/make.py

python-docx sets each resume as DOCX in a layout of its own; LibreOffice ("soffice" on the PATH;
Debian: ``apt-get install --no-install-recommends libreoffice-writer``) saves it as PDF, HTML, RTF,
ODT and plain text; the Markdown is written here. LibreOffice stamps times into its files, so they
differ in every run and the tests never call this.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2] / "examples" / "make_resumes"))

import office  # noqa: E402
from content import Job, Resume, Section, load_resumes  # noqa: E402
from docx.document import Document  # noqa: E402
from docx.oxml import parse_xml  # noqa: E402
from docx.oxml.ns import nsdecls  # noqa: E402
from docx.shared import Cm  # noqa: E402
from docx.table import _Cell  # noqa: E402

Target = Document | _Cell


def set_promotions(document: Document, resume: Resume) -> None:
    """Employers with the whole stay, titles with their own dates after a tab."""
    document.add_paragraph().add_run(resume.name).bold = True
    document.add_paragraph(" | ".join(resume.contact))
    for section in resume.sections:
        document.add_heading(section.heading, 1)
        office._fill(document, section)
        for job in section.jobs:
            office._ends(document, at(job), job.dates, bold=True)
            if job.process:
                document.add_paragraph(f"Process: {job.process}")
            for role in job.roles or [job]:
                if role.title:
                    dates = role.dates if job.roles else ""
                    office._ends(document, role.title, dates, bold=True)
                office._list(document, role.duties)


def set_sidebar(document: Document, resume: Resume) -> None:
    """A table of one row: contact and skills in the left cell, the jobs in the right one."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Cm(5), Cm(11)
    fill(left, [Section("Contact", lines=resume.contact)])
    fill(left, [section for section in resume.sections if section.aside])
    right.paragraphs[0].add_run(resume.name).bold = True
    fill(right, [section for section in resume.sections if not section.aside])


def set_labelled(document: Document, resume: Resume) -> None:
    """A label before each fact; the name in the page header, a page number in the footer."""
    section = document.sections[0]
    section.header.paragraphs[0].add_run(resume.name).bold = True
    number = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    footer = section.footer.paragraphs[0]
    footer.add_run("Page ")
    footer._p.append(parse_xml(number))
    for line in resume.contact:
        document.add_paragraph(line)
    for part in resume.sections:
        document.add_heading(part.heading, 1)
        office._fill(document, part)
        for job in part.jobs:
            for label, fact in facts(job):
                document.add_paragraph(f"{label}: {fact}")
            office._list(document, job.duties)


def fill(cell: Target, sections: list[Section]) -> None:
    """Sections with title and dates on lines of their own, for a narrow column."""
    for section in sections:
        cell.add_paragraph().add_run(section.heading.upper()).bold = True
        for line in [section.text, *section.lines]:
            if line:
                cell.add_paragraph(line)
        for row in section.table:
            cell.add_paragraph(": ".join(row))
        for job in section.jobs:
            cell.add_paragraph().add_run(job.title).bold = True
            cell.add_paragraph(at(job))
            cell.add_paragraph(job.dates)
            office._list(cell, job.duties)
        office._list(cell, section.bullets)


def facts(job: Job) -> list[tuple[str, str]]:
    labels = [("Organisation", at(job)), ("Designation", job.title), ("Duration", job.dates)]
    return [(label, fact) for label, fact in [*labels, ("Process", job.process)] if fact]


def at(job: Job) -> str:
    return ", ".join(part for part in (job.employer, job.place) if part)


def write_markdown(resume: Resume) -> str:
    return "\n".join(markdown(resume)) + "\n"


def markdown(resume: Resume) -> Iterator[str]:
    yield from (f"# {resume.name}", "", " | ".join(resume.contact))
    for section in resume.sections:
        yield from ("", f"## {section.heading}", "")
        yield from [section.text] if section.text else []
        for number, row in enumerate(section.table):
            yield "| " + " | ".join(row) + " |"
            yield from ["|" + " --- |" * len(row)] if number == 0 else []
        for line in section.lines:
            yield from (line, "")
        yield from (f"- {bullet}" for bullet in section.bullets)
        for job in section.jobs:
            yield from describe(job)


def describe(job: Job) -> Iterator[str]:
    if job.roles:
        yield from ("", f"### {at(job)}", "", job.dates)
        yield from ["", f"Process: {job.process}"] if job.process else []
        for role in job.roles:
            yield from ("", f"**{role.title}**", role.dates, "")
            yield from (f"- {duty}" for duty in role.duties)
        return
    yield from ("", f"### {job.title}" if job.title else f"### {at(job)}", "")
    yield from [f"{at(job)}  "] if job.title else []
    yield job.dates
    yield from ["", f"Process: {job.process}"] if job.process else []
    yield ""
    yield from (f"- {duty}" for duty in job.duties)


LAYOUTS: dict[str, tuple[str, Callable[[Document, Resume], None]]] = {
    "contact-centre-manager-uk": ("headed", office.LOOKS["headed"]),
    "kyc-analyst": ("bold", office.LOOKS["bold"]),
    "payroll-specialist": ("tabled", office.LOOKS["tabled"]),
    "process-associate-promotions": ("promotions", set_promotions),
    "support-and-order-management": ("labelled", set_labelled),
    "team-leader-philippines": ("sidebar", set_sidebar),
}
# Format to LibreOffice's filter; PDF without its structure tree, which no reader asks for.
FILTERS = {
    "pdf": 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}',
    "html": "html:HTML (StarWriter)",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
    "txt": "txt:Text (encoded):UTF8",
}


def squeeze(data: bytes) -> bytes:
    """The same archive, compressed and without the picture of its first page."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(buffer, "w") as packed:
        for name in given.namelist():
            if not name.startswith(("Thumbnails", "Configurations2")):
                stored = name == "mimetype"
                method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                packed.writestr(name, given.read(name), method)
    return buffer.getvalue()


def convert(source: Path, folder: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("soffice is not on the PATH; see the top of this file")
    for filter_ in FILTERS.values():
        command = [soffice, "--headless", "--convert-to", filter_, "--outdir", folder, source]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    for resume in load_resumes():
        if resume.stem in LAYOUTS:
            name, set_ = LAYOUTS[resume.stem]
            office.LOOKS[name] = set_
            source = HERE / f"{resume.stem}.docx"
            source.write_bytes(squeeze(office.write_docx(replace(resume, look=name))))
            with tempfile.TemporaryDirectory() as folder:
                convert(source, Path(folder))
                for path in Path(folder).iterdir():
                    data = path.read_bytes()
                    target = HERE / path.name
                    target.write_bytes(squeeze(data) if path.suffix == ".odt" else data)
            (HERE / f"{resume.stem}.md").write_text(write_markdown(resume), encoding="utf-8")


if __name__ == "__main__":
    main()
