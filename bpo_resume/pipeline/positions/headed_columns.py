"""Tables of jobs whose first row says what stands in each column.

    S.No   Organisation   Designation   From       To          Process
    1      Acme Ltd       Team Leader   Jan 2012   Till date   US Airlines

What a column is headed with needs no guessing, and a process beside a title is no employer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bpo_resume.pipeline.positions.labels import Labelled, read_bare_label
from bpo_resume.pipeline.positions.segment import Segment

_FEWEST = 3  # columns
_LONGEST = 40  # characters of a column's head
_OF_NO_JOB = re.compile(
    r"(?:s|sl|sr)\.?\s?(?:no|nr|number)?\.?|no\.?|#|(?:nature\s+of\s+)?work(?:\s+done)?|process|project|client|account"
    r"|campaign|department|industry|domain|location|place|city|profile|team(?:\s+size)?"
    r"|reasons?\s+(?:for|of)\s+leaving|(?:job\s+|key\s+)?(?:responsibilit(?:y|ies)|duties|description)"
    r"|results?|ctc|salary|type|remarks?",
    re.IGNORECASE,
)
_OF_DATES = re.compile(
    r"when|to|till|until|years?|start(?:ed)?|end(?:ed)?|joined|left", re.IGNORECASE
)
_OF_EMPLOYER = re.compile(
    r"where|(?:name\s+of\s+)?(?:the\s+)?compan(?:y|ies)|institutions?", re.IGNORECASE
)

Columns = tuple[Labelled | None, ...]


@dataclass(frozen=True, slots=True)
class HeadedColumns:
    """What the columns of a table hold; None: what its head does not say."""

    kinds: Columns

    def settle(self, text: str, offset: int, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """The segments of a row, each as what the head of its column says it is.

        ``text`` is the row, which begins at ``offset`` of its document.
        """
        if text.count("\t") + 1 != len(self.kinds):
            return tuple(segments)
        return tuple(self._settle(text, offset, segments))

    def _settle(self, text: str, offset: int, segments: Sequence[Segment]) -> Iterator[Segment]:
        settled: set[int] = set()  # columns whose first segment has been seen
        for segment in segments:
            column = text.count("\t", 0, segment.start - offset)
            kind = self.kinds[column]
            if kind == "other":
                continue
            if kind in ("title", "employer") and column not in settled:
                settled.add(column)
                yield replace(
                    segment, title=float(kind == "title"), employer=float(kind == "employer")
                )
            else:
                yield segment


def read_headed_columns(text: str) -> HeadedColumns | None:
    """The columns that a line heads: one of dates, and titles or employers; None for any other."""
    if text.count("\t") + 1 < _FEWEST:
        return None
    kinds = []
    for cell in text.split("\t"):
        head = cell.strip(" :.")
        if len(head) > _LONGEST or any(map(str.isdigit, head)):
            return None
        kinds.append(_read_head(head))
    told = [kind for kind in kinds if kind is not None]
    of_jobs = "dates" in told and ("title" in told or "employer" in told)
    return HeadedColumns(tuple(kinds)) if of_jobs and len(told) + 1 >= len(kinds) else None


def _read_head(head: str) -> Labelled | None:
    if _OF_DATES.fullmatch(head):
        return "dates"
    if _OF_EMPLOYER.fullmatch(head):
        return "employer"
    return "other" if _OF_NO_JOB.fullmatch(head) else read_bare_label(head)
