"""Words that are cut away: they stand outside the window through which they are drawn."""

from __future__ import annotations

from itertools import pairwise

from bpo_resume.documents.layout.prints import Print
from bpo_resume.documents.pdf import native
from bpo_resume.documents.pdf.grounds import Ground
from bpo_resume.documents.pdf.turning import Box

_DESCENT, _HEIGHT = 0.3, 0.7  # em below and above the baseline


def doubt_clipped(ground: Ground, printed: Print) -> list[float]:
    """Mark the lines whose first word lies outside its clip path, for a look at the page.

    The baselines of lines that a clip path, as at a page break, leaves only a part of.
    """
    starts = printed.line_starts
    clips = [native.clip_of(printed.objects[start]) for start in starts]
    counts = list(map(native.count_clips, clips))
    if not counts or max(counts) <= 0:
        return []
    sliced = []
    lines = zip(pairwise([*starts, len(printed.orders)]), clips, counts, strict=True)
    for (start, stop), clip, count in lines:
        if count <= 0:
            continue
        left, top, right, bottom = _window(ground, clip)
        middle = float(printed.lefts[start] + printed.rights[start]) / 2
        base, size = float(printed.bases[start]), float(printed.sizes[start])
        if not (left <= middle <= right) or base + _DESCENT * size < top or base - size > bottom:
            for word in printed.words[start:stop]:
                word.hidden = word.hidden or "clipped"
        elif not (top <= base - _HEIGHT * size and base <= bottom):
            sliced.append(base)
    return sliced


def _window(ground: Ground, clip: int) -> Box:
    """What is left open by all paths of a clip, in the words' axes."""
    boxes = list(map(ground.place, native.clip_boxes(clip)))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True) if boxes else ((0.0,),) * 4
    return max(lefts), max(tops), min(rights), min(bottoms)
