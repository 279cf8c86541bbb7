"""The fit to a job profile as a person reads it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Answer, Criterion, Fit, Resume, Verdict
from bpo_resume.reports.quotes import quote
from bpo_resume.reports.terminal import speak
from bpo_resume.reports.wording import VERDICTS, say_number, say_score

_STYLES: dict[Answer, str] = {"met": "green", "unmet": "red", "unknown": "yellow"}
_MUSTS: dict[Verdict, str] = {"meets": "green", "open": "yellow", "misses": "red"}


def say_fit(fit: Fit) -> Text:
    """The fit in a cell, up to what it may come to; coloured by the musts."""
    return Text(say_score(fit), _MUSTS[fit.verdict])


def show_fit(fit: Fit, resume: Resume) -> RenderableType:
    """The score, what it may come to, and every criterion with its answer and its quote."""
    head = Text(f"{say_score(fit)} of 100, ").append(VERDICTS[fit.verdict], _MUSTS[fit.verdict])
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column()
    for one in fit.criteria:
        answer = Text(one.answer, _STYLES[one.answer]).append(f"\n{_say_weight(one)}", "dim")
        wish = speak(one.wish).append("\n").append_text(speak(one.reason, "dim"))
        grid.add_row(answer, wish, quote(resume.document, one.evidence))
    return Group(head, grid)


def _say_weight(criterion: Criterion) -> str:
    return f"{criterion.need}, {say_number(criterion.weight)}"
