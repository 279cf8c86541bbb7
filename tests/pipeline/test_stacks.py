"""Jobs as job boards print them: title, employer with place, dates, a line each."""

from __future__ import annotations

import pytest

from bpo_resume.documents import lay_out
from bpo_resume.model import Position
from bpo_resume.pipeline.positions import PositionFinder
from bpo_resume.pipeline.sections import SectionFinder
from bpo_resume.terminology import load_terminology

SECTIONS, POSITIONS = (kind(load_terminology()) for kind in (SectionFinder, PositionFinder))
FIRST = "Floor Wizard\n\nFernwood Data -  Patna, Bihar -\n\nJune 2014 to May 2016\n"


def find(text: str) -> tuple[Position, ...]:
    document = lay_out(f"Ravi Example\n\nWORK EXPERIENCE\n\n{text}")
    found: tuple[Position, ...] = POSITIONS.find(document, SECTIONS.find(document))
    return found


def facts(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(p.title, p.employer, p.start, p.end) for p in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FIRST, ("Floor Wizard", "Fernwood Data", "2014-06", "2016-05")),
        (
            "voice trainer\n\nfernwood data -  Jaipur, Rajasthan -\n\nMay 2014 to June 2015\n",
            ("voice trainer", "fernwood data", "2014-05", "2015-06"),
        ),
        (
            "Keying Client\n\nPune, Maharashtra -\n\nJune 2006 to Present\n",
            ("Keying Client", None, "2006-06", "present"),
        ),
        (
            "Data Entry Operator\n\nFernwood Data -  Patna, Bihar\n\nKeyed forms all day.\n",
            ("Data Entry Operator", "Fernwood Data", None, None),
        ),
        (
            "Keyer\n\nFernwood India -\n\nMay 2014 to June 2015\n",
            ("Keyer", "Fernwood India", "2014-05", "2015-06"),
        ),
        (
            "Data Entry Operator\n\nFernwood Data -  Patna, Bihar\n",
            ("Data Entry Operator", "Fernwood Data", None, None),
        ),
        ("Blueharbor -\n\nMay 2014 to June 2015\n", (None, "Blueharbor", "2014-05", "2015-06")),
        (
            "Have worked as a Support Engineer\n\nBlueharbor -\n\nMay 2014 to June 2015\n",
            ("Support Engineer", "Blueharbor", "2014-05", "2015-06"),
        ),
    ],
)
def test_a_stack_is_read_by_its_form(text: str, expected: tuple[str | None, ...]) -> None:
    assert facts(text) == [expected]


def test_a_stack_behind_a_heading_in_the_midst_is_a_job() -> None:
    text = f"{FIRST}\nTECHNICAL SKILLS\n\nExcel\n\n{FIRST.replace('2016', '2015')}"
    assert [end for *_, end in facts(text)] == ["2016-05", "2015-05"]


def test_what_is_listed_among_skills_is_none() -> None:
    assert len(facts(f"{FIRST}\nSKILLS\n\nExcel course\n\nMay 2014 to June 2015\n")) == 1
