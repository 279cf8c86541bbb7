from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from terminology.directories import SCORING, TOOLS, write_lexicons

from bpo_resume.errors import LexiconError, UsageError
from bpo_resume.terminology import examples, load_terminology, shipped_directory
from bpo_resume.terminology.scoring import Scoring, TenurePart
from bpo_resume.terminology.terms import Employer, Tool

EMPLOYER = """
[[employer]]
id = "acme"
name = "Acme Contact"
type = "provider"
source = "company"
matches = ["Agent at Acme Contact"]
rejects = ["Acme of skill"]

[[employer.ambiguous]]
aliases = ["ACME"]
needs = ["call center"]
cased = true
"""


def problems_of(directory: Path) -> tuple[str, ...]:
    with pytest.raises(LexiconError) as caught:
        load_terminology(base=directory)
    return caught.value.problems


def test_terms_are_typed_and_keyed_by_id(tmp_path: Path) -> None:
    loaded = load_terminology(base=write_lexicons(tmp_path, tools=TOOLS, more__employers=EMPLOYER))
    assert list(loaded.of(Tool)) == ["acme_desk", "ringo"]
    assert loaded.of(Tool)["acme_desk"].aliases == ("Acme Desk Pro",)
    assert loaded.of(Employer)["acme"].ambiguous[0].needs == ("call center",)
    assert loaded.files["employer", "acme"] == "more/employers.toml"
    assert [term.id for term in loaded] == ["acme_desk", "ringo", "acme"]
    assert len(loaded) == 3


def test_a_kind_without_terms_is_an_empty_mapping(tmp_path: Path) -> None:
    assert load_terminology(base=write_lexicons(tmp_path, tools=TOOLS)).of(Employer) == {}


def test_scoring_is_typed_and_a_part_left_out_gives_no_points(tmp_path: Path) -> None:
    loaded = load_terminology(base=write_lexicons(tmp_path, tools=TOOLS, scoring=SCORING))
    assert loaded.scoring == Scoring(tenure=TenurePart(points=35, full_months=60))
    assert loaded.scoring.total == 35


def test_the_shipped_scoring_adds_up_to_a_hundred() -> None:
    assert load_terminology().scoring.total == 100


def test_examples_say_whether_the_term_is_expected(tmp_path: Path) -> None:
    loaded = load_terminology(base=write_lexicons(tmp_path, employers=EMPLOYER))
    assert [(term.id, sentence, expected) for term, sentence, expected in examples(loaded)] == [
        ("acme", "Agent at Acme Contact", True),
        ("acme", "Acme of skill", False),
    ]


def test_every_problem_of_every_file_is_reported_at_once(tmp_path: Path) -> None:
    write_lexicons(
        tmp_path,
        a="[[tool]\n",
        b='[[tool]]\nid = "Bad Id"\nname = "X"\ncolour = "red"\nsource = "s"\n',
        c='[[gadget]]\nid = "x"\n',
        d='[tool]\nid = "x"\n',
        e='[[tool]]\nname = "Y"\nsource = "s"\ncategory = "c"\n',
    )
    problems = problems_of(tmp_path)
    assert problems[0].startswith("a.toml: Expected")
    assert problems[1].startswith("c.toml: gadget: unknown kind of term; one of availability,")
    assert problems[2] == "d.toml: tool: terms are written as [[tool]] tables"
    assert set(problems[3:6]) == {
        "b.toml: tool Bad Id: colour: unknown key",
        "b.toml: tool Bad Id: category: missing",
        "b.toml: tool Bad Id: id: String should match pattern '^[a-z][a-z0-9_]*$'",
    }
    assert problems[6:] == ("e.toml: tool #1: id: missing",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (EMPLOYER.replace('"provider"', '"bakery"'), "employer acme: type: Input should be 'provi"),
        (EMPLOYER.replace("cased = true", "capitals = true"), "ambiguous.0.capitals: unknown key"),
        (EMPLOYER.replace('["ACME"]', "[]"), "employer acme: ambiguous.0.aliases: Tuple should"),
        (
            EMPLOYER.replace('["ACME"]', '["AC", ""]'),
            "employer acme: ambiguous.0.aliases.1: String",
        ),
        ("employer = 3", "terms are written as [[employer]] tables"),
        ("[disable]\nemployer = ['acme']", "employer acme: disable: only in an overlay"),
    ],
)
def test_a_problem_names_file_table_and_key(tmp_path: Path, text: str, problem: str) -> None:
    (found,) = problems_of(write_lexicons(tmp_path, employers=text))
    assert found.startswith("employers.toml: ")
    assert problem in found


def test_an_id_may_stand_once_in_a_kind_whatever_the_file(tmp_path: Path) -> None:
    write_lexicons(tmp_path, one=TOOLS, two=TOOLS, three=EMPLOYER)
    assert problems_of(tmp_path) == (
        "two.toml: tool acme_desk: id: already defined in one.toml",
        "two.toml: tool ringo: id: already defined in one.toml",
    )


