"""Forms with brackets, full stops or other marks inside are found as the lexicons print them."""

from __future__ import annotations

import pytest

from bpo_resume.pipeline.terms.tagger import KINDS, TermTagger
from bpo_resume.pipeline.text.wording import BREAK, read_words
from bpo_resume.terminology import load_terminology

TERMS = load_terminology()
TAGGER = TermTagger(TERMS)
MARKED = [
    (term.kind, term.id, form)
    for term in TERMS
    if term.kind in KINDS and not term.never
    for form in term.plain_forms
    if BREAK in read_words(form).words and "@" not in form
]


def test_the_lexicons_hold_such_forms() -> None:
    assert len(MARKED) > 20


@pytest.mark.parametrize(("kind", "id_", "form"), MARKED)
def test_a_form_with_marks_is_found_as_it_is_printed(kind: str, id_: str, form: str) -> None:
    found = {(hit.kind, hit.id): form[hit.start : hit.end] for hit in TAGGER.find(form)}
    assert (kind, id_) in found
    assert found[kind, id_].count("(") == found[kind, id_].count(")")


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Kept the ledgers in J.D. Edwards", "jd_edwards"),
        ("M.S. Office and typing", "ms_office"),
        ("Cleared DRA (IIBF) in 2019", "dra"),
        ("Answered mails in Yahoo! Mail", "yahoo_mail"),
    ],
)
def test_marks_inside_a_name_do_not_part_it(text: str, id_: str) -> None:
    assert id_ in {hit.id for hit in TAGGER.find(text)}
