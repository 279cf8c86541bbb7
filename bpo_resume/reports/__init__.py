"""Results as text: a table, JSON, JSON lines, CSV, and one resume explained."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TextIO, TypeAlias

from bpo_resume.model import Result
from bpo_resume.reports.csv_rows import write_csv
from bpo_resume.reports.json_text import write_json, write_jsonl
from bpo_resume.reports.output import open_output
from bpo_resume.reports.ranking import rank_results
from bpo_resume.reports.records import result_to_dict
from bpo_resume.reports.schema_text import schema_text
from bpo_resume.reports.table import write_table
from bpo_resume.reports.view import write_view
from bpo_resume.reports.wording import clean

Writer: TypeAlias = Callable[[Iterable[Result], TextIO], None]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "table": write_table,
        "json": write_json,
        "jsonl": write_jsonl,
        "csv": write_csv,
    }
)

__all__ = [
    "WRITERS",
    "Writer",
    "clean",
    "open_output",
    "rank_results",
    "result_to_dict",
    "schema_text",
    "write_view",
]
