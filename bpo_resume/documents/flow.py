"""What HTML, RTF and ODT have in common: text that flows into paragraphs, lists and tables.

A reader tells a ``Flow`` what it meets, in order; the flow keeps the stack of open tables and
boxes, so that no reader needs recursion however deep a file nests them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.page_marks import is_page_number
from bpo_resume.documents.rows import join_row
from bpo_resume.model import HiddenText

TAB, BREAK = "\t", "\n"
WHITE = 0xFFFFFF
_TINY = 2.0  # points
_SEEN = 26  # of 255: how far a colour must stand off its background in one channel


@dataclass(frozen=True, slots=True)
class Face:
    """How a piece of text looks. Colours are 0xRRGGBB."""

    bold: bool = False
    size: float | None = None  # points
    colour: int | None = None  # None: whatever can be read
    ground: int | None = WHITE  # None: a picture or anything else that is not known
    gone: str = ""  # why the format itself hides it; a reason of ``HiddenText``
    capitals: bool = False  # shown as capitals, whatever is stored

    @property
    def hidden(self) -> str:
        """Why text of this face is not seen, "" where it is."""
        if self.gone:
            return self.gone
        if self.size is not None and self.size < _TINY:
            return "tiny"
        if self.colour is None or self.ground is None or _stands_off(self.colour, self.ground):
            return ""
        return "background_colour"


def _stands_off(colour: int, ground: int) -> bool:
    pairs = zip(colour.to_bytes(3, "big"), ground.to_bytes(3, "big"), strict=True)
    return max(abs(ours - theirs) for ours, theirs in pairs) >= _SEEN


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being written."""

    pieces: list[tuple[str, Face]] = field(default_factory=list)
    boxes: list[Draft] = field(default_factory=list)  # text boxes anchored in it, shown after it


@dataclass(slots=True)
class _Row:
    cells: list[list[Draft]]
    outer: list[Draft]  # where the row's lines go


class Flow:
    """Lines in the making; ``drafts`` and ``hidden`` are the result."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.hidden: list[HiddenText] = []
        self.page = 1
        self._block = 0
        self._paragraph = _Paragraph()
        self._rows: list[_Row] = []
        self._boxes: list[tuple[_Paragraph, list[Draft]]] = []

    @property
    def depth(self) -> int:
        """How many table rows are open."""
        return len(self._rows)

    @property
    def pending(self) -> bool:
        """Whether the open paragraph has text."""
        return any(text.strip() for text, _ in self._paragraph.pieces)

    def write(self, text: str, face: Face) -> None:
        """Add text to the open paragraph; ``TAB`` and ``BREAK`` mean what they say."""
        if text:
            shown = text.upper() if face.capitals else text
            self._paragraph.pieces.append((shown, face))

    def end_paragraph(self, *, bullet: bool = False, heading: bool = False) -> bool:
        """Close the open paragraph; whether it had a line to show."""
        paragraph, self._paragraph = self._paragraph, _Paragraph()
        shown = False
        for line in _lines(self._visible(paragraph.pieces)):
            text = "".join(piece for piece, _ in line)
            if text.strip():
                size, bold = _majority(line)
                item = bullet and not shown
                draft = Draft(text, self.page, self._block, 0, 0, 0, 0, size, bold, item, heading)
                self.drafts.append(draft)
                shown = True
        self._block += shown
        self.drafts.extend(paragraph.boxes)
        return shown

    def open_row(self) -> None:
        """Start a table row inside whatever is open. The open paragraph stays open."""
        self._rows.append(_Row([], self.drafts))

    def open_cell(self) -> None:
        """Start a cell of the open row; lines go there until the next cell or the row's end."""
        self.drafts = []
        self._rows[-1].cells.append(self.drafts)

    def close_row(self) -> None:
        """Lay the row's cells out as lines."""
        row = self._rows.pop()
        self.drafts = row.outer
        self.drafts += join_row([cell for cell in row.cells if cell])

    def open_box(self) -> None:
        """Start a text box or a note that is anchored in the open paragraph."""
        self._boxes.append((self._paragraph, self.drafts))
        self._paragraph, self.drafts = _Paragraph(), []

    def close_box(self, apart: list[Draft] | None = None) -> None:
        """Show the box after its paragraph, or put its lines ``apart``, as with notes."""
        self.end_paragraph()
        lines = self.drafts
        self._paragraph, self.drafts = self._boxes.pop()
        (self._paragraph.boxes if apart is None else apart).extend(lines)

    def close(self) -> None:
        """End whatever is still open, as at the end of a file that breaks off."""
        while self._boxes:
            self.close_box()
        self.end_paragraph()
        while self._rows:
            self.close_row()
            self.end_paragraph()

    def hide(self, text: str, reason: str) -> None:
        """Quarantine text; pieces that follow each other for one reason are one."""
        text = " ".join(text.split())
        last = self.hidden[-1] if self.hidden else None
        if last is not None and (last.page, last.reason) == (self.page, reason):
            self.hidden[-1] = HiddenText(f"{last.text} {text}", self.page, reason)
        else:
            self.hidden.append(HiddenText(text, self.page, reason))

    def _visible(self, pieces: list[tuple[str, Face]]) -> Iterator[tuple[str, Face]]:
        ghosts: list[str] = []
        reason = ""
        for text, face in pieces:
            why = face.hidden if text.strip() else ""
            if not why:
                yield text, face
                continue
            if why != reason and ghosts:
                self.hide("".join(ghosts), reason)
                ghosts = []
            reason = why
            ghosts.append(text)
        if ghosts:
            self.hide("".join(ghosts), reason)


def margin_lines(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Lines of headers or footers: each text once, and no page numbers."""
    seen: set[str] = set()
    for draft in drafts:
        text = draft.text.strip()
        if text not in seen and not is_page_number(text):
            seen.add(text)
            yield draft


def _lines(pieces: Iterator[tuple[str, Face]]) -> Iterator[list[tuple[str, Face]]]:
    line: list[tuple[str, Face]] = []
    for text, face in pieces:
        first, *others = text.split(BREAK)
        line.append((first, face))
        for other in others:
            yield line
            line = [(other, face)]
    yield line


def _majority(line: list[tuple[str, Face]]) -> tuple[float, bool]:
    """Font size of the longest piece, and whether most letters are bold."""
    letters = sum(len(text.strip()) for text, _ in line)
    heavy = sum(len(text.strip()) for text, face in line if face.bold)
    _, longest = max(line, key=lambda piece: len(piece[0].strip()))
    return longest.size or 0.0, 2 * heavy > letters
