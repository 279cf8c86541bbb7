"""The ambiguity register: every word of two trades is read as BPO work only where it is.

``cases/ambiguity.txt`` says at its head how its lines are read.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from bpo_resume.assessment import assess
from bpo_resume.model import BPO_SETTINGS, Document, Mention, Resume
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

SHIPPED = load_terminology()
CASES = Path(__file__).parents[1] / "cases" / "ambiguity.txt"
REGISTER = Path(__file__).parents[3] / "shared" / "domain" / "domain_ambiguity.json"
NO_SUCH_SENSE = "no such sense"


@dataclass(frozen=True)
class Mark:
    """Characters of a sentence, with the terms that must and those that must not stand there.

    A term is "kind:id", or "kind" for any of it; an empty one is any term at all.
    """

    start: int
    end: int
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One line of the file: a sentence with its marks, or a job with its judgement."""

    term: str
    bpo: bool
    line: str
    text: str
    marks: tuple[Mark, ...] = ()
    judged: tuple[str, ...] = ()
    fault: str = ""


@dataclass
class Entry:
    """A term of the register with its cases."""

    term: str
    cases: list[Case] = field(default_factory=list)
    absent: set[bool] = field(default_factory=set)  # the ways there is no sense for


def read_entries() -> list[Entry]:
    """The file, entry by entry."""
    entries: list[Entry] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries.append(Entry(line.strip("[]")))
        elif line.startswith(("+ ", "- ")):
            if line[2:].startswith(NO_SUCH_SENSE):
                entries[-1].absent.add(line[0] == "+")
            else:
                entries[-1].cases.append(parse_case(entries[-1].term, line))
        else:
            assert not line or line.startswith("#"), f"neither entry nor case: {line}"
    return entries


def parse_case(term: str, line: str) -> Case:
    """A line "+ ..." or "- sense: ..."."""
    body, _, fault = line[2:].partition("  !! ")
    bpo = line[0] == "+"
    if not bpo:
        sense, colon, body = body.partition(": ")
        assert colon, f"which sense is it? {line}"
        assert "{" not in sense, f"which sense is it? {line}"
    if body.startswith("["):
        job, arrow, judged = body.partition("] -> ")
        assert arrow, f"how is the job judged? {line}"
        facts = tuple(judged.split(", "))
        return Case(term, bpo, line, write_resume(job[1:]), judged=facts, fault=fault)
    text, marks = parse_marks(body.replace("⏎", "\n"))
    assert marks, f"nothing is marked: {line}"
    return Case(term, bpo, line, text, marks, fault=fault)


def parse_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and what they say."""
    text, marks = "", []
    for piece in re.findall(r"\{[^{}]*\}|[^{}]+", marked):
        if piece.startswith("{"):
            said, _, form = piece[1:-1].partition("|")
            wanted = tuple(word for word in said.split() if word[0] != "!")
            unwanted = tuple(word[1:] for word in said.split() if word[0] == "!")
            marks.append(Mark(len(text), len(text) + len(form), wanted, unwanted))
            text += form
        else:
            text += piece
    return text, tuple(marks)


def write_resume(job: str) -> str:
    """A resume of one job: "title | employer | duty; duty"."""
    title, employer, duties = job.split(" | ")
    bullets = "\n".join(f"- {duty}" for duty in duties.split("; "))
    return f"Jo Example\n\nEXPERIENCE\n{title}\n{employer}\nJan 2016 - Dec 2018\n{bullets}\n"


def find_touching(mark: Mark, resume: Resume) -> list[Mention]:
    return [
        mention
        for mention in resume.mentions
        if mention.status == "affirmed"
        and mention.evidence.start < mark.end
        and mark.start < mention.evidence.end
    ]


def names(said: str, mention: Mention) -> bool:
    return said in ("", mention.kind, f"{mention.kind}:{mention.id}")


def list_mistakes(case: Case, resume: Resume) -> list[str]:
    """What the marks want and is not there, and what stands where it must not."""
    mistakes = []
    for mark in case.marks:
        found = find_touching(mark, resume)
        form = case.text[mark.start : mark.end]
        mistakes += [
            f"{form} is no {said}"
            for said in mark.wanted
            if not any(names(said, mention) for mention in found)
        ]
        mistakes += [
            f"{form} is taken for {mention.kind}:{mention.id}"
            for said in mark.unwanted
            for mention in found
            if names(said, mention)
        ]
    return mistakes


def describe_job(resume: Resume) -> set[str]:
    """The facts a job's line may ask for."""
    assessment = assess(resume, date(2020, 1, 1), SHIPPED)
    assert len(assessment.judgements) == 1, "the mini resume is not read as one job"
    judgement = assessment.judgements[0]
    facts = {judgement.side, judgement.setting, judgement.level or "no level"}
    bpo = assessment.experience.has_bpo
    assert bpo is (judgement.setting in BPO_SETTINGS)
    return {*facts, "bpo" if bpo else "no bpo"}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(SHIPPED)


def parameters() -> list[object]:
    """Every case; one that is known to fail carries its reason."""
    return [
        pytest.param(
            case,
            id=f"{case.term}: {case.line[:90]}",
            marks=[pytest.mark.xfail(reason=case.fault, strict=True)] if case.fault else [],
        )
        for entry in read_entries()
        for case in entry.cases
    ]


@pytest.mark.parametrize("case", parameters())
def test_a_word_of_two_trades_is_read_by_its_company(extractor: Extractor, case: Case) -> None:
    resume = extractor.extract(Document.of_text(case.text))
    assert list_mistakes(case, resume) == []
    if case.judged:
        facts = describe_job(resume)
        wrong = [fact for fact in case.judged if facts.isdisjoint(fact.split("/"))]
        assert wrong == [], facts


def test_every_entry_of_the_register_is_tried_both_ways() -> None:
    entries = read_entries()
    one_sided = [
        entry.term
        for entry in entries
        if {True, False} - entry.absent - {case.bpo for case in entry.cases}
    ]
    assert one_sided == []


def test_every_form_of_a_bundled_acronym_is_tried_both_ways() -> None:
    untried = []
    for entry in read_entries():
        shown: dict[bool, str] = defaultdict(str)
        for case in entry.cases:
            shown[case.bpo] += f" {case.text}"
        for form in re.findall(r"(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,4}(?=/|$)", entry.term):
            for way in {True, False} - entry.absent:
                if "/" in entry.term and not re.search(rf"\b{form}s?\b", shown[way]):
                    untried.append((entry.term, form, way))
    assert untried == []


def test_few_cases_are_known_to_fail() -> None:
    cases = [case for entry in read_entries() for case in entry.cases]
    assert sum(bool(case.fault) for case in cases) <= len(cases) // 50


@pytest.mark.skipif(not REGISTER.is_file(), reason=f"the register is not at {REGISTER}")
def test_no_entry_of_the_register_is_left_out() -> None:
    register = json.loads(REGISTER.read_text(encoding="utf-8"))
    assert {entry["term"] for entry in register} <= {entry.term for entry in read_entries()}
