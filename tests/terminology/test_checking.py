from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.terminology import Terminology, check_terminology
from bpo_resume.terminology.form_checks import fold
from bpo_resume.terminology.kinds import TERM_TYPES
from bpo_resume.terminology.language_terms import Band, LanguageTerm, LanguageTest
from bpo_resume.terminology.scoring import CertificationPart, LevelPart, RecencyPart, Scoring
from bpo_resume.terminology.terms import (
    Ambiguous,
    ContextTrigger,
    Employer,
    Kpi,
    Range,
    Role,
    SectionHeading,
    Skill,
    Term,
    TitleWord,
    Tool,
)


def collect(terms: Sequence[Term], scoring: Scoring | None = None) -> Terminology:
    by_kind: dict[str, dict[str, Term]] = {kind.kind: {} for kind in TERM_TYPES}
    for term in terms:
        by_kind[term.kind][term.id] = term
    files = {(term.kind, term.id): f"{term.kind}s.toml" for term in terms}
    return Terminology("0" * 16, by_kind, scoring or Scoring(), files)


def check(*terms: Term) -> list[tuple[str, str, str]]:
    return [(found.id, found.key, found.reason) for found in check_terminology(collect(terms))]


def tool(name: str, *aliases: str, **more: object) -> Tool:
    plain = Tool(
        id=fold(name).replace(" ", "_"),
        name=name,
        aliases=aliases,
        category="ticketing",
        source="vendor",
        matches=(f"Used {name} daily",),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def employer(id_: str, merged_into: str | None = None) -> Employer:
    return Employer(
        id=id_,
        name=f"{id_} contact ltd",
        type="provider",
        merged_into=merged_into,
        source="company",
        matches=(f"Agent at {id_} contact ltd",),
    )


def test_sound_terms_have_no_problems() -> None:
    assert check(tool("AcmeDesk", "Acme Desk Pro"), tool("RingoDial")) == []


def test_a_problem_is_printed_with_file_table_and_key() -> None:
    (found,) = check_terminology(collect([tool("AcmeDesk", "Stream")]))
    assert str(found) == (
        'tools.toml: tool acmedesk: aliases: "Stream" is an ordinary word: move it to ambiguous'
    )


def test_a_term_has_an_example() -> None:
    assert check(tool("AcmeDesk", matches=())) == [
        ("acmedesk", "matches", "missing: at least one sentence that must yield the term")
    ]


@pytest.mark.parametrize("alias", ["ZQD", "Z.Q.D.", "Zq", "x-y", "7C"])
def test_short_forms_need_context(alias: str) -> None:
    assert check(tool("AcmeDesk", alias)) == [
        (
            "acmedesk",
            "aliases",
            f'"{alias}" is too short to stand without context: move it to ambiguous',
        )
    ]


@pytest.mark.parametrize("alias", ["SAP", "s.a.p.", "CRM", "ZQDF"])
def test_short_forms_of_one_sense_may_stand_plain(alias: str) -> None:
    assert check(tool("AcmeDesk", alias)) == []


@pytest.mark.parametrize("alias", ["Stream", "access", "AGENT", "Oracle", "tally"])
def test_ordinary_words_need_context_as_names(alias: str) -> None:
    assert check(tool("AcmeDesk", alias)) == [
        ("acmedesk", "aliases", f'"{alias}" is an ordinary word: move it to ambiguous')
    ]


@pytest.mark.parametrize("alias", ["Real Page", "in-design", "Time Matters"])
def test_two_ordinary_words_need_context_as_names(alias: str) -> None:
    assert check(tool("AcmeDesk", alias)) == [
        ("acmedesk", "aliases", f'"{alias}" is made of two ordinary words: move it to ambiguous')
    ]


@pytest.mark.parametrize("alias", ["Zendesk", "Page Zendesk", "Time After Time", "Security+"])
def test_other_names_may_stand_plain(alias: str) -> None:
    assert check(tool("AcmeDesk", alias)) == []


def guard(**more: object) -> tuple[Ambiguous, ...]:
    return (Ambiguous(aliases=("Stream",), **more),)  # type: ignore[arg-type]


STREAM = ("A stream of calls",)


@pytest.mark.parametrize(
    "company", [{"needs": ("tickets",), "sections": ("tools",)}, {"cased": True}]
)
def test_company_makes_an_ordinary_word_a_name(company: dict[str, object]) -> None:
    assert check(tool("AcmeDesk", ambiguous=guard(**company), rejects=STREAM)) == []


def test_a_veto_alone_makes_no_name_of_an_ordinary_word() -> None:
    term = tool("AcmeDesk", ambiguous=guard(never=("river",)), rejects=STREAM)
    reason = '"Stream" is an ordinary word: make it cased or give it needs'
    assert check(term) == [("acmedesk", "ambiguous.0", reason)]


def test_sections_say_where_forms_need_no_company_and_do_not_guard_alone() -> None:
    found = check(tool("AcmeDesk", ambiguous=guard(cased=True, sections=("tools",))))
    reason = "sections without needs: the forms count everywhere"
    assert found == [("acmedesk", "ambiguous.0", reason)]


def test_a_name_is_guarded_by_its_own_ambiguous_form() -> None:
    assert check(tool("Stream", ambiguous=guard(cased=True))) == []


def test_a_plain_alias_that_is_also_ambiguous_never_wins() -> None:
    found = check(tool("AcmeDesk", "stream", ambiguous=guard(cased=True)))
    reason = '"stream" never stands plain: it is an ambiguous form too'
    assert found == [("acmedesk", "aliases", reason)]


def test_only_kpis_are_valued() -> None:
    found = check(tool("AcmeDesk", ambiguous=guard(cased=True, valued=True)))
    reason = "valued is for KPIs: nothing else has numbers"
    assert found == [("acmedesk", "ambiguous.0", reason)]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ({"needs": ("tickets",)}, {"needs": ("video",)}, []),
        ({"needs": ("tickets",)}, {"needs": ("tickets",)}, ["acmedesk", "ringodial"]),
        ({"needs": ("tickets",)}, {"cased": True}, []),
        ({"needs": ("tickets",)}, {"never": ("video",)}, ["acmedesk"]),
        ({"needs": ("tickets",)}, {"never": ("tickets",)}, []),
    ],
)
def test_company_tells_one_form_of_two_terms_apart(
    first: dict[str, object], second: dict[str, object], shared: list[str]
) -> None:
    one = tool("AcmeDesk", ambiguous=guard(**first), rejects=STREAM)
    two = tool("RingoDial", ambiguous=guard(**second), rejects=STREAM)
    assert [id_ for id_, key, _ in check(one, two) if key == "ambiguous"] == shared


