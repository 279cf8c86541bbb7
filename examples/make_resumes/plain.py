"""A resume as plain text, the way it is pasted into an application form."""

from __future__ import annotations

from collections.abc import Iterator

from content import Job, Resume, Section


def write_text(resume: Resume) -> bytes:
    """The file's bytes."""
    lines = [resume.name.upper(), *resume.contact]
    for section in resume.sections:
        lines += ["", section.heading.upper(), "-" * len(section.heading), *_fill(section)]
    return ("\n".join(lines) + "\n").encode()


def _fill(section: Section) -> Iterator[str]:
    if section.text:
        yield section.text
    yield from (" | ".join(row) for row in section.table)
    yield from section.lines
    yield from (f"* {bullet}" for bullet in section.bullets)
    for number, job in enumerate(section.jobs):
        if number:
            yield ""
        yield from _describe(job)


def _describe(job: Job) -> Iterator[str]:
    yield job.title
    yield ", ".join(part for part in (job.employer, job.place) if part)
    yield job.dates
    yield from (f"* {duty}" for duty in job.duties)
