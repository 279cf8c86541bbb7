"""The walk over a DOCX part's XML in reading order, block by block and run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bpo_resume.documents.docx.package import Element, attribute, child, local
from bpo_resume.documents.docx.styles import Look, Styles, is_shaded
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.rows import join_row
from bpo_resume.model import HiddenText

_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "delInstrText", "instrText"}  # not shown
    | {"rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"}
    | {"rt"}  # the small reading aid over a ruby's base text
)
_BREAKS = frozenset({"br", "cr"})
_TABS = frozenset({"tab", "ptab"})
_PLAIN = {"noBreakHyphen": "-", "softHyphen": ""}
_DEEPEST = 60  # nested tables and text boxes


@dataclass(slots=True)
class _Piece:
    """Text of one look inside a paragraph."""

    text: str
    look: Look


@dataclass(slots=True)
class Walk:
    """The state of one walk: the page, the block, what was hidden, which notes were met."""

    styles: Styles
    page: int = 1
    block: int = 0
    hidden: list[HiddenText] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote", id)
    _shaded: int = 0  # cells and shapes around us that have a background of their own
    _depth: int = 0

    def blocks(self, parent: Element) -> Iterator[Draft]:
        """The lines of a body, cell, text box, header or note."""
        if self._depth > _DEEPEST:
            return
        self._depth += 1
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "AlternateContent":
                yield from self.blocks(_choose(element))
            elif name not in _SKIPPED:
                yield from self.blocks(element)
        self._depth -= 1

    def _paragraph(self, element: Element) -> Iterator[Draft]:
        properties = child(element, "pPr")
        look, heading, item = self.styles.of_paragraph(properties)
        pieces: list[_Piece] = []
        boxes: list[Element] = []
        first_page = self.page
        self._inline(element, look, pieces, boxes)
        for number, line in enumerate(_lines(self._visible(pieces))):
            size, bold = _majority(line)
            text = "".join(piece.text for piece in line)
            bullet = item and number == 0
            yield Draft(text, first_page, self.block, 0, 0, 0, 0, size, bold, bullet, heading)
        self.block += 1
        yield from self._boxes(boxes)

    def _boxes(self, boxes: list[Element]) -> Iterator[Draft]:
        # A shape may be filled with any colour, so white text in it is taken for honest.
        self._shaded += 1
        for box in boxes:
            yield from self.blocks(box)
        self._shaded -= 1

    def _inline(
        self, parent: Element, look: Look, pieces: list[_Piece], boxes: list[Element]
    ) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                own = self.styles.of_run(child(element, "rPr"), look)
                self._inline(element, own, pieces, boxes)
            elif name == "t":
                pieces.append(_Piece(element.text or "", look))
            elif name == "txbxContent":
                boxes.append(element)
            elif name == "AlternateContent":
                self._inline(_choose(element), look, pieces, boxes)
            elif name in _SKIPPED or not name:
                continue
            elif not self._mark(name, element, look, pieces):
                self._inline(element, look, pieces, boxes)

    def _mark(self, name: str, element: Element, look: Look, pieces: list[_Piece]) -> bool:
        """Whether the element stands for layout or one character, which is then added."""
        if name in _TABS:
            pieces.append(_Piece("\t", look))
        elif name in _BREAKS:
            pieces.append(_Piece("\n", look))
            # Where Word noted the page breaks it rendered, that note counts instead.
            self.page += attribute(element, "type") == "page"
        elif name == "lastRenderedPageBreak":
            before = "".join(piece.text for piece in pieces[-1:])
            self.page += before != "\n"
        elif name == "sym":
            pieces.append(_Piece(_symbol(element), look))
        elif name in _PLAIN:
            pieces.append(_Piece(_PLAIN[name], look))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.notes.append((name.removesuffix("Reference"), attribute(element, "id") or ""))
        else:
            return False
        return True

    def _visible(self, pieces: list[_Piece]) -> list[_Piece]:
        seen: list[_Piece] = []
        for piece in pieces:
            reason = piece.look.hidden
            if reason == "background_colour" and self._shaded:
                reason = ""
            if not reason or not piece.text.strip():
                seen.append(piece)
            else:
                self._hide(piece.text.strip(), reason)
        return seen

    def _hide(self, text: str, reason: str) -> None:
        last = self.hidden[-1] if self.hidden else None
        if last is not None and (last.page, last.reason) == (self.page, reason):
            self.hidden[-1] = HiddenText(f"{last.text} {text}", self.page, reason)
        else:
            self.hidden.append(HiddenText(text, self.page, reason))

    def _table(self, table: Element) -> Iterator[Draft]:
        styled = child(table, "tblPr", "tblStyle") is not None
        self._shaded += styled  # a table style may colour its header row
        for row in _descend(table, "tr"):
            cells = [self._cell(cell) for cell in _descend(row, "tc")]
            yield from join_row([cell for cell in cells if cell])
        self._shaded -= styled

    def _cell(self, cell: Element) -> list[Draft]:
        shaded = is_shaded(child(cell, "tcPr"))
        self._shaded += shaded
        drafts = [draft for draft in self.blocks(cell) if draft.text.strip()]
        self._shaded -= shaded
        return drafts


def _descend(parent: Element, wanted: str) -> Iterator[Element]:
    """Children of that name, looking through content controls and tracked insertions."""
    for element in parent:
        name = local(element)
        if name == wanted:
            if not _is_deleted(element):
                yield element
        elif name == "AlternateContent":
            yield from _descend(_choose(element), wanted)
        elif name in {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}:
            yield from _descend(element, wanted)


def _is_deleted(element: Element) -> bool:
    return child(element, "trPr", "del") is not None


def _choose(alternate: Element) -> Element:
    """The one branch that is shown: both hold the same text box."""
    choice = child(alternate, "Choice")
    if choice is not None and len(choice):
        return choice
    fallback = child(alternate, "Fallback")
    return alternate.makeelement("empty") if fallback is None else fallback


def _symbol(element: Element) -> str:
    code = attribute(element, "char") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _lines(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    line: list[_Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(_Piece(first, piece.look))
        for other in others:
            yield line
            line = [_Piece(other, piece.look)]
    yield line


def _majority(line: list[_Piece]) -> tuple[float, bool]:
    """Font size of the longest piece, and whether most letters are bold."""
    letters = sum(len(piece.text) for piece in line)
    heavy = sum(len(piece.text) for piece in line if piece.look.bold)
    longest = max(line, key=lambda piece: len(piece.text), default=None)
    size = longest.look.size if longest is not None else None
    return size or 0.0, 2 * heavy > letters
