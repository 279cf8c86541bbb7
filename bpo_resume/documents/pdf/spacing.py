"""Letter-spacing: how far apart the letters of a run are set on purpose."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bpo_resume.documents.pdf.advances import Floats

Flags = NDArray[np.bool_]

_LOOSE = 0.05  # em between letters that is more than kerning and rounding
_FAR = 1.2  # em from which on two glyphs do not belong to one run
_WIDEST = 0.2  # em: as wide as the narrowest space, where no space glyphs tell it apart
_FEWEST = 3  # gaps that tell a spacing
_MOST = 0.8  # of a run's gaps: between single letters set as words, every other gap is small


def letter_spacing(gaps: Floats, broken: Flags, blank: Flags) -> Floats:
    """The spacing in em at each gap between neighbours, 0 for text set as usual.

    ``gaps`` are in em, ``broken`` says where lines end; ``blank`` are the glyphs. The spacing of
    a run is the median of its gaps.
    """
    spacing = np.zeros(len(gaps))
    ends = broken | (gaps > _FAR)
    inside = ~(ends | blank[1:] | blank[:-1])
    loose = inside & (gaps > _LOOSE)
    if np.count_nonzero(loose) < _FEWEST:
        return spacing
    runs = ends.cumsum()
    seen = np.bincount(runs[loose])
    if seen.max() < _FEWEST:
        return spacing
    letters = np.bincount(runs[inside])[: len(seen)]
    spaced = seen >= np.maximum(_FEWEST, _MOST * letters)
    for run in np.flatnonzero(spaced):
        places = np.flatnonzero(runs == run)
        usual = float(np.median(gaps[places][inside[places]]))
        if usual <= _WIDEST or bool(blank[places].any()):
            spacing[places] = usual
    return spacing
