"""Whether a text tells of leading people, and how many; {gold} marks what is read."""

from __future__ import annotations

import re

import pytest

from bpo_resume.pipeline.leading import read_people_led

LEADS = (
    "Hired, {supervised and trained a large staff} of clerks",
    "Led {a} team of customer service representatives to higher sales",
    "Supervised and trained billing and collection staff of two clinics",
    "Wrote the yearly appraisals for my team members",
    "Managed a team of experts",
    "Oversaw the claims examiners of the night shift",
    "Holds monthly one-on-ones with the team",
    "Supervised 16 phone bankers and approved their leave",
)
NEITHER = (
    "Led team meetings twice a month",
    "Supervised by the floor manager",
    "Assisted the supervisor in managing the team",
    "Supervised the team in the absence of the team leader",
    "Managed staff schedules",
    "Coached and mentored new agents",
    "Worked closely with the manager who leads 80 agents",
    "Member of a team of 20",
    "Acting as backup, supervised agents when needed",
    "Supervision of inventory and stock",
)
SIZES = (
    ("Supervised 14 agents on a bank account", 14),
    ("Leading a team of 15+ CCEs", 15),
    ("Supervise 22 call center representatives", 22),
    ("Span of control: 1:18", 18),
    ("Lidero un equipo de 18 asesores", 18),
    ("Ran two sites with 1,400 agents", 1400),
    ("Led 10 supervisors and 250 agents", 250),
    ("11 claims processors report to me", 11),
)
NO_SIZES = (
    "Worked closely with the Operations Manager, who leads 80 agents",
    "Worked in a team whose leader managed 15 people",
    "Led by a supervisor who coached 20 representatives",
    "Handled bookings for a team of 40 managers",
    "Payroll for 300 employees",
    "Member of a team of 8",
    "Trained 200 associates",
)


@pytest.mark.parametrize("sentence", LEADS)
def test_leading_is_read(sentence: str) -> None:
    assert read_people_led(re.sub("[{}]", "", sentence)).told is not None


@pytest.mark.parametrize("sentence", NEITHER)
def test_helping_being_led_and_standing_in_is_no_leading(sentence: str) -> None:
    assert read_people_led(sentence).told is None


@pytest.mark.parametrize(("sentence", "size"), SIZES)
def test_the_people_led_are_counted(sentence: str, size: int) -> None:
    assert read_people_led(sentence).count == size


@pytest.mark.parametrize("sentence", NO_SIZES)
def test_other_people_are_not(sentence: str) -> None:
    assert read_people_led(sentence).count is None
