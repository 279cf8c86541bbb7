"""An evaluation as it is kept in a file, to be compared with later ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from bpo_resume.errors import UsageError
from bpo_resume.evaluation.evaluating import Evaluation
from bpo_resume.evaluation.json_lines import explain
from bpo_resume.terminology.adapters import adapter_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """The labels that were evaluated on."""

    resumes: int
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The file. It holds no word of a resume."""

    schema: Literal["bpo-resume-evaluation/1"] = "bpo-resume-evaluation/1"
    gold: GoldSet
    as_of: str
    versions: Mapping[str, str]
    figures: Mapping[str, Mapping[str, float | None]]


def make_record(evaluation: Evaluation) -> Record:
    """What is kept of an evaluation."""
    return Record(
        gold=GoldSet(resumes=evaluation.resumes, fingerprint=evaluation.fingerprint),
        as_of=evaluation.as_of.isoformat(),
        versions=evaluation.versions,
        figures=evaluation.measures,
    )


def say_record(record: Record) -> str:
    """The text of the file."""
    return json.dumps(asdict(record), indent=1, ensure_ascii=False) + "\n"


def load_record(path: Path) -> Record:
    """The record in a file. Raises UsageError where there is none."""
    remedy = "name what evaluate --format json wrote"
    try:
        return adapter_of(Record).validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}; {remedy}") from error
    except ValidationError as error:
        told = "; ".join(": ".join(filter(None, fault)) for fault in explain(error))
        raise UsageError(f"{path}: {told}; {remedy}") from error
