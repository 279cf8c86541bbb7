"""A PDF page's characters, read once in bulk, cut into words.

PDFium's own spaces cannot be trusted: it drops text objects that hold only a space and invents
spaces inside letter-spaced headings. So words are cut by geometry, where the gap to the next
glyph exceeds an eighth of an em, and at the spaces that are really in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, pairwise
from operator import add, sub

from bpo_resume.documents import native
from bpo_resume.documents.advances import learn_rights, size_runs
from bpo_resume.documents.characters import spell_ligatures
from bpo_resume.documents.turning import turn_boxes, turn_points
from bpo_resume.documents.words import LIGHT, Word

_WORD_GAP = 0.13  # em
_LEANING = 0.02  # em
_STEP_BACK = 0.5  # em
_STEP_DOWN = 0.5  # em
_ONE_GLYPH_OBJECTS = 0.3  # objects per character from which on each glyph is its own object
# Not \s: that would take the control codes on which TeX puts its ligatures.
_BLANK = re.compile("[ \t\r\n\x00\xa0\u2000-\u200b\u202f\u205f\u3000]+")
_TEX_LIGATURE = re.compile("[\x0b\x0c\x0e\x0f\x1b-\x1f]")
# Line-end hyphens reach us under these codes, and so does every hyphen of some producers.
_HYPHENS = str.maketrans(dict.fromkeys("\xad\ufffe\u2010\u2011\x02", "-"))
_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_NEAR_WHITE = 225  # of 255, the darkest channel
_LIGHTER = 140  # of 255, the luminance of a text that may be made for a dark ground
_FAINT = 40  # of 255, opacity
# Text render modes that leave the fill's colour unseen: drawn not at all, outlined, cut out.
_MODES = {3: "invisible", 1: "background_colour", 5: "background_colour", 7: "cut_out"}
_PLAIN_MODES = frozenset(range(-1, 8)).difference(_MODES)


@dataclass(slots=True)
class _Glyphs:
    """Parallel lists, one entry a printed character; ``indices`` are PDFium's."""

    text: str
    indices: list[int]
    lefts: list[float]
    rights: list[float]
    bases: list[float]
    sizes: list[float]


def read_words(page: int, textpage: int, quarters: int) -> list[Word]:
    """The words of a page in drawing order; coordinates in page units, y upwards.

    ``page`` and ``textpage`` are PDFium handles; the text's turn by ``quarters`` is undone.
    """
    count = native.count_chars(textpage)
    if count <= 0:
        return []
    glyphs = _read_glyphs(textpage, count, quarters)
    if quarters == 0 and native.count_objects(page) > _ONE_GLYPH_OBJECTS * count:
        _straighten(textpage, glyphs)
        glyphs.rights = learn_rights(glyphs.text, glyphs.lefts, glyphs.rights, glyphs.sizes)
    return _build(textpage, glyphs, list(_cut(glyphs)))


def _read_glyphs(textpage: int, count: int, quarters: int) -> _Glyphs:
    """All characters but those that PDFium made up, which have no height."""
    lefts, tops, rights, bottoms = turn_boxes(*native.read_boxes(textpage, count), quarters)
    printed = list(map(sub, tops, bottoms))
    indices, heights = list(compress(range(count), printed)), list(compress(printed, printed))
    # Boxes of the same height belong to the same font, so PDFium is asked once a height.
    samples = dict(zip(heights, indices, strict=True))
    sizes = {h: native.font_size(textpage, index) or h for h, index in samples.items()}
    origins = turn_points(*native.read_origins(textpage, list(samples.values())), quarters)[1]
    descents = {
        height: origin - bottoms[index]
        for (height, index), origin in zip(samples.items(), origins, strict=True)
    }
    return _Glyphs(
        "".join(compress(native.read_text(textpage, count).translate(_HYPHENS), printed)),
        indices,
        list(compress(lefts, printed)),
        list(compress(rights, printed)),
        list(map(add, compress(bottoms, printed), map(descents.__getitem__, heights))),
        list(map(sizes.__getitem__, heights)),
    )


