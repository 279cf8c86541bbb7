"""Results as Parquet: one row a file, the output contract as typed, nested columns.

The columns have the names and the shape of the JSON objects, so one description serves both;
only ``as_of`` is a date here. Needs the extra ``bpo-resume[parquet]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import IO, TYPE_CHECKING, TypeAlias

from bpo_resume.errors import UsageError
from bpo_resume.model import Result
from bpo_resume.reports.records import Json, result_to_dict

if TYPE_CHECKING:
    import pyarrow as pa

# The name of an Arrow type; fields of a struct; or, in a list of one, what a list holds.
Shape: TypeAlias = "str | Mapping[str, Shape] | list[Shape]"

_BATCH = 256  # rows that are written at once

_EVIDENCE: Shape = [
    {
        "text": "string",
        "start": "int32",
        "end": "int32",
        "page": "int32",
        "section": "string",
        "ocr_confidence": "float64",
    }
]
_MONTHS: Shape = {"min": "int32", "likely": "int32", "max": "int32"}
_BASIS: Shape = {"confidence": "float64", "reasons": ["string"]}
_TERM: Mapping[str, Shape] = {"id": "string", "name": "string", "evidence": _EVIDENCE}

_SOURCE: Shape = {
    "name": "string",
    "path": "string",
    "sha256": "string",
    "format": "string",
    "bytes": "int64",
    "pages": "int32",
}
_EXPERIENCE: Shape = {
    "side": "string",
    "has_bpo": "bool",
    "months": {"front": _MONTHS, "back": _MONTHS, "bpo": _MONTHS, "career": _MONTHS},
    "level": {"highest": "string", "current": "string"},
    "score": {"front": "int32", "back": "int32"},
    "recency_months": "int32",
    "gaps": [{"start": "string", "end": "string", "months": "int32"}],
    "findings": [
        {"code": "string", "message": "string", "points": "float64", "evidence": _EVIDENCE}
    ],
}
_POSITION: Shape = {
    **dict.fromkeys(("title", "employer", "client", "start", "end", "precision"), "string"),
    "duration": "int32",
    "months": _MONTHS,
    "role": "string",
    "family": "string",
    "side": "string",
    "spans_sides": "bool",
    "setting": "string",
    "level": "string",
    "employment": "string",
    "team_size": "int32",
    "confidence": "float64",
    "reasons": ["string"],
    "basis": {"side": _BASIS, "setting": _BASIS, "level": _BASIS},
    "evidence": _EVIDENCE,
}
_KPI: Shape = {
    **dict.fromkeys(("kpi", "name", "kind"), "string"),
    "value": "float64",
    "value_max": "float64",
    "unit": "string",
    "baseline": "float64",
    "target": "float64",
    **dict.fromkeys(("comparator", "scope", "direction"), "string"),
    "relative": "bool",
    "position": "int32",
    "evidence": _EVIDENCE,
}
_LANGUAGE: Shape = {
    **dict.fromkeys(("name", "proficiency", "cefr", "ilr"), "string"),
    "modes": ["string"],
    "evidence": _EVIDENCE,
}
SHAPE: Mapping[str, Shape] = {
    "schema": "string",
    "source": _SOURCE,
    "status": "string",
    "message": "string",
    "group": "string",
    "as_of": "date32",
    "versions": {"bpo_resume": "string", "lexicons": "string"},
    "experience": _EXPERIENCE,
    "positions": [_POSITION],
    "kpis": [_KPI],
    "kpi_mentions": [{"kpi": "string", "name": "string", "evidence": _EVIDENCE}],
    "skills": [_TERM],
    "tools": [_TERM],
    "certifications": [_TERM],
    "certifications_not_held": [{**_TERM, "status": "string"}],
    "languages": [_LANGUAGE],
    "availability": [{**_TERM, "about": "string"}],
    "industries": [_TERM],
    "claims": [{"years": "float64", "about": "string", "evidence": _EVIDENCE}],
    "flags": [{"code": "string", "message": "string", "evidence": _EVIDENCE}],
    "fit": {
        **dict.fromkeys(("profile", "fingerprint"), "string"),
        **dict.fromkeys(("score", "possible"), "int32"),
        "verdict": "string",
        "criteria": [
            {
                **dict.fromkeys(("wish", "need"), "string"),
                "weight": "float64",
                **dict.fromkeys(("answer", "reason"), "string"),
                "evidence": _EVIDENCE,
            }
        ],
    },
}


def write_parquet(results: Iterable[Result], stream: IO[bytes]) -> None:
    """Write one row a result, some hundred at a time; the schema is the same for all results."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        remedy = 'pip install "bpo-resume[parquet]", or use --format csv or jsonl'
        raise UsageError(f"parquet needs the library pyarrow; {remedy}") from error
    schema = pa.schema([(name, _to_arrow(shape)) for name, shape in SHAPE.items()])
    rows = map(_row, results)
    with ParquetWriter(stream, schema) as writer:
        while batch := list(islice(rows, _BATCH)):
            writer.write_table(pa.Table.from_pylist(batch, schema))


def _to_arrow(shape: Shape) -> pa.DataType:
    import pyarrow as pa

    if isinstance(shape, str):
        return getattr(pa, "bool_" if shape == "bool" else shape)()
    if isinstance(shape, list):
        return pa.list_(_to_arrow(shape[0]))
    return pa.struct([(name, _to_arrow(inner)) for name, inner in shape.items()])


def _row(result: Result) -> dict[str, Json | date]:
    row: dict[str, Json | date] = {
        name: _encodable(value) for name, value in result_to_dict(result).items()
    }
    if result.assessment:
        row["as_of"] = date.fromisoformat(result.assessment.as_of)
    return row


def _encodable(value: Json) -> Json:
    """Text that UTF-8 can hold: half a surrogate pair, which file names may have, as \\udcxx."""
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode("utf-8")
        case list():
            return [_encodable(one) for one in value]
        case dict():
            return {name: _encodable(one) for name, one in value.items()}
        case _:
            return value
