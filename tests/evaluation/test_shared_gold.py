"""Real labelled resumes, where the shared material lies beside the checkout: the same figures.

Nothing of them is printed but figures.
"""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from bpo_resume.evaluation import evaluate_reported, load_gold, load_reported
from bpo_resume.reports import WRITERS
from bpo_resume.screening import Analyzer, find_files

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold" / "dev.jsonl"
SCRIPT = SHARED / "eval" / "score.py"
AS_OF = date(2021, 1, 1)
EVERY = 9  # of the resumes are read, 9 in all; the others count as missing

pytestmark = pytest.mark.skipif(
    not (GOLD.is_file() and SCRIPT.is_file()),
    reason="the shared labels are not beside this checkout",
)


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_figures_are_those_of_the_script_that_measured_first(tmp_path: Path) -> None:
    analyzer = Analyzer(as_of=AS_OF)
    files = find_files([SHARED / "resumes" / "dev"])[::EVERY]
    results = tmp_path / "results.jsonl"
    WRITERS["jsonl"].write_to(results, map(analyzer.analyze, files))
    script = load_script()
    expected, _ = script.score(script.read(GOLD), script.read(results), AS_OF.isoformat())
    evaluation = evaluate_reported(load_gold(GOLD), load_reported(results), AS_OF)
    assert evaluation.measures == expected
    assert {figure["n"] for figure in expected.values()} != {0}
