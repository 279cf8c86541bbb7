"""What every job is judged to be says why, in sentences for a person.

``cases/reasons.txt`` says at its head how it is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from assessment.readings import judge

from bpo_resume import Judgement

FILE = Path(__file__).parents[1] / "cases" / "reasons.txt"


@dataclass
class Case:
    """A resume, and for each job its judgement and the reasons."""

    line: str
    jobs: list[tuple[str, list[str]]] = field(default_factory=list)


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
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


CASES = read_cases()


def judgements_of(case: Case) -> tuple[Judgement, ...]:
    _, assessment = judge(f"Jo Example\n\n{case.line.replace('⏎', chr(10))}\n")
    return assessment.judgements


def test_judgements_say_why() -> None:
    said = {case.line: [describe(judged) for judged in judgements_of(case)] for case in CASES}
    assert said == {case.line: case.jobs for case in CASES}


def test_nothing_is_surer_than_certain() -> None:
    bases = [
        (case.line, basis)
        for case in CASES
        for judged in judgements_of(case)
        for basis in (judged.side_basis, judged.setting_basis, judged.level_basis)
    ]
    assert [said for said in bases if not 0 < said[1].confidence <= 1] == []
