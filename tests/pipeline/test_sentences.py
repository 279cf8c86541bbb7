"""Printed lines put together again, by what they say and by where they stand."""

from __future__ import annotations

from bpo_resume.model import Document, Line, Source
from bpo_resume.pipeline.text.sentences import split_sentences

LETTER = 5.0  # points


def printed(*lines: tuple[float, str]) -> Document:
    """A column of lines, each with its left edge; those that begin with * are list items."""
    text, parts = "", []
    for left, words in lines:
        shown = words.removeprefix("*")
        start = len(text)
        right = left + LETTER * len(shown)
        bullet = words != shown
        parts.append(Line(start, start + len(shown), 1, 0, left, 0, right, 0, bullet=bullet))
        text += shown + "\n"
    return Document(text.rstrip("\n"), tuple(parts), Source("drawn"))


def sentences(*lines: tuple[float, str]) -> list[str]:
    document = printed(*lines)
    return [document.text[start:end].replace("\n", " ") for start, end in split_sentences(document)]


WIDEST = (300.0, "*Calculated the final pay of them")


def test_item_in_a_narrow_column_goes_on_where_its_next_word_had_no_room() -> None:
    item = ((300.0, "*Cut the error rate from 1.2% to"), (312.0, "0.3% in one year"))
    assert sentences(WIDEST, *item)[1] == "Cut the error rate from 1.2% to 0.3% in one year"


def test_line_whose_first_word_had_room_above_is_no_part_of_the_item() -> None:
    assert len(sentences(WIDEST, (300.0, "*Error rate"), (312.0, "0.3% in one year"))) == 3


def test_line_at_the_glyphs_own_edge_is_no_part_of_the_item() -> None:
    item = ((300.0, "*Cut the error rate from 1.2% to"), (300.0, "Senior Agent"))
    assert len(sentences(WIDEST, *item)) == 3


def test_item_that_ended_does_not_go_on() -> None:
    item = ((300.0, "*Cut the error rate by about 1%."), (312.0, "Senior Agent"))
    assert len(sentences(WIDEST, *item)) == 3
