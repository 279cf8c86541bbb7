"""Text that is in the file but not on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bpo_resume.documents.words import Word
from bpo_resume.model import HiddenText

_TINY = 2.0  # points
_VISIBLE = 40  # of 255, difference between the darkest and the lightest pixel of a word


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as grey pixels, one a point."""

    pixels: bytes
    width: int
    height: int
    stride: int  # bytes a row

    def contrast(self, word: Word) -> int:
        """Lightest minus darkest pixel of a word's box."""
        left, right = max(0, int(word.left)), min(self.width, int(word.right) + 1)
        top, bottom = max(0, int(word.base - 0.7 * word.size)), min(self.height, int(word.base) + 1)
        rows = [
            self.pixels[y * self.stride + left : y * self.stride + right]
            for y in range(top, bottom)
        ]
        inside = b"".join(rows)
        return max(inside) - min(inside) if inside else 0


def flag_words(words: Sequence[Word], width: float, height: float) -> None:
    """Mark words off the page or too small to be seen; points from the top left corner."""
    for word in words:
        if word.size < _TINY:
            word.hidden = "tiny"
        elif word.right < 0 or word.left > width or word.base < 0 or word.base - word.size > height:
            word.hidden = "off_page"


def is_doubtful(word: Word) -> bool:
    """Whether only a look at the page tells if the word can be seen: white may be on black."""
    return word.hidden == "background_colour"


def clear_visible(words: Sequence[Word], picture: Picture) -> None:
    """Take the doubt from words that stand out from their background."""
    for word in words:
        if is_doubtful(word) and picture.contrast(word) >= _VISIBLE:
            word.hidden = ""


def part_hidden(words: Sequence[Word], page: int) -> tuple[list[Word], list[HiddenText]]:
    """The visible words, and the hidden ones as runs of one reason."""
    visible: list[Word] = []
    runs: list[tuple[str, list[str]]] = []
    previous = ""
    for word in words:
        if not word.hidden:
            visible.append(word)
        elif word.hidden == previous:
            runs[-1][1].append(word.text)
        else:
            runs.append((word.hidden, [word.text]))
        previous = word.hidden
    return visible, [HiddenText(" ".join(texts), page, reason) for reason, texts in runs]
