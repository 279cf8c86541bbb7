"""The shapes of dates that resumes print, the rules about them, and what only looks like a date.

``cases/dates.txt`` says at its head how its lines are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from assessment.readings import judge

from bpo_resume.pipeline.dates import find_date_ranges
from bpo_resume.pipeline.dates.order import prefers_day_first

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


GROUPS = read_groups()


@pytest.mark.parametrize("group", [pytest.param(group, id=group.name) for group in GROUPS])
def test_texts_begin_with_the_dates_they_print(group: Group) -> None:
    read = {case.line: begin(case) for case in group.cases}
    assert read == {case.line: list(case.dates) for case in group.cases}


def begin(case: Case) -> list[tuple[str, str]]:
    """The first of the dates read, as many as the case has; all where it has none."""
    day_first = prefers_day_first(case.text, _work_of(case.text))
    ranges = find_date_ranges(case.text, day_first=day_first)
    found = [(dates.start or "-", dates.end or "-") for dates in ranges]
    return found[: len(case.dates)] if case.dates else found


def _work_of(text: str) -> str:
    """The text without where the person lives and can be called."""
    lines = text.split("\n")
    return "\n".join(x for x in lines if not x.startswith(("Address:", "Mobile:")))


@pytest.mark.parametrize(
    "career",
    [
        pytest.param(career, id=f"{group.name}: {career.line[:110]}")
        for group in GROUPS
        for career in group.careers
    ],
)
def test_a_career_lasts_as_long_as_its_jobs(career: Career) -> None:
    _, assessment = judge(career.text)
    assert assessment.experience.career.likely == career.months


def test_every_group_has_cases_and_there_are_many() -> None:
    assert [group.name for group in GROUPS if not group.cases] == []
    cases = [case.text for group in GROUPS for case in group.cases]
    assert len(cases) >= FEWEST
    assert len(set(cases)) == len(cases)


@pytest.mark.skipif(not REFERENCE.is_file(), reason=f"the reference is not at {REFERENCE}")
def test_every_shape_and_rule_of_the_reference_is_tried() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    part = text.partition("### 7.2 ")[2].partition("### 7.3 ")[0]
    shapes = [line.split("|")[1].strip() for line in part.splitlines() if line.startswith("|")][2:]
    rules = re.findall(r"\(([a-l])\) ", part.partition("Rules: ")[2])
    names = [group.name for group in GROUPS]
    assert [shape for shape in shapes if shape not in names] == []
    assert [rule for rule in rules if not any(n.startswith(f"({rule}) ") for n in names)] == []
