"""Results in the order in which a person may want to read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from bpo_resume.model import Result


def rank_results(results: Iterable[Result], side: Literal["front", "back"]) -> list[Result]:
    """The best score for front or back office first, then the most months; unread files last.

    It orders and drops nothing; what is equal stays in the order it came in.
    """

    def standing(result: Result) -> tuple[bool, int, int]:
        if result.assessment is None:
            return False, 0, 0
        experience = result.assessment.experience
        if side == "front":
            return True, experience.score_front, experience.front.likely
        return True, experience.score_back, experience.back.likely

    return sorted(results, key=standing, reverse=True)
