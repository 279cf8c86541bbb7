"""The fit to a job profile as a person reads it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Answer, Criterion, Fit, Resume, Verdict
from bpo_resume.reports.quotes import quote
from bpo_resume.reports.terminal import speak
from bpo_resume.reports.wording import say_number

_STYLES: dict[Answer, str] = {"met": "green", "unmet": "red", "unknown": "yellow"}
_VERDICTS: dict[Verdict, tuple[str, str]] = {
    "meets": ("all musts met", "green"),
    "open": ("musts to ask about", "yellow"),
    "misses": ("musts unmet", "red"),
}


def say_fit(fit: Fit) -> Text:
    """The fit in a cell, up to what it may come to; coloured by the musts."""
    return Text(_say_score(fit), _VERDICTS[fit.verdict][1])


def show_fit(fit: Fit, resume: Resume) -> RenderableType:
    """The score, what it may come to, and every criterion with its answer and its quote."""
    words, style = _VERDICTS[fit.verdict]
    head = Text(f"{_say_score(fit)} of 100, ").append(words, style)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column()
    for one in fit.criteria:
        answer = Text(one.answer, _STYLES[one.answer]).append(f"\n{_say_weight(one)}", "dim")
        wish = speak(one.wish).append("\n").append_text(speak(one.reason, "dim"))
        grid.add_row(answer, wish, quote(resume.document, one.evidence))
    return Group(head, grid)


def _say_score(fit: Fit) -> str:
    return str(fit.score) if fit.score == fit.possible else f"{fit.score}–{fit.possible}"


def _say_weight(criterion: Criterion) -> str:
    return f"{criterion.need}, {say_number(criterion.weight)}"
