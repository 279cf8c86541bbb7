"""A long scan: does memory stay flat, and has every file its status?

Usage: python benchmarks/soak.py FOLDER [FILES]. FILES (default 20000) copies of the folder's
resumes, each with a name and bytes of its own, twenty hostile files among them, scanned once by two
workers.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from screening import add_hostile, check_statuses, fill, scan

from bpo_resume import find_files


def main(folder: str, count: str = "20000") -> None:
    """Print seconds, memory, statuses."""
    with tempfile.TemporaryDirectory() as place:
        inbox, output = Path(place) / "inbox", Path(place) / "soak.jsonl"
        inbox.mkdir()
        copied = fill(inbox, find_files([folder]), int(count))
        hostile = add_hostile(inbox, int(count))
        scan(inbox, output, "--workers", "2")
        check_statuses(output, copied, hostile)


if __name__ == "__main__":
    main(*sys.argv[1:3])
