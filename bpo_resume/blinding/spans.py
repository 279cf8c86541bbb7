"""Places in a text, and the text with something else in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from bpo_resume.terminology.personal_terms import PersonalKind

SpanKind: TypeAlias = PersonalKind | Literal["…"]  # lines that are cut, whatever they tell


class PersonalSpan(NamedTuple):
    """``text[start:end]`` tells something of this kind."""

    start: int
    end: int
    kind: SpanKind


def unite(spans: Iterable[PersonalSpan]) -> tuple[PersonalSpan, ...]:
    """Spans in order, none overlapping another; what overlaps becomes one."""
    united: list[PersonalSpan] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if united and span.start < united[-1].end:
            last = united[-1]
            kind = span.kind if last.kind == "personal" else last.kind
            united[-1] = PersonalSpan(last.start, max(last.end, span.end), kind)
        else:
            united.append(span)
    return tuple(united)


@dataclass(frozen=True, slots=True)
class Blinded:
    """A text with a word in brackets for each span, and where its offsets have gone.

    ``starts``, ``ends``: of the spans in the old text; ``shifts[i]``: what is to be added to an
    offset behind ``i`` of them. ``before``: what had been done to that text already.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shifts: tuple[int, ...]
    before: Blinded | None = None

    def move(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the first text stands now."""
        return self.move_start(start), self.move_end(end)

    def replace_more(self, spans: Sequence[PersonalSpan]) -> Blinded:
        """The text without these spans of it either."""
        return replace(replace_spans(self.text, spans), before=self)

    def move_start(self, offset: int) -> int:
        """Where a stretch begins now; inside a span, where its word begins."""
        offset = self.before.move_start(offset) if self.before else offset
        number = bisect_right(self.ends, offset)
        if number < len(self.starts) and self.starts[number] < offset:
            offset = self.starts[number]
        return offset + self.shifts[number]

    def move_end(self, offset: int) -> int:
        """Where a stretch ends now; inside a span, where its word ends."""
        offset = self.before.move_end(offset) if self.before else offset
        number = bisect_right(self.starts, offset - 1) if offset else 0
        if number and self.ends[number - 1] > offset:
            offset = self.ends[number - 1]
        return offset + self.shifts[number]


def replace_spans(text: str, spans: Sequence[PersonalSpan]) -> Blinded:
    """The text without the spans, which are in order and do not overlap."""
    parts: list[str] = []
    shifts = [0]
    position = 0
    for start, end, kind in spans:
        word = f"[{kind}]"
        parts += (text[position:start], word)
        shifts.append(shifts[-1] + len(word) - (end - start))
        position = end
    return Blinded(
        "".join((*parts, text[position:])),
        tuple(span.start for span in spans),
        tuple(span.end for span in spans),
        tuple(shifts),
    )
