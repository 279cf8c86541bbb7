"""The rows and cells of a table that are printed."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.documents.docx.runs import is_shown
from bpo_resume.documents.docx.shapes import choose
from bpo_resume.documents.elements import Element, Properties, attribute, child, local

_LOOKED_THROUGH = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "annotation", "content"}
)


def descend(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows or cells, looking through content controls and tracked insertions."""
    for element in parent:
        name = local(element)
        if name == wanted:
            if not _is_deleted(element):
                yield element
        elif name == "AlternateContent":
            yield from descend(choose(element), wanted)
        elif name in _LOOKED_THROUGH and (name != "annotation" or is_shown(element)):
            yield from descend(element, wanted)


def is_covered(cell: Properties) -> bool:
    """Whether a cell is merged into the one above or beside it, whose text alone is printed."""
    for name in ("vMerge", "hMerge"):
        merge = cell.get(name)
        if merge is not None and attribute(merge, "val") in {None, "continue"}:
            return True
    return False


def _is_deleted(element: Element) -> bool:
    row, cell = child(element, "trPr", "del"), child(element, "tcPr", "cellDel")
    return row is not None or cell is not None
