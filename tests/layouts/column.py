"""Sets text into a column of a sheet, from the top down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from layouts.resume import Job
from layouts.sheet import BLACK, Colour, Run, Shape, Sheet
from layouts.typefaces import Face, Family, measure

Bullet = Literal["glyph", "inline", "shape", "dash"]
_INDENT = 12.0  # points from a bullet to its text


@dataclass(frozen=True, slots=True)
class Style:
    """How a column's text is set; ``leading`` in points."""

    family: Family
    size: float = 9.0
    leading: float = 12.5
    bullet: Bullet = "glyph"
    colour: Colour = BLACK
    justified: bool = False
    heading_size: float = 11.0
    heading_spacing: float = 0.0
    capitals: bool = True


@dataclass(slots=True)
class Column:
    """A cursor between two margins. Texts go to the sheet as runs of this column's stream."""

    sheet: Sheet
    left: float
    right: float
    top: float  # the next baseline
    style: Style
    stream: str = "main"

    def inner(self, left: float, right: float, stream: str | None = None) -> Column:
        """A column within this one's height, at other margins."""
        return replace(self, left=left, right=right, stream=stream or self.stream)

    def set(self, text: str, left: float | None = None, **changes: object) -> Run:
        """One text at the cursor's baseline; the cursor stays."""
        at = self.left if left is None else left
        run = Run(at, self.top, text, "regular", self.style.size, self.stream, self.style.colour)
        run = replace(run, **changes)  # type: ignore[arg-type]
        self.sheet.items.append(run)
        return run

    def skip(self, points: float) -> None:
        self.top += points

    def down(self) -> None:
        self.top += self.style.leading

    def width(self, text: str, face: Face = "regular", size: float | None = None) -> float:
        return measure(self.style.family[face], text, size or self.style.size)

    def heading(self, text: str, left: float | None = None) -> None:
        style = self.style
        self.set(
            text.upper() if style.capitals else text,
            left,
            face="bold",
            size=style.heading_size,
            spacing=style.heading_spacing,
            heading=True,
        )
        self.top += 1.35 * style.leading

    def line(self, text: str, face: Face = "regular") -> None:
        """One line that is known to fit."""
        self.set(text, face=face)
        self.down()

    def lines(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.line(text)

    def centred(self, text: str, face: Face = "regular", size: float | None = None) -> None:
        width = self.width(text, face, size)
        self.set(
            text, (self.left + self.right - width) / 2, face=face, size=size or self.style.size
        )
        self.down()

    def flush(self, left: str, right: str, face: Face = "bold", end: Face = "regular") -> None:
        """A title with its date at the right margin."""
        self.set(left, face=face)
        self.set(right, self.right - self.width(right, end), face=end)
        self.down()

    def text(self, text: str, face: Face = "regular", bullet: bool = False) -> None:
        """A paragraph, broken into lines; it has to be read whole."""
        parts = self.wrap(text, self.right - self.left, face)
        for number, part in enumerate(parts):
            run = self.set(part, face=face)
            whole, first = ("", False) if number else (text, bullet)
            stretch = self._stretch(part, number == len(parts) - 1)
            self.sheet.items[-1] = replace(run, stretch=stretch, whole=whole, bullet=first)
            self.down()

    def bullets(self, texts: Iterable[str]) -> None:
        before = {"inline": "\u2022 ", "dash": "- "}.get(self.style.bullet, "")
        for text in texts:
            self._mark()
            item = self if before else self.inner(self.left + _INDENT, self.right)
            item.text(before + text, bullet=True)
            self.top = item.top

    def wrap(self, text: str, width: float, face: Face = "regular") -> list[str]:
        lines, current = [], ""
        for word in text.split():
            longer = f"{current} {word}".strip()
            if current and self.width(longer, face) > width:
                lines.append(current)
                longer = word
            current = longer
        return [*lines, current]

    def job(self, job: Job) -> None:
        """The plain way: title and date, employer and place, bullets."""
        self.flush(job.title, job.dates)
        self.line(f"{job.employer}, {job.place}")
        self.bullets(job.bullets)
        self.skip(5)

    def _mark(self) -> None:
        if self.style.bullet == "glyph":
            self.set("\u2022", self.left + 3, silent=True)
        elif self.style.bullet == "shape":
            size = 0.28 * self.style.size
            dot = Shape(
                self.left + 3, self.top - 0.5 * self.style.size, size, size, self.style.colour
            )
            self.sheet.items.append(replace(dot, round=True, stream=self.stream))

    def _stretch(self, text: str, last: bool) -> float:
        """What each space of a justified line takes beyond its width."""
        spaces = text.count(" ")
        if not self.style.justified or last or not spaces:
            return 0.0
        return (self.right - self.left - self.width(text)) / spaces
