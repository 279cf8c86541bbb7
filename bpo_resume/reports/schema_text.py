"""The JSON Schema of the output contract, shipped beside this module."""

from __future__ import annotations

from importlib.resources import files


def schema_text() -> str:
    """The schema of one result (JSON Schema 2020-12), as the file has it."""
    return (files("bpo_resume.reports") / "schema" / "resume.schema.json").read_text("utf-8")
