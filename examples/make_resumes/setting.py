"""Small pieces of a PDF page, set in the type of a look."""

from __future__ import annotations

from looks import Look
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Table

FLUSH = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def style(look: Look, face: str = "", **changes: object) -> ParagraphStyle:
    """The paragraph style of running text, with changes."""
    size = changes.pop("fontSize", look.size)
    settings = {"fontName": face or look.family, "fontSize": size, "leading": size * 1.28}
    return ParagraphStyle("text", **(settings | changes))


def text(look: Look, words: str, face: str = "", **changes: object) -> Paragraph:
    """A paragraph; ``words`` are plain text."""
    for sign, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.replace(sign, code)
    return Paragraph(words, style(look, face, **changes))


def bullet(look: Look, words: str) -> Paragraph:
    """An item of a bulleted list."""
    indents = {"leftIndent": 12, "bulletIndent": 2, "spaceAfter": 1.5}
    item = text(look, words, **indents)
    return Paragraph(item.text, item.style, bulletText="\N{BULLET}")


def bullets(look: Look, items: list[str]) -> list[Flowable]:
    """A bulleted list."""
    return [bullet(look, item) for item in items]


def ends(look: Look, left: str, right: str, width: float, face: str = "") -> Flowable:
    """One line with something at its left and something at its right end."""
    cells = [text(look, left, face), text(look, right, face, alignment=2)]
    share = 0.7 if width > 400 else 0.58
    return Table([cells], colWidths=[width * share, width * (1 - share)], style=FLUSH)


def grid(look: Look, rows: list[list[str]], width: float) -> Flowable:
    """A ruled table; the first row is its head."""
    head, *body = rows
    cells = [[text(look, cell, look.bold) for cell in head]]
    cells += [[text(look, cell) for cell in row] for row in body]
    table = Table(cells, colWidths=[width / len(head)] * len(head), spaceAfter=6)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return table
