"""Results without the person: nothing told, nothing else changed, and no leak leaves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from quoted import evidence_in

from bpo_resume import (
    Analyzer,
    Blinder,
    LeakError,
    Result,
    assess_fit,
    blind_results,
    load_profile,
    result_to_dict,
)
from bpo_resume.blinding import blind as blinding
from bpo_resume.model import Source
from bpo_resume.reports import WRITERS
from bpo_resume.reports.records import Json

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = "2026-01-31"
TEXT = """ANA MARIE WIELGOSZ
12 Example Street, Sampletown, TX 75001 | (555) 555-0100 | ana.wielgosz@example.com
Customer Service Team Leader

SUMMARY
Ms. Wielgosz has led 12 agents. She is a Filipino citizen, 34 years old and a mother of two.

EXPERIENCE
Team Leader, Concentrix, Manila, Jan 2019 - Present
Led 12 agents; CSAT of 92%, AHT cut from 420 to 360 seconds in Genesys. Reported to Mr. John Doe.
Customer Service Representative, Wielgosz Support Services, 2015 - 2018
Answered 80 calls a day on a single point of contact desk.

PERSONAL DETAILS
Date of Birth: 12 May 1990
Gender: Female
Marital Status: Married
Religion: Roman Catholic
Passport No: Z0000000
Languages: English (fluent), Tagalog

