"""What a sample resume says, apart from how it looks: one TOML file in ``people`` each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PEOPLE = Path(__file__).parent / "people"


@dataclass(frozen=True)
class Role:
    """A title held inside one employment, for people who were promoted."""

    title: str
    dates: str
    duties: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Job:
    """One employment."""

    employer: str
    title: str = ""
    dates: str = ""
    place: str = ""
    process: str = ""  # the client process, as Indian and Filipino resumes name it
    duties: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it, in this order: text, table, lines, bullets, jobs."""

    heading: str
    text: str = ""
    table: list[list[str]] = field(default_factory=list)  # the first row is the head
    lines: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    aside: bool = False  # stands in the side column, where the look has one


@dataclass(frozen=True)
class Resume:
    """A whole resume; ``look`` names one of the looks of its format."""

    stem: str
    format: str  # pdf | docx | txt
    look: str
    name: str
    contact: list[str]
    sections: list[Section]


def load_resumes(people: Path = PEOPLE) -> list[Resume]:
    """The resumes of a folder, by file name."""
    return [_load(path) for path in sorted(people.glob("*.toml"))]


def _load(path: Path) -> Resume:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    sections = [_read_section(entry) for entry in table.pop("sections")]
    return Resume(stem=path.stem, sections=sections, **table)


def _read_section(table: dict[str, Any]) -> Section:
    jobs = [_read_job(entry) for entry in table.pop("jobs", [])]
    return Section(jobs=jobs, **table)


def _read_job(table: dict[str, Any]) -> Job:
    roles = [Role(**entry) for entry in table.pop("roles", [])]
    return Job(roles=roles, **table)
