"""The titles of the lexicons are read whole wherever a heading has them."""

from __future__ import annotations

import pytest
from pipeline.extractors import extractor

from bpo_resume.model import Document
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Role

EVERY = [form for role in load_terminology().of(Role).values() for form in role.plain_forms]
# Those with marks of their own or words that may mean more, and a sample of all others.
TELLING = [form for form in EVERY if any(mark in form for mark in (" - ", ",", "/"))]
DUTIES = ("Training", "Provider", "Processing", "Creative", "Answering")
SAMPLE = sorted({*TELLING, *(form for form in EVERY if form.startswith(DUTIES)), *EVERY[::12]})
HEADINGS = (
    "{}\nGlobex Widgets Ltd, Pune\nJan 2018 - Dec 2021",
    "{}, Globex Widgets Ltd, Pune, Jan 2018 - Dec 2021",
    "Globex Widgets Ltd – {} (Jan 2018 – Dec 2021)",
    "Globex Widgets Ltd, Pune\nJan 2018 - Dec 2021\n{}",
    "Worked as {} at Globex Widgets Ltd from Jan 2018 to Dec 2021",
    "Presently working as a {} with Globex Widgets Ltd, Pune since Jan 2018",
)


def read_titles(heading: str) -> list[str | None]:
    """The titles of the jobs under one heading."""
    text = f"Anna Example\n\nWork Experience\n\n{heading}\n- Did what was asked\n"
    return [job.title for job in extractor().extract(Document.of_text(text)).positions]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_title_of_the_lexicons_is_read_whole(heading: str) -> None:
    assert len(SAMPLE) > 500
    wrong = {form: read for form in SAMPLE if (read := read_titles(heading.format(form))) != [form]}
    assert wrong == {}


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Deputy Manager – Training", "Deputy Manager – Training"),
        ("Manager - Quality", "Manager - Quality"),
        ("Cashier - TX", "Cashier"),
    ],
)
def test_a_trade_behind_a_dash_is_of_the_title(printed: str, title: str) -> None:
    assert read_titles(f"{printed}\nAcme Widgets Ltd\nJan 2018 - Dec 2021")[0] == title
