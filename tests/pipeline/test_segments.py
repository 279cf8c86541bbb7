"""Heading lines taken apart: titles, employers, places, and the labels before them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.pipeline.positions.labels import may_label_employer, read_label
from bpo_resume.pipeline.positions.organisations import OrganisationReader
from bpo_resume.pipeline.positions.segments import Segmenter
from bpo_resume.pipeline.sections import SectionFinder
from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.terminology import load_terminology

CSR = "Customer Service Representative"


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    terminology = load_terminology()
    return Segmenter(
        TitleReader(terminology),
        OrganisationReader(terminology),
        SectionFinder(terminology).is_heading,
    )


def parts(segmenter: Segmenter, line: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in segmenter.cut(line, 0)]


JOB = [("title", "Team Leader"), ("employer", "Concentrix"), ("place", "Manila")]


@pytest.mark.parametrize(
    "line",
    [
        "Team Leader, Concentrix, Manila",
        "Team Leader, Concentrix - Manila",
        "Team Leader | Concentrix | Manila",
        "Team Leader – Concentrix – Manila",
        "Team Leader — Concentrix (Manila)",
        "Team Leader\tConcentrix\tManila",
        "Team Leader  Concentrix  Manila",
        "Team Leader • Concentrix • Manila",
        "Team Leader: Concentrix, Manila",
        "Team Leader at Concentrix, Manila",
        "Team Leader with Concentrix in Manila",
        "Team Leader @ Concentrix, Manila",
    ],
)
def test_every_separator_parts_title_employer_and_place(segmenter: Segmenter, line: str) -> None:
    assert parts(segmenter, line) == JOB


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Smith, Jones & Co", [("employer", "Smith, Jones & Co")]),
        ("Blueharbor Pvt. Ltd.", [("employer", "Blueharbor Pvt. Ltd.")]),
        (f"{CSR} (Contract)", [("title", f"{CSR} (Contract)")]),
        ("Vice-President, Customer Care", [("title", "Vice-President, Customer Care")]),
        (
            "Concentrix, Tulsa, OK",
            [("employer", "Concentrix"), ("place", "Tulsa, OK")],
        ),
        (
            "Team Leader, Tarnów, Poland",
            [("title", "Team Leader"), ("place", "Tarnów, Poland")],
        ),
        ("Genpact, Tarnów", [("employer", "Genpact"), ("place", "Tarnów")]),
        # What stands behind a title's dash is its process, even where it may be a title itself
        ("General Manager – Customer Service", [("title", "General Manager – Customer Service")]),
        ("Manager – CSR", [("title", "Manager – CSR")]),
        ("Data Entry Clerk – Supervisor", [("title", "Data Entry Clerk"), ("title", "Supervisor")]),
        # A brand that is a surname too, told by its country
        ("Sutherland Colombia, Cali", [("employer", "Sutherland Colombia"), ("place", "Cali")]),
        ("Sutherland Springs", [("employer", "Sutherland Springs")]),
        # A branch in parentheses belongs to the name
        (
            "Acme (India) Pvt. Ltd., Pune",
            [("employer", "Acme (India) Pvt. Ltd."), ("place", "Pune")],
        ),
        ("Acme Care (P) Ltd", [("employer", "Acme Care (P) Ltd")]),
        # The trade of an employer is no title
        ("Blueharbor Global Shared Services", [("employer", "Blueharbor Global Shared Services")]),
    ],
)
def test_separators_inside_one_name_do_not_part_it(
    segmenter: Segmenter, line: str, expected: list[tuple[str, str]]
) -> None:
    assert parts(segmenter, line) == expected


def test_what_a_label_names_goes_on_behind_a_dash(segmenter: Segmenter) -> None:
    assert parts(segmenter, "Process: Travel desk – outbound telesales") == []
    assert parts(segmenter, "Client: Acme – Team Leader") == [("title", "Team Leader")]


@pytest.mark.parametrize("line", ["", "  ,; ", "EXPERIENCE", "Work Experience:", "|"])
def test_headings_and_ornament_are_no_part(segmenter: Segmenter, line: str) -> None:
    assert segmenter.cut(line, 0) == ()


def test_dates_part_a_line_and_belong_to_no_segment(segmenter: Segmenter) -> None:
    line = "Team Leader Jan 2015 - Dec 2016 Concentrix"
    dates = (line.index("Jan"), line.index(" Concentrix"))
    found = segmenter.cut(line, 0, (dates,))
    assert [(s.kind, s.text) for s in found] == JOB[:2]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("Designation: Team Leader", "title", "Team Leader"),
        ("Designation : Team Leader", "title", "Team Leader"),
        ("Designation:- Team Leader", "title", "Team Leader"),
        ("1) Designation: Team Leader", "title", "Team Leader"),
        ("Position Held = Team Leader", "title", "Team Leader"),
        ("Role: Green Valley", "title", "Green Valley"),
        ("Organisation: Green Valley", "employer", "Green Valley"),
        ("Organisation :- Green Valley", "employer", "Green Valley"),
        ("Company Name: Green Valley", "employer", "Green Valley"),
        ("Location: Green Valley", "place", "Green Valley"),
        ("Location - Green Valley", "place", "Green Valley"),
    ],
)
def test_a_label_says_what_stands_behind_it(
    segmenter: Segmenter, line: str, kind: str, text: str
) -> None:
    assert parts(segmenter, line) == [(kind, text)]


@pytest.mark.parametrize(
    "line",
    ["Process: Concentrix", "Team Size: 12", "Manager: Anna Sample", "Reporting to: Team Leader"],
)
def test_what_another_label_names_is_neither_title_nor_employer(
    segmenter: Segmenter, line: str
) -> None:
    assert segmenter.cut(line, 0) == ()


@pytest.mark.parametrize(
    "line", ["Designation:", "Designation: ,", "Company: ...", "Role: Responsibilities"]
)
def test_a_label_with_nothing_behind_it_names_nothing(segmenter: Segmenter, line: str) -> None:
    assert not {"title", "employer"} & {kind for kind, _ in parts(segmenter, line)}


def test_two_labels_on_a_line_name_two_facts(segmenter: Segmenter) -> None:
    line = "Designation: Team Leader\tCompany: Green Valley"
    assert parts(segmenter, line) == [("title", "Team Leader"), ("employer", "Green Valley")]


@pytest.mark.parametrize("mark", [" - ", " － ", " "])
def test_the_placeholders_of_templates_stand_for_employer_and_place(
    segmenter: Segmenter, mark: str
) -> None:
    found = parts(segmenter, f"Company Name{mark}City , State {CSR}")
    assert ("employer", "Company Name") in found
    assert ("title", CSR) in found
    assert [text for kind, text in found if kind == "employer"] == ["Company Name"]


def test_a_title_ends_where_the_sentence_glued_to_it_begins(segmenter: Segmenter) -> None:
    line = f"{CSR} Answered calls all day long for a phone brand in the north"
    assert parts(segmenter, line) == [("title", CSR)]


pieces = st.sampled_from(
    [
        "Team Leader",
        CSR,
        "Concentrix",
        "Manila",
        "Tulsa, OK",
        "Pvt. Ltd.",
        "Company Name",
        "City , State",
        "Designation:",
        " - ",
        " | ",
        "\t",
        ", ",
        " (",
        ")",
        " at ",
        " ",
    ]
)
lines = st.lists(pieces, max_size=9).map("".join) | st.text(max_size=80)


@given(line=lines, offset=st.integers(0, 1000))
def test_segments_are_in_order_apart_and_quote_their_line(
    segmenter: Segmenter, line: str, offset: int
) -> None:
    found = segmenter.cut(line, offset)
    assert all(line[s.start - offset : s.end - offset] == s.text for s in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(0.0 <= score <= 1.0 for s in found for score in (s.title, s.employer, s.place))


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("Designation: X", "title", "X"),
        ("Role :- X", "title", "X"),
        ("Role - X", "title", "X"),
        ("Job Title\tX", "title", "X"),
        ("Current Designation: X", "title", "X"),
        ("Puesto: X", "title", "X"),
        ("Organisation = X", "employer", "X"),
        ("Organization: X", "employer", "X"),
        ("Name of the Organisation: X", "employer", "X"),
        ("2) Company: X", "employer", "X"),
        ("Empresa: X", "employer", "X"),
        ("Work Location: X", "place", "X"),
        ("Duration : 2014", "dates", "2014"),
        ("Worked from: 2014", "dates", "2014"),
        ("Process: X", "other", "X"),
        ("Client Name: X", "other", "X"),
        ("Key Responsibilities: X", "other", "X"),
        ("Reporting to: X", "other", "X"),
        ("designation: X", "title", "X"),
    ],
)
def test_labels_announce_what_follows(line: str, kind: str, rest: str) -> None:
    label = read_label(line)
    assert label is not None
    assert label[0] != "employer" or may_label_employer(f"agent {line.lower()}")
    assert (label[0], line[label[1] :]) == (kind, rest)


@pytest.mark.parametrize(
    "line", ["", "Team Leader", "Role X", "Process - Voice", "Manager - Operations", "Role-play"]
)
def test_words_that_only_begin_like_a_label_are_none(line: str) -> None:
    assert read_label(line) is None


def test_a_label_is_read_between_the_offsets_given() -> None:
    line = "Anna | Role: X | Pune"
    assert read_label(line) is None
    assert read_label(line, line.index("Role")) == ("title", line.index("X"))
    assert read_label(line, line.index("Role"), line.index(":")) is None