def _straighten(textpage: int, glyphs: _Glyphs) -> None:
    """Put the left edge of glyphs that lean out of their box (an italic f) where the pen stood."""
    samples = dict(zip(glyphs.text, range(len(glyphs.text)), strict=True))
    pens = native.read_origins(textpage, [glyphs.indices[place] for place in samples.values()])[0]
    leaning = {
        char
        for (char, place), pen in zip(samples.items(), pens, strict=True)
        if pen - glyphs.lefts[place] > _LEANING * glyphs.sizes[place]
    }
    if not leaning:
        return
    anywhere = re.finditer("[" + re.escape("".join(sorted(leaning))) + "]", glyphs.text)
    places = [found.start() for found in anywhere]
    pens = native.read_origins(textpage, [glyphs.indices[place] for place in places])[0]
    for place, pen in zip(places, pens, strict=True):
        glyphs.lefts[place] = pen


def _cut(glyphs: _Glyphs) -> Iterator[tuple[int, int]]:
    """Ranges of words: cut where the pen jumps, and at spaces."""
    gaps = list(map(sub, glyphs.lefts[1:], glyphs.rights))
    drops = list(map(sub, glyphs.bases[1:], glyphs.bases))
    blanks = [blank.span() for blank in _BLANK.finditer(glyphs.text)]
    places = {0, len(glyphs.text)}.union(*blanks)
    for start, end, size in size_runs(glyphs.sizes):
        wide, back, down = _WORD_GAP * size, -_STEP_BACK * size, _STEP_DOWN * size
        pairs = zip(gaps[start:end], drops[start:end], strict=True)
        places.update(
            place
            for place, (gap, drop) in enumerate(pairs, start + 1)
            if gap > wide or gap < back or drop > down or drop < -down
        )
    within = {place for start, end in blanks for place in range(start, end)}
    for start, end in pairwise(sorted(places)):
        if start not in within:
            yield start, end


def _build(textpage: int, glyphs: _Glyphs, spans: list[tuple[int, int]]) -> list[Word]:
    starts = [glyphs.indices[start] for start, _ in spans]
    objects = native.read_objects(textpage, starts)
    weights = _weights(native.read_fonts(objects))
    reasons = _reasons(native.read_fills(textpage, starts), objects)
    text, lefts, rights = glyphs.text, glyphs.lefts, glyphs.rights
    bases, sizes = glyphs.bases, glyphs.sizes
    parts = [text[a:b] for a, b in spans]
    if _TEX_LIGATURE.search(text):
        parts = list(map(spell_ligatures, parts))
    return [
        Word(part, lefts[a], rights[b - 1], bases[a], sizes[a], order, bold, reason)
        for (a, b), part, order, bold, reason in zip(
            spans, parts, starts, weights, reasons, strict=True
        )
    ]


def _weights(fonts: list[int]) -> list[bool]:
    """Whether each word's font is bold, asked once a font."""
    known = {font: _is_bold(font) for font in set(fonts)}
    return [known[font] for font in fonts]


def _is_bold(font: int) -> bool:
    if not font:
        return False
    return bool(_BOLD_NAME.search(native.font_name(font))) or (
        native.font_weight(font) >= _BOLD_WEIGHT
    )


def _reasons(fills: list[native.Fill], objects: list[int]) -> list[str]:
    """Why each word may be unseen, "" where nothing speaks for it."""
    modes = {thing: native.render_mode(thing) for thing in set(objects) if thing}
    doubts = {fill: _doubt(fill) for fill in set(fills)}
    if not any(doubts.values()) and _PLAIN_MODES.issuperset(modes.values()):
        return [""] * len(objects)
    return [
        _MODES.get(modes.get(thing, 0)) or doubts[fill]
        for thing, fill in zip(objects, fills, strict=True)
    ]


def _doubt(fill: native.Fill) -> str:
    *channels, alpha = fill
    if alpha <= _FAINT:
        return "transparent"
    if min(channels) >= _NEAR_WHITE:
        return "background_colour"
    red, green, blue = channels
    return LIGHT if 3 * red + 6 * green + blue >= 10 * _LIGHTER else ""
