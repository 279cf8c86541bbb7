"""Words that are cut away: they stand outside the window through which they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bpo_resume.documents import native
from bpo_resume.documents.grounds import Ground
from bpo_resume.documents.words import Word, base_changes

_DESCENT = 0.3  # em


def doubt_clipped(ground: Ground, words: Sequence[Word]) -> None:
    """Mark the lines whose first word lies outside its clip path, for a look at the page."""
    starts = base_changes(words)
    objects = native.read_objects(ground.textpage, [words[start].order for start in starts])
    clips = list(map(native.clip_of, objects))
    counts = list(map(native.count_clips, clips))
    if not counts or max(counts) <= 0:
        return
    lines = zip(pairwise([*starts, len(words)]), clips, counts, strict=True)
    for (start, stop), clip, count in lines:
        if count > 0 and _is_cut(ground, clip, words[start]):
            for word in words[start:stop]:
                word.hidden = word.hidden or "clipped"


def _is_cut(ground: Ground, clip: int, word: Word) -> bool:
    """Whether nothing of the word is left; a line that a page break slices is still there."""
    x = (word.left + word.right) / 2
    highest, lowest = word.base - word.size, word.base + _DESCENT * word.size
    boxes = map(ground.place, native.clip_boxes(clip))
    return any(
        not (left <= x <= right and top <= lowest and highest <= bottom)
        for left, top, right, bottom in boxes
    )
