"""Evidence in the line it stands in, the claimed characters marked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from bpo_resume.model import Document, Evidence
from bpo_resume.reports.wording import clean

_LINES = 3  # lines quoted where a claim rests on several: title, employer, dates
_AROUND = 60  # characters of the line kept on either side of the evidence


def quote(document: Document, evidence: Sequence[Evidence]) -> Text:
    """The line of the first span, all spans in it marked, and its page.

    Says how many spans stand in other lines. Empty where there is no evidence.
    """
    return _quote_lines(document, evidence, 1)


def quote_lines(document: Document, evidence: Sequence[Evidence]) -> Text:
    """The lines of the first spans, parted by an ellipsis; otherwise like ``quote``."""
    return _quote_lines(document, evidence, _LINES)


def _quote_lines(document: Document, evidence: Sequence[Evidence], most: int) -> Text:
    places: dict[tuple[int, int], list[Evidence]] = {}
    for span in evidence:
        places.setdefault(_find_line(document.text, span), []).append(span)
    shown = list(places.items())[:most]
    if not shown:
        return Text("")
    lines = [_mark(document.text, place, spans) for place, spans in shown]
    quoted = Text.assemble(("“", "dim"), Text(" … ", "dim").join(lines), ("”", "dim"))
    quoted.append(f" p.{evidence[0].page}", "blue")
    if evidence[0].ocr_confidence is not None:
        quoted.append(f" OCR {evidence[0].ocr_confidence:.0%}", "blue")
    elsewhere = {(s.start, s.end) for s in evidence}
    elsewhere -= {(s.start, s.end) for _, spans in shown for s in spans}
    return quoted.append(f" and {len(elsewhere)} more", "dim") if elsewhere else quoted


def _mark(text: str, place: tuple[int, int], evidence: Sequence[Evidence]) -> Text:
    start, end = place
    inside = sorted((span.start, span.end) for span in evidence)
    line = Text()
    _append_marked(line, text[:end], _cut_before(text, start, inside[0]), inside)
    return line.append(_rest(text[max(right for _, right in inside) : end]), "dim")


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
