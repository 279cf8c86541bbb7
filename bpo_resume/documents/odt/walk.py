"""The walk over the elements of OpenDocument text in reading order, without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.elements import Element, attribute, local, number
from bpo_resume.documents.flow import BREAK, TAB, Face, Flow
from bpo_resume.documents.odt.styles import Styles

_SKIPPED = frozenset({
    # Deleted text, comments, what others say about a picture, and what is not text at all.
    "tracked-changes", "annotation", "annotation-end", "forms", "scripts", "covered-table-cell",
    "ruby-text", "note-citation", "image", "object", "object-ole", "plugin", "applet",
    "floating-frame", "title", "desc", "control", "event-listeners", "binary-data",
})  # fmt: skip
_SKIPPED_ENDS = ("-decls", "-source")  # of what declares variables and tables of contents
_SHAPES = frozenset({
    "text-box", "custom-shape", "rect", "ellipse", "circle", "line", "polygon", "polyline", "path",
    "connector", "caption", "measure", "regular-polygon",
})  # fmt: skip
_ROLES = {
    "p": "paragraph", "h": "paragraph", "list": "list", "list-item": "item", "table-row": "row",
    "table-cell": "cell", "note-body": "note",
} | dict.fromkeys(_SHAPES, "box")  # fmt: skip
_FAMILIES = {"paragraph": "paragraph", "cell": "table-cell", "inline": "text"}
_BLANKS = re.compile("[ \t\r\n]+")
_MOST_BLANKS = 400  # that one element may stand for


@dataclass(slots=True)
class _Open:
    """An element whose children are being read."""

    element: Element
    role: str
    face: Face
    text: bool  # inside a paragraph, where letters count
    children: Iterator[Element]


class Walk:
    """``flow`` holds the lines, ``notes`` those of foot- and endnotes."""

    def __init__(self) -> None:
        self.flow: Flow = Flow()
        self.notes: list[Draft] = []
        self._styles = Styles()
        self._stack: list[_Open] = []
        self._lists: list[str] = []  # style names of the open lists
        self._item = False  # the next line is the first of a list item

    def read(self, root: Element, styles: Styles) -> list[Draft]:
        """The lines of one body, header or footer."""
        self._styles = styles
        self.flow.drafts = []
        self._open(root, "inline", Face())
        while self._stack:
            top = self._stack[-1]
            element = next(top.children, None)
            if element is None:
                self._leave(self._stack.pop())
            else:
                self._enter(element, top)
        self.flow.end_paragraph()
        return self.flow.drafts

    def _enter(self, element: Element, above: _Open) -> None:
        name = local(element)
        if not name or name in _SKIPPED or name.endswith(_SKIPPED_ENDS):
            self._write_tail(element)
        elif not self._mark(name, element, above):
            self._open(element, _ROLES.get(name, "inline"), above.face)

    def _mark(self, name: str, element: Element, above: _Open) -> bool:
        """Whether the element stands for a character or a place, which is then noted."""
        if name == "soft-page-break":
            self.flow.page += 1
        elif name == "tab":
            self.flow.write(TAB, above.face)
        elif name == "line-break":
            self.flow.write(BREAK, above.face)
        elif name == "s":
            count = number(attribute(element, "c"))
            blanks = 1 if count is None or count < 0 else min(count, _MOST_BLANKS)
            self.flow.write(" " * blanks, above.face)
        else:
            return False
        self._write_tail(element)
        return True

    def _open(self, element: Element, role: str, above: Face) -> None:
        family = _FAMILIES.get(role)
        style = attribute(element, "style-name") or ""
        face = above if family is None else self._styles.face(family, style, above)
        if attribute(element, "display") == "none" or attribute(element, "is-hidden") == "true":
            face = replace(face, gone="hidden_property")
        inside = bool(self._stack) and self._stack[-1].text and role == "inline"
        self._start(role, element, style)
        # A shape may be filled with any colour, so white text in it is taken for honest.
        shown = replace(face, ground=None) if role == "box" else face
        self._stack.append(
            _Open(element, role, shown, inside or role == "paragraph", iter(element))
        )
        self._write(element.text)

    def _start(self, role: str, element: Element, style: str) -> None:
        flow = self.flow
        if role in {"paragraph", "row", "cell"}:
            flow.end_paragraph()
        if role == "paragraph":
            flow.page += self._styles.page_breaks(style)[0] and bool(flow.drafts)
        elif role == "row":
            flow.open_row()
        elif role == "cell" and flow.depth:
            flow.open_cell()
        elif role in {"box", "note"}:
            flow.open_box()
        elif role == "list":
            self._lists.append(style or (self._lists[-1] if self._lists else ""))
        elif role == "item":
            name = self._lists[-1] if self._lists else ""
            self._item = self._styles.is_marked(name, len(self._lists))

    def _leave(self, closed: _Open) -> None:
        role, flow = closed.role, self.flow
        if role == "paragraph":
            self._end_paragraph(closed.element)
        elif role == "row":
            flow.close_row()
        elif role in {"box", "note"}:
            flow.close_box(self.notes if role == "note" else None)
        elif role == "list":
            self._lists.pop()
        elif role == "item":
            self._item = False
        self._write_tail(closed.element)

    def _end_paragraph(self, element: Element) -> None:
        style = attribute(element, "style-name") or ""
        heading = local(element) == "h" or self._styles.is_heading(style)
        if self.flow.end_paragraph(bullet=self._item, heading=heading):
            self._item = False
        self.flow.page += self._styles.page_breaks(style)[1]

    def _write_tail(self, element: Element) -> None:
        if self._stack:
            self._write(element.tail)

    def _write(self, text: str | None) -> None:
        top = self._stack[-1]
        if text and top.text:
            self.flow.write(_BLANKS.sub(" ", text), top.face)
