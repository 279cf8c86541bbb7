"""Results as text or a file: one module and one row in ``WRITERS`` a format; one explained.

- Formats (``writers``): ``table``, ``json_text``, ``csv_rows``, ``workbook`` (``sheets``),
  ``parquet``, ``json_resume``, and ``page``, a self-contained HTML file.
- ``records`` is the output contract in plain values, ``schema_text`` its JSON Schema.
- ``view`` explains one resume: ``career`` and ``timeline``, ``holdings``, ``criteria``, ``quotes``.
- ``columns`` are those of the tables, ``why`` a candidate in one line, ``wording`` how things read.
- ``output`` is where it all goes, ``terminal`` how it looks there.

Only the model is known here: no lexicons, no files that were read.
"""

from collections.abc import Mapping
from types import MappingProxyType

from bpo_resume.reports.csv_rows import write_csv
from bpo_resume.reports.json_resume import write_json_resume
from bpo_resume.reports.json_text import write_json, write_jsonl
from bpo_resume.reports.output import open_output
from bpo_resume.reports.page import write_html
from bpo_resume.reports.parquet import write_parquet
from bpo_resume.reports.records import result_to_dict
from bpo_resume.reports.schema_text import schema_text
from bpo_resume.reports.table import write_table
from bpo_resume.reports.view import write_view
from bpo_resume.reports.wording import clean, clean_lines
from bpo_resume.reports.workbook import write_xlsx
from bpo_resume.reports.writers import BinaryWriter, TextWriter, Writer

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "table": TextWriter(write_table),
        "json": TextWriter(write_json),
        "jsonl": TextWriter(write_jsonl),
        "csv": TextWriter(write_csv),
        "html": TextWriter(write_html),
        "xlsx": BinaryWriter(write_xlsx),
        "parquet": BinaryWriter(write_parquet),
        "jsonresume": TextWriter(write_json_resume),
    }
)

__all__ = [
    "WRITERS",
    "BinaryWriter",
    "TextWriter",
    "Writer",
    "clean",
    "clean_lines",
    "open_output",
    "result_to_dict",
    "schema_text",
    "write_view",
]
