"""Strips of tiles: which lines are a metric and its figure, and which only look so."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline.kpis.parts import Name
from bpo_resume.pipeline.kpis.tiles import read_tiles
from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Kpi

TERMINOLOGY = load_terminology()
KPIS = TERMINOLOGY.of(Kpi)
TAGGER = TermTagger(TERMINOLOGY, ["kpi"])


def tiles(text: str) -> list[tuple[str, float, str]]:
    """Metric and value of each tile, and the characters it stands in."""
    hits = sorted(TAGGER.find(text), key=lambda hit: hit.start)
    names = [Name(hit.start, hit.end, KPIS[hit.id]) for hit in hits]
    found = []
    for start, end, link in read_tiles(Document.of_text(text), names):
        lines = text[start:end]
        measure = link.measure.quantity
        assert lines[link.name.start : link.name.end] in text
        found.append((link.name.kpi.id, measure.value, lines[measure.start : measure.number_end]))
    return found


def test_two_tiles_are_a_strip_with_the_names_above() -> None:
    assert tiles("CSAT\n93%\nAHT\n320 sec") == [("csat", 93.0, "93%"), ("aht", 320.0, "320 sec")]


def test_two_tiles_are_a_strip_with_the_names_below() -> None:
    assert tiles("93%\nCSAT\n320 sec\nAHT") == [("csat", 93.0, "93%"), ("aht", 320.0, "320 sec")]


def test_one_tile_may_be_anything() -> None:
    assert tiles("CSAT\n93%\nAsked for often") == []


@pytest.mark.parametrize(
    "text",
    [
        "CSAT\n93%\n320 sec\nAHT",  # no line between two figures
        "CSAT\n93%\nAHT\nof my team\n320 sec",  # two
        "CSAT\n93%\nAHT of the team I led till 2019\n320 sec",  # one with a number
        "CSAT\n93%\nAHT, as every team of the site was measured\n320 sec",  # a sentence
        "CSAT\n93%\nAHT\tFCR\n320 sec",  # cells
        "CSAT\n93%\tgood\nAHT\n320 sec\tgood",
        "CSAT\n93% of all customers asked\nAHT\n320 sec and less",  # more than a figure
        "CSAT\n93% a month\nAHT\n320 sec a month",  # with a period
        "CSAT\n[93%]\nAHT\n[320] sec",  # of a template
        "CSAT\n93% 94%\nAHT\n320 sec 310 sec",  # two figures
    ],
)
def test_what_is_no_strip_gives_nothing(text: str) -> None:
    assert tiles(text) == []


def test_a_bare_figure_takes_the_unit_of_its_metric() -> None:
    assert tiles("NPS score\n52\nCSAT\n93") == [("nps", 52.0, "52"), ("csat", 93.0, "93")]


def test_a_figure_that_cannot_be_of_the_metric_is_none_of_it() -> None:
    assert tiles("CSAT\n320 sec\nAHT\n310 sec") == [("aht", 310.0, "310 sec")]


def test_a_figure_may_have_a_word_beside_it() -> None:
    assert tiles("CSAT\nabout 93%\nAHT\n320 sec, avg") == [
        ("csat", 93.0, "about 93%"),
        ("aht", 320.0, "320 sec"),
    ]
