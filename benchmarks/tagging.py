"""What tagging costs beside spaCy's own English tokenizer, in one run.

Usage: python benchmarks/tagging.py FOLDER [FILES]. CPU time of the thread, interleaved resume by
resume, in a process whose lexicons are frozen as a worker's are, after one pass that warms every
cache; medians, so only the ratios mean something elsewhere. "tokenizer + tagger + spans" is what
the budget of 4 ms a median resume speaks of.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy

from bpo_resume import documents, load_terminology
from bpo_resume.errors import ReadError
from bpo_resume.model import Document
from bpo_resume.pipeline.annotation.spans import write_spans
from bpo_resume.pipeline.annotation.tokenizer import make_lean
from bpo_resume.pipeline.findings import Findings
from bpo_resume.pipeline.mentioning import ContextStage, TermStage
from bpo_resume.pipeline.stages import PositionStage, SectionStage

Seconds = dict[str, float]


class Stages:
    """The stages up to the mentions, each timed."""

    def __init__(self) -> None:
        terminology = load_terminology()
        self._tokenizer = make_lean()
        self._before = (SectionStage(terminology), PositionStage(terminology))
        self._tagger = TermStage(terminology)
        self._context = ContextStage(terminology)
        self._english = spacy.blank("en").tokenizer

    def time(self, document: Document) -> Seconds:
        """Seconds of CPU each stage takes for one document."""
        found, doc = Findings(document), self._tokenizer(document.text)
        for stage in self._before:
            stage(found)
        tagger = _time(lambda: self._tagger(found))
        tokenizer = _time(lambda: self._tokenizer(document.text))
        spans = _time(lambda: write_spans(doc, found.hits))
        return {
            "tokenizer + tagger + spans": tokenizer + tagger + spans,
            "  tagger, all a scan needs": tagger,
            "  tokenizer, for a Doc": tokenizer,
            "  spans, on a Doc": spans,
            "context": _time(lambda: self._context(found)),
            "spaCy's English tokenizer": _time(lambda: self._english(document.text)),
        }


def _time(run: Callable[[], object]) -> float:
    start = time.thread_time()
    run()
    return time.thread_time() - start


def read_all(paths: list[Path]) -> Iterator[Document]:
    """The documents of the files that give text."""
    for path in paths:
        try:
            yield documents.read(path)
        except ReadError as error:
            print(error, file=sys.stderr)


def main(folder: str, files: str = "200") -> None:
    """Print one line a stage: the median in milliseconds and the ratio to spaCy's tokenizer."""
    corpus = list(read_all(sorted(Path(folder).glob("*.pdf"))[: int(files)]))
    if not corpus:
        sys.exit(f"{folder}: no PDF files that give text")
    stages, spent = Stages(), defaultdict(list)
    gc.freeze()
    for counted in (False, True):
        for document in corpus:
            for name, seconds in stages.time(document).items():
                if counted:
                    spent[name].append(1000 * seconds)
    medians = {name: statistics.median(each) for name, each in spent.items()}
    letters = statistics.median(len(document.text) for document in corpus)
    print(f"{len(corpus)} resumes, {letters:.0f} characters in the median")
    for name, each in medians.items():
        ratio = each / medians["spaCy's English tokenizer"]
        print(f"{name:26} {each:6.2f} ms  {ratio:5.2f}x spaCy's tokenizer")


if __name__ == "__main__":
    main(*sys.argv[1:3])
