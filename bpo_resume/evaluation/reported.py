"""What was reported of a resume, as far as it is measured: a part of the output contract.

Results of this process and lines of ``scan --format jsonl`` both become it, so that what is
measured is what people get.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Literal

from bpo_resume.errors import Status, UsageError
from bpo_resume.evaluation.json_lines import read_json_lines
from bpo_resume.model import COUNTED_SETTINGS, Level, Result, Setting, Side
from bpo_resume.reports import result_to_dict
from bpo_resume.terminology.adapters import adapter_of


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the resume."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A tool, certification or language."""

    name: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundValue:
    """A KPI with a number."""

    kpi: str
    value: float
    unit: str
    value_max: float | None = None
    baseline: float | None = None
    target: float | None = None
    evidence: tuple[Quote, ...] = ()

    @property
    def numbers(self) -> tuple[float, ...]:
        """All that the text says of it."""
        told = (self.value, self.baseline, self.target, self.value_max)
        return tuple(number for number in told if number is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPosition:
    """A job."""

    title: str | None
    start: str | None
    end: str | None
    side: Side
    setting: Setting
    level: Level | None

    @property
    def is_counted(self) -> bool:
        """Whether it was taken for front or back office work."""
        return self.setting in COUNTED_SETTINGS


@dataclass(frozen=True, slots=True)
class Likely:
    """The likely number of months."""

    likely: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Months by side."""

    front: Likely
    back: Likely


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Levels over the positions that count."""

    highest: Level | None
    current: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The whole resume's experience."""

    side: Side
    has_bpo: bool
    months: Sides
    level: Levels


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file."""

    name: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What became of one file; other keys of the contract are passed over."""

    schema: Literal["bpo-resume/1"]
    source: Origin
    status: Status | Literal["missing"]  # "missing": there is no result
    message: str = ""
    as_of: str | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    experience: Summary | None = None
    positions: tuple[FoundPosition, ...] = ()
    kpis: tuple[FoundValue, ...] = ()
    tools: tuple[Named, ...] = ()
    certifications: tuple[Named, ...] = ()
    languages: tuple[Named, ...] = ()

    @property
    def id(self) -> str:
        """What its label is called: the file's name without its ending."""
        return PurePath(self.source.name).stem

    @property
    def place(self) -> str:
        """The file, for a person."""
        return self.source.path or self.source.name


def report(result: Result) -> Reported:
    """The same of a result."""
    return adapter_of(Reported).validate_python(result_to_dict(result))


def load_reported(path: Path | str) -> tuple[Reported, ...]:
    """What a scan wrote with ``--format jsonl``.

    Raises UsageError with every line that is no result, or where the file cannot be read.
    """
    lines = read_json_lines(Path(path), _parse, "what scan --format jsonl wrote")
    if lines.problems:
        raise UsageError("\n".join(lines.problems))
    return tuple(lines.objects.values())


def _parse(line: str) -> Reported:
    # Not by pydantic's own reader: names of files may hold bytes that are no text (\\udcff).
    return adapter_of(Reported).validate_python(json.loads(line))
