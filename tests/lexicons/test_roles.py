"""The roles as a whole: enough of them, told apart, and with codes that exist."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from bpo_resume.pipeline.titles import TitleReader
from bpo_resume.pipeline.titles.words import split_title
from bpo_resume.terminology import load_terminology
from bpo_resume.terminology.terms import Role

SHIPPED = load_terminology()
ROLES = SHIPPED.of(Role)
TAXONOMIES = Path(__file__).parents[3] / "shared" / "domain" / "taxonomies"
with_taxonomies = pytest.mark.skipif(
    not TAXONOMIES.is_dir(), reason=f"the taxonomies are not at {TAXONOMIES}"
)


def forms(role: Role) -> tuple[str, ...]:
    guarded = (alias for group in role.ambiguous for alias in group.aliases)
    return (role.name, *role.aliases, *guarded)


def test_there_are_enough_roles_with_enough_forms() -> None:
    assert len(ROLES) >= 190
    assert len({form.casefold() for role in ROLES.values() for form in forms(role)}) >= 2000


@pytest.mark.parametrize(
    ("side", "least"),
    [("front", 40), ("back", 60), ("shared", 25), ("undecided", 20), ("none", 20)],
)
def test_every_side_has_its_roles(side: str, least: int) -> None:
    assert sum(role.side == side for role in ROLES.values()) >= least


def test_a_title_of_two_words_or_more_is_of_one_role() -> None:
    owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for role in ROLES.values():
        for form in (role.name, *role.aliases):
            owners[split_title(form)].add(role.id)
    assert {words: ids for words, ids in owners.items() if len(words) > 1 and len(ids) > 1} == {}


def test_every_form_is_read_as_its_own_role() -> None:
    reader = TitleReader(SHIPPED)
    wrong = {
        form: reader.read(form).role
        for role in ROLES.values()
        for form in (role.name, *role.aliases)
        if reader.read(form).role != role.id
    }
    assert wrong == {}


def test_front_and_back_office_roles_have_a_rung() -> None:
    assert [role.id for role in ROLES.values() if role.side != "none" and role.level is None] == []


def test_only_work_outside_front_and_back_office_is_of_setting_none() -> None:
    wrong = [r.id for r in ROLES.values() if r.setting == "none" and r.side in ("front", "back")]
    assert wrong == []


def test_a_code_is_approximate_only_where_there_is_one() -> None:
    assert [r.id for r in ROLES.values() if r.soc_approximate and r.soc is None] == []
    assert [r.id for r in ROLES.values() if r.esco_approximate and r.esco is None] == []


@with_taxonomies
def test_every_soc_code_exists_in_onet() -> None:
    lines = (TAXONOMIES / "Occupation Data.txt").read_text(encoding="utf-8").splitlines()
    known = {line.split("\t")[0] for line in lines}
    codes = {role.id: role.soc for role in ROLES.values() if role.soc is not None}
    assert len(codes) >= 190
    assert {role: code for role, code in codes.items() if code not in known} == {}


@with_taxonomies
def test_every_esco_code_exists_in_esco() -> None:
    path = TAXONOMIES / "esco_occupations_en.csv"
    with path.open(encoding="utf-8", newline="") as file:
        known = {row["conceptUri"].rsplit("/", 1)[-1] for row in csv.DictReader(file)}
    codes = {role.id: role.esco for role in ROLES.values() if role.esco is not None}
    assert len(codes) >= 100
    assert {role: code for role, code in codes.items() if code not in known} == {}
