"""The last look at what leaves: is anything of the person still told?

It goes over every text of a blinded result, whatever field it stands in, and looks for what was
found in the original in other forms too: with other signs, without capitals, without accents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from bpo_resume.blinding.names import strip_accents
from bpo_resume.blinding.person import Person
from bpo_resume.blinding.words import PersonalWords
from bpo_resume.errors import LeakError
from bpo_resume.model import Evidence, Result

# Made by us from the bytes of the file and of our own files.
_OURS = frozenset({"source", "versions", "group", "fingerprint", "sha256"})


def refuse_leaks(result: Result, person: Person, words: PersonalWords) -> None:
    """Raise LeakError when a text of the result tells the person.

    Evidence is a piece of the document's text or a leak, and is looked at there: cut out of its
    line it may look like a label that it is not.
    """
    document = result.resume.document.text if result.resume else ""
    seen: set[str] = set()
    for field, value in _walk(result, ""):
        found = ""
        if isinstance(value, Evidence):
            if document[value.start : value.end] != value.text:
                found = "another text"
        elif value not in seen:
            seen.add(value)
            spans = (x for text in {value, strip_accents(value)} for x in person.find(text, words))
            found = next((f"a {span.kind}" for span in spans), "")
        if found:
            raise LeakError(result.source.name, f"{found} in {field}")


def _walk(value: Any, name: str) -> Iterator[tuple[str, str | Evidence]]:
    """Every text in the value, with the names of the fields that lead to it."""
    if isinstance(value, str | Evidence):
        yield name, value
    elif isinstance(value, tuple):
        for part in value:
            yield from _walk(part, name)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in _OURS:
                yield from _walk(getattr(value, field.name), f"{name}.{field.name}".strip("."))
