"""Lines mended one by one: mojibake, ligatures, controls."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpo_resume.documents.bullets import split_bullet
from bpo_resume.documents.characters import mend_line, spell_ligatures, unreadable_share


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("CafÃ© manager", "Café manager"),
        ("the teamâ€™s target", "the team’s target"),
        ("2015 â€“ 2019", "2015 – 2019"),
        ("Company Nameï¼\u200b City", "Company Name - City"),
        ("Skills:Â Excel", "Skills: Excel"),
        ("BiologÃa", "Biología"),
        ("licensed â–ª certified â—¦ trained â— kept", "licensed ▪ certified ◦ trained ● kept"),
        ("followÂup calls", "follow-up calls"),
        ("Best Team.â€Designed", "Best Team.”Designed"),
        ("the â€œbestâ€ team", "the “best” team"),
        ("Â Excel", "Excel"),
        ("able toÂ Â Â Â Â work", "able to work"),
        ("o\ufb03ce work\ufb02ow", "office workflow"),
        ("no\xa0break\u2009space", "no break space"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("right\u202eto left", "rightto left"),
        ("on-\u2010campus", "on-campus"),
        ("e\u2010mail", "e-mail"),
        ("bell\x07 and \x00nul", "bell and nul"),
        ("Agent \t  2019", "Agent\t2019"),
        ("many    more    words    with    wide    gaps", "many more words with wide gaps"),
    ],
)
def test_damage_is_mended(damaged: str, mended: str) -> None:
    assert mend_line(damaged) == mended


@pytest.mark.parametrize("text", ["Ângela Souza", "São Paulo", "Crédit Agricole", "naïve – 50 €"])
def test_honest_accents_are_kept(text: str) -> None:
    assert mend_line(text) == text


@given(st.text(max_size=80))
def test_mended_lines_hold_no_controls_or_line_breaks(text: str) -> None:
    mended = mend_line(text)
    assert not re.search("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u200b]", mended)
    assert "  " not in mended


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("• Took calls", (True, "Took calls")),
        ("\uf0b7Took calls", (True, "Took calls")),
        ("• • Took calls", (True, "Took calls")),
        ("- Took calls", (True, "Took calls")),
        ("o Took calls", (True, "Took calls")),
        ("➢ Took calls", (True, "Took calls")),
        ("-5% shrinkage", (False, "-5% shrinkage")),
        ("o'clock", (False, "o'clock")),
        ("Took • calls", (False, "Took • calls")),
        ("- ", (False, "- ")),
    ],
)
def test_bullet_glyphs(line: str, expected: tuple[bool, str]) -> None:
    assert split_bullet(line) == expected


def test_tex_ligatures_are_spelled_out() -> None:
    assert spell_ligatures("o\x1ece work\x1dow") == "office workflow"


def test_unreadable_characters_are_a_share() -> None:
    assert unreadable_share(["\ufffd\ue001", "ab"]) == 0.5
    assert unreadable_share([]) == 0.0
