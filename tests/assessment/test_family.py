"""The line of work of a job: the title's, or that of most of its duties."""

import pytest

from bpo_resume.assessment.cues import Cues
from bpo_resume.assessment.family import name_family
from bpo_resume.model import RoleReading
from bpo_resume.terminology.duty_terms import Duty


def duty(side: str, family: str | None, weight: int) -> Duty:
    name = f"{side} {family} {weight}"
    return Duty(id="one", name=name, source="test", side=side, weight=weight, family=family)


INVOICES = duty("back", "finance_accounting", 2)
LEDGER = duty("back", "finance_accounting", 1)
PAYROLL = duty("back", "payroll_hr", 2)
CALLS = duty("front", "customer_service", 3)
NAMELESS = duty("back", None, 3)


@pytest.mark.parametrize(
    ("titled", "duties", "side", "family"),
    [
        ("claims", (INVOICES,), "back", "claims"),
        (None, (PAYROLL, INVOICES, LEDGER, CALLS, NAMELESS), "back", "finance_accounting"),
        ("other", (PAYROLL, INVOICES), "back", "payroll_hr"),  # told first
        ("other", (NAMELESS,), "back", "other"),
        (None, (INVOICES,), "front", None),
        (None, (), "none", None),
    ],
)
def test_the_title_names_the_family_or_most_of_the_duties(titled, duties, side, family):
    assert name_family(RoleReading(family=titled), Cues(duties=duties), side) == family
