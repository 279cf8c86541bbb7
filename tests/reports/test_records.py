from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from reports.samples import TEXT, make_kpi, make_result, make_unread, span

from bpo_resume import model
from bpo_resume.reports import result_to_dict, schema_text
from bpo_resume.reports.holdings import NotHeldStatus

SCHEMA = json.loads(schema_text())
STATUSES: tuple[model.MentionStatus, ...] = ("trained", "aspirational")
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("result", [make_result(), make_unread()], ids=lambda r: str(r.status))
def test_a_result_satisfies_the_schema(result: model.Result) -> None:
    VALIDATOR.validate(result_to_dict(result))


def _objects(node: Any) -> Any:
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)


def test_every_object_is_closed_and_every_field_required_and_described() -> None:
    objects = list(_objects(SCHEMA))
    assert len(objects) >= 12
    for node in objects:
        assert node["additionalProperties"] is False
        assert set(node["required"]) == set(node["properties"]) - {"ocr_confidence"}
        for name, field in node["properties"].items():
            assert len(field["description"]) > 5, name


def test_keys_come_in_the_order_of_the_schema_whatever_the_status() -> None:
    order = list(SCHEMA["properties"])
    assert list(result_to_dict(make_result())) == order
    assert list(result_to_dict(make_unread())) == order


@pytest.mark.parametrize(
    ("path", "vocabulary"),
    [
        ("$defs.side.enum", model.Side),
        ("$defs.position.properties.setting.enum", model.Setting),
        ("$defs.position.properties.precision.enum", model.Precision),
        ("$defs.kpi.properties.kind.enum", model.KpiKind),
        ("$defs.kpi.properties.scope.enum", model.Scope),
        ("$defs.kpi.properties.comparator.enum", model.Comparator),
        ("$defs.evidence.properties.section.enum", model.SectionKind),
        ("$defs.not_held.properties.status.enum", NotHeldStatus),
        ("properties.status.enum", model.Status),
    ],
)
def test_the_schema_has_the_words_of_the_model(path: str, vocabulary: Any) -> None:
    node = SCHEMA
    for key in path.split("."):
        node = node[key]
    assert node == list(get_args(vocabulary))


def test_levels_of_the_schema_are_those_of_the_model_or_none() -> None:
    assert SCHEMA["$defs"]["level"]["enum"] == [*model.LEVELS, None]


def test_every_evidence_span_is_the_text_it_claims() -> None:
    def spans(node: Any) -> Any:
        if isinstance(node, dict):
            if {"text", "start", "end"} <= node.keys():
                yield node
            for value in node.values():
                yield from spans(value)
        elif isinstance(node, list):
            for value in node:
                yield from spans(value)

    found = list(spans(result_to_dict(make_result())))
    assert len(found) > 15
    for place in found:
        assert TEXT[place["start"] : place["end"]] == place["text"]


def test_positions_carry_their_judgement() -> None:
    leader, clerk = record_of(make_result())["positions"]
    assert (leader["title"], leader["side"], leader["setting"]) == (
        "Team Leader",
        "front",
        "provider",
    )
    assert leader["team_size"] == 15
    assert leader["reasons"] == ["the employer is a known provider"]
    assert clerk["months"] == {"min": 13, "likely": 25, "max": 36}
    assert (clerk["start"], clerk["end"]) == ("2014", "2016")


def test_a_term_is_listed_once_with_all_its_evidence() -> None:
    tools = record_of(make_result())["tools"]
    assert [tool["id"] for tool in tools] == ["genesys", "sap"]
    assert len(tools[0]["evidence"]) == 2


def test_certifications_that_are_not_held_are_listed_apart_with_their_status() -> None:
    record = record_of(make_result())
    assert [term["id"] for term in record["certifications"]] == ["copc"]
    not_held = record["certifications_not_held"]
    assert [(term["id"], term["status"]) for term in not_held] == [
        ("pmp", "in_progress"),
        ("itil", "trained"),
    ]
    assert [span["text"] for term in not_held for span in term["evidence"]] == ["PMP", "ITIL"]


def test_training_for_what_is_in_progress_leaves_it_in_progress() -> None:
    result = make_result()
    assert result.resume is not None
    mentions = tuple(
        model.Mention("certification", "cams", "CAMS", status, span("PMP", "skills"))
        for status in STATUSES
    )
    resume = replace(result.resume, mentions=mentions)
    assert [
        (term["status"], len(term["evidence"]))
        for term in record_of(replace(result, resume=resume))["certifications_not_held"]
    ] == [("in_progress", 2)]


def test_terms_that_are_not_affirmed_are_left_out() -> None:
    assert "Oracle" not in json.dumps(record_of(make_result()))


def test_a_kpi_with_a_value_is_no_mere_mention() -> None:
    record = record_of(make_result())
    assert [kpi["kpi"] for kpi in record["kpis"]] == ["aht", "accuracy"]
    assert [kpi["kpi"] for kpi in record["kpi_mentions"]] == ["csat"]


def test_whole_numbers_are_written_without_a_fraction() -> None:
    kpis = record_of(make_result())["kpis"]
    assert [json.dumps(kpi["value"]) for kpi in kpis] == ["360", "99.5"]


def test_noise_of_unit_conversion_is_rounded_away() -> None:
    assert value_of(1.1 * 3600) == 3960
    assert value_of(4.2 / 3) == 1.4


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_a_value_survives_to_six_decimals(value: float) -> None:
    assert value_of(value) == pytest.approx(value, abs=1e-6)


def test_relative_is_said_of_deltas_only() -> None:
    assert record_of(make_result())["kpis"][0]["relative"] is None
    delta = replace(make_kpi(), kind="delta", direction="down", relative=False)
    assert kpi_of(delta)["relative"] is False


def test_an_unread_file_claims_nothing() -> None:
    record = record_of(make_unread())
    assert record["status"] == "needs_ocr"
    assert "OCR" in record["message"]
    assert record["experience"] is None
    assert record["positions"] == record["kpis"] == record["flags"] == []


def record_of(result: model.Result) -> dict[str, Any]:
    record: dict[str, Any] = result_to_dict(result)
    VALIDATOR.validate(record)
    return record


def kpi_of(kpi: model.KpiValue) -> dict[str, Any]:
    result = make_result()
    assert result.assessment is not None
    judged = replace(result.assessment, kpis=(kpi,))
    kpis: list[dict[str, Any]] = record_of(replace(result, assessment=judged))["kpis"]
    return kpis[0]


def value_of(value: float) -> Any:
    return kpi_of(replace(make_kpi(), value=value))["value"]
