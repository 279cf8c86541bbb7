from __future__ import annotations

from pathlib import Path

import pytest
from terminology.directories import SCORING, TOOLS, write_lexicons

from bpo_resume.errors import LexiconError, UsageError
from bpo_resume.terminology import Terminology, load_terminology
from bpo_resume.terminology.scoring import LevelPart, Scoring, TenurePart
from bpo_resume.terminology.terms import Tool

NEW_TOOL = """
[[tool]]
id = "{id}"
name = "HouseDesk"
category = "ticketing"
source = "in house"
"""


def lay_over(tmp_path: Path, **own: str) -> Terminology:
    shipped = write_lexicons(tmp_path / "shipped", tools=TOOLS, scoring=SCORING)
    return load_terminology(write_lexicons(tmp_path / "own", **own), base=shipped)


def problems_of(tmp_path: Path, **own: str) -> tuple[str, ...]:
    with pytest.raises(LexiconError) as caught:
        lay_over(tmp_path, **own)
    return caught.value.problems


def test_new_terms_are_added(tmp_path: Path) -> None:
    loaded = lay_over(tmp_path, mine=NEW_TOOL.format(id="house_desk"))
    assert list(loaded.of(Tool)) == ["acme_desk", "ringo", "house_desk"]
    assert loaded.files["tool", "house_desk"] == (tmp_path / "own/mine.toml").as_posix()


def test_extends_lengthens_the_lists_of_a_shipped_term(tmp_path: Path) -> None:
    own = '[[tool]]\nextends = "acme_desk"\naliases = ["AcmeD"]\nrejects = ["Acme of desks"]\n'
    term = lay_over(tmp_path, mine=own).of(Tool)["acme_desk"]
    assert term.aliases == ("Acme Desk Pro", "AcmeD")
    assert term.rejects == ("Acme of desks",)
    assert term.matches == ("Logged tickets in AcmeDesk",)


def test_a_term_may_be_extended_more_than_once(tmp_path: Path) -> None:
    own = '[[tool]]\nextends = "ringo"\naliases = ["Ringo1"]\n'
    term = lay_over(tmp_path, a=own, b=own.replace("Ringo1", "Ringo2")).of(Tool)["ringo"]
    assert term.aliases == ("Ringo1", "Ringo2")


def test_disable_takes_a_shipped_term_away(tmp_path: Path) -> None:
    assert list(lay_over(tmp_path, mine='[disable]\ntool = ["ringo"]').of(Tool)) == ["acme_desk"]


def test_a_disabled_term_may_be_defined_anew(tmp_path: Path) -> None:
    own = '[disable]\ntool = ["ringo"]\n' + NEW_TOOL.format(id="ringo")
    assert lay_over(tmp_path, mine=own).of(Tool)["ringo"].name == "HouseDesk"


REPLACED = NEW_TOOL.replace('id = "{id}"', 'replaces = "ringo"')


def test_replaces_puts_another_term_under_the_id_of_an_old_one(tmp_path: Path) -> None:
    tools = lay_over(tmp_path, mine=REPLACED).of(Tool)
    assert list(tools) == ["acme_desk", "ringo"]
    assert (tools["ringo"].name, tools["ringo"].matches) == ("HouseDesk", ())


def test_directories_lie_over_one_another_in_their_order(tmp_path: Path) -> None:
    first = write_lexicons(tmp_path / "first", mine=NEW_TOOL.format(id="house_desk"))
    second = write_lexicons(
        tmp_path / "second",
        mine='[[tool]]\nextends = "house_desk"\naliases = ["HD"]\n[disable]\ntool = ["ringo"]',
    )
    shipped = write_lexicons(tmp_path / "shipped", tools=TOOLS)
    loaded = load_terminology(first, second, base=shipped)
    assert list(loaded.of(Tool)) == ["acme_desk", "house_desk"]
    assert loaded.of(Tool)["house_desk"].aliases == ("HD",)
    with pytest.raises(LexiconError, match="house_desk: extends: no such term"):
        load_terminology(second, first, base=shipped)


def test_a_problem_of_the_scoring_names_the_overlay(tmp_path: Path) -> None:
    (found,) = problems_of(tmp_path, scoring="[luck]\npoints = 1\n")
    assert found == f"{tmp_path.as_posix()}/own/scoring.toml: luck: unknown key"


def test_scoring_values_replace_the_shipped_ones_key_by_key(tmp_path: Path) -> None:
    loaded = lay_over(tmp_path, scoring="[tenure]\npoints = 40\n[level]\npoints = 10\n")
    assert loaded.scoring == Scoring(
        tenure=TenurePart(points=40, full_months=60), level=LevelPart(points=10)
    )


def test_an_overlay_changes_the_fingerprint(tmp_path: Path) -> None:
    loaded = lay_over(tmp_path, mine='[disable]\ntool = ["ringo"]')
    assert loaded != load_terminology(base=tmp_path / "shipped")


@pytest.mark.parametrize(
    ("own", "problem"),
    [
        (NEW_TOOL.format(id="ringo"), "tool ringo: id: already defined in tools.toml"),
        ('[[tool]]\nextends = "zebra"\n', "tool zebra: extends: no such term, or a disabled one"),
        ('[[tool]]\nextends = "ringo"\nname = "R"\n', "tool ringo: name: only lists can be exten"),
        ('[[tool]]\nextends = "ringo"\naliases = "R"\n', "tool ringo: aliases: only lists can be"),
        ('[[tool]]\nextends = "ringo"\naliases = [5]\n', "tool ringo: aliases.0: Input should be"),
        (REPLACED.replace("ringo", "zebra"), "tool zebra: replaces: no such term, or a disabled"),
        (REPLACED + 'id = "mine"\n', "tool ringo: id: what replaces a term has its id"),
        (REPLACED * 2, "tool ringo: replaces: already replaced in "),
        ('[disable]\ntool = ["zebra"]', "tool zebra: disable: no such term"),
        ('[disable]\ngadget = ["ringo"]', "disable.gadget: needs a kind of term and a list of ids"),
        ("[disable]\ntool = 1", "disable.tool: needs a kind of term and a list of ids"),
        ('disable = ["ringo"]', "disable: a table of ids by kind"),
    ],
)
def test_problems_are_named_with_the_overlay_they_stand_in(
    tmp_path: Path, own: str, problem: str
) -> None:
    (found,) = problems_of(tmp_path, mine=own)
    assert found.startswith(f"{(tmp_path / 'own/mine.toml').as_posix()}: ")
    assert problem in found


def test_what_is_disabled_cannot_be_extended(tmp_path: Path) -> None:
    own = '[disable]\ntool = ["ringo"]\n[[tool]]\nextends = "ringo"\naliases = ["R2"]\n'
    (found,) = problems_of(tmp_path, mine=own)
    assert found.endswith("/own/mine.toml: tool ringo: extends: no such term, or a disabled one")


def test_an_overlay_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such directory"):
        load_terminology(tmp_path / "absent")


def test_an_overlay_lies_over_the_shipped_lexicons_by_default(tmp_path: Path) -> None:
    own = write_lexicons(tmp_path / "own", mine=NEW_TOOL.format(id="our_house_desk"))
    assert len(load_terminology(own)) == len(load_terminology()) + 1
