"""What reading KPI values costs beside finding the terms it starts from, in one run.

Usage: python benchmarks/kpis.py FOLDER [FILES]. CPU time of the thread, resume by resume, after one
pass that warms every cache; medians, so only the ratio means something elsewhere. "values" is what
the budget of 1 ms a median resume speaks of.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bpo_resume import documents, load_terminology
from bpo_resume.errors import ReadError
from bpo_resume.model import Document
from bpo_resume.pipeline.findings import Findings
from bpo_resume.pipeline.kpis import KpiReading, read_kpis
from bpo_resume.pipeline.mentioning import ContextStage, TermStage
from bpo_resume.pipeline.stages import PositionStage, SectionStage

_ROUNDS = 3  # the quickest of them counts; the machine may have been at something else


class Stages:
    """The stages up to the values, of which the tagger and the values are timed."""

    def __init__(self) -> None:
        self._terminology = load_terminology()
        self._before = (SectionStage(self._terminology), PositionStage(self._terminology))
        self._tagger = TermStage(self._terminology)
        self._context = ContextStage(self._terminology)

    def time(self, document: Document) -> tuple[float, float, int]:
        """Seconds of CPU for the terms and for the values of one document, and how many values."""
        found = Findings(document)
        for stage in self._before:
            stage(found)
        tagging = _time(lambda: self._tagger(found))
        self._context(found)

        def read() -> KpiReading:
            return read_kpis(
                document, found.sections, found.mentions, found.positions, self._terminology
            )

        values = min(_time(read) for _ in range(_ROUNDS))
        return tagging, values, len(read().values)


def _time(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


def _read(paths: Iterator[Path]) -> Iterator[Document]:
    for path in paths:
        try:
            yield documents.read(path)
        except ReadError:
            continue


def main(folder: str, files: str = "100") -> None:
    """Print the median and the slowest of a folder of resumes."""
    paths = sorted(path for path in Path(folder).iterdir() if path.is_file())[: int(files)]
    read = list(_read(iter(paths)))
    stages = Stages()
    for document in read:
        stages.time(document)
    gc.collect()
    gc.freeze()
    times = [stages.time(document) for document in read]
    tagging, values, found = (list(column) for column in zip(*times, strict=True))
    median = statistics.median(values)
    print(f"{len(read)} resumes, {sum(found)} values")
    print(f"values  {median * 1000:5.2f} ms median, {max(values) * 1000:.2f} ms slowest")
    print(f"        {median / statistics.median(tagging):5.2f} x the tagger")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
