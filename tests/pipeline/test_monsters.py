"""Resumes made to be slow: what they cost grows with their length, not with its square.

Four times the text takes four times as long where all is well and sixteen times where something is
asked of every pair of words. The processor's time is measured, and once in a few runs is
enough, so that a busy machine makes nobody fail.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from string import ascii_uppercase

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline import Extractor
from bpo_resume.terminology import load_terminology

_MOST = 9  # times as long for four times the text
_JOB = "WORK EXPERIENCE\nAgent, Acme Ltd, Jan 2010 - Mar 2012\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    extractor = Extractor(load_terminology())
    extractor.extract(Document.of_text("Agent\nSKILLS\nExcel"))  # what is read once is read now
    return extractor


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def make_acronyms(count: int) -> str:
    letters = [first + second for first in ascii_uppercase for second in ascii_uppercase]
    return " ".join(f"Customer Care Officer (CC{letters[at % 676]}{at})" for at in range(count))


MONSTERS: dict[str, tuple[int, Callable[[int], str]]] = {
    "tools with commas": (800, lambda n: "SKILLS\n" + "Excel, Avaya, Qwumbo, SAP, " * (n // 4)),
    "tools far apart": (150, lambda n: "SKILLS\n" + ("Excel, SAP" + " lorem" * 30 + " ") * n),
    "acronyms explained": (300, make_acronyms),
    "one acronym again and again": (1000, lambda n: "(CCO) " * n),
    "acronyms and their uses": (300, lambda n: "Customer Care Officer (CCO) " * n),
    "languages with levels": (500, lambda n: "LANGUAGES\n" + "English (fluent), Hindi - " * n),
    "languages on lines": (500, lambda n: "LANGUAGES\n" + "English\nHindi\n" * n),
    "languages behind one level": (500, lambda n: "LANGUAGES\nFluent in " + "English, " * n),
    "languages in a table": (
        *(300, lambda n: "LANGUAGES\nLanguage" + "\tRead" * n + "\n" + "English\tyes\t" * n),
    ),
    "languages in personal details": (150, lambda n: "PERSONAL DETAILS\n" + "English, Hindi, " * n),
    "certifications": (
        *(500, lambda n: "CERTIFICATIONS\n" + "Certified Tea Coach, Certified Mug Coach " * n),
    ),
    "certifications earned": (500, lambda n: _JOB + "Earned Certified Tea Coach " * n),
    "one word": (20_000, lambda n: "x" * n + " a@b.c"),
    "one line": (5_000, lambda n: "manager of things and so on " * n),
    "addresses": (400, lambda n: "excel@excel.com Access " * n),
    "industries": (500, lambda n: "banking insurance retail healthcare " * n),
    "roles of others": (500, lambda n: _JOB + "helped the agent and the supervisor " * n),
    "jobs on one line": (
        *(300, lambda n: "WORK EXPERIENCE\n" + "Sales Agent, Acme, Jan 2010 - Mar 2012. " * n),
    ),
    "employers": (300, lambda n: _JOB + "Oracle India, Genpact, SAP, " * n),
    "a table of metrics": (
        *(300, lambda n: _JOB + "Metric | Before | After\n" + "TAT | 48 hrs\n" * n),
    ),
    "a table of metrics in one row": (300, lambda n: _JOB + "CSAT\t90%\t" * n),
    "a table of paced counts": (300, lambda n: _JOB + "Claims per day\t110\t134\t" * n),
    "counts and their targets": (300, lambda n: _JOB + "60 calls a day (target 50), " * n),
    "targets behind asides": (300, lambda n: _JOB + "CSAT 87% (average of 3) against 80%, " * n),
    "changes told downwards": (300, lambda n: _JOB + "attrition 18% to 11% " * n),
    "teams through managers": (300, lambda n: _JOB + "340 agents through 3 managers, " * n),
    "fiscal years": (300, lambda n: _JOB + "FY 2018-19 to FY 2021-22 " * n),
    "lengths of jobs": (300, lambda n: _JOB + "2 years 3 months worked in Acme as Agent\n" * n),
    "jobs of labels": (300, lambda n: "WORK EXPERIENCE\n" + "Worked as\tAgent\nScope\tChat\n" * n),
    "titles with asides": (300, lambda n: _JOB + "Payroll Executive (UK payroll of a shop) " * n),
    "gaps in a heading": (300, lambda n: _JOB + "2006 to 2011  Clerk  Acme\n" * n),
    "tables of jobs": (
        *(300, lambda n: "WORK EXPERIENCE\n" + "Role\tFrom\tTo\nAgent\t2012\t2014\n" * n),
    ),
    "people under me": (300, lambda n: _JOB + "4 schedulers + 6 RTAs + 2 MIS executives / " * n),
    "rows of jobs": (
        *(
            300,
            lambda n: "WORK EXPERIENCE\n" + "2012 - 2014\tSales Agent\tDid this. And that.\n" * n,
        ),
    ),
    "books kept": (300, lambda n: _JOB + "accounts payable and billing for all of over " * n),
    "firms served": (300, lambda n: _JOB + "payroll and benefits for 12 clients, " * n),
    "duties under headings": (300, lambda n: "KRA\nAgent, Acme, 2012 - 2014\n" * n),
    "wishes in small letters": (300, lambda n: "seeking manager role in sales\n" * n),
}


@pytest.mark.parametrize("name", tuple(MONSTERS))
def test_what_a_monster_costs_grows_with_its_length(extractor: Extractor, name: str) -> None:
    count, make = MONSTERS[name]
    small, large = make(count), make(4 * count)

    assert any(
        _take_time(extractor, large) < _MOST * _take_time(extractor, small) for _ in range(3)
    )


def _take_time(extractor: Extractor, text: str) -> float:
    document = Document.of_text(text)
    before = time.process_time()
    extractor.extract(document)
    return time.process_time() - before
