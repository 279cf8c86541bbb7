"""Findings on a spaCy Doc: each of them is an extension, ``doc._.bpo_positions`` and so on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from spacy.tokens import Doc

from bpo_resume.model import Document
from bpo_resume.pipeline.findings import Findings

_KEPT = "bpo_findings"


def findings_of(doc: Doc) -> Findings:
    """What was found on a Doc so far; nothing at first, in its text as one of plain lines.

    Who changes it puts it back with ``keep``.
    """
    found: Findings | None = doc.user_data.get(_KEPT)
    return Findings(Document.of_text(doc.text)) if found is None else found


def keep(doc: Doc, found: Findings) -> None:
    """Leave on a Doc what was found."""
    doc.user_data[_KEPT] = found


def _get(name: str) -> Callable[[Doc], object]:
    return lambda doc: getattr(findings_of(doc), name)


def _set(name: str) -> Callable[[Doc, object], None]:
    def replace_it(doc: Doc, value: object) -> None:
        found = findings_of(doc)
        setattr(found, name, value)
        keep(doc, found)

    return replace_it


# spaCy keeps them for the whole process.
for _field in fields(Findings):
    Doc.set_extension(
        f"bpo_{_field.name}", getter=_get(_field.name), setter=_set(_field.name), force=True
    )
Doc.set_extension("bpo_resume", getter=lambda doc: findings_of(doc).to_resume(), force=True)
