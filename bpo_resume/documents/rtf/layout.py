"""Paragraphs and table rows of an RTF file, which it ends but never begins."""

from __future__ import annotations

from bpo_resume.documents.flow import Flow
from bpo_resume.documents.rtf.state import State
from bpo_resume.documents.rtf.tables import Tables

_ENDS = frozenset({"par", "sect", "page", "column", "softpage"})
_PAGE_BREAKS = frozenset({"page", "softpage"})
_CELL_ENDS = {"cell": 1, "nestcell": 2}  # and the level of tables they are of, at least
_ROW_ENDS = {"row": 1, "nestrow": 2}
_DEEPEST = 60  # tables inside each other


class Layout:
    """Lays text out in a ``flow``."""

    def __init__(self, tables: Tables) -> None:
        self.flow: Flow = Flow()
        self._tables = tables
        self._bases = [0]  # open rows around each box that is being read
        self._label: bool | None = None  # whether the paragraph has a list label, if it says so
        self._shade: int | None = None
        self._shades: list[int | None] = []  # of the row's cells
        self._cell = 0

    def write(self, text: str, state: State) -> None:
        """Text of the body, where it is shown."""
        if state.deleted:
            return
        if text.strip():
            self._reach(min(state.paragraph.level, _DEEPEST))
        shaded = self._depth == 1 and self._cell < len(self._shades)
        self.flow.write(text, state.shown(self._shades[self._cell] if shaded else None))

    def label(self, text: str) -> None:
        """Text of the label of a list item, which is not printed again."""
        self._label = bool(self._label or text.strip())

    def end_paragraph(self, state: State) -> None:
        """The open paragraph is complete."""
        paragraph = state.paragraph
        item = paragraph.list_ > 0 if self._label is None else self._label
        heading = self._tables.is_heading(paragraph.style, paragraph.outline)
        self.flow.end_paragraph(bullet=item, heading=heading)
        self._label = None

    def open_box(self) -> None:
        """Text follows that stands in a box, a note or a margin."""
        self._bases.append(self.flow.depth)
        self.flow.open_box()

    def end_box(self, state: State) -> None:
        """The box has all its text; the caller closes it in the flow."""
        self.end_paragraph(state)
        self._close_rows(0)
        self._bases.pop()

    def take(self, word: str, number: int | None, state: State) -> None:
        """A control word that may end something or describe a row."""
        if word in _ENDS:
            self.end_paragraph(state)
            self.flow.page += word in _PAGE_BREAKS
        elif word in _CELL_ENDS:
            self._end_cell(_CELL_ENDS[word], state)
        elif word in _ROW_ENDS:
            self.end_paragraph(state)
            self._close_rows(_ROW_ENDS[word] - 1)
        elif word == "trowd":
            self._shades, self._shade = [], None
        elif word == "clcbpat":
            self._shade = self._tables.colour(number or 0)
        elif word == "cellx":
            self._shades.append(self._shade)
            self._shade = None

    @property
    def _depth(self) -> int:
        return self.flow.depth - self._bases[-1]

    def _reach(self, level: int) -> None:
        while self._depth < level:
            self.flow.open_row()
            self.flow.open_cell()

    def _end_cell(self, level: int, state: State) -> None:
        self._reach(level)
        self.end_paragraph(state)
        self._close_rows(max(level, min(state.paragraph.level, self._depth)))
        self.flow.open_cell()
        self._cell += 1

    def _close_rows(self, depth: int) -> None:
        while self._depth > depth:
            self.flow.close_row()
        if self._depth == 0:
            self._cell = 0