def test_ordinary_words_may_name_skills() -> None:
    skill = Skill(id="sales", name="Sales", type="hard", source="usage", matches=("Sales skills",))
    assert check(skill) == []


def test_an_ambiguous_form_may_be_short_and_ordinary() -> None:
    forms = (Ambiguous(aliases=("ZQD", "Stream"), needs=("tickets",), cased=True),)
    assert check(tool("AcmeDesk", ambiguous=forms, rejects=("A stream of calls",))) == []


def test_ambiguous_forms_with_context_words_need_a_counterexample() -> None:
    forms = (Ambiguous(aliases=("Stream",), needs=("tickets",)),)
    assert [key for _, key, _ in check(tool("AcmeDesk", ambiguous=forms))] == ["rejects"]


@pytest.mark.parametrize("alias", ["acme-desk", "ACME DESK", "Acme Desk."])
def test_two_terms_of_a_kind_do_not_share_a_plain_form(alias: str) -> None:
    assert check(tool("Acme Desk"), tool("RingoDial", alias)) == [
        ("acme_desk", "name", '"acme desk" is also a form of ringodial'),
        ("ringodial", "aliases", '"acme desk" is also a form of acme_desk'),
    ]


def test_british_and_american_spelling_is_one_form() -> None:
    found = check(tool("Contact Centre Organiser"), tool("RingoDial", "contact center organizer"))
    assert {id_ for id_, _, _ in found} == {"ringodial", "contact_center_organizer"}


def test_terms_of_different_kinds_may_share_a_form() -> None:
    skill = Skill(
        id="desk", name="AcmeDesk", type="hard", source="usage", matches=("AcmeDesk skills",)
    )
    assert check(tool("AcmeDesk"), skill) == []


def test_an_alias_stands_once() -> None:
    assert check(tool("AcmeDesk", "Acme Pro", "ACME PRO")) == [
        ("acmedesk", "aliases", '"acme pro" is listed 2 times')
    ]


def test_a_form_holds_letters() -> None:
    assert check(tool("AcmeDesk", "--")) == [
        ("acmedesk", "aliases", '"--" holds no letter or digit')
    ]


def heading(*aliases: str) -> SectionHeading:
    return SectionHeading(
        id="aims",
        name="Aims",
        aliases=aliases,
        section="objective",
        source="usage",
        matches=("AIMS",),
    )


def test_headings_and_title_words_may_be_short_and_ordinary() -> None:
    word = TitleWord(id="lead", name="lead", part="head", source="usage", matches=("Team lead",))
    assert check(heading("Aim", "Go", "Focus"), word) == []


def test_a_word_may_play_several_parts_of_a_title() -> None:
    def make(id_: str) -> TitleWord:
        return TitleWord(id=id_, name="lead", part="head", source="usage", matches=("Team lead",))

    assert check(make("head_lead"), make("grade_lead")) == []


