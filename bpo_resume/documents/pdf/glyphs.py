"""A PDF page's characters, read once in bulk, cut into words.

PDFium's own spaces cannot be trusted: it drops text objects that hold only a space and invents
spaces inside letter-spaced headings. So words are cut by geometry, where the gap to the next
glyph exceeds an eighth of an em, and at the spaces that are really in the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from bpo_resume.documents.characters import spell_ligatures
from bpo_resume.documents.layout.prints import Print
from bpo_resume.documents.layout.words import LIGHT
from bpo_resume.documents.pdf import native
from bpo_resume.documents.pdf.accents import compose_accents
from bpo_resume.documents.pdf.advances import (
    FLOOR,
    Floats,
    Ints,
    Shapes,
    learn_rights,
    tell_apart,
    tell_shapes,
)
from bpo_resume.documents.pdf.bidi import LEFTWARD_CODES, join_leftward
from bpo_resume.documents.pdf.grounds import Ground
from bpo_resume.documents.pdf.spacing import Flags, letter_spacing
from bpo_resume.documents.pdf.turning import turn_boxes, turn_points

_WORD_GAP = 0.13  # em
_SPACED_GAP = 0.08  # em beyond the letter-spacing, which makes spaces wider too
_LEANING = 0.02  # em
_STEP_BACK = 0.5  # em
_STEP_DOWN = 0.5  # em
_ONE_GLYPH_OBJECTS = 0.3  # objects per character from which on each glyph is its own object
_GRAIN = 1000  # parts of a point in which heights are told apart
# Not \s: that would take the control codes on which TeX puts its ligatures.
_BLANKS = [*map(ord, " \t\r\n\x00\xa0\u202f\u205f\u3000"), *range(0x2000, 0x200B)]
_NOTHING = [*range(0x200B, 0x2010), 0x2060, 0xFEFF]  # no width: spaces of none, joiners, marks
_FIRST_PRINTED = 0x20  # code
_TEX_LIGATURE = re.compile("[\x0b\x0c\x0e\x0f\x1b-\x1f]")
# Line-end hyphens reach us under these codes, and so does every hyphen of some producers.
_HYPHENS = [*map(ord, "\xad\ufffe\u2010\u2011\x02")]
# Whether a code is one of these, up to the last code of the first plane, which is none.
_IS_BLANK, _IS_NOTHING, _IS_HYPHEN, _IS_LEFTWARD = (
    np.isin(np.arange(0x10000), codes) for codes in (_BLANKS, _NOTHING, _HYPHENS, LEFTWARD_CODES)
)
_BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 700  # told from stems; those of regular Georgia make 665
_NEAR_WHITE = 225  # of 255, the darkest channel
_LIGHTER = 140  # of 255, the luminance of a text that may be made for a dark ground
_FAINT = 40  # of 255, opacity
# Text render modes that leave the fill's colour unseen: drawn not at all, outlined, cut out.
_MODES = {3: "invisible", 1: "background_colour", 5: "background_colour", 7: "cut_out"}
_PLAIN_MODES = frozenset(range(-1, 8)).difference(_MODES)


@dataclass(slots=True)
class _Glyphs:
    """Parallel arrays, one entry a printed character; ``indices`` are PDFium's."""

    codes: Ints
    indices: Ints
    lefts: Floats
    rights: Floats  # where the pen stood after the glyph
    ends: Floats  # where its box ends
    bases: Floats
    sizes: Floats

    def take(self, places: Ints) -> _Glyphs:
        """Only the glyphs at these places."""
        return _Glyphs(
            self.codes.take(places),
            self.indices.take(places),
            self.lefts.take(places),
            self.rights.take(places),
            self.ends.take(places),
            self.bases.take(places),
            self.sizes.take(places),
        )


