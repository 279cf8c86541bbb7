"""The positions of a resume as a timeline, coloured by side."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Assessment, Judgement, Position, Resume
from bpo_resume.reports.quotes import quote_lines
from bpo_resume.reports.terminal import SIDE_STYLES, speak
from bpo_resume.reports.timeline import (
    ASCII_GLYPHS,
    GLYPHS,
    Axis,
    draw_axis,
    draw_bar,
    draw_years,
    find_span,
)
from bpo_resume.reports.wording import clean, say_dates, say_id, say_span

_NARROW = 72  # columns under which the bars are left out


def show_positions(
    resume: Resume, assessment: Assessment, console: Console
) -> RenderableType | None:
    """A row a position: dates, bar, what it is, how it was judged and why."""
    if not resume.positions:
        return None
    width = min(40, console.width // 4)
    axis = draw_axis(resume.positions, assessment.as_of, width)
    if console.width < _NARROW:
        axis = None
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    if axis:
        grid.add_column(no_wrap=True, width=axis.width)
    grid.add_column(ratio=1)
    if axis:
        grid.add_row("", Text(draw_years(axis), "dim"), "")
    for position, judgement in zip(resume.positions, assessment.judgements, strict=True):
        bar = [_bar(position, judgement, axis, assessment.as_of, console)] if axis else []
        words = _describe(resume, position, judgement)
        grid.add_row(Text(say_dates(position)), *bar, words)
    return grid


def _bar(
    position: Position, judgement: Judgement, axis: Axis, as_of: str, console: Console
) -> Text:
    span = find_span(position, as_of)
    if span is None:
        return Text("")
    glyphs = ASCII_GLYPHS if console.options.ascii_only else GLYPHS
    before, bar, after = draw_bar(span, axis, glyphs[judgement.side])
    return Text.assemble(before, (bar, SIDE_STYLES[judgement.side]), after)


def _describe(resume: Resume, position: Position, judgement: Judgement) -> RenderableType:
    title = speak(position.title or "(no title)", "bold")
    if places := [place for place in (position.employer, position.client) if place]:
        title.append(", " + ", ".join(clean(place) for place in places))
    reasons = [speak("; ".join(judgement.reasons), "dim")] if judgement.reasons else []
    quoted = quote_lines(resume.document, position.evidence)
    return Group(title, _judge(position, judgement), *reasons, quoted)


def _judge(position: Position, judgement: Judgement) -> Text:
    side = "no side" if judgement.side == "none" else f"{judgement.side} office"
    line = Text(side, SIDE_STYLES[judgement.side])
    facts = [] if judgement.setting == "none" else [say_id(judgement.setting)]
    if judgement.level:
        facts.append(say_id(judgement.level))
    facts.append(say_span(judgement.months))
    if position.employment != "paid":
        facts.append(position.employment)
    if position.team_size:
        facts.append(f"team of {position.team_size}")
    facts.append(f"confidence {judgement.confidence:.0%}")
    return line.append(", " + ", ".join(facts), "")
