"""Results as JSON: one array, or one object a line as they come."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TextIO

from bpo_resume.model import Result
from bpo_resume.reports.records import result_to_dict

# What JSON lets stand, a terminal obeys: U+009B begins a command as ESC [ does.
_COMMANDS = re.compile("[\x7f-\x9f]")


def write_jsonl(results: Iterable[Result], stream: TextIO) -> None:
    """Write one object a line, each as soon as its result is there."""
    for result in results:
        stream.write(_line(result) + "\n")
        stream.flush()


def write_json(results: Iterable[Result], stream: TextIO) -> None:
    """Write one array, an object a line, without holding the results in memory."""
    stream.write("[")
    for number, result in enumerate(results):
        stream.write((",\n" if number else "\n") + _line(result))
    stream.write("\n]\n")


def _line(result: Result) -> str:
    # A file name may hold bytes that are no text (lone surrogates); JSON spells these \udcxx.
    text = json.dumps(result_to_dict(result), ensure_ascii=False, allow_nan=False)
    text = _COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
