"""JSON Resume: what it holds, and that nothing is made up for it."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft7Validator
from reports.samples import make_result, make_unread

from bpo_resume.errors import BpoResumeError, UsageError
from bpo_resume.model import Position, Result
from bpo_resume.reports.json_resume import write_json_resume

# What the published schema (1.0.0) asks of the fields that are written, and of no others.
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {
    "type": "string",
    "pattern": "^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$",
}


def entries(**fields: Any) -> dict[str, Any]:
    return {
        "type": "array",
        "minItems": 1,
        "items": {"type": "object", "additionalProperties": False, "properties": fields},
    }


JOB = {"position": TEXT, "startDate": DATE, "endDate": DATE, "summary": TEXT, "highlights": TEXTS}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "work": entries(name=TEXT, **JOB),
        "volunteer": entries(organization=TEXT, **JOB),
        "certificates": entries(name=TEXT),
        "skills": entries(name=TEXT, keywords=TEXTS),
        "languages": entries(language=TEXT, fluency=TEXT),
        "meta": {"type": "object", "properties": {"version": TEXT}},
    },
}


def convert(*results: Result) -> Any:
    stream = StringIO()
    write_json_resume(iter(results), stream)
    written = json.loads(stream.getvalue())
    Draft7Validator(SCHEMA).validate(written)
    return written


def with_job(**changes: Any) -> Result:
    result = make_result()
    assert result.resume is not None
    first, *others = result.resume.positions
    positions: tuple[Position, ...] = (replace(first, **changes), *others)
    return replace(result, resume=replace(result.resume, positions=positions))


def test_it_holds_what_was_found() -> None:
    written = convert(make_result())
    leader, clerk = written["work"]
    assert leader == {
        "name": "Example Outsourcing",
        "position": "Team Leader",
        "startDate": "2018-03",
        "highlights": ["Average handle time 360 s (team)"],
    }
    assert (clerk["startDate"], clerk["endDate"]) == ("2014", "2016")
    assert written["certificates"] == [{"name": "COPC"}]
    assert {"language": "English", "fluency": "fluent"} in written["languages"]
    assert {"language": "Tagalog"} in written["languages"]
    assert {"name": "Tools", "keywords": ["Genesys Cloud", "SAP"]} in written["skills"]


def test_nobody_is_named_who_was_not_found() -> None:
    assert "basics" not in convert(make_result())
    assert "Ana" not in json.dumps(convert(make_result()))


@pytest.mark.parametrize(
    ("start", "end", "dates"),
    [
        ("2018-03", "present", {"startDate": "2018-03"}),
        ("2018", "2019-04", {"startDate": "2018", "endDate": "2019-04"}),
        (None, "2019-04", {"endDate": "2019-04"}),
        # A start alone would read as "to the present".
        ("2018-03", None, {"summary": "Dates: 2018-03 to ?"}),
        (None, None, {}),
        (None, "present", {}),
    ],
)
def test_no_date_is_invented(start: str | None, end: str | None, dates: dict[str, str]) -> None:
    job = convert(with_job(start=start, end=end))["work"][0]
    kept = {"startDate", "endDate", "summary"} & job.keys()
    assert {name: job[name] for name in kept} == dates


def test_a_job_without_title_or_employer_has_no_empty_field() -> None:
    job = convert(with_job(title=None, employer=None, client="Globex\u202e"))["work"][0]
    assert "position" not in job
    assert job["name"] == "Globex"


def test_voluntary_work_stands_apart() -> None:
    written = convert(with_job(employment="volunteer"))
    assert [job["organization"] for job in written["volunteer"]] == ["Example Outsourcing"]
    assert len(written["work"]) == 1


def test_files_that_were_not_read_are_passed_over() -> None:
    assert convert(make_unread(), make_result(), make_unread())["work"]


def test_it_is_the_format_of_one_resume() -> None:
    with pytest.raises(UsageError, match="--top 1"):
        convert(make_result(), make_result())
    with pytest.raises(BpoResumeError, match="none to write"):
        convert(make_unread())


def test_an_empty_resume_is_a_valid_one() -> None:
    result = make_result()
    assert result.resume is not None
    bare = replace(result.resume, positions=(), mentions=(), languages=())
    assert convert(replace(result, resume=bare)).keys() == {"$schema", "meta"}
