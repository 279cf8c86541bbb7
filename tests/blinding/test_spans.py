from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.blinding.spans import PersonalSpan, replace_spans, unite

OFFSETS = st.integers(0, 40)
SPANS = st.lists(
    st.tuples(OFFSETS, OFFSETS, st.sampled_from(["name", "personal"])).map(
        lambda three: PersonalSpan(min(three[:2]), max(three[:2]), three[2])
    ),
    max_size=6,
)
TEXT = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"


@given(SPANS)
def test_united_spans_cover_the_same_and_do_not_overlap(spans: list[PersonalSpan]) -> None:
    united = unite(spans)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert [at for span in united for at in range(span.start, span.end)] == sorted(covered)


@given(SPANS, OFFSETS, OFFSETS)
def test_what_is_beside_the_spans_is_found_again(
    spans: list[PersonalSpan], one: int, other: int
) -> None:
    start, end = min(one, other), max(one, other)
    united = unite(spans)
    blinded = replace_spans(TEXT, united)
    low, high = blinded.move(start, end)
    piece = blinded.text[low:high]
    inside = [span for span in united if span.start < end and span.end > start]
    if not inside:
        assert piece == TEXT[start:end]
    elif start < end:
        assert all(f"[{span.kind}]" in piece for span in inside)
        assert not set(piece) & {TEXT[at] for span in inside for at in range(*span[:2])} - set(
            "[nameprsol]"
        )


def test_the_kind_that_says_more_is_named() -> None:
    spans = [PersonalSpan(0, 9, "personal"), PersonalSpan(3, 5, "name")]
    assert replace_spans(TEXT, unite(spans)).text.startswith("[name]jkl")
