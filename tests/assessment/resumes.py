"""The sample resumes as texts, read once, and edits of them whose places stay known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assessment import readings

from bpo_resume import Document, Resume, Section
from bpo_resume.documents import read
from bpo_resume.model import Assessment

_ROOT = Path(__file__).parents[2]
_FILES = (*(_ROOT / "examples/resumes").iterdir(), *(_ROOT / "tests/golden").glob("*.txt"))


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` in the place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A resume as text, what is read in it and how it is judged."""

    text: str
    resume: Resume
    assessment: Assessment


def judge(text: str) -> Sample:
    return Sample(text, *readings.judge(text))


def _write_out(document: Document) -> str:
    """The text with the list glyphs that a reader takes away."""
    lines = [("• " if n.bullet else "") + document.text[n.start : n.end] for n in document.lines]
    return "\n".join(lines)


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.parent.name == "golden" else _write_out(read(file))


TEXTS = {file.stem: _read(file) for file in sorted(_FILES, key=lambda file: file.stem)}


@cache
def get_sample(name: str) -> Sample:
    return judge(TEXTS[name])


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, list[tuple[int, int]]]:
    """The edited text, and where in it the new parts stand; the edits are apart, in any order."""
    parts, spans, reached, length = [], [], 0, 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        kept = text[reached : edit.start]
        parts += [kept, edit.text]
        length += len(kept) + len(edit.text)
        spans.append((length - len(edit.text), length))
        reached = edit.end
    return "".join([*parts, text[reached:]]), spans


def write_heading(resume: Resume, words: str) -> str:
    """A heading in the case of the resume's own ones."""
    headings = [section.heading for section in resume.sections if section.heading]
    capitals = sum(heading.isupper() for heading in headings)
    return words.upper() if 2 * capitals > len(headings) else words


def end_of(text: str, section: Section) -> int:
    """Where the printed part of a section ends, before the blank lines."""
    return section.start + len(text[section.start : section.end].rstrip())
