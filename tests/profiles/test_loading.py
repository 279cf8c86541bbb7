from __future__ import annotations

from pathlib import Path

import pytest

from bpo_resume.errors import ProfileError, UsageError
from bpo_resume.profiles import Profile, load_profile, template_text
from bpo_resume.profiles.loading import fingerprint
from bpo_resume.profiles.profile import KpiWish, TermWish
from bpo_resume.profiles.protected import REFUSALS

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "profiles").glob("*.toml"))


def load(tmp_path: Path, *criteria: str, head: str = 'title = "A vacancy"') -> Profile:
    file = tmp_path / "vacancy.toml"
    tables = (f'[[criteria]]\nneed = "must"\n{criterion}' for criterion in criteria)
    file.write_text("\n".join([head, *tables]), encoding="utf-8")
    return load_profile(file)


def problems(tmp_path: Path, *criteria: str, head: str = 'title = "A vacancy"') -> tuple[str, ...]:
    with pytest.raises(ProfileError) as caught:
        load(tmp_path, *criteria, head=head)
    return caught.value.problems


def test_six_profiles_ship_and_are_sound() -> None:
    assert len(EXAMPLES) == 6
    titles = {load_profile(file).title for file in EXAMPLES}
    assert len(titles) == 6


def test_the_template_is_sound_and_has_every_kind(tmp_path: Path) -> None:
    file = tmp_path / "new.toml"
    file.write_text(template_text(), encoding="utf-8")
    kinds = {wish.kind for wish in load_profile(file).criteria}
    assert kinds >= {"side", "months", "family", "setting", "level", "kpi", "tool", "language"}
    assert kinds >= {"certification", "availability"}


def test_names_and_abbreviations_become_ids(tmp_path: Path) -> None:
    profile = load(
        tmp_path,
        'kind = "tool"\nany = ["ServiceNow", "servicenow"]',
        'kind = "kpi"\nkpi = "Average Handle Time"\nat_most = 300',
    )
    tools, kpi = profile.criteria
    assert isinstance(tools, TermWish)
    assert isinstance(kpi, KpiWish)
    assert tools.any == ("servicenow",)
    assert (kpi.kpi, kpi.unit) == ("aht", "s")


@pytest.mark.parametrize(
    ("criterion", "problem"),
    [
        ('kind = "tool"\nany = ["Zendeks"]', "did you mean 'Zendesk'?"),
        ('kind = "tool"\nany = []', "criterion 1 (tool): any"),
        ('kind = "tool"', "either any or all"),
        ('kind = "tool"\nany = ["SAP"]\nall = ["SAP"]', "either any or all"),
        ('kind = "kpi"\nkpi = "csat"', "either at_least or at_most"),
        ('kind = "kpi"\nkpi = "csat"\nat_most = 80', "ask for at_least"),
        ('kind = "kpi"\nkpi = "aht"\nat_least = 80', "ask for at_most"),
        ('kind = "kpi"\nkpi = "aht"\nat_most = 80\nunit = "%"', "and not in '%'"),
        ('kind = "kpi"\nkpi = "collections"\nat_least = 80', "name a currency"),
        ('kind = "months"\nof = "front"', "criterion 1 (months): at_least: missing"),
        ('kind = "months"\nof = "font"\nat_least = 3', "criterion 1 (months): of"),
        ('kind = "level"', "lowest, highest or both"),
        ('kind = "level"\nlowest = "manager"\nhighest = "agent"', "agent is below manager"),
        ('kind = "language"\nlanguage = "Klingonese"', "the lexicons have no language"),
        ('kind = "salary"', "criterion 1: kind"),
        ('of = "front"', "criterion 1: kind: missing"),
        ('kind = "side"\nside = "front"\nweight = 0', "criterion 1 (side): weight"),
        ('kind = "side"\nside = "front"\nweight = nan', "criterion 1 (side): weight"),
        ('kind = "side"\nside = "front"\nwieght = 2', "criterion 1 (side): wieght: unknown key"),
    ],
)
def test_a_criterion_that_cannot_be_is_named_with_the_remedy(
    tmp_path: Path, criterion: str, problem: str
) -> None:
    (told,) = problems(tmp_path, criterion)
    assert told.startswith("vacancy.toml: ")
    assert problem in told


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    told = problems(tmp_path, 'kind = "age"\nat_most = 30', 'kind = "months"', head="")
    assert {one.split(": ")[1] for one in told} >= {"criterion 1", "title"}
    assert any("criterion 2 (months): at_least: missing" in one for one in told)


@pytest.mark.parametrize("word", sorted(REFUSALS))
def test_what_is_none_of_the_work_is_refused_with_an_explanation(tmp_path: Path, word: str) -> None:
    (told,) = problems(tmp_path, f'kind = "{word.replace("_", " ").title()}"')
    assert "is no criterion" in told or "never judged" in told


@pytest.mark.parametrize(
    ("criterion", "reason"),
    [
        ('kind = "months"\nof = "career"\nat_least = 1\nat_most = 60', "stands for age"),
        ('kind = "months"\nof = "career"\nat_least = 1\ngaps = 3', "never judged"),
        ('kind = "side"\nside = "front"\ngender = "f"', "gender is no criterion"),
        ('kind = "language"\nlanguage = "English"\nat_least = "native"', "ask for how well"),
    ],
)
def test_keys_and_levels_are_refused_too(tmp_path: Path, criterion: str, reason: str) -> None:
    (told,) = problems(tmp_path, criterion)
    assert reason in told


def test_a_profile_without_criteria_is_none(tmp_path: Path) -> None:
    assert "criteria: missing" in problems(tmp_path)[0]
    assert "none; write them" in problems(tmp_path, head='title = "x"\ncriteria = []')[0]


@pytest.mark.parametrize("value", ["[" * 5000, "{a=" * 5000, "9" * 5000, "0x" + "f" * 5000])
def test_a_file_without_bottom_is_told(tmp_path: Path, value: str) -> None:
    (tmp_path / "deep.toml").write_text(f"title = {value}", encoding="utf-8")
    with pytest.raises(ProfileError, match=r"deep.toml: no TOML: (?:more than 20|a whole number)"):
        load_profile(tmp_path / "deep.toml")


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"name a profile"):
        load_profile(tmp_path / "absent.toml")
    (tmp_path / "broken.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(ProfileError, match=r"broken.toml: no TOML"):
        load_profile(tmp_path / "broken.toml")


@pytest.mark.parametrize("content", ["a = " + "[" * 100_000, "a = " + "1" * 5000])
def test_a_file_without_end_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "endless.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ProfileError, match=r"endless.toml: no TOML"):
        load_profile(tmp_path / "endless.toml")


def test_the_fingerprint_is_of_what_is_asked_for(tmp_path: Path) -> None:
    one = load(tmp_path, 'kind = "tool"\nany = ["servicenow"]')
    same = load(tmp_path, '# a comment\nany = ["ServiceNow"]\nkind = "tool"')
    other = load(tmp_path, 'kind = "tool"\nany = ["servicenow"]\nweight = 2')
    assert fingerprint(one) == fingerprint(same) != fingerprint(other)
