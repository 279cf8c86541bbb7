"""The walk over a DOCX part's XML in reading order, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bpo_resume.documents.docx.boxes import is_aside, order_boxes, stands_above
from bpo_resume.documents.docx.chunks import redraft
from bpo_resume.documents.docx.colours import WHITE
from bpo_resume.documents.docx.controls import Controls
from bpo_resume.documents.docx.fields import Fields
from bpo_resume.documents.docx.fills import has_backdrop
from bpo_resume.documents.docx.graphics import read_graphic
from bpo_resume.documents.docx.grid import descend, is_covered
from bpo_resume.documents.docx.lines import draft_lines, runs_on
from bpo_resume.documents.docx.looks import Ground, Look
from bpo_resume.documents.docx.package import Package, Part
from bpo_resume.documents.docx.quarantine import Quarantine
from bpo_resume.documents.docx.runs import SKIPPED, Piece, RunReader, is_shown
from bpo_resume.documents.docx.shapes import Box, ShapeReader, choose
from bpo_resume.documents.docx.styles import Setting, Styles
from bpo_resume.documents.docx.table_styles import TableFormat, TableFormats
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.elements import (
    Element,
    Properties,
    attribute,
    child,
    find_first,
    local,
    named,
    switch,
    value,
)
from bpo_resume.documents.rows import join_rows
from bpo_resume.model import Document

# What belongs into a paragraph; some programs leave the paragraph away.
_INLINE = frozenset({"r", "oMath", "oMathPara", "fldSimple", "hyperlink", "hlink"})
_MOST_CHUNKS = 50  # files inside the file
_DEEPEST = 100  # containers inside each other; the parser allows 256 elements

ReadChunk = Callable[[bytes], Document | None]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a block stands in: its background, the look below its own, why nobody sees it."""

    ground: Ground
    below: Look
    hidden: str = ""


