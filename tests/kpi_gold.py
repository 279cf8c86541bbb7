"""The golden sentences of ``cases/kpis``: how they are read, and how a reader is scored."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases" / "kpis"
Span = tuple[int, int]


@dataclass(frozen=True)
class Case:
    """A golden sentence: what must be read, with the exact characters, and nothing else."""

    text: str
    values: list[tuple[str, tuple[Span, ...]]]
    flags: list[str]
    place: str = ""  # "file:line"

    @property
    def file(self) -> str:
        """The file it stands in, without its ending."""
        return self.place.partition(":")[0]


@dataclass(frozen=True)
class Score:
    """How many values were read rightly, wrongly, and not at all."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what should be read that was."""
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def parse_case(line: str, place: str = "") -> Case:
    """The text without its marks, and what they say."""
    flags = re.findall(r"!(\w+)", line)
    marked = re.sub(r"(?:\s+!\w+)+$", "", line).replace("⏎", "\n")
    text, stack = "", []
    found: dict[str, tuple[str, tuple[Span, ...]]] = {}
    for number, piece in enumerate(re.findall(r"\{[^|{}]*\||\}|[^{}]+|.", marked)):
        if piece.startswith("{"):
            key, _, words = piece[1:-1].rpartition(": ")
            label = words if words.isdigit() else key or f"#{number}"
            stack.append((len(text), label, "" if words.isdigit() else words))
        elif piece == "}":
            start, label, words = stack.pop()
            said, spans = found.get(label, ("", ()))
            found[label] = (said or words, tuple(sorted((*spans, (start, len(text))))))
        else:
            text += piece
    assert not stack, f"a mark is not closed: {line}"
    return Case(text, sorted(found.values()), flags, place)


def read_cases() -> list[Case]:
    """All cases, file by file."""
    return [
        parse_case(line, f"{path.stem}:{number}")
        for path in sorted(CASES.glob("*.txt"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line and not line.startswith("#")
    ]


def score(pairs: Iterable[tuple[list[str], list[str]]]) -> Score:
    """Compare what each sentence says with what was read in it, evidence aside."""
    right = wrong = missed = 0
    for gold, read in pairs:
        wanted, got = Counter(map(_core, gold)), Counter(map(_core, read))
        both = (wanted & got).total()
        right, wrong, missed = (
            right + both,
            wrong + got.total() - both,
            missed + wanted.total() - both,
        )
    return Score(right, wrong, missed)


def _core(words: str) -> tuple[str, ...]:
    """Metric, number or range, unit and kind of a described value."""
    kpi, number, unit, kind = words.split()[:4]
    return kpi, number.lstrip("<>=~"), unit, kind
