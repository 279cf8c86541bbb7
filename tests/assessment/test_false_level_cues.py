"""Words of leading that are no leading: an agent who reports to a manager stays an agent.

``cases/false_level_cues.txt`` says at its head how its lines are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from assessment.readings import judge

CASES = Path(__file__).parents[1] / "cases" / "false_level_cues.txt"
NO_SUCH_SENSE = "+ no such sense"
CUES = 18
FEWEST = 2  # false cases of a cue


@dataclass(frozen=True)
class Case:
    """One line of the file: a resume, the rung of its first job and the people led there."""

    true: bool  # the cue tells of leading
    line: str
    text: str
    levels: tuple[str, ...] = ("agent",)
    team: int | None = None
    counted: bool = True  # the text states how many are led, or that nobody is


@dataclass
class Cue:
    """A cue of the reference with its cases."""

    name: str
    cases: list[Case] = field(default_factory=list)
    never_true: bool = False


def read_cues() -> list[Cue]:
    """The file, cue by cue."""
    cues: list[Cue] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            cues.append(Cue(line.strip("[]")))
        elif line == NO_SUCH_SENSE:
            cues[-1].never_true = True
        elif line.startswith("- "):
            cues[-1].cases.append(Case(False, line, write_resume(line[2:])))
        elif line.startswith("+ "):
            cues[-1].cases.append(parse_true(line))
        else:
            assert not line or line.startswith("#"), f"neither cue nor case: {line}"
    return cues


def parse_true(line: str) -> Case:
    """A line "+ resume => levels, people"."""
    text, arrow, said = line[2:].rpartition(" => ")
    assert arrow, f"what does the cue raise the rung to? {line}"
    levels, counted, team = said.partition(", ")
    people = int(team) if counted else None
    return Case(True, line, write_resume(text), (*levels.split("/"),), people, bool(counted))


def write_resume(text: str) -> str:
    return f"Jo Example\n\n{text.replace('⏎', chr(10))}\n"


def parameters() -> list[object]:
    return [
        pytest.param(case, id=f"{cue.name}: {case.line[:110]}")
        for cue in read_cues()
        for case in cue.cases
    ]


@pytest.mark.parametrize("case", parameters())
def test_only_a_true_cue_of_leading_raises_the_rung(case: Case) -> None:
    resume, assessment = judge(case.text)
    assert resume.positions, "no job is found"
    first, judgement = resume.positions[0], assessment.judgements[0]
    assert judgement.level in case.levels, (first.title, *judgement.reasons)
    highest = assessment.experience.highest
    unraised = highest is None and not case.true
    assert unraised or highest in case.levels, [job.title for job in resume.positions]
    if case.counted:
        assert first.team_size == case.team


def test_every_cue_is_tried_in_both_senses() -> None:
    cues = read_cues()
    assert len(cues) == CUES
    few = [cue.name for cue in cues if sum(not case.true for case in cue.cases) < FEWEST]
    assert few == []
    untried = [
        cue.name for cue in cues if not cue.never_true and not any(case.true for case in cue.cases)
    ]
    assert untried == []
