"""spaCy components: ``nlp.add_pipe("bpo_resume")`` in any English pipeline, or its parts.

Each is a stage over the Findings of a Doc, built by a factory that takes ``lexicons``: a directory
of the user's own lexicon files laid over the shipped ones, or a list of them, or None. Terms lie in
``doc.spans`` between components, so that those of the user's own may add and drop some.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from bpo_resume.pipeline.annotation.docs import findings_of, keep
from bpo_resume.pipeline.annotation.spans import read_spans, write_spans
from bpo_resume.pipeline.credentials import find_credentials
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.findings import Stage
from bpo_resume.pipeline.mentioning import ContextStage, TermStage, UnlistedStage
from bpo_resume.pipeline.stages import PositionStage, SectionStage, ValueStage
from bpo_resume.pipeline.terms.tagger import KINDS
from bpo_resume.places import list_directories
from bpo_resume.terminology import Terminology, load_terminology

Lexicons: TypeAlias = str | list[str] | None

# Taggers of one kind each, which write to ``doc.spans`` under their own name.
KIND_TAGGERS: dict[str, str] = {
    "bpo_roles": "role",
    "bpo_kpis": "kpi",
    "bpo_tools": "tool",
    "bpo_skills": "skill",
    "bpo_certifications": "certification",
    "bpo_languages": "language",
}


class Component:
    """Runs a stage over a Doc and leaves there what it finds."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def __call__(self, doc: Doc) -> Doc:
        """Add to one Doc what the stage finds, the terms before it being those in its spans."""
        found = findings_of(doc)
        found.hits = tuple(read_spans(doc))
        self._stage(found)
        keep(doc, found)
        return doc


class TermComponent(Component):
    """Runs a stage that finds terms, and makes spans of them."""

    def __call__(self, doc: Doc) -> Doc:
        """Add to one Doc what the stage finds, terms as spans."""
        doc = super().__call__(doc)
        write_spans(doc, findings_of(doc).hits)
        return doc


class KindComponent:
    """Tags the terms of one kind into ``doc.spans[key]`` and leaves nothing else."""

    def __init__(self, stage: TermStage, key: str) -> None:
        self._stage = stage
        self._key = key

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc, within the sections and jobs that are known of it."""
        found = replace(findings_of(doc))
        self._stage(found)
        write_spans(doc, found.hits, self._key)
        return doc


class ResumeComponent:
    """Runs all stages anew: terms to ``doc.spans["bpo_terms"]``, all to ``doc._.bpo_resume``."""

    def __init__(self, terminology: Terminology) -> None:
        self._extractor = Extractor(terminology)

    def __call__(self, doc: Doc) -> Doc:
        """Find everything in one Doc."""
        found = self._extractor.find(findings_of(doc).document)
        keep(doc, found)
        write_spans(doc, found.hits)
        return doc


def read_lexicons(lexicons: Lexicons) -> Terminology:
    """The shipped lexicons, with the user's directories over them; read once a process."""
    return _load_once(list_directories(lexicons))


@lru_cache(maxsize=4)
def _load_once(directories: tuple[Path, ...]) -> Terminology:
    return load_terminology(*directories)


@Language.factory("bpo_resume", default_config={"lexicons": None})
def create_resume(nlp: Language, name: str, lexicons: Lexicons) -> ResumeComponent:
    """Everything, to ``doc._.bpo_resume``; the terms to ``doc.spans["bpo_terms"]`` too."""
    return ResumeComponent(read_lexicons(lexicons))


@Language.factory("bpo_sections", default_config={"lexicons": None})
def create_sections(nlp: Language, name: str, lexicons: Lexicons) -> Component:
    """The sections, to ``doc._.bpo_sections``."""
    return Component(SectionStage(read_lexicons(lexicons)))


@Language.factory("bpo_positions", default_config={"lexicons": None})
def create_positions(nlp: Language, name: str, lexicons: Lexicons) -> Component:
    """The positions, to ``doc._.bpo_positions``; needs "bpo_sections" before it."""
    return Component(PositionStage(read_lexicons(lexicons)))


@Language.factory("bpo_terms", default_config={"lexicons": None, "kinds": list(KINDS)})
def create_terms(nlp: Language, name: str, lexicons: Lexicons, kinds: list[str]) -> TermComponent:
    """Every kind of term, to ``doc.spans["bpo_terms"]``."""
    return TermComponent(TermStage(read_lexicons(lexicons), kinds))


@Language.factory("bpo_credentials")
def create_credentials(nlp: Language, name: str) -> TermComponent:
    """Certifications no lexicon holds, to ``doc.spans["bpo_terms"]``; before "bpo_context"."""
    return TermComponent(UnlistedStage(find_credentials))


@Language.factory("bpo_context", default_config={"lexicons": None})
def create_context(nlp: Language, name: str, lexicons: Lexicons) -> Component:
    """The status of what "bpo_terms" found, to ``doc._.bpo_mentions``."""
    return Component(ContextStage(read_lexicons(lexicons)))


@Language.factory("bpo_values", default_config={"lexicons": None})
def create_values(nlp: Language, name: str, lexicons: Lexicons) -> Component:
    """The KPI values, to ``doc._.bpo_values``; needs "bpo_terms" and "bpo_context" before it."""
    return Component(ValueStage(read_lexicons(lexicons)))


def create_kind_tagger(factory: str, lexicons: Lexicons) -> KindComponent:
    """The tagger of one kind, to ``doc.spans`` under the factory's name."""
    return KindComponent(TermStage(read_lexicons(lexicons), (KIND_TAGGERS[factory],)), factory)


@Language.factory("bpo_roles", default_config={"lexicons": None})
def create_roles(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """Roles, to ``doc.spans["bpo_roles"]``."""
    return create_kind_tagger("bpo_roles", lexicons)


@Language.factory("bpo_kpis", default_config={"lexicons": None})
def create_kpis(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """KPI names, to ``doc.spans["bpo_kpis"]``."""
    return create_kind_tagger("bpo_kpis", lexicons)


@Language.factory("bpo_tools", default_config={"lexicons": None})
def create_tools(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """Software and platforms, to ``doc.spans["bpo_tools"]``."""
    return create_kind_tagger("bpo_tools", lexicons)


@Language.factory("bpo_skills", default_config={"lexicons": None})
def create_skills(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """Skills and methods, to ``doc.spans["bpo_skills"]``."""
    return create_kind_tagger("bpo_skills", lexicons)


@Language.factory("bpo_certifications", default_config={"lexicons": None})
def create_certifications(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """Certifications and licences, to ``doc.spans["bpo_certifications"]``."""
    return create_kind_tagger("bpo_certifications", lexicons)


@Language.factory("bpo_languages", default_config={"lexicons": None})
def create_languages(nlp: Language, name: str, lexicons: Lexicons) -> KindComponent:
    """Spoken languages, to ``doc.spans["bpo_languages"]``."""
    return create_kind_tagger("bpo_languages", lexicons)
