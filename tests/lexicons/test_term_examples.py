"""The example sentences every shipped term carries, read the way resumes are read."""

from __future__ import annotations

import pytest

from bpo_resume import blinding, pipeline
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.kinds import TERM_TYPES

SHIPPED = load_terminology()
FILES = sorted(set(SHIPPED.files.values()))


@pytest.fixture(scope="module")
def failing() -> list[str]:
    found = (*pipeline.find_failing_examples(SHIPPED), *blinding.find_failing_examples(SHIPPED))
    return [str(problem) for problem in found]


@pytest.mark.parametrize("file", FILES)
def test_sentences_yield_their_term_or_not(failing: list[str], file: str) -> None:
    assert [problem for problem in failing if problem.startswith(f"{file}: ")] == []


@pytest.mark.parametrize("kind", [kind.kind for kind in TERM_TYPES])
def test_every_kind_has_sentences_to_try(kind: str) -> None:
    assert any(term.matches for term in SHIPPED.terms[kind].values())
