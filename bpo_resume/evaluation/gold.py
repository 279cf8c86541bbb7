"""Resumes as people labelled them, one JSON object a line, or every problem of a file at once.

A line is validated straight against these classes (pydantic, unknown keys forbidden), so this
module *is* the file format; docs/accuracy.md explains it to who labels.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from bpo_resume.errors import GoldError
from bpo_resume.evaluation.json_lines import JsonLines, read_json_lines
from bpo_resume.evaluation.vocabulary import GoldKpi
from bpo_resume.model import Side
from bpo_resume.terminology.adapters import adapter_of
from bpo_resume.terminology.terms import Family

_MONTH = "[0-9]{4}(-(0[1-9]|1[0-2]))?"

Words = Annotated[str, Field(min_length=1)]
Start = Annotated[str, Field(pattern=f"^{_MONTH}$")]
End = Annotated[str, Field(pattern=f"^({_MONTH}|present)$")]
Number = Annotated[float, Field(allow_inf_nan=False)]
GoldLevel = Annotated[int, Field(ge=1, le=6)]
Relevance = Literal["bpo", "equivalent", "adjacent", "none"]


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else (value,)


# In the file a number, or a list of two.
Values = Annotated[
    tuple[Number, ...], BeforeValidator(_as_tuple), Field(min_length=1, max_length=2)
]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labelled:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(_Labelled):
    """A job as printed. Dates as far as the text supports them; levels 1 (agent) to 6."""

    title: Words | None
    employer: Words | None
    start: Start | None
    end: End | None
    side: Literal["front", "back", "none"]
    relevance: Relevance
    family: Family | None
    level: GoldLevel | None

    @property
    def is_counted(self) -> bool:
        """Whether it is front or back office work."""
        return self.relevance in ("bpo", "equivalent")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldValue(_Labelled):
    """A KPI with a number, or two of them."""

    kpi: GoldKpi
    value: Values
    unit: str
    kind: Literal["achieved", "target", "delta", "volume", "from_to"]
    direction: Literal["up", "down"] | None
    quote: Annotated[str, Field(min_length=1, max_length=160)]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldLanguage(_Labelled):
    """A spoken language, and how well, as written."""

    language: Words
    proficiency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim(_Labelled):
    """A stated total of years."""

    quote: Words
    years: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(_Labelled):
    """What one resume says. ``id`` is the name of its file without folder and ending."""

    id: Words
    entries: tuple[Entry, ...]
    side: Side
    has_bpo: bool
    level_highest: GoldLevel | None
    level_current: GoldLevel | None
    kpis: tuple[GoldValue, ...]
    tools: tuple[Words, ...]
    certifications: tuple[Words, ...]
    languages: tuple[GoldLanguage, ...]
    kpis_mentioned: tuple[GoldKpi, ...] = ()
    claimed_years: tuple[GoldClaim, ...] = ()
    notes: str | None = None


def load_gold(path: Path | str) -> tuple[Label, ...]:
    """The labelled resumes of a file of JSON lines.

    Raises GoldError with every problem of every line, labels that contradict each other among
    them; UsageError where the file cannot be read.
    """
    path = Path(path)
    lines = read_json_lines(path, adapter_of(Label).validate_json, "labelled resumes (JSON lines)")
    firsts: dict[str, int] = {}
    for number, label in lines.objects.items():
        _check(label, number, lines)
        first = firsts.setdefault(label.id, number)
        if first != number:
            lines.reject(number, "id", f"{label.id!r} is also that of line {first}")
    if lines.problems:
        raise GoldError(lines.problems)
    if not lines.objects:
        raise GoldError([f"{path.name}: no labelled resume; write one as JSON a line"])
    return tuple(lines.objects.values())


def fingerprint(gold: Iterable[Label]) -> str:
    """16 hex digits of what the labels say, in whatever order and however they are written."""
    labels = sorted((asdict(label) for label in gold), key=lambda label: str(label["id"]))
    content = json.dumps(labels, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _check(label: Label, number: int, lines: JsonLines[Label]) -> None:
    for position, entry in enumerate(label.entries, 1):
        for key, reason in _contradict_entry(entry):
            lines.reject(number, f"entries {position}: {key}", reason)
    for key, reason in _contradict_entries(label):
        lines.reject(number, key, reason)


def _contradict_entry(entry: Entry) -> Iterator[tuple[str, str]]:
    """What a type cannot say: which values go together."""
    relevance = f"relevance {entry.relevance!r}"
    if entry.is_counted:
        if entry.side == "none":
            yield "side", f"'front' or 'back' with {relevance}"
        if entry.family is None:
            yield "family", f"one of the families with {relevance}"
        if entry.level is None:
            yield "level", f"1 to 6 with {relevance}"
        return
    if entry.side != "none":
        yield "side", f"'none' with {relevance}"
    if entry.family is not None:
        yield "family", f"null with {relevance}"
    if entry.relevance == "none" and entry.level is not None:
        yield "level", f"null with {relevance}"


def _contradict_entries(label: Label) -> Iterator[tuple[str, str]]:
    """Where what is said of the whole resume is not what its entries come to."""
    has_bpo = any(entry.relevance == "bpo" for entry in label.entries)
    if label.has_bpo != has_bpo:
        yield "has_bpo", f"{_say(has_bpo)}, as its entries have it"
    counted = [entry for entry in label.entries if entry.is_counted]
    if not counted and label.side != "none":
        yield "side", "'none': no entry is 'bpo' or 'equivalent'"
    if counted and label.side == "none":
        yield "side", "not 'none': an entry is 'bpo' or 'equivalent'"
    levels = [entry.level for entry in counted if entry.level is not None]
    if label.level_highest != max(levels, default=None):
        yield "level_highest", f"{_say(max(levels, default=None))}, as its entries have it"
    if (label.level_current is None) == bool(levels):
        yield "level_current", "that of the last entry that counts, null where none does"


def _say(value: object) -> str:
    return json.dumps(value)
