from __future__ import annotations

from collections.abc import Callable

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

Read = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def read() -> Read:
    extractor = Extractor(load_terminology())

    def availability(text: str) -> list[tuple[str, str]]:
        resume = extractor.extract(Document.of_text(f"Ravi Example\n{text}"))
        return [(one.id, one.about) for one in resume.availability]

    return availability


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SUMMARY\nComfortable with rotational shifts", ("rotational_shift", "shift")),
        ("SKILLS\nNight shift\nTyping", ("night_shift", "shift")),
        ("SUMMARY\nReady to work in a 24/7 environment", ("round_the_clock", "shift")),
        ("PERSONAL DETAILS\nNotice period: 30 days", ("notice_30_days", "start")),
        ("PERSONAL DETAILS\nNotice Period - Immediate", ("immediate_joiner", "start")),
        ("PERSONAL DETAILS\nCurrently serving notice period", ("serving_notice", "start")),
        ("SUMMARY\nReady to relocate to Pune", ("relocation", "place")),
        ("SUMMARY\nOpen to work from home", ("work_from_home", "place")),
        ("PERSONAL DETAILS\nOwn conveyance, valid passport", ("own_transport", "travel")),
        ("OBJECTIVE\nSeeking part-time work in the evenings", ("part_time", "hours")),
        ("SUMMARY\nWilling to work weekends and overtime", ("overtime", "hours")),
    ],
)
def test_what_somebody_is_ready_for_is_told(
    read: Read, text: str, expected: tuple[str, str]
) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "EXPERIENCE\nLed a team working 24x7",
        "EXPERIENCE\nKept the network at 24/7 uptime",
        "EXPERIENCE\nAssociate, [24]7.ai",
        "EXPERIENCE\nSupervised the night shift of a ward",
        "EXPERIENCE\nPlanned rotational shifts for 60 agents",
        "EXPERIENCE\nCalculated overtime for 400 employees",
        "EXPERIENCE\nCashier (part-time)",
        "EXPERIENCE\nGave tenants 30 days notice to vacate",
        "EXPERIENCE\nMoved 300 agents to work from home",
        "EXPERIENCE\nRelocated the warehouse",
        "SUMMARY\nNot willing to relocate",
        "PERSONAL DETAILS\nWilling to travel: No",
    ],
)
def test_the_hours_of_others_are_no_availability(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_term_is_told_once_with_all_its_places() -> None:
    extractor = Extractor(load_terminology())
    text = "Ravi Example\nSUMMARY\nWilling to relocate\nSKILLS\nWilling to relocate"
    (one,) = extractor.extract(Document.of_text(text)).availability
    assert (one.name, len(one.evidence)) == ("Willing to relocate", 2)
    assert all(text[quote.start : quote.end] == quote.text for quote in one.evidence)