BOTTOMLESS = {
    "lists": "x = " + "[" * 5000,
    "closed lists": "x = " + "[" * 200 + "]" * 200,
    "tables": "x = " + "{a=" * 5000,
    "dotted keys": "x" + ".a" * 5000 + " = 1",
    "headings": "[" + "a." * 5000 + "a]",
    "digits": "x = " + "9" * 5000,
    "hexadecimal digits": "x = 0x" + "f" * 5000,
    "an id of digits": "[[tool]]\nid = 0x" + "f" * 5000,
    "an extended number": "[[tool]]\nextends = 0x" + "f" * 5000,
    "a date of no calendar": "x = 2020-02-30",
}


@pytest.mark.parametrize("file", ["tools", "scoring"])
@pytest.mark.parametrize("name", BOTTOMLESS)
def test_what_no_lexicon_can_need_is_a_problem_of_its_file(
    tmp_path: Path, name: str, file: str
) -> None:
    for found in problems_of(write_lexicons(tmp_path, **{file: BOTTOMLESS[name]})):
        assert found.startswith(f"{file}.toml: ")
        assert len(found) < 500


@pytest.mark.parametrize(
    ("scoring", "problem"),
    [
        ("[level]\npoints = 2020-01-01", "level.points: Input should be a valid number"),
        ("[level]\npoints = 101", "level.points: Input should be less than or equal to 100"),
        ("[level]", "level.points: missing"),
        ("[level]\npoints = 1\neach = 1", "level.each: unknown key"),
        ("[luck]\npoints = 1", "luck: unknown key"),
        ("[tenure]\npoints = 1\nfull_months = 0", "tenure.full_months: Input should be greater"),
    ],
)
def test_a_problem_of_the_scoring_names_its_key(tmp_path: Path, scoring: str, problem: str) -> None:
    (found,) = problems_of(write_lexicons(tmp_path, tools=TOOLS, scoring=scoring))
    assert found.startswith(f"scoring.toml: {problem}")


def test_a_directory_without_lexicons_is_a_problem(tmp_path: Path) -> None:
    assert "no lexicon files" in problems_of(tmp_path)[0]


def test_a_directory_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such directory"):
        load_terminology(base=tmp_path / "absent")


def test_a_file_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "tools.toml").write_bytes(b'[[tool]]\nname = "caf\xe9"\n')
    assert problems_of(tmp_path)[0].startswith("tools.toml: 'utf-8' codec can't decode")


@pytest.mark.parametrize("content", ["a = " + "[" * 100_000, "a = " + "1" * 5000])
def test_a_file_without_end_is_a_problem(tmp_path: Path, content: str) -> None:
    (tmp_path / "tools.toml").write_text(content, encoding="utf-8")
    (problem,) = problems_of(tmp_path)
    assert problem.startswith("tools.toml: ")


def test_the_fingerprint_is_of_the_content_not_of_the_files(tmp_path: Path) -> None:
    first, second = TOOLS.split("[[tool]]")[1:]
    one = write_lexicons(tmp_path / "one", tools=TOOLS, scoring=SCORING)
    two = write_lexicons(
        tmp_path / "two",
        a__z="[[tool]]" + second.replace("\n", "\r\n"),
        b="\ufeff[[tool]]" + first,
        scoring=SCORING,
    )
    assert load_terminology(base=one).fingerprint == load_terminology(base=two).fingerprint
    assert load_terminology(base=one) == load_terminology(base=two)


@pytest.mark.parametrize(
    "change",
    [
        {"tools": TOOLS.replace("Acme Desk Pro", "Acme Desk Plus")},
        {"tools": TOOLS.replace("acme_desk", "acme_desk_2")},
        {"scoring": SCORING.replace("60", "48")},
        {"employers": EMPLOYER},
    ],
)
def test_any_change_of_content_changes_the_fingerprint(
    tmp_path: Path, change: dict[str, str]
) -> None:
    files = {"tools": TOOLS, "scoring": SCORING}
    before = load_terminology(base=write_lexicons(tmp_path / "before", **files))
    after = load_terminology(base=write_lexicons(tmp_path / "after", **(files | change)))
    assert before.fingerprint != after.fingerprint
    assert before != after


def test_a_terminology_travels_between_processes(tmp_path: Path) -> None:
    loaded = load_terminology(base=write_lexicons(tmp_path, tools=TOOLS, employers=EMPLOYER))
    copy = pickle.loads(pickle.dumps(loaded))  # noqa: S301 - our own bytes
    assert copy == loaded
    assert copy.terms == loaded.terms


def test_the_shipped_lexicons_are_loaded_once_and_by_default() -> None:
    assert load_terminology() is load_terminology()
    assert load_terminology() == load_terminology(base=shipped_directory())
