"""Evidence in the line it stands in, the claimed characters marked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from bpo_resume.model import Document, Evidence
from bpo_resume.reports.wording import clean

_AROUND = 60  # characters of the line kept on either side of the evidence


def quote(document: Document, evidence: Sequence[Evidence]) -> Text:
    """The line of the first span, all spans in it marked, and its page.

    Says how many spans stand in other lines. Empty where there is no evidence.
    """
    if not evidence:
        return Text("")
    first = evidence[0]
    start, end = _find_line(document.text, first)
    inside = sorted((s.start, s.end) for s in evidence if start <= s.start and s.end <= end)
    line = Text("“", "dim")
    _append_marked(line, document.text[:end], _cut_before(document.text, start, inside[0]), inside)
    line.append(_rest(document.text[inside[-1][1] : end]), "dim").append("”", "dim")
    line.append(f" p. {first.page}", "blue")
    elsewhere = len({(s.start, s.end) for s in evidence} - set(inside))
    return line.append(f" and {elsewhere} more", "dim") if elsewhere else line


def _find_line(text: str, span: Evidence) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)


def _cut_before(text: str, start: int, span: tuple[int, int]) -> int:
    """Where the quote begins: at the line's start or, in a long line, at a word before the span."""
    if span[0] - start <= _AROUND:
        return start
    blank = text.find(" ", span[0] - _AROUND, span[0])
    return blank + 1 if blank >= 0 else span[0]


def _append_marked(line: Text, text: str, start: int, spans: Sequence[tuple[int, int]]) -> None:
    if start > 0 and text[start - 1] != "\n":
        line.append("… ", "dim")
    for left, right in spans:
        line.append(_tidy(text[start:left]), "dim")
        line.append(_tidy(text[max(start, left) : right]), "bold")
        start = max(start, right)


def _rest(text: str) -> str:
    if len(text) <= _AROUND:
        return _tidy(text)
    return _tidy(text[:_AROUND].rpartition(" ")[0]) + " …"


def _tidy(text: str) -> str:
    """Clean text that keeps a blank at either end where it had one."""
    return (
        " " * text[:1].isspace() + clean(text) + " " * (text[-1:].isspace() and text.strip() != "")
    )
