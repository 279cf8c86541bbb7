"""From document to resume: evidence that holds, results that do not vary, components for spaCy."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from quoted import evidence_in

from bpo_resume.model import Document, Resume
from bpo_resume.pipeline.annotation import Annotator
from bpo_resume.pipeline.annotation.spans import SPANS_KEY
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology

RESUME = """Ravi Example
ravi@example.com | Pune, India
PROFESSIONAL SUMMARY
Over 6 years of experience in customer service and collections
WORK EXPERIENCE
Team Leader, Concentrix, Pune
Jan 2018 - Present
Led a team of 15 agents on inbound calls for a telecom client
Reduced AHT from 420 to 360 seconds; CSAT of 92% against a target of 85%
Customer Service Representative, Blueharbor Outsourcing
Jun 2014 - Dec 2017
Answered 80 calls a day in Genesys and Salesforce
LANGUAGES
English (fluent), Hindi (native), Marathi
CERTIFICATIONS
COPC certified, Six Sigma Green Belt
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_terminology())


LINES = st.sampled_from(RESUME.split("\n"))
ENDS = st.sampled_from(["\n", "\n\n", "\t", " ", "", " • ", "\r\n", "\u2028", "\x0c"])
resumes = st.lists(st.tuples(LINES | st.text(max_size=30), ENDS), max_size=14).map(
    lambda rows: "".join(line + end for line, end in rows)
)
texts = resumes | st.text(max_size=300)


def test_a_whole_resume_yields_everything_it_says(extractor: Extractor) -> None:
    found = extractor.extract(Document.of_text(RESUME))
    assert [(p.title, p.start, p.end) for p in found.positions] == [
        ("Team Leader", "2018-01", "present"),
        ("Customer Service Representative", "2014-06", "2017-12"),
    ]
    assert {"aht", "csat"} <= {kpi.kpi for kpi in found.kpis}
    assert [language.name for language in found.languages] == ["English", "Hindi", "Marathi"]
    assert [claim.years for claim in found.claims] == [6.0]
    kinds = {mention.kind for mention in found.mentions}
    assert {"role", "tool", "certification", "employer", "duty"} <= kinds
    assert len(list(evidence_in(found))) > 20


def test_a_doc_holds_all_that_its_document_says(extractor: Extractor) -> None:
    document = Document.of_text(RESUME)
    doc = Annotator(load_terminology()).annotate(document)
    assert doc.text == RESUME
    assert doc._.bpo_resume == extractor.extract(document)
    spans = list(doc.spans[SPANS_KEY])
    places = [(span.start_char, span.end_char) for span in spans]
    assert len({span.label_ for span in spans}) > 3
    assert places == sorted(places)


@given(text=texts)
@example(text=RESUME)
@example(text=RESUME.replace("\n", "\r\n"))
@example(text=RESUME.replace(" ", "\u00a0"))
@example(text=RESUME.upper())
@example(text="\ufeff" + RESUME.replace("e", "e\u0301"))
def test_every_quote_is_what_the_text_says_there(extractor: Extractor, text: str) -> None:
    found = extractor.extract(Document.of_text(text))
    assert found.document.text == text
    for quote in evidence_in(found):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text


@given(text=texts)
@example(text=RESUME)
def test_sections_and_positions_lie_inside_the_text(extractor: Extractor, text: str) -> None:
    found = extractor.extract(Document.of_text(text))
    assert "".join(text[s.start : s.end] for s in found.sections) == text
    for position in found.positions:
        start, end = position.extent
        assert 0 <= start <= end <= len(text)
    assert all(kpi.position in (None, *range(len(found.positions))) for kpi in found.kpis)


@given(text=texts, other=texts)
@example(text=RESUME, other=RESUME.upper())
def test_what_was_read_before_changes_nothing(extractor: Extractor, text: str, other: str) -> None:
    first = extractor.extract(Document.of_text(text))
    extractor.extract(Document.of_text(other))
    assert extractor.extract(Document.of_text(text)) == first


def test_two_extractors_agree(extractor: Extractor) -> None:
    document = Document.of_text(RESUME)
    assert Extractor(load_terminology()).extract(document) == extractor.extract(document)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t"], ids=repr)
def test_blank_text_says_nothing(extractor: Extractor, text: str) -> None:
    found = extractor.extract(Document.of_text(text))
    assert found == Resume(found.document, found.sections)


HASH_CHECK = """
import hashlib, sys
from bpo_resume.model import Document
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.terminology import load_terminology
found = Extractor(load_terminology()).extract(Document.of_text(sys.stdin.read()))
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def test_another_process_with_other_hashes_reads_the_same() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", HASH_CHECK],
            input=RESUME,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    assert len(digests.pop().strip()) == 64


def test_spacy_is_loaded_for_docs_alone() -> None:
    code = (
        "import sys; from bpo_resume import analyze_text;"
        "assert analyze_text('Customer Service Representative, Acme').status == 'ok';"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("factory", "sentence", "term"),
    [
        ("bpo_roles", "Worked as a Customer Service Representative", "customer_service_rep"),
        ("bpo_kpis", "Average handle time of 300 seconds", "aht"),
        ("bpo_tools", "Logged tickets in Salesforce", "salesforce"),
        ("bpo_languages", "Fluent in Hindi", "hindi"),
    ],
)
def test_a_tagger_alone_works_in_a_blank_pipeline(factory: str, sentence: str, term: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(factory)
    doc, other = nlp(sentence), nlp("Nothing to see here")
    assert [span.id_ for span in doc.spans[factory]] == [term]
    assert len(other.spans[factory]) == 0
