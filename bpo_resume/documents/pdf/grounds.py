"""Where words stand: a page's handles, and its axes once the text's turn is undone."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.documents.pdf.turning import Box, turn_box


@dataclass(frozen=True, slots=True)
class Ground:
    """A page as PDFium's handles, turned by ``quarters``; ``bounds`` is its box after that."""

    page: int
    textpage: int
    quarters: int
    bounds: Box

    @property
    def left(self) -> float:
        """The page's left edge in turned page units."""
        return self.bounds[0]

    @property
    def top(self) -> float:
        """The page's upper edge in turned page units."""
        return self.bounds[3]

    @property
    def width(self) -> float:
        """Points."""
        return self.bounds[2] - self.bounds[0]

    @property
    def height(self) -> float:
        """Points."""
        return self.bounds[3] - self.bounds[1]

    def turned(self, quarters: int) -> Ground:
        """The same page with another turn of its text undone."""
        bounds = turn_box(self.bounds, (quarters - self.quarters) % 4)
        return Ground(self.page, self.textpage, quarters, bounds)

    def place(self, box: Box) -> Box:
        """Left, top, right and bottom in the words' axes of a box in page units."""
        left, bottom, right, top = turn_box(box, self.quarters)
        return left - self.left, self.top - top, right - self.left, self.top - bottom

    def box(self, place: Box) -> Box:
        """The box in page units (left, bottom, right, top) of a place in the words' axes."""
        left, top, right, bottom = place
        turned = (left + self.left, self.top - bottom, right + self.left, self.top - top)
        return turn_box(turned, -self.quarters % 4)
