"""What stands on a page, before any producer has written it down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from layouts.typefaces import Face

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
GREY: Colour = (0.45, 0.45, 0.45)
NAVY: Colour = (0.1, 0.2, 0.45)

LETTER, A4, A4_ACROSS = (612.0, 792.0), (595.0, 842.0), (842.0, 595.0)


@dataclass(frozen=True, slots=True)
class Run:
    """A text on one baseline; points from the left and from the top of the page.

    ``stream`` names the column it is read in; ``silent`` are glyphs that are no text (bullets,
    icons). Cells of one table share the name before a dot and may share a line, parted by tabs.
    ``meant``: what the run says, where that is not what it shows (a word hyphenated or letter-
    spaced). ``whole``: the paragraph or the row that begins here and has to be read in one piece.
    ``spacing`` follows each letter, ``stretch`` each space.
    """

    left: float
    base: float
    text: str
    face: Face = "regular"
    size: float = 10.0
    stream: str = "main"
    colour: Colour = BLACK
    spacing: float = 0.0
    stretch: float = 0.0
    heading: bool = False
    meant: str | None = None
    whole: str = ""
    bullet: bool = False
    silent: bool = False

    @property
    def says(self) -> str:
        return self.text if self.meant is None else self.meant


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled box or disc: its left and top edges, its size, the column it is a bullet of."""

    left: float
    top: float
    width: float
    height: float
    colour: Colour = BLACK
    round: bool = False
    stream: str = ""


Item = Run | Shape


@dataclass(slots=True)
class Sheet:
    """A page; its items stand in the order in which a person reads them.

    ``rotate`` is the page's /Rotate with contents turned back, so that the page shows upright;
    ``turned`` sets the text sideways on an upright page.
    """

    size: tuple[float, float] = LETTER
    items: list[Item] = field(default_factory=list)
    rotate: int = 0
    turned: bool = False


Order = Callable[[list[Item]], list[Item]]
"""The order in which a producer draws the items of a page."""


def as_read(items: list[Item]) -> list[Item]:
    return items


def main_first(items: list[Item]) -> list[Item]:
    """Shapes below, then the main column, then everything else."""
    return sorted(items, key=lambda item: (_stands_out(item), item.stream != "main"))


def main_last(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (_stands_out(item), item.stream == "main"))


def row_by_row(items: list[Item]) -> list[Item]:
    """From top to bottom over all columns, as tables and positioned frames are written."""
    return sorted(items, key=lambda item: (_stands_out(item), _height(item), item.left))


def scattered(items: list[Item]) -> list[Item]:
    """Text boxes in the order in which somebody once made them: the last thirds first."""
    ground = [item for item in items if not _stands_out(item)]
    rest = [item for item in items if _stands_out(item)]
    third = len(rest) // 3
    return ground + rest[2 * third :] + rest[:third] + rest[third : 2 * third]


def tables_by_columns(items: list[Item]) -> list[Item]:
    """The cells of each table from left to right instead of row by row."""
    drawn: list[Item] = []
    for in_table, group in groupby(items, key=lambda item: "." in item.stream):
        cells = list(group)
        drawn += sorted(cells, key=lambda item: item.left) if in_table else cells
    return drawn


def styles_apart(items: list[Item]) -> list[Item]:
    """All headings, then all bold text, then the rest: producers that group by font."""
    return sorted(
        items,
        key=lambda item: (_stands_out(item), isinstance(item, Run) and item.face != "bold"),
    )


def _stands_out(item: Item) -> bool:
    """Whether an item is not part of the ground, which is drawn first: bands, lines."""
    return isinstance(item, Run) or bool(item.stream)


def _height(item: Item) -> float:
    return item.base if isinstance(item, Run) else item.top + item.height