@pytest.mark.parametrize(
    ("employers", "expected"),
    [
        ([employer("one", "two"), employer("two")], []),
        ([employer("one", "two")], [("one", "merged_into", '"two" is no employer')]),
        (
            [employer("one", "two"), employer("two", "one")],
            [
                ("one", "merged_into", '"one" leads back to itself'),
                ("two", "merged_into", '"two" leads back to itself'),
            ],
        ),
        ([employer("one", "one")], [("one", "merged_into", '"one" leads back to itself')]),
    ],
)
def test_mergers_end_at_a_known_employer(
    employers: list[Employer], expected: list[tuple[str, str, str]]
) -> None:
    assert check(*employers) == expected


def kpi(unit: str, *ranges: tuple[str, float, float]) -> Kpi:
    return Kpi(
        id="speed",
        name="Speed Score",
        unit=unit,
        better="higher",
        side="any",
        ranges=tuple(Range(unit=name, min=least, max=most) for name, least, most in ranges),
        source="usage",
        matches=("Speed Score of 9",),
    )


def test_the_ranges_of_a_kpi_are_of_its_unit_and_hold_values() -> None:
    assert check(kpi("%", ("%", 0, 100))) == []
    assert check(kpi("count/hour", ("count/day", 1, 100))) == []
    assert check(kpi("%", ("s", 9, 1))) == [
        ("speed", "ranges", 'none in the unit of the KPI, "%"'),
        ("speed", "ranges", "no value is over 9 and under 1"),
    ]


@pytest.mark.parametrize(
    ("language", "least", "expected"),
    [
        ("english", (3.0, 6.0, 9.0), []),
        ("klingon", (3.0, 6.0), ["language"]),
        ("english", (6.0, 3.0), ["bands"]),
        ("english", (6.0, 6.0), ["bands"]),
        ("english", (6.0, 9.5), ["bands"]),
    ],
)
def test_a_language_test_is_of_a_language_and_its_bands_rise(
    language: str, least: tuple[float, ...], expected: list[str]
) -> None:
    english = LanguageTerm(
        id="english", name="English", code="eng", source="ISO 639-3", matches=("English",)
    )
    test = LanguageTest(
        id="acme_test",
        name="Acme Test",
        language=language,
        bands=tuple(Band(least=score) for score in least),
        top=9,
        source="usage",
        matches=("Acme Test 7",),
    )
    assert [key for _, key, _ in check(english, test)] == expected


def role(id_: str, name: str, *titles: str) -> Role:
    return Role(
        id=id_,
        name=name,
        titles=titles,
        family="other",
        side="none",
        setting="none",
        source="usage",
        matches=(name,),
    )


def test_a_title_is_of_one_role() -> None:
    assert check(role("one", "Order Clerk", "Ordering"), role("two", "Desk Clerk", "ordering")) == [
        ("one", "titles", '"ordering" is also a form of two'),
        ("two", "titles", '"ordering" is also a form of one'),
    ]


def test_context_triggers_name_kinds_that_exist() -> None:
    trigger = ContextTrigger(
        id="seeking",
        name="seeking",
        status="aspirational",
        kinds=("role", "gadget"),
        source="usage",
        matches=("Seeking a role",),
    )
    assert check(trigger) == [("seeking", "kinds", '"gadget" is no kind of term')]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("Organisation", "organization"),
        ("call centre", "Call-Center"),
        ("programmes", "programs"),
        ("labour", "labor"),
        ("analysed", "analyzed"),
        ("cancelled", "canceled"),
        ("licence", "license"),
    ],
)
def test_folding_makes_spellings_equal(british: str, american: str) -> None:
    assert fold(british) == fold(american)


def _keep_words(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@given(st.text(max_size=40))
def test_folded_text_has_no_capitals_marks_or_outer_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == folded.strip()
    assert "  " not in folded
    assert all(letter.isalnum() or letter == " " for letter in folded) or not _keep_words(text)


def test_a_rubric_that_does_not_add_up_is_a_problem() -> None:
    scoring = Scoring(level=LevelPart(points=30))
    (found,) = check_terminology(collect((), scoring))
    assert str(found) == "scoring.toml: points: the points of all parts add up to 30 and not to 100"


def test_the_rubric_names_domains_that_certifications_have() -> None:
    part = CertificationPart(points=100, each=1, front=frozenset({"juggling"}))
    (found,) = check_terminology(collect((), Scoring(certifications=part)))
    assert (
        str(found)
        == "scoring.toml: certifications.front: no certification is of the domain 'juggling'"
    )


def test_work_cannot_go_stale_before_it_is_fresh() -> None:
    recency = RecencyPart(points=100, fresh_months=24, stale_months=24)
    (found,) = check_terminology(collect((), Scoring(recency=recency)))
    assert str(found) == "scoring.toml: recency.fresh_months: must be less than stale_months"
