"""What a resume tells about one criterion."""

from __future__ import annotations

from dataclasses import dataclass

from bpo_resume.model import Answer, Assessment, Evidence, Judgement, Position, Resume
from bpo_resume.terminology import Terminology


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, the reason in words, and where it stands in the text."""

    answer: Answer
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is asked: the facts, the judgement of them, and the lexicons both speak in."""

    resume: Resume
    assessment: Assessment
    terminology: Terminology

    @property
    def jobs(self) -> list[tuple[Position, Judgement]]:
        """Every position with its judgement, in the order of the resume."""
        return list(zip(self.resume.positions, self.assessment.judgements, strict=True))
