"""The components, as a spaCy user who has the package installed meets them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint, distributions
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from terminology.directories import TOOLS, write_lexicons

import bpo_resume.pipeline.annotation  # noqa: F401  # registers what the entry points name

PYPROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
ENTRY_POINTS: dict[str, str] = PYPROJECT["project"]["entry-points"]["spacy_factories"]
IN_ORDER = ["bpo_sections", "bpo_terms", "bpo_context", "bpo_positions", "bpo_values"]
INSTALLED = any(found.metadata["Name"] == "bpo-resume" for found in distributions())
TEXT = """Ana Example
Experience
Customer Service Representative, Example Outsourcing, Jan 2018 to Mar 2020
Worked in Genesys with an AHT of 300 seconds
"""


def test_every_factory_is_an_entry_point() -> None:
    registered = {name for name in Language.factories if name.startswith("bpo_")}
    assert registered == set(ENTRY_POINTS)


@pytest.mark.parametrize("name", ENTRY_POINTS)
def test_an_entry_point_is_the_factory_of_its_name(name: str) -> None:
    function = EntryPoint(name, ENTRY_POINTS[name], "spacy_factories").load()
    nlp = spacy.blank("en")
    assert type(nlp.add_pipe(name)) is type(function(nlp, name, **_options(name)))
    nlp(TEXT)


def _options(name: str) -> dict[str, object]:
    return dict(Language.get_factory_meta(name).default_config)


def test_all_components_work_together_in_a_blank_pipeline() -> None:
    nlp = spacy.blank("en")
    for name in [*IN_ORDER, *sorted(ENTRY_POINTS.keys() - set(IN_ORDER))]:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["bpo_kpis"]] == ["AHT"]
    assert [span.text for span in doc.spans["bpo_tools"]] == ["Genesys"]
    assert [value.value for value in doc._.bpo_values] == [300.0]
    assert [position.start for position in doc._.bpo_positions] == ["2018-01"]


def test_one_component_does_all() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("bpo_resume")
    doc = nlp(TEXT)
    assert [kpi.value for kpi in doc._.bpo_resume.kpis] == [300.0]
    assert "Genesys" in [span.text for span in doc.spans["bpo_terms"]]
    assert nlp(doc)._.bpo_resume == doc._.bpo_resume


def test_taggers_work_in_processes_of_spacy() -> None:
    nlp = spacy.blank("en")
    for name in ("bpo_tools", "bpo_kpis"):
        nlp.add_pipe(name)
    docs = list(nlp.pipe([TEXT, "AHT of 300 seconds"], n_process=2))
    assert [[span.text for span in doc.spans["bpo_kpis"]] for doc in docs] == [["AHT"], ["AHT"]]
    assert [[span.text for span in doc.spans["bpo_tools"]] for doc in docs] == [["Genesys"], []]


def test_a_certification_of_a_family_is_spanned_to_the_end_of_its_name() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("bpo_terms")
    doc = nlp("Certifications\nApple Certified Support Professional\n")
    assert [span.text for span in doc.spans["bpo_terms"]] == [
        "Apple Certified Support Professional"
    ]


def test_terms_that_others_drop_between_the_components_are_no_mentions() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("bpo_terms")
    doc = nlp(TEXT)
    doc.spans["bpo_terms"] = [span for span in doc.spans["bpo_terms"] if span.label_ != "tool"]
    context = nlp.create_pipe("bpo_context")
    kinds = {mention.kind for mention in context(doc)._.bpo_mentions}
    assert "kpi" in kinds
    assert "tool" not in kinds


@pytest.mark.parametrize("several", [False, True])
def test_a_component_takes_directories_of_the_users_own(tmp_path: Path, several: bool) -> None:
    own = write_lexicons(tmp_path, tools=TOOLS)
    nlp = spacy.blank("en")
    nlp.add_pipe("bpo_tools", config={"lexicons": [str(own)] if several else str(own)})
    doc = nlp("Logged tickets in Acme Desk Pro")
    assert [span.id_ for span in doc.spans["bpo_tools"]] == ["acme_desk"]


@pytest.mark.skipif(not INSTALLED, reason="entry points exist where the package is installed")
def test_installed_the_components_need_no_import() -> None:
    code = f"import spacy\nfor n in {list(ENTRY_POINTS)}: spacy.blank('en').add_pipe(n)"
    subprocess.run([sys.executable, "-c", code], check=True)
