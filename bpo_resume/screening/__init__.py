"""Files to results, one or many: which ones, in which processes, and what became of each.

- ``analyzer`` reads one file at a time with everything loaded; ``attempt`` gives a result whatever
  happens, ``unread`` the results of files that gave none.
- ``results`` has ``screen``, the way in for many: ``paths`` says which files are meant, ``stream``
  puts results into their order. Engines read: the process itself, ``pool`` (workers with limits,
  ``memory``) or ``cluster`` (Dask, whose workers run ``batches`` through pools of their own).
- ``store`` (``store_file``, ``packing``) keeps what was finished; ``alike`` groups the same
  candidate; ``pictures`` draws pages in a process that a hostile file may kill.
"""

from bpo_resume.screening.analyzer import (
    Analyzer,
    AnalyzerOptions,
    analyze,
    analyze_text,
    package_version,
)
from bpo_resume.screening.paths import find_files, read_names
from bpo_resume.screening.results import screen

__all__ = [
    "Analyzer",
    "AnalyzerOptions",
    "analyze",
    "analyze_text",
    "find_files",
    "package_version",
    "read_names",
    "screen",
]
