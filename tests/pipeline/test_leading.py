"""Whether a text tells of leading people, and how many; {gold} marks what is read."""

from __future__ import annotations

import re
from itertools import product

import pytest

from bpo_resume.pipeline.teams.leading import read_people_led

HELD = (
    *("Conducted", "completes", "performing", "Writes", "wrote", "prepared", "delivers", "giving"),
    *("gave", "Holds", "held", "does", "did", "takes", "took"),
)
TALKS = (
    *("appraisals", "performance reviews", "performance\nevaluations", "one-on-ones"),
    *("one to one meetings", "1:1s", "1-on-1 sessions", "1 to 1"),
)
TO_NINETEEN = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
NUMBERS = {
    **{word: size for size, word in enumerate(TO_NINETEEN, 2)},
    **{"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90, "ninty": 90, "two hundred": 200},
}
LEADS = (
    "Hired, {supervised and trained a large staff} of clerks",
    "Led {a} team of customer service representatives to higher sales",
    "Supervised and trained billing and collection staff of two clinics",
    "Wrote the yearly appraisals for my team members",
    "Managed a team of experts",
    "Oversaw the claims examiners of the night shift",
    "Holds monthly one-on-ones with the team",
    "Supervised 16 phone bankers and approved their leave",
    "Scheduled a team of direct reports",
    "Planned for a team of subordinates",
    "Took supervision of the clerks",
    "Had oversight of the analysts",
    "Over\nsaw all coders",
    "HEADED A LARGE STAFF",
    "Led\nan entire crew",
    "Directing a group of trainers",
    "Granted their vacations",
    "Signed off on their time off",
    "Sanctioned leaves for my agents",
    "Authorised time-off requests of my team",
    "Authorizing their leave",
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
    "Managed the call centre of one of the largest banks",
    "Worked under the director who leads and supervises 60 agents",
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


@pytest.mark.parametrize(("held", "talk"), list(product(HELD, TALKS)))
def test_talks_that_only_a_leader_has_are_read(held: str, talk: str) -> None:
    assert read_people_led(f"Took calls.\n{held} {talk} with all agents").told is not None
    assert read_people_led(f"Took calls.\n{held} their yearly {talk}").told is not None


@pytest.mark.parametrize(("word", "size"), NUMBERS.items())
def test_people_are_counted_in_words(word: str, size: int) -> None:
    assert read_people_led(f"Took calls.\nSupervised {word} agents").count == size
    assert read_people_led(f"SUPERVISED {word.upper()} AGENTS. Sold").count == size


def test_what_is_read_lies_where_it_is_told() -> None:
    text = "İ İ İ. Took 90 calls.\n• Supervised 14 agents"
    led = read_people_led(text)
    assert (led.count, led.told) == (14, (text.index("Supervised"), len(text)))
    assert read_people_led(text, 0, text.index("•")).count is None
