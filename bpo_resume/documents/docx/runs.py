"""The walk over what stands inside a paragraph, run by run, to pieces of text of one look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bpo_resume.documents.docx.controls import Controls
from bpo_resume.documents.docx.fields import Fields
from bpo_resume.documents.docx.looks import Look
from bpo_resume.documents.docx.shapes import Box, ShapeReader, choose
from bpo_resume.documents.docx.styles import Styles
from bpo_resume.documents.docx.symbols import read_symbol, read_symbols
from bpo_resume.documents.elements import Element, attribute, child, local, value

SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "delInstrText", "instrText"}  # not shown
    | {"rPr", "pPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr"}
    | {"rt"}  # the small reading aid over a ruby's base text
    | {"binData", "docPr", "docParts"}
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Piece:
    """Text of one look inside a paragraph."""

    text: str
    look: Look
    page: int = 1


@dataclass(slots=True)
class RunReader:
    """Reads paragraphs' content; counts pages and notes the notes on its way."""

    styles: Styles
    shapes: ShapeReader
    controls: Controls
    fields: Fields = field(default_factory=Fields)
    page: int = 1
    counts_rendered: bool = False  # Word noted where pages ended when it last printed
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote", id)
    own_notes: list[Element] = field(default_factory=list)  # Word 2003 keeps them in the run
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def read(self, paragraph: Iterable[Element], look: Look) -> tuple[list[Piece], list[Box]]:
        """The pieces of a paragraph in this look, and the boxes that are anchored in it."""
        self.pieces, self.boxes = [], []
        self._inline(paragraph, look)
        return self.pieces, self.boxes

    def _inline(self, parent: Iterable[Element], look: Look) -> None:
        for element in parent:
            name = local(element)
            if name == "r":
                self._inline(element, self.styles.of_run(child(element, "rPr"), look))
            elif name == "t":
                self._add(element.text or "", look)
            elif name in SKIPPED or not name:
                continue
            elif name in _MARKS:
                self._plain(_MARKS[name], look)
            elif name in _HANDLERS:
                _HANDLERS[name](self, element, look)
            else:
                self._inline(element, look)

    def _add(self, text: str, look: Look) -> None:
        if not text or self.fields.in_instruction:
            return
        if look.symbols:
            text = read_symbols(text, look.symbols)
        elif look.caps:
            text = text.upper()
        elif look.raised and text.isdecimal() and self._follows_a_digit():
            text = text.translate(_RAISED)  # "95" and a note's raised "1" are not 951
        self.pieces.append(Piece(text.replace("\n", " "), look, self.page))

    def _follows_a_digit(self) -> bool:
        return bool(self.pieces) and self.pieces[-1].text[-1:].isdigit()

    def _break(self, element: Element, look: Look) -> None:
        if not self.fields.in_instruction:
            self.pieces.append(Piece("\n", look, self.page))
        self.page += attribute(element, "type") == "page" and not self.counts_rendered

    def _rendered_break(self, _element: Element, _look: Look) -> None:
        self.page += 1

    def _symbol(self, element: Element, look: Look) -> None:
        font = attribute(element, "font")
        self._plain(read_symbol(attribute(element, "char"), font), look)

    def _plain(self, text: str, look: Look) -> None:
        if text and not self.fields.in_instruction:
            self.pieces.append(Piece(text, look, self.page))

    def _note(self, element: Element, _look: Look) -> None:
        kind = local(element).removesuffix("Reference")
        self.notes.append((kind, attribute(element, "id") or ""))

    def _own_note(self, element: Element, _look: Look) -> None:
        self.own_notes.append(element)

    def _field(self, element: Element, look: Look) -> None:
        self._plain(self.fields.mark(element), look)

    def _control(self, element: Element, look: Look) -> None:
        if not self.controls.is_placeholder(element):
            self._inline(element, look)

    def _alternate(self, element: Element, look: Look) -> None:
        self._inline(choose(element), look)

    def _drawing(self, element: Element, _look: Look) -> None:
        if not self.fields.in_instruction:
            self.boxes.extend(self.shapes.boxes(element))

    def _annotation(self, element: Element, look: Look) -> None:
        """Word 2003 wraps tracked changes and comments alike."""
        if is_shown(element):
            self._inline(element, look)

    def _fraction(self, element: Element, look: Look) -> None:
        for number, name in enumerate(("num", "den")):
            if number:
                self._plain("/", look)
            part = child(element, name)
            if part is not None:
                self._inline(part, look)

    def _delimited(self, element: Element, look: Look) -> None:
        properties = child(element, "dPr")
        for number, part in enumerate(element.iterchildren("{*}e")):
            self._plain(value(properties, "sepChr") or "|" if number else "", look)
            if not number:
                self._plain(value(properties, "begChr") or "(", look)
            self._inline(part, look)
        self._plain(value(properties, "endChr") or ")", look)

    def _operator(self, element: Element, look: Look) -> None:
        self._plain(value(element, "naryPr", "chr") or "∫", look)
        self._inline(element, look)


def is_shown(annotation: Element) -> bool:
    """Whether Word 2003's annotation holds text of the page: no deletion, no comment."""
    return (attribute(annotation, "type") or "").rpartition(".")[2] not in {"Deletion", "Comment"}


_MARKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_HANDLERS: dict[str, Callable[[RunReader, Element, Look], None]] = {
    "br": RunReader._break,
    "lastRenderedPageBreak": RunReader._rendered_break,
    "sym": RunReader._symbol,
    "footnoteReference": RunReader._note,
    "endnoteReference": RunReader._note,
    "footnote": RunReader._own_note,
    "endnote": RunReader._own_note,
    "fldChar": RunReader._field,
    "sdt": RunReader._control,
    "AlternateContent": RunReader._alternate,
    "drawing": RunReader._drawing,
    "pict": RunReader._drawing,
    "object": RunReader._drawing,
    "annotation": RunReader._annotation,
    "f": RunReader._fraction,
    "d": RunReader._delimited,
    "nary": RunReader._operator,
}
