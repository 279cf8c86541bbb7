"""Words that run another way than the page's: labels along an edge, slanted watermarks.

Each direction is read by itself, so that no such word is woven into the lines of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, repeat
from math import pi

from bpo_resume.documents import native
from bpo_resume.documents.drafts import Draft
from bpo_resume.documents.glyphs import read_words
from bpo_resume.documents.grounds import Ground
from bpo_resume.documents.prints import Print
from bpo_resume.documents.words import Word

_QUARTER = pi / 2
_SKEW = 0.12  # radians (7 degrees) that a crooked scan may be off


@dataclass(frozen=True, slots=True)
class Direction:
    """Words that run one way; their axes are those of the ground, turned more where slanted."""

    ground: Ground
    printed: Print
    slanted: bool = False


def read_directions(ground: Ground) -> list[Direction]:
    """The words of a page by direction, first those of the ground's own."""
    printed = read_words(ground)
    starts = printed.line_starts  # words on one baseline run the same way
    orders = printed.orders
    found = _kinds(ground.textpage, [orders[start] for start in starts])
    others = sorted(set(found) - {(False, ground.quarters)})
    if not others:
        return [Direction(ground, printed)]
    kinds = {
        order: kind
        for (start, stop), kind in zip(pairwise([*starts, len(orders)]), found, strict=True)
        for order in orders[start:stop]
    }
    directions = []
    for kind in ((False, ground.quarters), *others):
        slanted, quarters = kind
        turned = ground.turned(quarters)
        own = printed if turned == ground else read_words(turned)
        kept = [at for at, order in enumerate(own.orders) if kinds.get(order) == kind]
        directions.append(Direction(turned, own.take(kept), slanted))
    return directions


def _kinds(textpage: int, indices: Sequence[int]) -> list[tuple[bool, int]]:
    """Whether each of these characters is slanted, and its nearest quarter."""
    angles = list(map(native.char_angle, repeat(textpage), indices))
    known = {angle: _kind(angle) for angle in set(angles)}
    return list(map(known.__getitem__, angles))


def _kind(angle: float) -> tuple[bool, int]:
    quarters = round(angle / _QUARTER)
    return abs(angle - quarters * _QUARTER) > _SKEW, quarters % 4


def read_slanted(textpage: int, words: Sequence[Word], page: int) -> list[Draft]:
    """Slanted words as PDFium strings them together, which needs no level baseline."""
    count = native.count_chars(textpage)
    angles = list(map(native.char_angle, repeat(textpage), range(count)))
    text = native.read_text(textpage, count)
    wanted = {word.order: word for word in words}
    drafts = []
    for key, run in groupby(range(count), key=lambda index: _is_slanted(angles[index])):
        indices = list(run)
        own = [wanted[index] for index in indices if index in wanted]
        if not key or not own:
            continue
        box = (
            min(word.left for word in own),
            min(word.base - word.size for word in own),
            max(word.right for word in own),
            max(word.base for word in own),
        )
        for line in text[indices[0] : indices[-1] + 1].splitlines():
            drafts.append(Draft(line, page, 0, *box, size=own[0].size))
    return drafts


def _is_slanted(angle: float) -> bool:
    return angle >= 0 and _kind(angle)[0]
