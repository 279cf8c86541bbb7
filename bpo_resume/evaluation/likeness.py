"""How much something labelled and something found are alike; 0 where they are not the same."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bpo_resume.evaluation.gold import Entry, GoldValue
from bpo_resume.evaluation.reported import FoundPosition, FoundValue, Named
from bpo_resume.evaluation.vocabulary import SAME_KPIS

_SAME_TITLE = 80  # of 100
_LIKE_TITLE = 55  # enough where the year of the start is the same
_SAME_NAME = 82
_PART_OF_NAME = 90  # "Excel" in "Microsoft Excel 2016"
_SAME_START = 30
_UNTITLED = 50

_TOLERANCE = 0.011  # of a value: what is lost when a text rounds
# People write minutes where lexicons have seconds, days where they have hours, 2M or 2 thousand.
_SCALES = (1, 60, 3600, 1 / 60, 24, 1 / 24, 3600 * 24, 1000, 1e6)


def compare_entries(entry: Entry, position: FoundPosition) -> float:
    """By the title, whatever the order of its words, and the year of the start."""
    title = 0.0
    if entry.title and position.title:
        title = fuzz.token_sort_ratio(_plain(entry.title), _plain(position.title))
    same_start = bool(entry.start) and (entry.start or "")[:4] == (position.start or "")[:4]
    if title >= _SAME_TITLE:
        return title + _SAME_START * same_start
    if same_start and title >= _LIKE_TITLE:
        return title
    return _UNTITLED if same_start and not entry.title else 0.0


def compare_values(labelled: GoldValue, found: FoundValue) -> float:
    """2 where all labelled numbers are found of the same KPI, in whatever unit; 1 where one is."""
    if found.kpi not in SAME_KPIS[labelled.kpi]:
        return 0
    hits = sum(any(_is_same(want, have) for have in found.numbers) for want in labelled.value)
    return 2 if hits == len(labelled.value) else min(hits, 1)


def compare_names(labelled: str, found: Named) -> float:
    """By the name it has here and by the words it stands in there, the likelier of both."""
    want = _plain(labelled)
    names = (_plain(name) for name in (found.name, *(quote.text for quote in found.evidence)))
    best = max((_compare_words(want, name) for name in names if name), default=0.0)
    return best if best >= _SAME_NAME else 0.0


def _is_same(want: float, have: float) -> bool:
    allowed = _TOLERANCE * max(abs(have), 1e-9)
    return any(abs(want * scale - have) <= allowed for scale in _SCALES)


def _compare_words(want: str, name: str) -> float:
    part = len(name) > 3 and f" {name} " in f" {want} "
    return max(fuzz.ratio(want, name), _PART_OF_NAME if part else 0)


def _plain(text: str) -> str:
    """Small letters and digits, words parted by single blanks."""
    return re.sub(r"\W+", " ", text.lower()).strip()
