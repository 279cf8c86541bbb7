"""Files to results, one or many: which ones, in which processes, and what became of each."""

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
