"""The shipped files themselves."""

from __future__ import annotations

import re

import pytest

from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.terminology import (
    check_terminology,
    load_terminology,
    shipped_directory,
)
from bpo_resume.terminology.terms import Employer, Industry, SectionHeading, Term

SHIPPED = load_terminology()
FILES = sorted(set(SHIPPED.files.values()))
PROBLEMS = check_terminology(SHIPPED)


@pytest.mark.parametrize("file", FILES)
def test_a_shipped_file_has_no_problems(file: str) -> None:
    assert [str(found) for found in PROBLEMS if found.file == file] == []


@pytest.mark.parametrize("file", FILES)
def test_a_shipped_file_says_at_its_top_what_it_holds(file: str) -> None:
    lines = (shipped_directory() / file).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")


def test_each_heading_is_of_one_kind_only() -> None:
    kinds: dict[str, set[str]] = {}
    for term in SHIPPED.of(SectionHeading).values():
        for form in (term.name, *term.aliases):
            kinds.setdefault(re.sub(r"\W+", " ", form.casefold()).strip(), set()).add(term.section)
    assert {form: found for form, found in kinds.items() if len(found) > 1} == {}


# A name that is also a word, a surname or a region: what a resume of another trade may say.
OTHER_SENSES = [
    "Led the office team during peak support hours",
    "West Coast sales, West Virginia and West Bengal",
    "Helped patients access healthcare services",
    "Downstream and upstream reporting; stream processing",
    "Worked in a premier BPO",
    "BPO collections and APAC region support",
    "New customer service guidelines",
    "Atento a los detalles",
    "Increased per capita income; capital planning",
    "Sprint planning, agile sprints",
    "Xerox machine, fax and ADP payroll software",
    "Manpower planning and scheduling",
    "Managed the front desk, vertex, origin, aspect, connect, alight",
    "Administered medication at Aegis Living",
    "Simply contact me at the number above",
]


@pytest.mark.parametrize("sentence", OTHER_SENSES)
def test_no_employer_is_read_into_other_senses(sentence: str) -> None:
    assert TermTagger(SHIPPED, ["employer"]).find(sentence) == ()


@pytest.mark.parametrize(("kind", "least"), [(Employer, 250), (SectionHeading, 20), (Industry, 30)])
def test_the_lexicons_are_not_lost(kind: type[Term], least: int) -> None:
    assert len(SHIPPED.of(kind)) >= least


def test_process_arms_are_providers_and_their_parents_are_not() -> None:
    employers = SHIPPED.of(Employer)
    for parent, arm in [("wipro", "wipro_bps"), ("infosys", "infosys_bpm"), ("tcs", "tcs_bps")]:
        assert (employers[parent].type, employers[arm].type) == ("it_services", "provider")
