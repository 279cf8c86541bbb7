"""The labelled set is whole: every resume has its label, and its file is made of what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from examples.test_scripts import essence

from bpo_resume.evaluation import load_gold

HERE = Path(__file__).parent
MAKER = HERE.parents[1] / "examples" / "make_resumes"
LABELS = load_gold(HERE / "gold.jsonl")


def test_every_resume_has_one_label() -> None:
    ids = sorted(label.id for label in LABELS)
    assert ids == sorted(path.stem for path in (HERE / "resumes").iterdir())
    assert ids == sorted(path.stem for path in (HERE / "people").iterdir())
    assert len(ids) >= 60


def test_the_files_are_made_of_what_the_people_say(tmp_path: Path) -> None:
    subprocess.run([sys.executable, MAKER, tmp_path, HERE / "people"], check=True)
    made = {path.name: essence(path) for path in tmp_path.iterdir()}
    kept = {path.name: essence(path) for path in (HERE / "resumes").iterdir()}
    assert made.keys() == kept.keys()
    assert [name for name in kept if made[name] != kept[name]] == []


def test_the_set_holds_all_sides_and_formats() -> None:
    assert {label.side for label in LABELS} == {"front", "back", "both", "none"}
    assert {path.suffix for path in (HERE / "resumes").iterdir()} == {".pdf", ".docx", ".txt"}
