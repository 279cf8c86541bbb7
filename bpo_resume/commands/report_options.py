"""The command line's options for what is reported, in which order, how and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bpo_resume.commands.profile import ProfileFile
from bpo_resume.errors import UsageError
from bpo_resume.places import to_place

if TYPE_CHECKING:
    from bpo_resume.reporting import Report
    from bpo_resume.terminology.terms import Kpi

_PANEL = "What is reported"


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
        help="table, html, json, jsonl, csv, xlsx, parquet, or jsonresume (one resume); by default"
        " what the output's name says, else table.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        parser=to_place,
        metavar="FILE",
        rich_help_panel=_PANEL,
        help='Write there, all or nothing; "-" is standard output; a URL such as s3://... works.',
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


Blind = Annotated[
    bool,
    typer.Option(
        "--blind",
        rich_help_panel=_PANEL,
        help="Leave out who it is: names, contacts, addresses, birth, gender, religion,"
        " nationality, family, health, papers. Nothing is written where one would be told.",
    ),
]
Audit = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_PANEL,
        help="Add a record of this scan (JSON lines, no names): every file by its hash, what was"
        " found, asked for, and reported.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """What is reported, in which order, how and where."""

    format_: Format = None
    output: Output = None
    where: Where = None
    sort: Sort = None
    rank: Rank = None
    top: Top = None
    profile_file: ProfileFile = None
    blind: Blind = False
    audit: Audit = None

    @property
    def format_name(self) -> str:
        """The format asked for, that which the name of the output says, else the table."""
        from bpo_resume.reports import WRITERS

        suffix = self.output.suffix.lower().removeprefix(".") if self.output else ""
        return self.format_ or (suffix if suffix in WRITERS else "table")

    @property
    def order(self) -> list[str]:
        """The sort keys as text: those of --rank first; the best fit where none are asked for."""
        from bpo_resume.selection import RANKINGS

        chosen = self.rank or ("fit" if self.profile_file and not self.sort else None)
        return [*(str(key) for key in RANKINGS.get(chosen or "", ())), *(self.sort or ())]

    def load(self, lexicons: Sequence[Path] | None) -> Report:
        """The same with everything loaded and checked; wrong options are told at once."""
        from bpo_resume.reporting import Report
        from bpo_resume.selection import Selection, parse_condition, parse_sort_key

        kpis = _load_kpis([*(self.where or ()), *self.order], lexicons)
        conditions = tuple(parse_condition(text, kpis) for text in self.where or ())
        keys = tuple(parse_sort_key(text, kpis) for text in self.order)
        selection = Selection(conditions, keys, self.top)
        if self.profile_file is None and any(name[:3] == "fit" for name in selection.fields):
            raise UsageError("fit is to a job profile; name one (--profile FILE)")
        report = Report(selection, self.profile_file, lexicons or (), self.blind, self.audit)
        report.profile  # noqa: B018  # a wrong one is told before files are read
        return report


def _load_kpis(texts: Iterable[str], lexicons: Sequence[Path] | None) -> Mapping[str, Kpi]:
    """The KPIs of the lexicons, where a text names one: loading them takes half a second."""
    if not any("kpi" in text for text in texts):
        return {}
    from bpo_resume.terminology import load_terminology
    from bpo_resume.terminology.terms import Kpi

    return load_terminology(*(lexicons or ())).of(Kpi)
