"""Verbs in the forms in which resumes tell of work."""

from __future__ import annotations

import pytest

from bpo_resume import analyze_text
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.conjugating import conjugate, spell_out
from bpo_resume.terminology.duty_terms import Duty


@pytest.mark.parametrize(
    "forms",
    [
        "process processes processed processing",
        "code codes coded coding",
        "verify verifies verified verifying",
        "key keys keyed keying",
        "plan plans planned planning",
        "log logs logged logging",
        "review reviews reviewed reviewing",
        "fix fixes fixed fixing",
        "enter enters entered entering",
        "clear clears cleared clearing",
        "transfer transfers transferred transferring",
        "submit submits submitted submitting",
        "audit audits audited auditing",
        "tie ties tied tying",
        "oversee oversees oversaw overseeing",
        "match matches matched matching",
        "pay pays paid paying",
        "run runs ran running",
        "rewrite rewrites rewrote rewriting",
    ],
)
def test_a_verb_is_conjugated(forms: str) -> None:
    assert conjugate(forms.split(maxsplit=1)[0]) == tuple(forms.split())


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("set up", ("set up", "sets up", "set up", "setting up")),
        ("draw up", ("draw up", "draws up", "drew up", "drawing up")),
        ("respond to", ("respond to", "responds to", "responded to", "responding to")),
    ],
)
def test_a_particle_stays_behind_its_verb(phrase: str, forms: tuple[str, ...]) -> None:
    assert conjugate(phrase) == forms


def test_each_verb_goes_with_each_thing() -> None:
    assert list(spell_out(["post"], ["journals", "rents"])) == [
        *("post journals", "posts journals", "posted journals", "posting journals"),
        "posting of journals",
        *("post rents", "posts rents", "posted rents", "posting rents", "posting of rents"),
    ]


@pytest.mark.parametrize(
    "said",
    ["Processes employee transfers", "Processing of employee transfers", "Enters pay changes"],
)
def test_a_duty_is_found_in_every_form_of_its_verbs(said: str) -> None:
    result = analyze_text(f"Ana Doe\n\nEXPERIENCE\n\nClerk\nAcme\n2015 - 2018\n- {said}\n")
    duties = {mention.id for mention in result.resume.mentions if mention.kind == "duty"}
    assert "joiners_and_leavers" in duties


def test_doings_are_plain_forms_and_listed_once() -> None:
    for duty in load_terminology().of(Duty).values():
        assert len(set(duty.plain_forms)) == len(duty.plain_forms)
        assert set(duty.plain_forms) <= set(duty.forms)
