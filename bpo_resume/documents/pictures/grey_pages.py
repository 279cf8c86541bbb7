"""Picture files to grey pages, through Pillow (the extra "ocr")."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps

from bpo_resume.documents.limits import Limits, check_limit
from bpo_resume.errors import CorruptError, TooLargeError

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF")
_PAGED = frozenset({"TIFF"})  # further frames of the others are an animation
_REMEDY = "Open it in a picture viewer and save it again, or ask for the file again"
_WHITE = (255, 255, 255, 255)
# What Pillow raises over a broken file, by its own account and in practice.
_BROKEN = (
    *(OSError, EOFError, SyntaxError, ValueError, TypeError),
    *(LookupError, ArithmeticError, struct.error),
)


def open_pages(data: bytes, name: str, limits: Limits) -> Iterator[Image.Image]:
    """The pages of a picture file in grey, as the camera was held.

    Raises ``CorruptError`` or ``TooLargeError``.
    """
    with _mapped_errors(name):
        picture = Image.open(io.BytesIO(data), formats=_FORMATS)
    number = 1
    while (page := _read_page(picture, number, name, limits)) is not None:
        yield page
        number += 1


def _read_page(picture: Image.Image, number: int, name: str, limits: Limits) -> Image.Image | None:
    """None after the last page."""
    with _mapped_errors(name):
        if number > 1:
            if picture.format not in _PAGED:
                return None
            try:
                picture.seek(number - 1)
            except EOFError:
                return None
        check_limit(name, "pages", number, limits.pages)
        check_limit(name, "pixels", picture.width * picture.height, limits.pixels)
        return _to_grey(ImageOps.exif_transpose(picture))


def _to_grey(picture: Image.Image) -> Image.Image:
    if picture.mode.startswith("I;16"):  # Pillow would cut off all but its darkest tones
        return picture.point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        ground = Image.new("RGBA", picture.size, _WHITE)
        picture = Image.alpha_composite(ground, picture.convert("RGBA"))
    return picture.convert("L")


@contextmanager
def _mapped_errors(name: str) -> Iterator[None]:
    with warnings.catch_warnings():
        # Pillow only warns of pictures that are too large for it; all else it says is noise.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            yield
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise TooLargeError(
                name, "it unpacks to a picture larger than any page", "Check that it is a resume"
            ) from error
        except _BROKEN as error:
            raise CorruptError(name, "the picture is broken", _REMEDY) from error
