"""TOML as users write it, within what a lexicon or a profile can need."""

from __future__ import annotations

import tomllib

_DEEPEST = 20  # tables and lists inside each other
_LARGEST = 2**63  # TOML's own bound for whole numbers
_TOO_DEEP = f"more than {_DEEPEST} tables and lists inside each other"
_TOO_LARGE = "a whole number of more than 64 bits"


def parse_toml(text: str) -> dict[str, object]:
    """The tables of a text. Raises ``ValueError``, which says why it is none."""
    try:
        content = tomllib.loads(text)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:  # of int(), which takes 4,300 digits
        raise ValueError(_TOO_LARGE) from None
    _check_bounds(content)
    return content


def _check_bounds(content: object) -> None:
    """What goes on is compared, hashed and written by recursion, and shown to people."""
    level = [content]
    for _ in range(_DEEPEST + 1):
        if any(isinstance(value, int) and abs(value) > _LARGEST for value in level):
            raise ValueError(_TOO_LARGE)
        level = [inner for value in level for inner in _list_inner(value)]
    if level:
        raise ValueError(_TOO_DEEP)


def _list_inner(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.values()]
    return value if isinstance(value, list) else []