class Walk:
    """The state of one walk: block, page, notes met, what was hidden, what could not be read."""

    def __init__(self, package: Package, read_chunk: ReadChunk) -> None:
        self._package = package
        self._read_chunk = read_chunk
        self._styles = Styles(package)
        shapes = ShapeReader(self._styles.looks.palette)
        self.runs: RunReader = RunReader(self._styles, shapes, Controls(package))
        if package.main is not None:
            # Where Word noted the page breaks it printed, only those notes count.
            noted = find_first(package.main.root, "lastRenderedPageBreak")
            self.runs.counts_rendered = noted is not None
        self.quarantine: Quarantine = Quarantine()
        self.warnings: dict[str, None] = {}
        self._around = _Around(WHITE, self._styles.defaults)
        self._backdrops: dict[bool, bool] = {}
        self._chunks: dict[str | None, Document | None] = {}
        self._tables = TableFormats(self._styles)
        self._path = ""
        self._block = 0
        self._depth = 0
        self._carry: list[Piece] = []  # of a paragraph whose mark is not printed
        self._asides: list[Draft] = []

    def story(self, part: Part, root: Element | None = None) -> list[Draft]:
        """The lines of a whole part, or of one note or header inside it; sidebars come last."""
        self._path = part.path
        self.runs.fields = Fields(part.root if root is None else root)
        drafts = list(self._container(part.root if root is None else root))
        asides, self._asides = self._asides, []
        return drafts + asides

    def _container(self, parent: Element) -> Iterator[Draft]:
        """The lines of a body, cell, text box, header or note."""
        if self._depth > _DEEPEST:
            self.warnings["nested_too_deep"] = None
            return
        self._depth += 1
        carry, self._carry = self._carry, []
        yield from self._blocks(parent)
        yield from self._flush()
        self._carry = carry
        self._depth -= 1

    def _blocks(self, parent: Element) -> Iterator[Draft]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element, named(child(element, "pPr")))
            elif name == "tbl":
                yield from self._flush()
                yield from self._table(element)
            elif name == "AlternateContent":
                yield from self._blocks(choose(element))
            elif name in {"altChunk", "subDoc"}:
                yield from self._chunk(attribute(element, "id"))
            elif name in _INLINE:
                yield from self._paragraph([element], {})
            elif name not in SKIPPED and name and not self._is_passed_over(name, element):
                yield from self._blocks(element)

    def _is_passed_over(self, name: str, element: Element) -> bool:
        if name == "sdt":
            return self.runs.controls.is_placeholder(element)
        if name == "fldChar":
            self.runs.fields.mark(element)
        return name == "annotation" and not is_shown(element)

    def _paragraph(self, content: Iterable[Element], properties: Properties) -> Iterator[Draft]:
        setting = self._styles.of_paragraph(properties, self._around.below)
        counts = not self.runs.counts_rendered
        self.runs.page += counts and bool(switch(properties.get("pageBreakBefore")))
        pieces, boxes = self.runs.read(content, setting.look)
        pieces = self._carry + self._visible(pieces)
        self._carry = pieces if runs_on(properties) else []
        lines = [] if self._carry else self._lines(pieces, setting)
        boxed = self._boxes(boxes) if boxes else []
        above = bool(boxes) and stands_above(boxes[0])
        yield from (*boxed, *lines) if above else (*lines, *boxed)
        section = properties.get("sectPr")
        if section is not None and counts:
            self.runs.page += value(section, "type") not in {"continuous", "nextColumn"}

    def _flush(self) -> Iterator[Draft]:
        """What a last paragraph without a mark leaves behind."""
        pieces, self._carry = self._carry, []
        if pieces:
            yield from self._lines(pieces, Setting(pieces[0].look, False, None))

    def _lines(self, pieces: list[Piece], setting: Setting) -> list[Draft]:
        self._block += 1
        return list(draft_lines(pieces, setting, self._block - 1))

    def _visible(self, pieces: list[Piece]) -> list[Piece]:
        seen: list[Piece] = []
        for piece in pieces:
            reason = self._around.hidden or piece.look.hidden_on(self._around.ground)
            if reason == "background_colour" and self._has_backdrop(piece.look):
                reason = ""
            if not reason or not piece.text.strip():
                seen.append(piece)
            else:
                self.quarantine.add(piece.text.strip(), piece.page, reason)
        return seen

    def _has_backdrop(self, look: Look) -> bool:
        """Whether text that seems to be white on white may lie on a picture or shape."""
        plain = look.ground is None and self._around.ground == WHITE
        return plain and self._is_decorated(behind=True)

    def _is_decorated(self, *, behind: bool) -> bool:
        if behind not in self._backdrops:
            main = self._package.main
            roots = [*self._package.related("header"), *self._package.related("footer")]
            roots += [] if main is None else [main.root]
            palette = self._styles.looks.palette
            found = any(has_backdrop(root, palette, behind=behind) for root in roots)
            self._backdrops[behind] = found
        return self._backdrops[behind]

    def _inside(
        self, element: Element, ground: Ground | None, look: Look, hidden: str
    ) -> list[Draft]:
        """The lines of a cell or box with a background and a look of its own."""
        around = self._around
        self._around = _Around(
            around.ground if ground is None else ground,
            look.over(around.below),
            around.hidden or hidden,
        )
        drafts = [draft for draft in self._container(element) if draft.text.strip()]
        self._around = around
        return drafts

    def _boxes(self, boxes: list[Box]) -> list[Draft]:
        drafts: list[Draft] = []
        for box in order_boxes(boxes):
            lines = self._box(box)
            if is_aside(box, len(lines)):
                self._asides += lines
            else:
                drafts += lines
        return drafts

    def _box(self, box: Box) -> list[Draft]:
        if box.content is not None:
            ground = box.ground
            if ground is None and self._around.ground == WHITE:
                ground = "unknown" if self._is_decorated(behind=False) else None
            return self._inside(box.content, ground, Look(), box.hidden)
        texts = box.lines
        if box.part:
            part = self._package.part(self._package.target(self._path, box.part))
            texts = () if part is None else read_graphic(part.root)
        if box.hidden or self._around.hidden:
            reason = box.hidden or self._around.hidden
            for text in texts:
                self.quarantine.add(text, self.runs.page, reason)
            return []
        self._block += 1
        return [Draft(text, self.runs.page, self._block - 1) for text in texts if text.strip()]

    def _chunk(self, id_: str | None) -> Iterator[Draft]:
        target = self._package.target(self._path, id_)
        if target not in self._chunks and len(self._chunks) < _MOST_CHUNKS:
            data = None if target is None else self._package.read(target)
            self._chunks[target] = None if data is None else self._read_chunk(data)
        chunk = self._chunks.get(target)
        if chunk is None:
            self.warnings["unread_chunk"] = None
            return
        for hidden in chunk.hidden:
            self.quarantine.add(hidden.text, self.runs.page, hidden.reason)
        yield from redraft(chunk, self.runs.page, self._block)
        self._block += len(chunk.lines)

    def _table(self, table: Element) -> Iterator[Draft]:
        format_ = self._tables.of(table)
        rows = list(descend(table, "tr"))
        read = (self._row(row, (number, len(rows)), format_) for number, row in enumerate(rows))
        yield from join_rows(list(read))

    def _row(self, row: Element, place: tuple[int, int], format_: TableFormat) -> list[list[Draft]]:
        hidden = switch(child(row, "trPr", "hidden"))
        cells = list(descend(row, "tc"))
        first = last = self.runs.page
        read = []
        for number, cell in enumerate(cells):
            self.runs.page = first  # cells stand side by side, each may cross a page's end
            properties = named(child(cell, "tcPr"))
            look, ground = format_.at(place, (number, len(cells)))
            shade = self._styles.looks.ground(properties)
            covered = hidden or (place[0] and is_covered(properties))
            reason = "hidden_property" if covered else ""
            read.append(self._inside(cell, ground if shade is None else shade, look, reason))
            last = max(last, self.runs.page)
        self.runs.page = last
        return read
