"""Terms on a spaCy Doc, as spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from spacy import symbols
from spacy.tokens import Doc, Span

from bpo_resume.pipeline.terms.tagger import Hit, in_text_order

SPANS_KEY = "bpo_terms"


def write_spans(doc: Doc, hits: Iterable[Hit], key: str = SPANS_KEY) -> None:
    """Write the terms to ``doc.spans[key]``: label is the kind, span id the term's id."""
    doc.spans[key] = list(_make_spans(doc, hits))


def read_spans(doc: Doc) -> list[Hit]:
    """The terms in ``doc.spans``, in text order."""
    return in_text_order(
        Hit(span.label_, span.id_, span.start_char, span.end_char)
        for span in doc.spans.get(SPANS_KEY, ())
    )


def _make_spans(doc: Doc, hits: Iterable[Hit]) -> Iterator[Span]:
    """Spans of whole tokens. Another tokenizer may have cut wider ones than ours: they widen.

    A third of what ``doc.char_span`` takes.
    """
    starts = doc.to_array([symbols.IDX]).tolist()
    strings = doc.vocab.strings
    for hit in hits:
        first, last = bisect_right(starts, hit.start) - 1, bisect_left(starts, hit.end)
        if 0 <= first < last:
            yield Span(doc, first, last, strings.add(hit.kind), span_id=strings.add(hit.id))
