"""Runs the example sentences of words and labels of personal details, as resumes are blinded."""

from __future__ import annotations

from collections.abc import Iterator

from bpo_resume.blinding.person import find_spans, get_person
from bpo_resume.blinding.words import PersonalWords
from bpo_resume.model import Document
from bpo_resume.pipeline import Extractor
from bpo_resume.terminology import Problem, Terminology, examples
from bpo_resume.terminology.personal_terms import PersonalTerm


def find_failing_examples(terminology: Terminology, folder: str = "") -> Iterator[Problem]:
    """The sentences of which nothing of the term's kind is left out, or something and must not.

    ``folder``: only those of files whose names begin so.
    """
    words = PersonalWords(terminology)
    extractor = Extractor(terminology)
    for term, sentence, expected in examples(terminology):
        file = terminology.files[term.kind, term.id]
        if not isinstance(term, PersonalTerm) or not file.startswith(folder):
            continue
        resume = extractor.extract(Document.of_text(sentence, "example"))
        person = get_person(resume.document.source, resume, words)
        found = any(span.kind == term.about for span in find_spans(resume, person, words))
        if found is not expected:
            reason = "tells nothing of the kind" if expected else "is left out and must not be"
            key = "matches" if expected else "rejects"
            yield Problem(file, term.kind, term.id, key, f'"{sentence}" {reason}')
