"""The looks of PDF resumes: fonts, colours, columns, how a job's heading lines are set."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.pagesizes import A4, LETTER


@dataclass(frozen=True)
class Look:
    """``jobs`` names a function of ``jobs.STYLES``, ``headings`` one of ``page``'s styles."""

    jobs: str
    family: str = "Helvetica"
    size: float = 9.5
    colour: Color = black
    headings: str = "ruled"  # ruled | shaded | bare
    capitals: bool = True
    centred: bool = False  # name and contact lines
    side: str = ""  # left | right: a side column
    paper: tuple[float, float] = LETTER

    @property
    def bold(self) -> str:
        """The bold face of the family."""
        return "Times-Bold" if self.family == "Times-Roman" else f"{self.family}-Bold"

    @property
    def italic(self) -> str:
        """The slanted face of the family."""
        return "Times-Italic" if self.family == "Times-Roman" else f"{self.family}-Oblique"


NAVY, TEAL, GREY = HexColor(0x1F3A5F), HexColor(0x0B6E6E), HexColor(0x444444)

LOOKS = {
    "classic": Look("title_first", family="Times-Roman", size=10.5, centred=True),
    "plain": Look("employer_first", headings="bare", size=10),
    "modern": Look("title_first", colour=TEAL, capitals=False),
    "one_line": Look("one_line", colour=NAVY, paper=A4),
    "executive": Look("promotions", family="Times-Roman", size=12, colour=NAVY),
    "indian": Look("promotions", headings="shaded", capitals=False, paper=A4),
    "indian_table": Look("labelled", headings="shaded", size=10, paper=A4),
    "indian_labels": Look("labelled", family="Times-Roman", size=11, headings="bare", paper=A4),
    "dates_left": Look("dates_left", colour=GREY, capitals=False, paper=A4),
    "sidebar_left": Look("title_first", side="left", size=9, colour=NAVY, paper=A4),
    "sidebar_right": Look("employer_first", side="right", size=9, colour=TEAL),
}
