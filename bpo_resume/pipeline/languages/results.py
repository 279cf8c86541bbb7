"""Reads the results of language tests: "IELTS 7.5", "JLPT N2", "DELE B2", "TOEIC: 870 points".

The mention of a test is no evidence; its score or grade is, of the language and of its level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bpo_resume.model import Cefr, Ilr, Mention
from bpo_resume.pipeline.text.lines import line_at
from bpo_resume.terminology.language_terms import LanguageTest

_REACH = 40  # characters behind a test's name in which its result begins
_GAP = (
    r"[\s:(),=–—-]*(?:(?:overall|score[ds]?|band|bands|level|grade|of|with|an?|the|in|at|is|test|points|passed"
    r"|academic|general|result|total|iBT|exam|certificate|certified|speaking|english)\b[\s:(),=–—-]*){0,5}"
)
_NUMBER = re.compile(
    rf"{_GAP}(?P<result>\d{{1,3}}(?:\.\d{{1,2}})?)(?![\d.]*\d)(?!\s*(?:%|years?|yrs?))", re.I
)
_LEVEL = re.compile(rf"{_GAP}(?P<result>[ABC][12])(?!\w)")
_ILR: dict[Cefr, Ilr] = {"A1": "0+", "A2": "1", "B1": "1+", "B2": "2+", "C1": "3", "C2": "4"}


@dataclass(frozen=True, slots=True)
class Result:
    """A test's result: ``text[start:end]``, and the level it stands for."""

    start: int
    end: int
    cefr: Cefr | None

    @property
    def ilr(self) -> Ilr | None:
        """The ILR level that goes with the European one."""
        return _ILR[self.cefr] if self.cefr else None


def read_result(text: str, mention: Mention, test: LanguageTest) -> Result | None:
    """The result given with a test's name, if one is."""
    start, end = mention.evidence.start, mention.evidence.end
    stop = min(end + _REACH, line_at(text, start, end)[1])
    for grade, level in test.grades.items():
        if found := re.compile(rf"{_GAP}{re.escape(grade)}(?!\w)", re.I).match(text, end, stop):
            return Result(start, found.end(), None if level == "none" else level)
    if found := _LEVEL.match(text, end, stop):
        return Result(start, found.end(), _as_level(found["result"]))
    if test.bands and (found := _NUMBER.match(text, end, stop)):
        return _grade(test, float(found["result"]), start, found.end())
    return None


def _grade(test: LanguageTest, score: float, start: int, end: int) -> Result | None:
    """The result of a score the test can give."""
    if not test.bands[0].least <= score <= test.top:
        return None
    reached = [band for band in test.bands if band.least <= score]
    return Result(start, end, reached[-1].cefr)


def _as_level(printed: str) -> Cefr | None:
    return next((level for level in _ILR if level == printed), None)
