"""What a table's style says of each cell: its text's look and its background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bpo_resume.documents.docx.looks import Ground, Look
from bpo_resume.documents.docx.styles import Styles
from bpo_resume.documents.elements import Element, attribute, child, named, number, value

_DEEPEST = 10  # styles based on each other
# The bits of ``tblLook``, and how the same is called where it is spelt out.
_FIRST_ROW, _LAST_ROW, _FIRST_COLUMN, _LAST_COLUMN, _NO_ROWS, _NO_COLUMNS = (
    0x20, 0x40, 0x80, 0x100, 0x200, 0x400,
)  # fmt: skip
_SPELT = {
    "firstRow": _FIRST_ROW, "lastRow": _LAST_ROW, "firstColumn": _FIRST_COLUMN,
    "lastColumn": _LAST_COLUMN, "noHBand": _NO_ROWS, "noVBand": _NO_COLUMNS,
}  # fmt: skip

Format = tuple[Look, Ground | None]


class TableFormats:
    """The table styles of one document, each resolved once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[str | None, dict[str, Format]] = {}

    def of(self, table: Element) -> TableFormat:
        """What a table's style and its own properties say of its cells."""
        properties = child(table, "tblPr")
        id_ = value(properties, "tblStyle")
        if id_ not in self._known:
            self._known[id_] = self._resolve(id_)
        parts = self._known[id_]
        own = self._styles.looks.ground(named(properties))
        if own is not None:
            look, _ = parts.get("wholeTable", (Look(), None))
            parts = {**parts, "wholeTable": (look, own)}
        return TableFormat(parts, _read_flags(child(properties, "tblLook")))

    def _resolve(self, id_: str | None) -> dict[str, Format]:
        parts: dict[str, Format] = {}
        style = self._styles.element(id_)
        for _ in range(_DEEPEST):
            if style is None:
                break
            self._add(parts, "wholeTable", style)
            for part in style.iterchildren("{*}tblStylePr"):
                self._add(parts, attribute(part, "type") or "", part)
            style = self._styles.element(value(style, "basedOn"))
        return parts

    def _add(self, parts: dict[str, Format], name: str, element: Element) -> None:
        looks = self._styles.looks
        look = looks.read(child(element, "rPr"))
        ground = looks.ground(named(child(element, "tcPr")))
        ground = looks.ground(named(child(element, "tblPr"))) if ground is None else ground
        if name in parts:  # the style itself speaks before the one it is based on
            nearer, fill = parts[name]
            look, ground = nearer.over(look), ground if fill is None else fill
        parts[name] = look, ground


@dataclass(slots=True)
class TableFormat:
    """One table's style, asked cell by cell."""

    _parts: dict[str, Format]
    _flags: int
    _known: dict[tuple[str, ...], Format] = field(default_factory=dict)

    def at(self, row: tuple[int, int], column: tuple[int, int]) -> Format:
        """Look and ground of a cell; each pair is its index and how many there are."""
        if not self._parts:
            return Look(), None
        names = tuple(name for name in self._names(row, column) if name in self._parts)
        if names not in self._known:
            look, ground = Look(), None
            for name in names:  # the first speaks first
                part, fill = self._parts[name]
                look = look.over(part)
                ground = fill if ground is None else ground
            self._known[names] = look, ground
        return self._known[names]

    def _names(self, row: tuple[int, int], column: tuple[int, int]) -> Iterator[str]:
        """The parts of the table a cell belongs to, the most special first."""
        flags = self._flags
        first_row, last_row = _ends(row, flags & _FIRST_ROW, flags & _LAST_ROW)
        first_column, last_column = _ends(column, flags & _FIRST_COLUMN, flags & _LAST_COLUMN)
        corners = (first_row, "nw", "ne"), (last_row, "sw", "se")
        for is_row, west, east in corners:
            if is_row and first_column:
                yield f"{west}Cell"
            if is_row and last_column:
                yield f"{east}Cell"
        ends = (first_row, "firstRow"), (last_row, "lastRow")
        yield from (name for holds, name in ends if holds)
        ends = (first_column, "firstCol"), (last_column, "lastCol")
        yield from (name for holds, name in ends if holds)
        if not flags & _NO_ROWS:
            yield _band(row[0] - bool(flags & _FIRST_ROW), "Horz")
        if not flags & _NO_COLUMNS:
            yield _band(column[0] - bool(flags & _FIRST_COLUMN), "Vert")
        yield "wholeTable"


def _ends(place: tuple[int, int], first: int, last: int) -> tuple[bool, bool]:
    index, count = place
    return bool(first) and index == 0, bool(last) and index == count - 1


def _band(index: int, direction: str) -> str:
    return f"band{2 if index % 2 else 1}{direction}"


def _read_flags(look: Element | None) -> int:
    text = attribute(look, "val")
    try:
        flags = int(text or "0", 16)
    except ValueError:
        flags = 0
    for name, flag in _SPELT.items():
        if (given := number(attribute(look, name))) is not None:
            flags = flags | flag if given else flags & ~flag
    return flags
