"""The labels of the examples are sound, and can be measured as the documentation says."""

from __future__ import annotations

import json
from pathlib import Path

from bpo_resume import load_gold
from bpo_resume.cli import run

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = EXAMPLES / "gold.jsonl"


def test_every_label_is_of_an_example() -> None:
    labelled = {label.id for label in load_gold(GOLD)}
    assert len(labelled) == 3
    assert labelled <= {file.stem for file in (EXAMPLES / "resumes").iterdir()}


def test_labelled_quotes_are_words_of_the_examples() -> None:
    people = EXAMPLES / "make_resumes" / "people"
    for label in load_gold(GOLD):
        told = " ".join((people / f"{label.id}.toml").read_text(encoding="utf-8").split())
        assert [value.quote for value in label.kpis if value.quote not in told] == []


def test_the_examples_are_measured_where_they_lie(tmp_path: Path) -> None:
    output = tmp_path / "figures.json"
    argv = [str(GOLD), "--as-of", "2026-01-31", "--workers", "0", "-o", str(output)]
    assert run(["evaluate", *argv]) == 0
    figures = json.loads(output.read_text(encoding="utf-8"))["figures"]
    assert figures["read"] == {"rate": 1.0, "n": 3}
    assert figures["positions"] == {"f1": 1.0, "precision": 1.0, "recall": 1.0, "n": 9}
    assert figures["kpi_values"]["recall"] == 1.0