def read_words(ground: Ground) -> Print:
    """The words of a page in drawing order, their text's turn undone."""
    count = native.count_chars(ground.textpage)
    if count <= 0:
        return Print.of([], [])
    glyphs = _read_glyphs(ground, count)
    if len(glyphs.codes) == 0:
        return Print.of([], [])
    kept = compose_accents(glyphs.codes, glyphs.lefts, glyphs.ends)
    if len(kept) < len(glyphs.codes):
        glyphs = glyphs.take(kept)
    if ground.quarters == 0 and native.count_objects(ground.page) > _ONE_GLYPH_OBJECTS * count:
        shapes = tell_shapes(glyphs.codes, glyphs.rights - glyphs.lefts, glyphs.sizes)
        _straighten(ground.textpage, glyphs, shapes)
        glyphs.rights = learn_rights(shapes, glyphs.lefts, glyphs.sizes)
    return _build(ground, glyphs, *_cut(glyphs))


def _read_glyphs(ground: Ground, count: int) -> _Glyphs:
    """All characters but those that PDFium made up, which have no height."""
    textpage, quarters = ground.textpage, ground.quarters
    codes = native.read_codes(textpage, count)
    codes[_among(codes, _IS_HYPHEN)] = ord("-")
    boxes = turn_boxes(*native.read_boxes(textpage, count), quarters)
    indices = ((boxes[1] != boxes[3]) & ~_among(codes, _IS_NOTHING)).nonzero()[0]
    lefts, tops, rights, bottoms = (side.take(indices) for side in boxes)
    # Boxes of the same height belong to the same font, so PDFium is asked once a height.
    heights = np.rint((tops - bottoms) * _GRAIN).astype(np.int64)
    fonts, kinds, samples = _tell_runs_apart(heights)
    asked = indices[samples].tolist()
    sizes = np.array(
        [
            native.font_size(textpage, index) or max(abs(height), 1) / _GRAIN
            for index, height in zip(asked, fonts.tolist(), strict=True)
        ]
    )
    descents = turn_points(*native.read_origins(textpage, asked), quarters)[1] - bottoms[samples]
    bases = bottoms + descents.take(kinds)
    codes = codes.take(indices)
    return _Glyphs(codes, indices, lefts, rights, rights, bases, sizes.take(kinds))


def _tell_runs_apart(keys: Ints) -> tuple[Ints, Ints, Ints]:
    """As ``tell_apart``, but for keys that seldom change from one to the next: hardly a sort."""
    changes = np.empty(len(keys), bool)
    changes[-1:] = True
    np.not_equal(keys[1:], keys[:-1], out=changes[:-1])
    lasts = changes.nonzero()[0]
    different, kinds, samples = tell_apart(keys.take(lasts))
    return different, kinds.take(changes.cumsum() - changes), lasts.take(samples)


def _among(codes: Ints, table: Flags) -> Flags:
    found: Flags = table.take(codes, mode="clip")
    return found


def _straighten(textpage: int, glyphs: _Glyphs, shapes: Shapes) -> None:
    """Measure glyphs that lean out of their box (an italic f) from where the pen stood.

    What leans out on the right is cut off at the advance that the font gives.
    """
    # The letters of a ligature share its box, which is no letter's own.
    lefts, rights = glyphs.lefts, glyphs.rights
    places = ((lefts[1:] == lefts[:-1]) & (rights[1:] == rights[:-1])).nonzero()[0]
    joined = np.concatenate((shapes.kinds[places], shapes.kinds[places + 1]))
    samples = glyphs.indices[shapes.samples].tolist()
    leanings = native.read_origins(textpage, samples)[0] - glyphs.lefts[shapes.samples]
    leanings[leanings <= _LEANING * shapes.sizes] = 0.0
    glyphs.lefts += leanings.take(shapes.kinds)
    fonts = native.read_fonts(native.read_objects(textpage, samples))
    codes, sizes = glyphs.codes[shapes.samples].tolist(), shapes.sizes.tolist()
    advances = native.read_advances(fonts, codes, sizes)
    advances[advances <= FLOOR * shapes.sizes] = np.inf  # not in the font's map
    advances[joined] = np.inf
    shapes.widths = np.minimum(shapes.widths - leanings, advances)


