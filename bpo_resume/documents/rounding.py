"""Many lengths rounded at once, to the last bit as ``round`` does one."""

from __future__ import annotations

import numpy as np

_SURE = 0.499  # from a whole number: so far a product's last bit does not decide
_LARGE = 1e9  # beyond, its last bits are larger


def round_all(values: list[float], digits: int) -> list[float]:
    """What ``round`` makes of each of these, which is asked only where there may be a doubt.

    Where what is cut off is not near a half, the result is a quotient of two whole numbers, which
    a division gives to the last bit too.
    """
    if set(map(type, values)) != {float}:  # of whole numbers it makes whole numbers
        return [round(value, digits) for value in values]
    scale = 10**digits
    scaled = np.array(values) * scale
    whole = np.rint(scaled)
    rounded: list[float] = (whole / scale).tolist()
    sure = (np.abs(scaled - whole) < _SURE) & (np.abs(scaled) < _LARGE)
    for at in np.flatnonzero(~sure).tolist():
        rounded[at] = round(values[at], digits)
    return rounded
