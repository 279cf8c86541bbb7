"""The traps of titles: who is called a vice president, a manager or a lead, and what he is.

``cases/title_traps.txt`` says at its head how its lines are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from assessment.readings import judge

from bpo_resume import Judgement
from bpo_resume.model import BPO_SETTINGS, LEVELS, Level

CASES = Path(__file__).parents[1] / "cases" / "title_traps.txt"
REFERENCE = Path(__file__).parents[3] / "shared" / "domain" / "domain.md"
RUNGS: dict[str, int] = {level: rung for rung, level in enumerate(LEVELS)}
FEWEST = 3  # cases of an entry


@dataclass(frozen=True)
class Case:
    """One line of the file: a resume, and what must be judged of its first job."""

    naive: bool  # the title means what it seems to mean
    line: str
    text: str
    facts: tuple[str, ...]


@dataclass
class Entry:
    """A title of the reference with its cases."""

    title: str
    cases: list[Case] = field(default_factory=list)


def read_entries() -> list[Entry]:
    """The file, entry by entry."""
    entries: list[Entry] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries.append(Entry(line.removeprefix("[").removesuffix("]")))
        elif line.startswith(("+ ", "- ")):
            entries[-1].cases.append(parse_case(line))
        else:
            assert not line or line.startswith("#"), f"neither entry nor case: {line}"
    return entries


def parse_case(line: str) -> Case:
    """A line "+ resume => facts" or "- how one knows: resume => facts"."""
    naive, body = line[0] == "+", line[2:]
    if not naive:
        reason, _, body = body.partition(": ")
        assert "⏎" not in reason, f"how does one know? {line}"
    text, arrow, facts = body.rpartition(" => ")
    assert arrow, f"what is judged? {line}"
    return Case(naive, line, f"Jo Example\n\n{text.replace('⏎', chr(10))}\n", (*facts.split(", "),))


def is_met(fact: str, judgement: Judgement) -> bool:
    """Whether the job is so; a fact may name alternatives."""
    if fact.startswith(("<=", ">=")):
        return is_within(fact, judgement.level)
    bpo = "bpo" if judgement.setting in BPO_SETTINGS else "no bpo"
    true = {judgement.level or "no level", judgement.setting, judgement.side, bpo}
    return not true.isdisjoint(fact.split("/"))


def is_within(bound: str, level: Level | None) -> bool:
    """Whether a rung keeps to a bound; a job without one claims nothing."""
    limit, rung = RUNGS[bound[2:]], -1 if level is None else RUNGS[level]
    return rung <= limit if bound.startswith("<=") else rung >= limit


def parameters() -> list[object]:
    return [
        pytest.param(case, id=f"{entry.title[:30]}: {case.line[:100]}")
        for entry in read_entries()
        for case in entry.cases
    ]


@pytest.mark.parametrize("case", parameters())
def test_the_rung_is_that_of_the_work_and_not_of_the_word(case: Case) -> None:
    resume, assessment = judge(case.text)
    assert resume.positions, "no job is found"
    judgement = assessment.judgements[0]
    wrong = [fact for fact in case.facts if not is_met(fact, judgement)]
    assert wrong == [], (resume.positions[0].title, *describe(judgement))


def describe(judgement: Judgement) -> tuple[str | None, ...]:
    return (judgement.level, judgement.setting, judgement.side, *judgement.reasons)


def test_every_title_is_tried_both_ways() -> None:
    entries = read_entries()
    one_sided = [
        entry.title for entry in entries if {case.naive for case in entry.cases} != {True, False}
    ]
    assert one_sided == []
    assert [entry.title for entry in entries if len(entry.cases) < FEWEST] == []


@pytest.mark.skipif(not REFERENCE.is_file(), reason=f"the reference is not at {REFERENCE}")
def test_the_titles_are_those_of_the_reference() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    table = text.partition("### 2.2 ")[2].partition("### 2.3 ")[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")]
    assert sorted(entry.title for entry in read_entries()) == sorted(rows[2:])
