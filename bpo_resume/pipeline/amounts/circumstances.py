"""Numbers beside a value that tell when it was so, what is measured or which rank it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.targets import look_back
from bpo_resume.pipeline.amounts.units import DURATIONS
from bpo_resume.pipeline.text.numerals import NUMBER_WORD

_DIGIT = re.compile(rf"\d|\b{NUMBER_WORD}\b", re.IGNORECASE)
# "for 6 months", "two months after training": when it was, not how much.
_WHEN_BEFORE = re.compile(
    r"\b(?:for|in|over|during|within|after|under|last|past|next|first|av(?:erage|g\.?)\sof)\s"
    r"(?:(?:an?|the|my|about|over|only|just|less\sthan)\s){0,2}$",
    re.IGNORECASE,
)
_WHEN_AFTER = re.compile(
    r"(?:[\s-](?:straight|consecutive\w*))?\s(?:after|before|ago|into|later|running|in\sa\srow)\b",
    re.IGNORECASE,
)
_RANK_BEFORE = re.compile(r"\b(?:top|bottom|upper|lower|best|rank\w*)\s*(?:the\s)?$", re.IGNORECASE)

_LIMIT_AFTER = re.compile(r"[\s-]?(?:sla|tat|turn\s?around|deadline)s?\b", re.IGNORECASE)
_HELD_BEFORE = re.compile(
    r"\b(?:at|for|on|in|with|of|achiev\w+|met|kept|maintain\w*)\s$|[:=–-]\s?$", re.IGNORECASE
)
_ALONE_AFTER = re.compile(r"\s*(?:$|[.,;)]|of\s|and\s)", re.IGNORECASE)  # not "99% accuracy"
_OF_PAIR = re.compile(
    r"\)?(?:\s(?!and\b|with\b|for\b|plus\b|including\b)[a-z]+){0,3}(?:\s?[:=–-])?\s", re.IGNORECASE
)
_NEXT_OF_LIST = re.compile(r"\s?[,;|/]|\s(?:and|&)\s")
_NEAR = 40  # characters
_FEW = 4  # words in parentheses that say what is measured


def drop_circumstances(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities that may say how much; ranks ("top 10%") are left out too."""
    return [
        quantity
        for quantity in quantities
        if not _RANK_BEFORE.search(text, *look_back(quantity.start))
        and not _tells_when(text, quantity)
        and not _defines(text, quantity, quantities)
        and not _limits_a_share(text, quantity, quantities)
    ]


def _tells_when(text: str, quantity: Quantity) -> bool:
    """Whether a stretch of months or years says when something was so."""
    if quantity.unit not in {"months", "years"} or quantity.period:
        return False
    before = _WHEN_BEFORE.search(text, *look_back(find_number(text, quantity)))
    return bool(before or _WHEN_AFTER.match(text, quantity.end))


def _defines(text: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a time in parentheses says what is measured: "aged tickets (>10 days) cut to 60".

    So does the pair that a share of calls is counted by: "service level (80/20) moved to 83%".
    """
    if quantity.unit == "%/s":
        return any(
            other.unit == "%" and _OF_PAIR.fullmatch(text, quantity.end, other.start)
            for other in others
        )
    if quantity.unit not in DURATIONS or quantity is not others[0] or len(others) < 2:
        return False
    opened, closed = text.rfind("(", 0, quantity.end), text.find(")", quantity.end - 1)
    alone = opened >= 0 and closed >= 0 and len(text[opened:closed].split()) <= _FEW
    listed = _NEXT_OF_LIST.match(text, closed + 1)  # "AHT (320 sec), CSAT (92%)"
    apart = closed < others[1].start and others[1].unit not in DURATIONS
    return alone and apart and listed is None


def _limits_a_share(text: str, quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether a time is but what a share was held to: "met the 4-hour SLA on 98% of tickets"."""
    if quantity.unit not in DURATIONS or not _LIMIT_AFTER.match(text, quantity.number_end):
        return False
    return any(
        share.unit == "%"
        and 0 <= share.start - quantity.end <= _NEAR
        and _HELD_BEFORE.search(text, quantity.end, find_number(text, share))
        and _ALONE_AFTER.match(text, share.end)
        for share in others
    )


def find_number(text: str, quantity: Quantity) -> int:
    """Where the number itself begins, behind the words of its bound."""
    digit = _DIGIT.search(text, quantity.start, quantity.number_end)
    return digit.start() if digit else quantity.start
