"""What is said of the forms in a text agrees with what is reported of it."""

from __future__ import annotations

import pytest

from bpo_resume.model import Document
from bpo_resume.pipeline import Explainer, Extractor
from bpo_resume.terminology import load_terminology

RESUME = """Ana Example
WORK EXPERIENCE
Customer Service Representative, Example Outsourcing, Jan 2019 - Present
No experience in Zendesk. Took 60 calls a day with Avaya at an AHT of 300 seconds.
Seeking a Team Leader role, to zoom in on quality.
DECLARATION
I know Zendesk and declare that all of this is true.
"""


@pytest.fixture(scope="module")
def explainer() -> Explainer:
    return Explainer(load_terminology())


@pytest.mark.parametrize(
    ("kind", "id_", "text", "outcome"),
    [
        ("section", "experience", "WORK EXPERIENCE", "heading"),
        ("role", "customer_service_rep", "Customer Service Representative", "title"),
        ("context", "no_experience", "No experience in", "trigger"),
        ("tool", "avaya", "Avaya", "affirmed"),
        ("kpi", "aht", "AHT", "affirmed"),
        ("role", "team_leader", "Team Leader", "aspirational"),
    ],
)
def test_a_form_that_counts_says_as_what(
    explainer: Explainer, kind: str, id_: str, text: str, outcome: str
) -> None:
    told = {(one.kind, one.id, one.text, one.outcome) for one in explainer.explain(RESUME)}
    assert (kind, id_, text, outcome) in told


def test_a_form_that_does_not_count_says_why(explainer: Explainer) -> None:
    reasons = {(one.id, one.text): one.reason for one in explainer.explain(RESUME)}
    assert reasons["zoom", "zoom"].startswith('only in these capitals: "Zoom"')
    assert reasons["no_experience", "No experience in"] == "what is near is negated"
    last = explainer.explain(RESUME)[-1]
    assert (last.id, last.outcome, last.reason) == ("zendesk", None, "in a declaration")


def test_what_counts_is_what_is_reported(explainer: Explainer) -> None:
    mentions = Extractor(load_terminology()).extract(Document.of_text(RESUME)).mentions
    told = {(m.kind, m.id, m.evidence.start, m.evidence.end, m.status) for m in mentions}
    shown = {
        (one.kind, one.id, one.start, one.end, one.outcome)
        for one in explainer.explain(RESUME)
        if one.outcome not in (None, "title", "heading", "trigger")
    }
    assert shown == told


def test_each_verdict_quotes_the_text(explainer: Explainer) -> None:
    for one in explainer.explain(RESUME):
        assert RESUME[one.start : one.end] == one.text


def test_text_without_a_term_has_no_verdicts(explainer: Explainer) -> None:
    assert explainer.explain("Lorem ipsum dolor") == ()
