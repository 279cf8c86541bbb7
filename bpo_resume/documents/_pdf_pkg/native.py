"""PDFium's functions bound for bulk reading.

pypdfium2's own bindings convert every argument of every call; resumes have tens of thousands of
characters, so the hot functions are bound here again, and called by ``map`` so that the loop runs
in C. Handles are addresses; 0 is none. Functions called once a character declare no arguments:
ctypes then takes integers as ints and references as pointers, a third faster. What they write goes
to slots to which references are made once, another third.
"""

from __future__ import annotations

import ctypes
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import repeat
from math import hypot, pi
from sys import byteorder
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import raw

_Function: TypeAlias = Callable[..., Any]

_POINTER, _INT, _FLOAT, _UINT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_uint


def _bind(name: str, result: Any, *arguments: Any) -> _Function:
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    # Not CFUNCTYPE: giving the interpreter's lock away and back is a tenth of such short calls.
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


_loose_box = _bind("FPDFText_GetLooseCharBox", None)
_origin = _bind("FPDFText_GetCharOrigin", None)
_fill = _bind("FPDFText_GetFillColor", None)
_object_of_char = _bind("FPDFText_GetTextObject", _POINTER)
char_at: _Function = _bind("FPDFText_GetUnicode", _UINT, _POINTER, _INT)
char_angle: _Function = _bind("FPDFText_GetCharAngle", _FLOAT, _POINTER, _INT)
count_chars: _Function = _bind("FPDFText_CountChars", _INT, _POINTER)
count_objects: _Function = _bind("FPDFPage_CountObjects", _INT, _POINTER)
_object_of_page = _bind("FPDFPage_GetObject", _POINTER)
object_at: _Function = _bind("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
object_type: _Function = _bind("FPDFPageObj_GetType", _INT, _POINTER)
font_of: _Function = _bind("FPDFTextObj_GetFont", _POINTER, _POINTER)
font_weight: _Function = _bind("FPDFFont_GetWeight", _INT, _POINTER)
render_mode: _Function = _bind("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
_get_text = _bind("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
_font_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _POINTER, _INT)
_glyph_width = _bind("FPDFFont_GetGlyphWidth", _INT, _POINTER, _UINT, _FLOAT, _POINTER)
_matrix = _bind("FPDFText_GetMatrix", _INT, _POINTER, _INT, _POINTER)
_font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
_bounds = _bind("FPDFPageObj_GetBounds", _INT, _POINTER, *[_POINTER] * 4)
_object_fill = _bind("FPDFPageObj_GetFillColor", _INT, _POINTER, *[_POINTER] * 4)
_object_stroke = _bind("FPDFPageObj_GetStrokeColor", _INT, _POINTER, *[_POINTER] * 4)
_stroke_width = _bind("FPDFPageObj_GetStrokeWidth", _INT, _POINTER, _POINTER)
_draw_mode = _bind("FPDFPath_GetDrawMode", _INT, _POINTER, _POINTER, _POINTER)
set_active: _Function = _bind("FPDFPageObj_SetIsActive", _INT, _POINTER, _INT)
clip_of: _Function = _bind("FPDFPageObj_GetClipPath", _POINTER, _POINTER)
count_clips: _Function = _bind("FPDFClipPath_CountPaths", _INT, _POINTER)
_count_corners = _bind("FPDFClipPath_CountPathSegments", _INT, _POINTER, _INT)
_clip_corner = _bind("FPDFClipPath_GetPathSegment", _POINTER, _POINTER, _INT, _INT)
_corner_point = _bind("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)

_MOST_CORNERS = 500  # of a clip path that are looked at

_LARGEST = 1e6  # points, far beyond any page

# Bytes of an answer, and answers at a time: few stay in the processor's cache (1.03 ms a file; 1.18
# with 4096, 1.75 with new memory each time). One memory is enough: PDFium knows one thread only.
_SLOT, _SLOTS = 16, 256
_memory = (ctypes.c_char * (_SLOT * _SLOTS))()
# Of single answers; made anew, each would cost ctypes a new type.
_answer, _transform = ctypes.create_string_buffer(128), (ctypes.c_float * 6)()

Fill = bytes  # red, green, blue, alpha
Floats = NDArray[np.float64]


def handle(wrapped: Any) -> int:
    """The address behind one of pypdfium2's objects."""
    return ctypes.cast(wrapped.raw, ctypes.c_void_p).value or 0


def read_text(textpage: int, count: int) -> str:
    """The characters of a page, one for each index."""
    buffer = np.zeros(count + 1, np.uint16)  # ctypes makes a new type for each length
    written = _get_text(textpage, 0, count, buffer.ctypes.data)
    if written == count + 1:
        text = buffer[:-1].tobytes().decode("utf-16-le", "replace")
        if len(text) == count:
            return text
    codes = map(char_at, repeat(textpage), range(count))
    return "".join(chr(c) if c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" for c in codes)


def read_codes(textpage: int, count: int) -> NDArray[np.int64]:
    """The codes of a page's characters, one for each index."""
    buffer = np.zeros(count + 1, np.uint16)
    written = _get_text(textpage, 0, count, buffer.ctypes.data)
    codes = buffer[:-1].astype(np.int64)
    if written == count + 1 and not (codes & 0xF800 == 0xD800).any():  # no halves of a pair
        return codes
    text = read_text(textpage, count).encode("utf-32-le")
    return np.frombuffer(text, np.uint32).astype(np.int64)


def quarter_turns(textpage: int, count: int) -> int:
    """By how many quarters most of the text is turned (0 to 3)."""
    sample = range(0, count, count // 24 + 1)
    angles = list(map(char_angle, repeat(textpage), sample))
    if not any(angles):
        return 0
    quarters = Counter(round(angle / (pi / 2)) % 4 for angle in angles if angle >= 0)
    return quarters.most_common(1)[0][0] if quarters else 0


def read_boxes(textpage: int, count: int) -> tuple[Floats, Floats, Floats, Floats]:
    """Lefts, tops, rights and bottoms of all characters, in page units, y upwards."""
    boxes = np.frombuffer(_ask(_loose_box, textpage, range(count), (0,)), np.float32)
    lefts, tops, rights, bottoms = _bound(boxes.reshape(-1, 4).T.astype(np.float64, order="C"))
    return lefts, tops, rights, bottoms


def read_origins(textpage: int, indices: Sequence[int]) -> tuple[Floats, Floats]:
    """Where the pen stood for each of these characters: xs and ys."""
    points = _bound(np.frombuffer(_ask(_origin, textpage, indices, (0, 8))))
    return points[0::2], points[1::2]


def read_objects(textpage: int, indices: Sequence[int]) -> list[int]:
    """The text object of each of these characters."""
    return _addresses(map(_object_of_char, repeat(_refer(textpage)), indices))


def list_objects(page: int, places: Sequence[int]) -> list[int]:
    """The objects at these places of a page's drawing order."""
    return _addresses(map(_object_of_page, repeat(_refer(page)), places))


def read_fonts(objects: list[int]) -> list[int]:
    """The font of each of these text objects."""
    return _addresses(map(font_of, objects))


def read_advances(fonts: list[int], codes: Sequence[int], sizes: Sequence[float]) -> Floats:
    """How far each of these fonts says the pen steps after a character, in page units."""
    widths = np.zeros(len(fonts), np.float32)
    start = widths.ctypes.data
    addresses = range(start, start + 4 * len(fonts), 4)
    _exhaust(map(_glyph_width, fonts, codes, sizes, addresses))
    return _bound(widths.astype(np.float64))


def read_fills(textpage: int, indices: Sequence[int]) -> list[Fill]:
    """Fill colour of each of these characters."""
    channels = np.frombuffer(_ask(_fill, textpage, indices, (0, 4, 8, 12)), np.uint32)
    packed = channels.astype(np.uint8).view(np.uint32).tolist()
    known = {fill: fill.to_bytes(4, byteorder) for fill in set(packed)}
    return list(map(known.__getitem__, packed))


def font_name(font: int) -> str:
    """A font's PostScript name, "" where it has none."""
    _answer.raw = b"\0" * len(_answer)
    _font_name(font, ctypes.addressof(_answer), len(_answer))
    return _answer.value.decode("utf-8", "replace")


def font_size(textpage: int, index: int) -> float:
    """Printed height of a character's font in page units, its matrix applied; 0 if unknown."""
    if not _matrix(textpage, index, ctypes.addressof(_transform)):
        return 0.0
    size = float(_font_size(textpage, index)) * hypot(_transform[2], _transform[3])
    return size if 0 < size < _LARGEST else 0.0


def object_bounds(objects: list[int]) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of page objects, y upwards."""
    if not objects:
        return []
    boxes = np.zeros((len(objects), 4), np.float32)
    start, stop = boxes.ctypes.data, boxes.ctypes.data + boxes.nbytes
    _exhaust(map(_bounds, objects, *[range(start + s, stop + s, 16) for s in (0, 4, 8, 12)]))
    return [(left, bottom, right, top) for left, bottom, right, top in boxes.tolist()]


def _bound(values: Floats) -> Floats:
    """Lengths within what fits into arithmetic: broken files hold infinite ones."""
    if values.size and values.min() >= -_LARGEST and values.max() <= _LARGEST:  # of NaN, neither
        return values
    return np.nan_to_num(values).clip(-_LARGEST, _LARGEST)


def _refer(address: int) -> Any:
    return ctypes.byref(ctypes.c_char.from_address(address))


def _ask(
    question: Callable[..., Any], textpage: int, indices: Sequence[int], parts: Sequence[int]
) -> bytes:
    """The answers for these characters, a slot each, zeros where there is none.

    ``parts`` are the places in a slot to which PDFium writes.
    """
    answers = []
    asked, places = _refer(textpage), [_places(part) for part in parts]
    for start in range(0, len(indices), _SLOTS):
        some = indices[start : start + _SLOTS]
        ctypes.memset(_memory, 0, _SLOT * len(some))
        _exhaust(map(question, repeat(asked), some, *places))
        answers.append(ctypes.string_at(_memory, _SLOT * len(some)))
    return b"".join(answers)


@cache
def _places(part: int) -> list[Any]:
    """References to a place in each slot."""
    starts = range(part, _SLOT * _SLOTS, _SLOT)
    return list(map(ctypes.byref, repeat(_memory), starts))


def path_colour(path: int) -> tuple[Fill | None, Fill | None, float]:
    """What a path is filled and stroked with (None: not at all), and how thick its line is."""
    modes, width = (ctypes.c_int * 2)(), ctypes.c_float()
    start = ctypes.addressof(modes)
    if not _draw_mode(path, start, start + 4):
        return None, None, 0.0
    _stroke_width(path, ctypes.addressof(width))
    filled, stroked = modes
    return (
        _colour(_object_fill, path) if filled else None,
        _colour(_object_stroke, path) if stroked else None,
        width.value,
    )


def _colour(ask: Callable[..., Any], thing: int) -> Fill:
    channels = (ctypes.c_uint * 4)()
    start = ctypes.addressof(channels)
    ask(thing, start, start + 4, start + 8, start + 12)
    return bytes(list(channels))


def clip_boxes(clip: int) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each path that cuts an object off, y upwards."""
    boxes = []
    point = (ctypes.c_float * 2)()
    start = ctypes.addressof(point)
    for path in range(count_clips(clip)):
        corners: list[tuple[float, float]] = []
        for index in range(min(_MOST_CORNERS, _count_corners(clip, path))):
            _corner_point(_clip_corner(clip, path, index), start, start + 4)
            corners.append((point[0], point[1]))
        if corners:
            xs, ys = zip(*corners, strict=True)
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return boxes


def _addresses(found: Iterable[Any]) -> list[int]:
    """Handles, with 0 for what there is not."""
    handles = list(found)
    return [handle or 0 for handle in handles] if None in handles else handles


def _exhaust(calls: Iterable[Any]) -> None:
    deque(calls, maxlen=0)
