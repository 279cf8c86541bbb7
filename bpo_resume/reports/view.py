"""One resume explained: every claim with its quote and page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bpo_resume.model import Assessment, Evidence, Experience, KpiValue, Result, Resume
from bpo_resume.reports.career import show_positions
from bpo_resume.reports.criteria import show_fit
from bpo_resume.reports.holdings import certifications_not_held, group_terms, named_kpis
from bpo_resume.reports.quotes import quote
from bpo_resume.reports.terminal import SIDE_STYLES, STATUS_STYLES, open_console, speak
from bpo_resume.reports.wording import (
    clean,
    say_amount,
    say_id,
    say_kind,
    say_months,
    say_number,
    say_span,
    say_value,
)

_SIDES = {
    "front": "Front office",
    "back": "Back office",
    "both": "Front and back office",
    "none": "No front- or back-office experience found",
}


def write_view(result: Result, stream: TextIO) -> None:
    """Write what was found in one resume, what follows from it, and where it stands."""
    with open_console(stream) as console:
        console.print(_heading(result))
        if result.resume is None or result.assessment is None:
            console.print(Text(say_id(result.status).capitalize(), STATUS_STYLES[result.status]))
            console.print(speak(result.message))
            return
        console.print(_summary(result.assessment.experience))
        if result.fit:
            _print_part(
                console, f"Fit: {clean(result.fit.profile)}", show_fit(result.fit, result.resume)
            )
        for title, show in _PARTS.items():
            part = show(result.resume, result.assessment, console)
            if part is not None:
                _print_part(console, title, part)


def _print_part(console: Console, title: str, part: RenderableType) -> None:
    console.print()
    console.print(Rule(Text(title, "bold"), align="left", style="bright_black"))
    console.print(Padding(part, (0, 0, 0, 1)))


def _heading(result: Result) -> Text:
    source = result.source
    line = speak(source.name, "bold")
    facts = [source.format.upper()] if source.format else []
    if source.pages:
        facts.append(f"{source.pages} {'page' if source.pages == 1 else 'pages'}")
    if result.assessment:
        facts.append(f"as of {result.assessment.as_of}")
    return line.append("  " + ", ".join(facts), "dim")


def _summary(experience: Experience) -> RenderableType:
    head = Text(_SIDES[experience.side], f"bold {SIDE_STYLES[experience.side]}")
    grid = _grid(2)
    rows = {
        "BPO": say_span(experience.bpo) if experience.has_bpo else "none found",
        "Front": _counted(say_span(experience.front), experience.front.max, experience.score_front),
        "Back": _counted(say_span(experience.back), experience.back.max, experience.score_back),
        "Career": say_span(experience.career),
        "Level": _say_level(experience),
    }
    if experience.recency_months is not None:
        rows["Last"] = _say_recency(experience.recency_months)
    for name, value in rows.items():
        grid.add_row(Text(name, "dim"), Text(value))
    return Group(head, grid)


def _counted(span: str, months: int, score: int) -> str:
    return f"{span}, score {score} of 100" if months or score else "none"


def _say_level(experience: Experience) -> str:
    if experience.highest is None:
        return "none found"
    if experience.highest == experience.current:
        return say_id(experience.highest)
    return f"{say_id(experience.highest)}, the last one {say_id(experience.current)}"


def _say_recency(months: int) -> str:
    return "at work in it now" if months == 0 else f"{say_months(months)} ago"


def _show_kpis(resume: Resume, judged: Assessment, _: Console) -> RenderableType | None:
    if not judged.kpis:
        return None
    grid = _grid(3)
    for kpi in judged.kpis:
        value = speak(say_value(kpi), "bold")
        for word, other in (("from", kpi.baseline), ("target", kpi.target)):
            if other is not None:
                value.append(f"\n{word} {say_amount(other, kpi.unit)}", "dim")
        name = speak(kpi.name).append(f"\n{say_kind(kpi)}", "dim")
        grid.add_row(name, value, _place(resume, kpi))
    return grid


def _place(resume: Resume, kpi: KpiValue) -> Text:
    """Where the value stands, and in which job."""
    quoted = quote(resume.document, kpi.evidence)
    job = None if kpi.position is None else resume.positions[kpi.position].title
    return quoted.append(f"\nas {clean(job)}", "dim") if job else quoted


def _show_points(resume: Resume, judged: Assessment, _: Console) -> RenderableType | None:
    """What the scores are made of; findings without points stand with their positions."""
    grid = _grid(3)
    grid.columns[1].justify = "right"
    for finding in judged.experience.findings:
        if finding.points:
            side = finding.code.partition("_")[0]
            points = f"{'+' if finding.points > 0 else ''}{say_number(finding.points)}"
            words = Group(speak(finding.message), *_quoted(resume, finding.evidence))
            grid.add_row(Text(side, "dim"), Text(points, "bold"), words)
    return grid if grid.rows else None


def _quoted(resume: Resume, evidence: Sequence[Evidence]) -> list[Text]:
    return [quote(resume.document, evidence)] if evidence else []


def _show_terms(kind: str) -> Callable[[Resume, Assessment, Console], RenderableType | None]:
    def show(resume: Resume, judged: Assessment, _: Console) -> RenderableType | None:
        held = named_kpis(judged) if kind == "kpi" else group_terms(resume, kind)
        grid = _grid(2)
        for term in held:
            grid.add_row(speak(term.name), quote(resume.document, term.evidence))
        return grid if held else None

    return show


def _show_not_held(resume: Resume, _: Assessment, __: Console) -> RenderableType | None:
    grid = _grid(2)
    for term in certifications_not_held(resume):
        name = speak(term.holding.name).append(f"\n{say_id(term.status)}", "dim")
        grid.add_row(name, quote(resume.document, term.holding.evidence))
    return grid if grid.rows else None


def _show_languages(resume: Resume, _: Assessment, __: Console) -> RenderableType | None:
    grid = _grid(2)
    for language in resume.languages:
        name = speak(language.name)
        if stated := language.proficiency or language.cefr:
            name.append(f"\n{clean(stated)}", "dim")
        grid.add_row(name, quote(resume.document, language.evidence))
    return grid if grid.rows else None


def _show_availability(resume: Resume, _: Assessment, __: Console) -> RenderableType | None:
    grid = _grid(2)
    for readiness in resume.availability:
        grid.add_row(speak(readiness.name), quote(resume.document, readiness.evidence))
    return grid if grid.rows else None


def _show_claims(resume: Resume, _: Assessment, __: Console) -> RenderableType | None:
    grid = _grid(2)
    for claim in resume.claims:
        years = f"{say_number(claim.years)} {'year' if claim.years == 1 else 'years'}"
        grid.add_row(Text(years), quote(resume.document, [claim.evidence]))
    return grid if grid.rows else None


def _show_flags(resume: Resume, judged: Assessment, _: Console) -> RenderableType | None:
    lines = [
        Text.assemble(speak(flag.message, "yellow"), "\n", quote(resume.document, [flag.evidence]))
        if flag.evidence
        else speak(flag.message, "yellow")
        for flag in judged.flags
    ]
    return Group(*lines) if lines else None


def _grid(columns: int) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for number in range(columns):
        grid.add_column(ratio=None if number < columns - 1 else 1, min_width=5)
    return grid


_PARTS: dict[str, Callable[[Resume, Assessment, Console], RenderableType | None]] = {
    "To look at": _show_flags,
    "Positions": show_positions,
    "KPIs": _show_kpis,
    "KPIs named without a value": _show_terms("kpi"),
    "Score": _show_points,
    "Tools": _show_terms("tool"),
    "Certifications": _show_terms("certification"),
    "Certifications not held": _show_not_held,
    "Languages": _show_languages,
    "Availability": _show_availability,
    "Industries": _show_terms("industry"),
    "Skills": _show_terms("skill"),
    "Claimed totals (not added to the months)": _show_claims,
}
