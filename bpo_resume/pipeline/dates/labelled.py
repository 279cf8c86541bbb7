"""Ends of a range that have labels of their own: "DOJ: 15-01-2018, DOL: 31-12-2021"."""

from __future__ import annotations

import re

_MARK = r"\s?(?:[:.=–-]\s?){0,2}"
_STARTED = re.compile(
    r"(?<!\w)(?:d\.?o\.?j\.?|(?:date\sof\s)?joining(?:\sdate)?|(?:joined|joining|started|commenced)(?:\s(?:on|in|from))?"
    rf"|(?:start|begin|commencement)(?:ing)?(?:\sdate)?|(?:date\s)?from)(?![a-z]){_MARK}$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"[\s,;|)/.–-]{0,6}(?:and\s|&\s)?"
    r"(?:d\.?o\.?[lre]\.?|(?:date\sof\s)?(?:leaving|relieving|exit|separation|resignation|release)(?:\sdate)?"
    r"|(?:left|relieved|resigned|ended|finished|exited|quit)(?:\s(?:on|in))?|end(?:ing)?(?:\sdate)?"
    rf"|last\sworking\s(?:day|date)|l\.?w\.?d\.?|(?:date\s)?to)(?![a-z]){_MARK}",
    re.IGNORECASE,
)
_LEADS, _LONGEST = 24, 40  # characters before and behind a date


def find_labelled_end(text: str, start: int, end: int) -> int | None:
    """Where the label of the other end ends, behind a date labelled as the first; None without."""
    ended = _ENDED.match(text, end, end + _LONGEST)
    if ended is None or not _STARTED.search(text, max(0, start - _LEADS), start):
        return None
    return ended.end()
