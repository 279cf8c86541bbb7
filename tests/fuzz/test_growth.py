"""Texts met by fuzzing whose cost grew with the square of their length, or worse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fuzz.target import require_linear_in
from fuzz.targets import dates, measures, readers, resumes

from bpo_resume.pipeline.amounts.quantities import find_quantities

_PAGE = "BT /F 1 Tf 1 0 0 Tc 10 10 40 700 Tm "
# What is run, how long the shorter text is, and the text: head, what is repeated, tail.
MET: dict[str, tuple[Callable[[str], object], int, tuple[str, str, str]]] = {
    "digits behind a slash": (find_quantities, 9000, ("80/20", "100", "of ")),
    "tabs behind a duration": (dates.find, 9000, ("2 years 3 months", "\t", "until")),
    "tabs without one": (dates.find, 9000, ("calls", "\t", "until")),
    "blanks behind a duration": (dates.find, 9000, ("2 years", "  ", "01/04/2016")),
    "rows of metrics": (measures.read, 8000, ("Metric | Before | After", "\nTAT | 48 hrs", "")),
    "cells of metrics": (measures.read, 8000, ("", "CSAT\t90%\t", "")),
    "certifications of one family in a line": (
        resumes.analyse,
        6000,
        ("EDUCATION\n", "NT ²( RPSGT NT ²MSI White Belt( RPSGT ", ""),
    ),
    "words on one baseline": (readers.draw, 30_000, (_PAGE, "[(A) -648 (g)]TJ ", "ET")),
    "words with wide blanks": (
        readers.read_text,
        20_000,
        ("", "Agent  ", "left  the  desk  early"),
    ),
    "years beside one another down a page": (
        readers.draw,
        1500,
        (
            "BT /F 10 Tf 14 1e9 /Rotate 90 Tc TL1e9 <00",
            "41T>  j-1 700 Td (A l S  cm /Rotate 90gent)Tj T* 99999999 -1 - 20",
            "16)Tj 210 Tf 14 TL -1 7000 0 Td (j ET",
        ),
    ),
}


@pytest.mark.parametrize("name", MET)
def test_what_was_met_costs_what_its_length_says(name: str) -> None:
    run, size, parts = MET[name]
    require_linear_in(run, parts, size)
