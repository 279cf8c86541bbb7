"""Metrics with their values: golden sentences, and what the reader does around them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kpi_gold import Case, read_cases, score

from bpo_resume import analyze_text
from bpo_resume.model import (
    Document,
    Evidence,
    KpiValue,
    Line,
    Mention,
    MentionStatus,
    Position,
    Section,
    Source,
)
from bpo_resume.pipeline.kpis import KpiReading, read_kpis
from bpo_resume.pipeline.teams.leading import read_people_led
from bpo_resume.pipeline.terms.context import ContextReader
from bpo_resume.pipeline.terms.tagger import TermTagger
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Kpi

TERMINOLOGY = load_terminology()
TAGGER = TermTagger(TERMINOLOGY, ["kpi"])
CONTEXT = ContextReader(TERMINOLOGY)
CASES = read_cases()
FEWEST_CASES, FEWEST_SILENT, FEWEST_OF_A_METRIC = 400, 150, 3
LOWEST_F1 = 0.97


def find_mentions(text: str, status: MentionStatus = "affirmed") -> list[Mention]:
    return [
        Mention("kpi", hit.id, hit.id, status, Evidence(text[hit.start : hit.end], *hit[2:]))
        for hit in TAGGER.find(text)
    ]


def read(text: str) -> KpiReading:
    document = Document.of_text(text)
    quoter = Quoter(document, ())
    mentions = CONTEXT.assign_status(CONTEXT.read(text), quoter, TAGGER.find(text))
    return read_kpis(document, (), mentions, (), TERMINOLOGY)


def describe(value: KpiValue) -> str:
    comparator = "" if value.comparator == "=" else value.comparator
    top = "" if value.value_max is None else f"..{value.value_max:g}"
    words = [value.kpi, f"{comparator}{value.value:g}{top}", value.unit, value.kind]
    words += [] if value.baseline is None else [f"from {value.baseline:g}"]
    words += [] if value.target is None else [f"target {value.target:g}"]
    words += [value.direction] if value.direction else []
    return " ".join(words)


def read_case(case: Case) -> tuple[list[object], list[str]]:
    """The values with their characters, and the flags."""
    reading = read(case.text)
    values = [
        (describe(value), tuple(sorted((e.start, e.end) for e in value.evidence)))
        for value in reading.values
    ]
    return sorted(values), [flag.code for flag in reading.flags]


@pytest.mark.parametrize("file", sorted({case.file for case in CASES}))
def test_golden_sentences_give_their_values_and_no_others(file: str) -> None:
    cases = [case for case in CASES if case.file == file]
    read_wrong = {
        (case.place, case.text): said
        for case in cases
        if (said := read_case(case)) != (case.values, case.flags)
    }
    assert read_wrong == {}


def test_nearly_all_values_of_the_golden_sentences_are_read_and_nearly_no_others() -> None:
    pairs = [
        ([words for words, _ in case.values], [describe(v) for v in read(case.text).values])
        for case in CASES
    ]
    found = score(pairs)
    told = f"precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}"
    assert found.f1 >= LOWEST_F1, f"{told}: {found}"


def test_sentences_without_a_value_give_none() -> None:
    silent = [case for case in CASES if not case.values]
    assert len(silent) >= FEWEST_SILENT
    loud = {case.place: [describe(v) for v in read(case.text).values] for case in silent}
    assert not {place: values for place, values in loud.items() if values}


def test_every_metric_has_golden_sentences() -> None:
    assert len(CASES) >= FEWEST_CASES
    counts = Counter(
        kpi for case in CASES for kpi in {words.split()[0] for words, _ in case.values}
    )
    known = TERMINOLOGY.of(Kpi)
    assert {id_: counts[id_] for id_ in known if counts[id_] < FEWEST_OF_A_METRIC} == {}
    assert set(counts) <= set(known)


@pytest.mark.parametrize("kpi", TERMINOLOGY.of(Kpi).values(), ids=lambda kpi: kpi.id)
def test_the_lexicons_own_examples_yield_a_value_of_their_metric(kpi: Kpi) -> None:
    assert kpi.matches
    for sentence in kpi.matches:
        assert kpi.id in {value.kpi for value in read(sentence).values}, sentence


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Maintained an AHT of 300 seconds", "own"),
        ("Improved the AHT of the whole team by 12%", "team"),
        ("AHT of 300 seconds", "unknown"),
        ("Abandonment rate of 3%", "team"),
        ("Typing speed 45 WPM", "own"),
        ("Managed a team of 15", "team"),
        ("Team | CSAT | 92%", "team"),
        ("CSAT | 92% | whole team", "team"),
        ("Team | CSAT | AHT\nBilling | 92% | late", "team"),
        ("CSAT | AHT | Level\n92% | below par | Team", "team"),
    ],
)
def test_the_scope_is_whose_value_it_is(text: str, scope: str) -> None:
    assert [value.scope for value in read(text).values] == [scope]


@pytest.mark.parametrize(
    "status", ["negated", "aspirational", "other_person", "required", "trained"]
)
def test_only_affirmed_mentions_have_values(status: MentionStatus) -> None:
    text = "CSAT of 95%"
    document = Document.of_text(text)
    mentions = find_mentions(text, status)
    assert mentions
    assert read_kpis(document, (), mentions, (), TERMINOLOGY) == KpiReading()


@pytest.mark.parametrize("status", ["negated", "required"])
def test_only_affirmed_mentions_have_values_in_cells(status: MentionStatus) -> None:
    text = "Metric | Result\nCSAT | 95%\nAHT | 300 sec"
    document = Document.of_text(text)
    assert len(read_kpis(document, (), find_mentions(text), (), TERMINOLOGY).values) == 2
    mentions = find_mentions(text, status)
    assert read_kpis(document, (), mentions, (), TERMINOLOGY) == KpiReading()


@pytest.mark.parametrize("text", ["AT&T 240 seconds a call", "Client | Time\nAT&T | 240 sec"])
def test_an_employer_is_no_metric_of_the_same_id(text: str) -> None:
    assert "att" in TERMINOLOGY.of(Kpi)
    start = text.index("AT&T")
    quote = Evidence("AT&T", start, start + 4)
    mentions = [Mention("employer", "att", "AT&T", "affirmed", quote)]
    assert read_kpis(Document.of_text(text), (), mentions, (), TERMINOLOGY) == KpiReading()


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        (
            "Worked to 4% attrition of customers",
            {"attrition of customers": "churn", "attrition": "attrition"},
            [("churn", 4)],
        ),
        (
            "Forecast accuracy and attrition of 96% and 4%",
            {
                "Forecast accuracy": "forecast_accuracy",
                "accuracy": "accuracy",
                "attrition": "attrition",
            },
            [("forecast_accuracy", 96), ("attrition", 4)],
        ),
    ],
)
def test_a_name_inside_a_longer_one_has_no_value_of_its_own(
    text: str, names: dict[str, str], values: list[tuple[str, float]]
) -> None:
    mentions = [
        Mention("kpi", id_, id_, "affirmed", Evidence(name, at, at + len(name)))
        for name, id_ in names.items()
        for at in [text.index(name)]
    ]
    reading = read_kpis(Document.of_text(text), (), mentions, (), TERMINOLOGY)
    assert [(value.kpi, value.value) for value in reading.values] == values


@pytest.mark.parametrize("kind", ["education", "objective", "references"])
def test_sections_that_are_no_record_of_work_are_silent(kind: str) -> None:
    text = "CSAT of 95%"
    section = Section(kind, 0, len(text), 0)  # type: ignore[arg-type]
    document = Document.of_text(text)
    assert read_kpis(document, [section], find_mentions(text), (), TERMINOLOGY) == KpiReading()


def test_how_somebody_rates_a_skill_is_no_value() -> None:
    text = "Metric | Level\nAccuracy | 90%\nSchedule adherence | 95%"
    document, mentions = Document.of_text(text), find_mentions(text)
    skills = Section("skills", 0, len(text), 0)
    assert len(read_kpis(document, (), mentions, (), TERMINOLOGY).values) == 2
    assert read_kpis(document, [skills], mentions, (), TERMINOLOGY) == KpiReading()


def test_people_told_without_a_verb_are_led_in_the_jobs_of_a_leader_only() -> None:
    resume = analyze_text(
        "Experience\n\nTeam Leader, Sample Contact Services\nJanuary 2015 - March 2018\n"
        "- Voice process of a bank, 25 agents\n- Supervised 12 advisors, chat desk, 30 seats\n"
        "- Wrote a paper on queues [1]\n\n"
        "Customer Service Agent, Sample Retail Support\nJanuary 2012 - December 2014\n"
        "- Voice process of a bank, 40 agents\n- AHT of 300 seconds\n"
    ).resume
    assert [(v.kpi, v.value, v.position) for v in resume.kpis] == [
        ("team_size", 25, 0),
        ("team_size", 12, 0),
        ("aht", 300, 1),
    ]
    assert "unfilled_template" not in {flag.code for flag in resume.flags}


def test_a_value_knows_its_section_and_the_position_around_it() -> None:
    text = "CSAT of 95%\nAgent 2015\nAHT of 300 seconds"
    sections = [Section("summary", 0, 11, 0), Section("experience", 12, len(text), 12)]
    extent = (12, len(text))
    position = Position("Agent", None, None, "2015", None, "year", extent, ())
    document = Document.of_text(text)
    mentions = find_mentions(text)
    values = read_kpis(document, sections, mentions, [position], TERMINOLOGY).values
    assert [(v.kpi, v.position, v.evidence[0].section) for v in values] == [
        ("csat", None, "summary"),
        ("aht", 0, "experience"),
    ]


def test_a_value_is_of_the_position_and_the_section_that_begin_with_it() -> None:
    text = "AHT of 310 sec\nCSAT of 95%\nLed a team of 12 agents"
    second, third = text.index("CSAT"), text.index("Led")
    sections = [Section("summary", 0, second, 0), Section("experience", second, len(text), second)]
    extents = [(0, second), (second, third), (third, len(text))]
    positions = [Position("Agent", None, None, None, None, "year", at, ()) for at in extents]
    document = Document.of_text(text)
    values = read_kpis(document, sections, find_mentions(text), positions, TERMINOLOGY).values
    assert [(v.kpi, v.position, v.evidence[0].section) for v in values] == [
        ("aht", 0, "summary"),
        ("csat", 1, "experience"),
        ("team_size", 2, "experience"),
    ]


def test_evidence_carries_the_page_of_its_line_and_how_well_it_was_read() -> None:
    text = "Summary\nCSAT of 95%"
    lines = (Line(0, 7, page=1), Line(8, len(text), page=2, ocr_confidence=0.75))
    document = Document(text, lines, Source("two pages"))
    (value,) = read_kpis(document, (), find_mentions(text), (), TERMINOLOGY).values
    assert value.evidence[0].page == 2
    assert value.evidence[0].ocr_confidence == 0.75


def test_what_is_not_plausible_is_flagged_with_its_words() -> None:
    (flag,) = read("Kept an AHT of 9000 seconds").flags
    assert flag.message == "Average Handle Time: 9000 s is not plausible"
    assert flag.evidence is not None
    assert flag.evidence.text == "AHT of 9000 seconds"


def test_a_bullet_is_read_on_over_its_wrapped_lines_but_not_into_the_next_bullet() -> None:
    wrapped = "Consistently maintained a monthly customer satisfaction score\nof 94%"
    assert [value.value for value in read(wrapped).values] == [94]
    assert read("• Monitored the CSAT\n• 94% of the budget was spent").values == ()


def test_typing_speed_told_twice_is_one_value_with_two_pieces_of_evidence() -> None:
    (value,) = read("Typing speed 45 WPM\nSkills: 45 wpm").values
    assert [evidence.text for evidence in value.evidence] == ["45 WPM", "45 wpm"]
    (value,) = read("Data entry at 9800 kph\nSkills: 9800 kph").values
    assert [evidence.text for evidence in value.evidence] == ["9800 kph", "9800 kph"]


def test_percentages_are_relative_changes_and_points_are_not() -> None:
    assert [v.relative for v in read("Raised CSAT by 8%").values] == [True]
    assert [v.relative for v in read("Raised CSAT by 8 points").values] == [False]
    assert [v.relative for v in read("Cut the error rate by 30 bps").values] == [False]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Supervised 12 agents. Managed a team of 15.", 15),
        ("Supervised and trained 12 agents", 12),
        ("Managed 10 team leaders and 250 agents", 250),
        ("Led a team of\n80-100 representatives", 100),
        ("Handling a 14-member team", 14),
        ("Team size: 20", 20),
        ("Manager of a staff of eight", 8),
        ("25 agents reporting to me", 25),
        ("Assisted the manager in supervising 12 agents", None),
        ("Worked with a team of 12 engineers", None),
        ("Part of a team of 20 agents", None),
        ("Reporting to the team leader of a team of 20", None),
        ("Responsible for training 20 agents", None),
        ("Managed payroll for 300 employees", None),
        ("Managed accounts payable for an organization of 30 people", None),
        ("Seeking to lead a team of 20 agents", None),
        ("Managed the calendar\nStaff of 12 worked next door", None),
        ("Managed 40 customer accounts", None),
        ("Led a team in 2015", None),
    ],
)
def test_team_size_counts_the_people_managed(text: str, size: int | None) -> None:
    assert read_people_led(text).count == size


_PIECES = st.sampled_from(
    [
        "AHT", "CSAT", "accuracy", "calls", "per day", "from", "to", "by", "of", "target", "vs",
        "reduced", "increased", "team of", "managed", "agents", "80%", "300", "4:30", "80-100",
        "$2.5M", "4.8/5", "80/20", "ninety", "and", ",", ";", "(", ")", "\n", "•", "\t", "[80]",
        "95+%", "wpm", "45", "revenue", "saved", "costs", "in 2015", "payroll for", "employees",
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(_PIECES, max_size=25))
def test_evidence_is_cut_from_the_text_whatever_it_says(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = read(text)
    quotes = [e for value in reading.values for e in value.evidence]
    quotes += [flag.evidence for flag in reading.flags if flag.evidence]
    assert all(quote.text and text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(value.value_max is None or value.value_max > value.value for value in reading.values)
    assert read(text) == reading


@pytest.mark.parametrize("bar", ["\t", " | "])
def test_no_name_goes_across_the_rows_of_a_table(bar: str) -> None:
    rows = (
        ("KPI", "AHT", "Attendance"),
        ("Target", "360 sec", "95%"),
        ("Actual", "320 sec", "98%"),
    )
    text = "WORK EXPERIENCE\nAgent, Acme BPO, Jan 2018 - Dec 2021\n" + "\n".join(
        map(bar.join, rows)
    )
    resume = analyze_text(text).resume
    assert resume is not None
    told = {(value.kpi, value.value, value.target) for value in resume.kpis}
    assert told == {("aht", 320.0, 360.0), ("attendance", 98.0, 95.0)}
