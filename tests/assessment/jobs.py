"""The lines of the jobs in the sample resumes, and what a resume is judged to be worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from assessment.resumes import Sample

from bpo_resume import Line, Position
from bpo_resume.model import COUNTED_SETTINGS, Months

Span = tuple[int, int]


class Verdict(NamedTuple):
    """What is concluded: of the whole resume, and of each job by title."""

    side: str
    has_bpo: bool
    months: tuple[Months, ...]
    levels: tuple[str | None, str | None]
    scores: tuple[int, int]
    recency: int | None
    jobs: tuple[tuple[object, ...], ...]


def conclude(sample: Sample) -> Verdict:
    experience = sample.assessment.experience
    return Verdict(
        experience.side,
        experience.has_bpo,
        (experience.front, experience.back, experience.bpo, experience.career),
        (experience.highest, experience.current),
        (experience.score_front, experience.score_back),
        experience.recency_months,
        tuple(
            (position.title, one.side, one.setting, one.level, one.months, position.team_size)
            for position, one in zip(
                sample.resume.positions, sample.assessment.judgements, strict=True
            )
        ),
    )


def lines_of(sample: Sample, position: Position) -> list[Line]:
    """The printed lines of a job."""
    start, end = position.extent
    lines = sample.resume.document.lines
    return [line for line in lines if start <= line.start < line.end <= end]


def span_of(text: str, line: Line) -> Span:
    """A line with the blanks and the list glyph before it."""
    return text.rfind("\n", 0, line.start) + 1, line.end


def find_lists(sample: Sample, position: Position) -> Iterator[list[Span]]:
    """The lists of a job: runs of items, each with the lines it goes on in."""
    items: list[Span] = []
    for line in lines_of(sample, position):
        start, end = span_of(sample.text, line)
        first = sample.text[start]
        if line.bullet and not _tells_the_job(position, start, end):
            items.append((start, end))
        elif items and not line.bullet and (first.isspace() or first.islower()):
            items[-1] = items[-1][0], end
        elif items:
            yield items
            items = []
    if items:
        yield items


def _tells_the_job(position: Position, start: int, end: int) -> bool:
    """Whether a title, an employer or dates stand in the line: the item is the job itself."""
    return any(start <= quote.start < end for quote in position.evidence)


def counted(sample: Sample, side: str | None = None) -> Iterator[Position]:
    """The jobs that count, all or those of one side."""
    pairs = zip(sample.resume.positions, sample.assessment.judgements, strict=True)
    for position, judgement in pairs:
        if judgement.setting in COUNTED_SETTINGS and side in (None, judgement.side):
            yield position