Page 2 of 2 | Ana Wielgosz
REFERENCES
Jane Roe, Operations Manager, +63 900 000 0000
"""
SECRETS = (
    *("wielgosz", "marie", "75001", "555", "example.com", "sampletown", "filipino", "34 years"),
    *("mother", "john doe", "1990", "female", "married", "catholic", "z0000000", "jane roe"),
    *("she ", "ms."),
)
STAYS = (
    *("Concentrix", "92%", "420 to 360 seconds", "Genesys", "80 calls a day", "Jan 2019"),
    *("single point of contact", "Manila", "Team Leader", "Tagalog", "12 agents"),
)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.fixture(scope="module")
def blinder() -> Blinder:
    return Blinder()


@pytest.fixture(scope="module")
def seen(analyzer: Analyzer) -> Result:
    result = analyzer.analyze_text(TEXT, "Ana_Wielgosz_CV.pdf")
    source = replace(result.source, path="inbox/Ana_Wielgosz_CV.pdf", sha256="ab" * 32)
    profile = load_profile(EXAMPLES / "profiles" / "voice-team-leader.toml")
    return replace(result, source=source, fit=assess_fit(result, profile))


@pytest.fixture(scope="module")
def blinded(seen: Result, blinder: Blinder) -> Result:
    return blinder.blind(seen)


def text_of(result: Result) -> str:
    assert result.resume is not None
    return result.resume.document.text


def test_nothing_of_the_person_is_in_any_text(blinded: Result) -> None:
    told = repr(blinded).casefold()
    assert [secret for secret in SECRETS if secret in told] == []


def test_the_work_stays(blinded: Result) -> None:
    assert [work for work in STAYS if work not in text_of(blinded)] == []


def test_figures_and_order_stay(seen: Result, blinded: Result) -> None:
    assert _without_texts(result_to_dict(blinded)) == _without_texts(result_to_dict(seen))


def _without_texts(value: Json) -> Json:
    """Numbers, truths and how many of what; no words and no places of words."""
    if isinstance(value, dict):
        places = ("start", "end") if "section" in value else ()
        return {key: _without_texts(part) for key, part in value.items() if key not in places}
    if isinstance(value, list):
        return [_without_texts(part) for part in value]
    return None if isinstance(value, str) else value


def test_evidence_is_what_the_blinded_text_says(blinded: Result) -> None:
    quotes = list(evidence_in((blinded.resume, blinded.assessment, blinded.fit)))
    assert len(quotes) > 30
    assert [x for x in quotes if text_of(blinded)[x.start : x.end] != x.text] == []


def test_the_source_is_the_hash_of_its_bytes(blinded: Result) -> None:
    assert (blinded.source.name, blinded.source.path) == ("candidate-" + "ab" * 6, "")
    assert blinded.resume is not None
    assert blinded.resume.document.source == blinded.source


def test_lines_that_say_nothing_of_the_work_are_cut(analyzer: Analyzer, blinder: Blinder) -> None:
    lines = ["SUMMARY", "Raised by the sea, fond of kites.", "Still fond of them.", "EXPERIENCE"]
    job = ["Team Leader, Concentrix, Jan 2019 - Dec 2022", "Kept the peace at the coffee machine."]
    tail = ["INTERESTS", "Kites and the sea"]
    result = analyzer.analyze_text("\n".join((*lines, *job, *tail)))
    assert text_of(blinder.blind(result)).split("\n") == [
        *("SUMMARY", "[…]", "EXPERIENCE", *job, "INTERESTS", "[…]")
    ]
    assert text_of(Blinder(whole_text=True).blind(result)) == text_of(result)


def test_blinding_twice_changes_nothing(blinded: Result, blinder: Blinder) -> None:
    again = blinder.blind(blinded)
    assert text_of(again) == text_of(blinded)


def test_files_that_were_not_read_lose_their_name_too(blinder: Blinder) -> None:
    source = Source("Ana_Wielgosz.pdf", "in/Ana_Wielgosz.pdf", "cd" * 32)
    result = Result(source, "failed", "KeyError: 'in/Ana_Wielgosz.pdf' (reader.py, line 3)")
    told = repr(blinder.blind(result))
    assert "Wielgosz" not in told
    assert "reader.py, line 3" in told


@pytest.mark.parametrize("name", sorted(set(WRITERS) - {"xlsx", "parquet"}))
def test_no_format_tells_the_person(seen: Result, tmp_path: Path, name: str) -> None:
    output = tmp_path / "out"
    WRITERS[name].write_to(output, blind_results([seen]))
    page = output.read_text(encoding="utf-8").casefold()
    told = re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)  # our own words
    assert [secret for secret in SECRETS if secret in told] == []


def forget_text(text: Any, *_: Any) -> Any:
    return text


def forget_evidence(*_: Any) -> dict[str, object]:
    return {}


@pytest.mark.parametrize(
    ("place", "name", "forget"),
    [
        (blinding, "_replace_the_rest", forget_text),
        (blinding._Walk, "_move", forget_evidence),
    ],
    ids=["texts", "evidence"],
)
def test_what_blinding_forgets_does_not_leave(  # noqa: PLR0913, PLR0917
    seen: Result,
    blinder: Blinder,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    place: Any,
    name: str,
    forget: Any,
) -> None:
    monkeypatch.setattr(place, name, forget)
    with pytest.raises(LeakError, match="candidate-abababababab: blinding left a") as raised:
        blinder.blind(seen)
    assert "Wielgosz" not in str(raised.value)
    output = tmp_path / "out.jsonl"
    with pytest.raises(LeakError):
        WRITERS["jsonl"].write_to(output, blind_results([seen]))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", sorted((EXAMPLES / "resumes").iterdir()), ids=lambda f: f.name)
def test_the_examples_are_blinded(analyzer: Analyzer, blinder: Blinder, file: Path) -> None:
    result = analyzer.analyze(file)
    blinded = blinder.blind(result)
    if result.resume is None:
        return
    headings = {section.heading for section in result.resume.sections}
    lines = (line.strip() for line in text_of(result).split("\n"))
    first = next(line for line in lines if line and line not in headings)
    assert first not in text_of(blinded)
    assert "@" not in text_of(blinded)
    record = json.dumps(result_to_dict(blinded), ensure_ascii=False)
    assert first not in record
    before, after = (_without_texts(result_to_dict(one)) for one in (result, blinded))
    assert after == before
