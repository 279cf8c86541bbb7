"""How far a candidate is what a vacancy asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bpo_resume.model.resume import Evidence

Need = Literal["must", "nice"]
Answer = Literal["met", "unmet", "unknown"]
Verdict = Literal["meets", "open", "misses"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """What became of one wish. "unknown": the resume does not say, which is never "unmet"."""

    wish: str  # in words: "CSAT of 85% or more"
    need: Need
    weight: float
    answer: Answer
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """The criteria of one profile, in its order, and what they come to."""

    profile: str  # its title
    fingerprint: str  # 16 hex digits of the profile's content
    criteria: tuple[Criterion, ...]

    @property
    def score(self) -> int:
        """0..100: the share of the weight that is met."""
        return self._share("met")

    @property
    def possible(self) -> int:
        """0..100: the score if everything unknown were met."""
        return self._share("met", "unknown")

    @property
    def verdict(self) -> Verdict:
        """Of the musts: "misses" where one is unmet, "open" where one is unknown."""
        answers = {one.answer for one in self.criteria if one.need == "must"}
        if "unmet" in answers:
            return "misses"
        return "open" if "unknown" in answers else "meets"

    def wishes(self, answer: Answer) -> tuple[str, ...]:
        """What was asked for and got this answer, in words."""
        return tuple(one.wish for one in self.criteria if one.answer == answer)

    def _share(self, *answers: Answer) -> int:
        whole = sum(one.weight for one in self.criteria)
        part = sum(one.weight for one in self.criteria if one.answer in answers)
        # Down, so that 100 is said of all criteria only; the noise of adding floats is none.
        return int(round(100 * part / whole, 6))
