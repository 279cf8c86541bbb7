"""The command line's options for what is reported, in which order, how and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

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


def make_choice(
    where: list[str] | None,
    sort: list[str] | None,
    rank: str | None,
    top: int | None,
    lexicons: list[Path] | None,
) -> Choose:
    """What picks and orders results as the options say; wrong ones are told at once."""
    from bpo_resume.selection import (
        RANKINGS,
        Selection,
        choose_results,
        parse_condition,
        parse_sort_key,
    )

    kpis = _load_kpis([*(where or ()), *(sort or ())], lexicons)
    conditions = [parse_condition(text, kpis) for text in where or ()]
    keys = [*(RANKINGS[rank] if rank else ()), *(parse_sort_key(text, kpis) for text in sort or ())]
    selection = Selection(tuple(conditions), tuple(keys), top)
    return lambda results: choose_results(results, selection)


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
