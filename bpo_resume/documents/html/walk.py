"""The walk over a page's elements in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from bpo_resume.documents.flow import BREAK, TAB, Face, Flow
from bpo_resume.documents.html.cascade import Cascade
from bpo_resume.documents.html.relatives import Relative
from bpo_resume.documents.html.style import Style

Element = etree._Element

# Never shown by a browser, or shown only where something else cannot be.
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "base", "iframe",
    "object", "embed", "applet", "audio", "video", "canvas", "map", "datalist", "select",
    "noframes", "noembed", "rt", "rp", "del", "desc", "metadata",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLANKS = re.compile("[ \t\n\r\f]+")
_SHOWN_AS_ROW = frozenset({"table-row", "flex"})
_MOST_CELLS = 4  # of a flex container that is read as a row; more are chips or a menu


@dataclass(slots=True)
class _Open:
    """An element whose children are being read."""

    style: Style
    tag: str
    role: str  # "row" | "cell" | "block" | "inline"
    children: Iterator[Relative]
    tail: str


class Walk:
    """One walk over a page; ``flow`` holds what it found."""

    def __init__(self, cascade: Cascade) -> None:
        self.flow: Flow = Flow()
        self._cascade = cascade
        self._stack: list[_Open] = []
        self._headings = 0  # open ones
        self._item = False  # the next line is the first of a list item
        self._blank = True  # the open line ends in a blank, or has not begun

    def read(self, root: Element) -> Flow:
        """All of a page."""
        wrapper = Relative.from_html_root(root)
        self._enter(wrapper, Style())
        while self._stack:
            top = self._stack[-1]
            child = next(top.children, None)
            if child is None:
                self._leave()
            else:
                self._enter(child, top.style)
        self.flow.close()
        return self.flow

    def _enter(self, wrapper: Relative, above: Style) -> None:
        element = wrapper.etree_element
        tag = wrapper.local_name.lower()
        if tag in _SKIPPED:
            self._write(element.tail, above)
            return
        style = above.within(tag, element.attrib, self._cascade.declared(wrapper))
        role = self._role(style, len(element))
        self._start(tag, role, style)
        children = iter(()) if tag == "svg" and style.removed else wrapper.iter_children()
        self._stack.append(_Open(style, tag, role, children, element.tail or ""))
        self._write(element.text, style)

    def _role(self, style: Style, children: int) -> str:
        parent = self._stack[-1] if self._stack else None
        if parent is not None and parent.role == "row":
            return "cell"
        if style.display == "table-row":
            return "row"
        if style.display == "flex":
            return "row" if 2 <= children <= _MOST_CELLS else "block"
        return "inline" if style.display == "inline" else "block"

    def _start(self, tag: str, role: str, style: Style) -> None:
        if role == "inline":
            self._gap(style)
            if tag == "br":
                self.flow.write(BREAK, style.face)
                self._blank = True
            for _ in range(style.tabs):
                self.flow.write(TAB, style.face)
            return
        self._end_line()
        if role == "row":
            self.flow.open_row()
        elif role == "cell":
            self.flow.open_cell()
        if tag == "li":
            self._item = style.marked
        self._headings += tag in _HEADINGS

    def _leave(self) -> None:
        closed = self._stack.pop()
        if closed.role == "inline":
            self._gap(closed.style)
        else:
            self._end_line()
            self._headings -= closed.tag in _HEADINGS
            if closed.role == "row":
                self.flow.close_row()
            if closed.tag == "li":
                self._item = False
        if self._stack:
            self._write(closed.tail, self._stack[-1].style)

    def _gap(self, style: Style) -> None:
        if style.apart and self.flow.pending:
            self.flow.write(style.apart, Face())
            self._blank = True

    def _end_line(self) -> None:
        if self.flow.end_paragraph(bullet=self._item, heading=self._headings > 0):
            self._item = False
        self._blank = True

    def _write(self, text: str | None, style: Style) -> None:
        if not text:
            return
        if style.preformatted:
            shown = text.replace("\r\n", BREAK).replace("\r", BREAK)
        else:
            shown = _BLANKS.sub(_collapse, text)
            if self._blank:
                shown = shown.lstrip(" ")
        if shown:
            self.flow.write(shown, style.face)
            self._blank = shown[-1] in " \t\n"


def _collapse(found: re.Match[str]) -> str:
    """A blank; but a tab inside a line is one that a word processor wrote."""
    blanks = found[0]
    return TAB if TAB in blanks and "\n" not in blanks and "\r" not in blanks else " "
