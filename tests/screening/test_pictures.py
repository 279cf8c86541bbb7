"""A page that cannot be drawn, or not within reason, costs nothing but itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from hostile.pdf_cases import nested_forms
from hostile.pdf_syntax import resume_pdf

from bpo_resume.screening.pictures import Pictures


@pytest.fixture(scope="module")
def pictures() -> Iterator[Pictures]:
    with closing(Pictures(seconds=5)) as pictures:
        yield pictures


@pytest.mark.parametrize(
    ("build", "number", "said"),
    [
        (resume_pdf, 2, "no page 2"),
        (lambda: resume_pdf(box=b"0 0 9000 9000"), 1, "points"),
        (lambda: b"%PDF-1.7 broken", 1, "load"),
        (nested_forms, 1, "cannot be drawn"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_the_next_is_drawn(
    pictures: Pictures, build: Callable[[], bytes], number: int, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        pictures.draw(build(), number)
    assert pictures.draw(resume_pdf(), 1).png.startswith(b"\x89PNG")


def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    with (
        closing(Pictures(memory=1)) as pictures,
        pytest.raises(ValueError, match="cannot be drawn"),
    ):
        pictures.draw(resume_pdf(), 1)