def _cut(glyphs: _Glyphs) -> tuple[Ints, Ints]:
    """Where words start and end: cut where the pen jumps, and at spaces."""
    sizes = glyphs.sizes[:-1]
    gaps = (glyphs.lefts[1:] - glyphs.rights[:-1]) / sizes
    blank = _among(glyphs.codes, _IS_BLANK)
    drops = np.abs(glyphs.bases[1:] - glyphs.bases[:-1])
    broken = (gaps < -_STEP_BACK) | (drops > _STEP_DOWN * sizes)
    edges = np.ones(len(blank) + 1, bool)
    edges[1:-1] = broken | blank[1:] | blank[:-1]
    spacing = letter_spacing((glyphs.lefts[1:] - glyphs.ends[:-1]) / sizes, broken, blank)
    edges[1:-1] |= gaps > np.maximum(_WORD_GAP, spacing + _SPACED_GAP)
    places = edges.nonzero()[0]
    starts, ends = places[:-1], places[1:]
    words = ~blank[starts]
    return starts[words], ends[words]


def _build(ground: Ground, glyphs: _Glyphs, starts: Ints, ends: Ints) -> Print:
    orders = glyphs.indices[starts].tolist()
    objects = native.read_objects(ground.textpage, orders)
    text, lengths = _join(glyphs.codes, ends - starts)
    printed = Print(
        text,
        lengths,
        glyphs.lefts[starts] - ground.left,
        glyphs.rights[ends - 1] - ground.left,
        ground.top - glyphs.bases[starts],
        glyphs.sizes[starts],
        orders,
        objects,
        _weights(native.read_fonts(objects)),
        _reasons(native.read_fills(ground.textpage, orders), objects),
    )
    if not _among(glyphs.codes, _IS_LEFTWARD).any():
        return printed
    things = dict(zip(orders, objects, strict=True))
    words = join_leftward(printed.words)
    return Print.of(words, [things[word.order] for word in words])


def _join(codes: Ints, lengths: Ints) -> tuple[str, Ints]:
    """Words of these lengths with a space between two, and how long they are as text."""
    letters = codes[~_among(codes, _IS_BLANK)].astype(np.uint32)
    printed = np.ones(len(letters) + max(0, len(lengths) - 1), bool)
    printed[(lengths + 1).cumsum()[:-1] - 1] = False
    spaced = np.full(len(printed), ord(" "), np.uint32)
    spaced[printed] = letters
    text = spaced.tobytes().decode("utf-32-le")
    if len(letters) == 0 or letters.min() >= _FIRST_PRINTED or not _TEX_LIGATURE.search(text):
        return text, lengths
    text = spell_ligatures(text)
    return text, np.array(list(map(len, text.split(" "))), np.int64)


def _weights(fonts: list[int]) -> list[bool]:
    """Whether each word's font is bold, asked once a font."""
    known = {font: _is_bold(font) for font in set(fonts)}
    return list(map(known.__getitem__, fonts))


def _is_bold(font: int) -> bool:
    if not font:
        return False
    return bool(_BOLD_NAME.search(native.font_name(font))) or (
        native.font_weight(font) >= _BOLD_WEIGHT
    )


def _reasons(fills: list[native.Fill], objects: list[int]) -> list[str]:
    """Why each word may be unseen, "" where nothing speaks for it; empty if so of all."""
    doubts = {fill: _doubt(fill) for fill in set(fills)}
    modes = list(map(native.render_mode, objects))
    if not any(doubts.values()) and _PLAIN_MODES.issuperset(modes):
        return []
    return [_MODES.get(mode) or doubts[fill] for mode, fill in zip(modes, fills, strict=True)]


def _doubt(fill: native.Fill) -> str:
    *channels, alpha = fill
    if alpha <= _FAINT:
        return "transparent"
    if min(channels) >= _NEAR_WHITE:
        return "background_colour"
    red, green, blue = channels
    return LIGHT if 3 * red + 6 * green + blue >= 10 * _LIGHTER else ""
