"""What every job is judged to be says why, in sentences for a person.

``cases/reasons.txt`` says at its head how it is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from assessment.readings import judge

from bpo_resume import Judgement

CASES = Path(__file__).parents[1] / "cases" / "reasons.txt"


@dataclass
class Case:
    """A resume, and for each job its judgement and the reasons."""

    line: str
    jobs: list[tuple[str, list[str]]] = field(default_factory=list)


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("=> "):
            cases[-1].jobs.append((line.removeprefix("=> "), []))
        elif line.startswith("- "):
            cases[-1].jobs[-1][1].append(line.removeprefix("- "))
        elif line and not line.startswith("#"):
            cases.append(Case(line))
    return cases


def describe(judgement: Judgement) -> tuple[str, list[str]]:
    level = judgement.level or "no level"
    return f"{judgement.side}, {judgement.setting}, {level}", list(judgement.reasons)


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.line[:110])
def test_a_judgement_says_why(case: Case) -> None:
    _, assessment = judge(f"Jo Example\n\n{case.line.replace('⏎', chr(10))}\n")
    assert [describe(judgement) for judgement in assessment.judgements] == case.jobs


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.line[:110])
def test_nothing_is_surer_than_certain(case: Case) -> None:
    _, assessment = judge(f"Jo Example\n\n{case.line.replace('⏎', chr(10))}\n")
    for judged in assessment.judgements:
        bases = (judged.side_basis, judged.setting_basis, judged.level_basis)
        assert all(0 < basis.confidence <= 1 for basis in bases)
