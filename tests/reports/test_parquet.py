"""Parquet, read back by pyarrow."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from io import BytesIO
from typing import Any

import pyarrow.parquet as pq
import pytest
from reports.samples import make_result, make_unread

from bpo_resume.errors import UsageError
from bpo_resume.model import Result
from bpo_resume.reports import parquet, result_to_dict, schema_text
from bpo_resume.reports.parquet import SHAPE, Shape, write_parquet


def written(*results: Result) -> bytes:
    stream = BytesIO()
    write_parquet(iter(results), stream)
    return stream.getvalue()


def read(*results: Result) -> list[Any]:
    rows: list[Any] = pq.read_table(BytesIO(written(*results))).to_pylist()
    return [as_contract(row) for row in rows]


def as_contract(value: Any) -> Any:
    """With dates as text, and without what was not read by OCR."""
    if isinstance(value, list):
        return [as_contract(one) for one in value]
    if isinstance(value, dict):
        dropped = {"ocr_confidence"} if value.get("ocr_confidence") is None else set()
        return {k: as_contract(v) for k, v in value.items() if k not in dropped}
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_rows_are_the_objects_of_the_contract() -> None:
    results = (make_result(), make_unread())
    assert read(*results) == [result_to_dict(result) for result in results]


def test_more_rows_than_a_batch_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_BATCH", 2)
    results = [make_result(), make_unread(), make_unread(), make_result(), make_unread()]
    assert [row["status"] for row in read(*results)] == [result.status for result in results]


@pytest.mark.parametrize("results", [(), (make_unread(),), (make_result(), make_unread())])
def test_the_schema_does_not_depend_on_the_results(results: tuple[Result, ...]) -> None:
    schema = pq.read_schema(BytesIO(written(*results)))
    assert schema == pq.read_schema(BytesIO(written(make_result())))
    assert str(schema.field("as_of").type) == "date32[day]"
    assert str(schema.field("experience").type.field("has_bpo").type) == "bool"
    assert str(schema.field("kpis").type.value_type.field("value").type) == "double"


def test_the_columns_are_those_of_the_json_schema() -> None:
    schema = json.loads(schema_text())

    def outline(node: Any) -> Any:
        if "$ref" in node:
            return outline(schema["$defs"][node["$ref"].rpartition("/")[2]])
        if "anyOf" in node:
            return outline(node["anyOf"][0])
        if "properties" in node:
            return {name: outline(inner) for name, inner in node["properties"].items()}
        return [outline(node["items"])] if "items" in node else None

    def shape_outline(shape: Shape) -> Any:
        if isinstance(shape, str):
            return None
        if isinstance(shape, list):
            return [shape_outline(shape[0])]
        return {name: shape_outline(inner) for name, inner in shape.items()}

    assert shape_outline(SHAPE) == outline(schema)


def test_the_same_results_give_the_same_bytes() -> None:
    assert written(make_result(), make_unread()) == written(make_result(), make_unread())


def test_a_file_name_that_is_no_text_is_spelt_out() -> None:
    result = make_unread()
    odd = replace(result, source=replace(result.source, name="r\udce9sum\udce9.pdf"))
    assert read(odd)[0]["source"]["name"] == r"r\udce9sum\udce9.pdf"


def test_without_the_library_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r'pip install "bpo-resume\[parquet\]"'):
        written(make_result())
