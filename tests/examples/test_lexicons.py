"""The lexicons of an invented firm, laid over the shipped ones, do what their comments say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bpo_resume.model import Result
from bpo_resume.pipeline import find_failing_examples
from bpo_resume.screening import Analyzer
from bpo_resume.terminology import check_terminology, load_terminology

FOLDER = Path(__file__).parents[2] / "examples" / "lexicons"
AS_OF = date(2026, 1, 31)
RESUME = """Ana Example
WORK EXPERIENCE
Care Partner Band C, Meridian Example Services, Jan 2022 - Present
Took 60 calls a day for Harbourline Mobile and logged them in LanternDesk.
Closed coaching actions in the Act-On Tracker.
Pod Captain, Meridian Example BPS, Jan 2019 - Dec 2021
TOOLS
Microsoft Outlook, Ledger, LanternDesk
"""


@pytest.fixture(scope="module")
def result() -> Result:
    return Analyzer(as_of=AS_OF, lexicons=FOLDER).analyze_text(RESUME)


def test_the_files_hold_no_problem_of_their_own() -> None:
    own, shipped = load_terminology(FOLDER), load_terminology()
    of_shipped = {(found.id, found.reason) for found in check_terminology(shipped)}
    problems = [
        str(found)
        for found in (*check_terminology(own), *find_failing_examples(own, FOLDER.as_posix()))
        if found.file.startswith(FOLDER.as_posix()) and (found.id, found.reason) not in of_shipped
    ]
    assert problems == []


def test_every_way_to_change_a_lexicon_is_shown() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml"))
    assert all(word in text for word in ("[disable]", "extends =", "replaces =", "[[role]]\nid ="))


def test_the_firms_own_words_are_read(result: Result) -> None:
    assert result.resume is not None
    told = {(mention.kind, mention.id) for mention in result.resume.mentions}
    assert {
        ("tool", "lantern_desk"),
        ("tool", "ledger_suite"),
        ("tool", "act_on"),
        ("employer", "meridian_example"),
        ("employer", "harbourline_mobile"),
    } <= told
    assert ("tool", "outlook") not in told


def test_the_firms_titles_have_their_rung(result: Result) -> None:
    assert result.assessment is not None
    read = [(one.level, one.setting) for one in result.assessment.judgements]
    assert read == [("senior_agent", "provider"), ("team_leader", "provider")]


def test_the_shipped_lexicons_know_none_of_it() -> None:
    resume = Analyzer(as_of=AS_OF).analyze_text(RESUME).resume
    assert resume is not None
    assert "lantern_desk" not in {mention.id for mention in resume.mentions}
    assert "outlook" in {mention.id for mention in resume.mentions}


def test_every_result_names_the_lexicons_it_was_made_with(tmp_path: Path) -> None:
    own = load_terminology(FOLDER).fingerprint
    assert own != load_terminology().fingerprint
    analyzer = Analyzer(as_of=AS_OF, lexicons=[FOLDER])
    (tmp_path / "empty.txt").touch()
    for result in (analyzer.analyze_text(RESUME), analyzer.analyze(tmp_path / "empty.txt")):
        assert result.versions["lexicons"] == own
