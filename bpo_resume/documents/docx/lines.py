"""Pieces of a paragraph to its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bpo_resume.documents.docx.runs import Piece
from bpo_resume.documents.docx.styles import Setting
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.elements import Properties, attribute, child, switch

_DROPPED = frozenset({"drop", "margin"})  # capitals that the text of the next paragraph goes round


def draft_lines(pieces: list[Piece], setting: Setting, block: int) -> Iterator[Draft]:
    """A paragraph's lines but for the blank ones; a list item's first line has the bullet."""
    bullet = bool(setting.item) and not setting.heading
    for line in _split(pieces):
        text = "".join(piece.text for piece in line)
        if not text.strip():
            continue
        size, bold = _majority(line)
        if setting.item == "number" and (bold or text.isupper()):
            bullet = False  # a numbered heading is no list item
        yield Draft(
            text, line[0].page, block, size=size, bold=bold, bullet=bullet, heading=setting.heading
        )  # fmt: skip
        bullet = False


def runs_on(properties: Properties) -> bool:
    """Whether the next paragraph goes on in the same line.

    It does where a paragraph's mark is deleted or hidden, and behind a dropped capital.
    """
    if attribute(properties.get("framePr"), "dropCap") in _DROPPED:
        return True
    mark = properties.get("rPr")
    if mark is None:
        return False
    deleted = child(mark, "del") is not None or child(mark, "moveFrom") is not None
    return deleted or bool(switch(child(mark, "vanish")))


def _split(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if "\n" not in piece.text:
            line.append(piece)
            continue
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for other in others:
            yield line
            line = [replace(piece, text=other)] if other else []
    if line:
        yield line


def _majority(line: list[Piece]) -> tuple[float, bool]:
    """Font size of the longest piece, and whether most letters are bold."""
    letters = sum(len(piece.text) for piece in line)
    heavy = sum(len(piece.text) for piece in line if piece.look.bold)
    longest = max(line, key=lambda piece: len(piece.text))
    return longest.look.size or 0.0, 2 * heavy > letters
