"""The shapes of dates that resumes print, the rules about them, and what only looks like a date.

``cases/dates.txt`` says at its head how its lines are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from bpo_resume import Analyzer
from bpo_resume.pipeline.date_order import prefers_day_first
from bpo_resume.pipeline.dates import find_date_ranges

CASES = Path(__file__).parents[1] / "cases" / "dates.txt"
REFERENCE = Path(__file__).parents[3] / "shared" / "domain" / "domain.md"
FEWEST = 150
END = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?|present|-")


@dataclass(frozen=True)
class Case:
    """A text and the dates it begins with: start and end each, none where it has no date."""

    line: str
    text: str
    dates: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Career:
    """A resume and the months it is worth."""

    line: str
    text: str
    months: int


@dataclass
class Group:
    """A shape or a rule with its cases."""

    name: str
    cases: list[Case] = field(default_factory=list)
    careers: list[Career] = field(default_factory=list)


def read_groups() -> list[Group]:
    """The file, group by group."""
    groups: list[Group] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            groups.append(Group(line.removeprefix("[").removesuffix("]")))
        elif line and not line.startswith("#"):
            text, arrow, said = line.rpartition(" => ")
            assert arrow, f"neither group nor case: {line}"
            text = text.replace("⏎", "\n").replace("⇥", "\t")
            if text.startswith("months: "):
                resume = f"Jo Example\n\n{text.removeprefix('months: ')}\n"
                groups[-1].careers.append(Career(line, resume, int(said)))
            else:
                groups[-1].cases.append(Case(line, text, parse_dates(said)))
    return groups


def parse_dates(said: str) -> tuple[tuple[str, str], ...]:
    """The dates of "start | end ; start | end"."""
    if said == "none":
        return ()
    dates = []
    for pair in said.split(" ; "):
        start, end = pair.split(" | ")
        assert END.fullmatch(start), f"no date: {pair}"
        assert END.fullmatch(end), f"no date: {pair}"
        dates.append((start, end))
    return tuple(dates)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(as_of=date(2026, 1, 31))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{group.name}: {case.line}")
        for group in read_groups()
        for case in group.cases
    ],
)
def test_a_text_begins_with_the_dates_it_prints(case: Case) -> None:
    day_first = prefers_day_first(case.text, _work_of(case.text))
    ranges = find_date_ranges(case.text, day_first=day_first)
    found = [(dates.start or "-", dates.end or "-") for dates in ranges]
    asked = found[: len(case.dates)] if case.dates else found
    assert asked == list(case.dates)


def _work_of(text: str) -> str:
    """The text without where the person lives and can be called."""
    lines = text.split("\n")
    return "\n".join(x for x in lines if not x.startswith(("Address:", "Mobile:")))


@pytest.mark.parametrize(
    "career",
    [
        pytest.param(career, id=f"{group.name}: {career.line[:110]}")
        for group in read_groups()
        for career in group.careers
    ],
)
def test_a_career_lasts_as_long_as_its_jobs(analyzer: Analyzer, career: Career) -> None:
    result = analyzer.analyze_text(career.text)
    assert result.assessment is not None
    assert result.assessment.experience.career.likely == career.months


def test_every_group_has_cases_and_there_are_many() -> None:
    groups = read_groups()
    assert [group.name for group in groups if not group.cases] == []
    cases = [case.text for group in groups for case in group.cases]
    assert len(cases) >= FEWEST
    assert len(set(cases)) == len(cases)


@pytest.mark.skipif(not REFERENCE.is_file(), reason=f"the reference is not at {REFERENCE}")
def test_every_shape_and_rule_of_the_reference_is_tried() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    part = text.partition("### 7.2 ")[2].partition("### 7.3 ")[0]
    shapes = [line.split("|")[1].strip() for line in part.splitlines() if line.startswith("|")][2:]
    rules = re.findall(r"\(([a-l])\) ", part.partition("Rules: ")[2])
    names = [group.name for group in read_groups()]
    assert [shape for shape in shapes if shape not in names] == []
    assert [rule for rule in rules if not any(n.startswith(f"({rule}) ") for n in names)] == []
