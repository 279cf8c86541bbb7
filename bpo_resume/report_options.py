"""The command line's options for what is reported, in which order, how and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from bpo_resume.errors import UsageError

if TYPE_CHECKING:
    from bpo_resume.model import Result
    from bpo_resume.terminology.terms import Kpi

_PANEL = "What is reported"

Choose: TypeAlias = "Callable[[Iterable[Result]], Iterator[Result]]"


def _check_format(name: str | None) -> str | None:
    from bpo_resume.reports import WRITERS

    if name is not None and name not in WRITERS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(WRITERS)}")
    return name


Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        callback=_check_format,
        metavar="FORMAT",
        rich_help_panel=_PANEL,
        help="table, json, jsonl, csv, xlsx, parquet, or jsonresume (of one resume); by default"
        " what the output's name says, else table.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        rich_help_panel=_PANEL,
        help='Write there, all or nothing; "-" is standard output.',
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CONDITION",
        rich_help_panel=_PANEL,
        help="Only resumes of which it holds:"
        " \"side == 'front' and months.front >= 12 and level >= 'team_leader'\"; several must"
        " all hold.",
    ),
]
Sort = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FIELD[:desc]",
        rich_help_panel=_PANEL,
        help="Sort by a field; several: the next decides among equals.",
    ),
]
Rank = Annotated[
    Literal["front", "back"] | None,
    typer.Option(
        rich_help_panel=_PANEL,
        help="The best for front or back office first: --sort score.front:desc"
        " --sort months.front:desc.",
    ),
]
Top = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", rich_help_panel=_PANEL, help="Only the first N resumes."),
]


def make_order(sort: list[str] | None, rank: str | None, profile: Path | None) -> list[str]:
    """The sort keys as text: those of --rank first; the best fit where nobody asks for another."""
    from bpo_resume.selection import RANKINGS

    chosen = rank or ("fit" if profile and not sort else None)
    return [*(str(key) for key in RANKINGS.get(chosen or "", ())), *(sort or ())]


def make_choice(
    where: list[str] | None,
    order: list[str],
    top: int | None,
    profile: Path | None,
    lexicons: list[Path] | None,
) -> Choose:
    """What picks and orders results as the options say; wrong ones are told at once."""
    from bpo_resume.selection import Selection, choose_results, parse_condition, parse_sort_key

    kpis = _load_kpis([*(where or ()), *order], lexicons)
    conditions = tuple(parse_condition(text, kpis) for text in where or ())
    selection = Selection(conditions, tuple(parse_sort_key(text, kpis) for text in order), top)
    if profile is None and any(name.startswith("fit") for name in selection.fields):
        raise UsageError("fit is to a job profile; name one (--profile FILE)")
    return lambda results: choose_results(results, selection)


def make_fit(profile: Path | None, lexicons: list[Path] | None) -> Choose:
    """What gives results their fit to a profile; without one they pass as they are."""
    if profile is None:
        return iter
    from bpo_resume.profiles import fit_results, load_profile
    from bpo_resume.terminology import load_terminology

    terminology = load_terminology(*(lexicons or ()))
    wanted = load_profile(profile, terminology)
    return lambda results: fit_results(results, wanted, terminology)


def _load_kpis(texts: Iterable[str], lexicons: list[Path] | None) -> Mapping[str, Kpi]:
    """The KPIs of the lexicons, where a text names one: loading them takes half a second."""
    if not any("kpi" in text for text in texts):
        return {}
    from bpo_resume.terminology import load_terminology
    from bpo_resume.terminology.terms import Kpi

    return load_terminology(*(lexicons or ())).of(Kpi)


def guess_format(output: Path | None) -> str:
    """The format that the name of the output says, else the table."""
    from bpo_resume.reports import WRITERS

    suffix = output.suffix.lower().removeprefix(".") if output else ""
    return suffix if suffix in WRITERS else "table"


def write(results: Iterable[Result], format_: str, output: Path | None) -> None:
    """Write the report of the results."""
    from bpo_resume.reports import WRITERS

    WRITERS[format_].write_to(output, results)
