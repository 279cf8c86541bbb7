"""Sections by the words of headings and, where words are not enough, by how they are set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.model import Document, Line, Source
from bpo_resume.pipeline.sections import SectionFinder, normalize_heading
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import SectionHeading

HEADINGS = load_terminology().of(SectionHeading).values()
FORMS = sorted({form for term in HEADINGS for form in (term.name, *term.aliases)})


@pytest.fixture(scope="module")
def finder() -> SectionFinder:
    return SectionFinder(load_terminology())


def kinds(finder: SectionFinder, text: str) -> list[str]:
    return [section.kind for section in finder.find(Document.of_text(text))]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("WORK EXPERIENCE", "experience"),
        ("Professional Experience:", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("3. Employment History", "experience"),
        ("Experiencia laboral", "experience"),
        ("Work Experience (contd.)", "experience"),
        ("Career Objective", "objective"),
        ("*** Declaration ***", "declaration"),
        ("Education & Certifications", "education"),
        ("Languages Known", "languages"),
        ("FORMACION ACADEMICA", "education"),
        ("Experiencia profissional", "experience"),
        ("CAREER GRAPH", "experience"),
        ("TRAININGS / ELIGIBILITY", "certifications"),
    ],
)
def test_headings_in_the_shapes_people_set_them(finder, heading, kind):
    assert finder.kind_of(heading) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Customer Service Representative",
        "Handled the work experience of new joiners in the nesting bay",
        "Experience in handling irate customers",
        "",
        "---",
    ],
)
def test_other_lines_head_nothing(finder, line):
    assert finder.kind_of(line) is None


def test_sections_tile_the_document(finder):
    text = "Ann Example\nSummary\nTen years.\nExperience\nAgent\nEducation\nB.Com"
    document = Document.of_text(text)
    sections = finder.find(document)
    assert [section.kind for section in sections] == [
        "header",
        "summary",
        "experience",
        "education",
    ]
    assert "".join(text[section.start : section.end] for section in sections) == text
    assert text[sections[2].body : sections[2].end].strip() == "Agent"


def test_text_without_headings_is_all_header(finder):
    assert kinds(finder, "Ann Example\nan agent") == ["header"]


def test_content_behind_a_colon_starts_a_section(finder):
    assert kinds(finder, "Ann\nLanguages known: English, Tamil") == ["header", "languages"]


def test_content_may_stand_behind_a_heading_in_capitals(finder):
    text = "Ann\nEXPERIENCE\nAgent, 2015 - 2018\nLANGUAGES English | Hindi | Urdu"
    assert kinds(finder, text) == ["header", "experience", "languages"]


def test_responsibilities_belong_to_the_job_above(finder):
    text = "EXPERIENCE\nAgent, 2015 - 2018\nResponsibilities:\nTook calls\nEDUCATION\nB.A."
    assert kinds(finder, text) == ["header", "experience", "education"]


def test_a_heading_unlike_the_others_heads_a_paragraph_of_the_job():
    text = "EXPERIENCE\nAgent\nAchievements\nStar of the month\nEDUCATION\nB.A."
    starts = [i for i in range(len(text)) if i == 0 or text[i - 1] == "\n"]
    lines = tuple(
        Line(
            s,
            text.find("\n", s) if "\n" in text[s:] else len(text),
            bold=text[s:].startswith(("EX", "ED")),
        )
        for s in starts
    )
    document = Document(text, lines, Source("t"))
    finder = SectionFinder(load_terminology())
    assert [s.kind for s in finder.find(document)] == ["header", "experience", "education"]


def test_the_same_words_set_like_the_other_headings_end_the_work_history(finder):
    text = "EXPERIENCE\nAgent\nACHIEVEMENTS\nStar of the month\nEDUCATION\nB.A."
    assert kinds(finder, text) == ["header", "experience", "achievements", "education"]


def test_normalization_is_idempotent():
    for heading in ("E D U C A T I O N", "1) Skills:", "Führung & Team"):
        once = normalize_heading(heading)
        assert normalize_heading(once) == once


def test_a_word_with_many_uses_heads_a_section_where_the_other_headings_look_like_it(finder):
    text = "EXPERIENCE\nClerk, Fernwood\nEDUCATION\nB.Com, 2010\nACTIVITIES\nChess\n"
    assert kinds(finder, text) == ["header", "experience", "education", "interests"]


@pytest.mark.parametrize(
    "text",
    [
        "Experience\nClerk, Fernwood\nEducation\nB.Com, 2010\nACTIVITIES\nChess\n",
        "EXPERIENCE\nClerk, Fernwood\nEDUCATION\nB.Com, 2010\nActivities\nChess\n",
        "SUMMARY\nTen years\nEDUCATION\nB.Com\nSKILLS\nFiling\nACTIVITIES\n",
    ],
)
def test_it_heads_none_where_it_does_not_or_among_skills(finder, text):
    assert "interests" not in kinds(finder, text)


@given(
    st.sampled_from(["", "1) ", "IV. ", "*** ", "(", "- "]),
    st.sampled_from(FORMS),
    st.sampled_from(
        ["", ":", " :-", " (contd.)", " CONTD", " continued.", " ***", "’", ")", "\t:", "_"]
    ),
    st.booleans(),
)
def test_a_heading_is_known_whatever_adorns_it(ahead: str, form: str, behind: str, big: bool):
    finder = SectionFinder(load_terminology())
    form = form.upper() if big else form
    expected = finder.kind_of(form)
    assert expected is not None
    adorned = f"{ahead}{form}{behind}"
    if normalize_heading(adorned) == normalize_heading(form):
        assert finder.kind_of(adorned) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann\nWORK EXPERINCE\nClerk\nREFRENCES\nB. Lee", ["header", "experience", "references"]),
        ("ann\nexperience\nclerk\neducation\nb.a.", ["header", "experience", "education"]),
    ],
)
def test_who_types_in_a_hurry_has_worked_too(finder, text, expected):
    assert kinds(finder, text) == expected


def test_a_word_that_ends_a_sentence_is_no_heading_in_small_letters(finder):
    text = (
        "Ann\nShe has worked for the hotel and brings more than eleven years of\nexperience\nB.A."
    )
    assert kinds(finder, text) == ["header"]
