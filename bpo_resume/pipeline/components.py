"""spaCy components: ``nlp.add_pipe("bpo_roles")`` in any English pipeline.

Each component is a small callable over a Doc, built by a factory that takes ``lexicons``: a
directory of the user's own lexicon files laid over the shipped ones, or a list of them, or None.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from bpo_resume.model import Document, Section
from bpo_resume.pipeline.company import Places
from bpo_resume.pipeline.context import ContextReader
from bpo_resume.pipeline.credentials import find_credentials
from bpo_resume.pipeline.longer_names import drop_parts
from bpo_resume.pipeline.quoting import Quoter
from bpo_resume.pipeline.reading import Reading
from bpo_resume.pipeline.tagger import (
    KINDS,
    SPANS_KEY,
    Hit,
    TermTagger,
    in_text_order,
    read_spans,
    write_spans,
)
from bpo_resume.places import list_directories
from bpo_resume.terminology import Terminology, load_terminology

Lexicons: TypeAlias = str | list[str] | None

# What travels with a Doc: the Document it was made of, its sections and jobs, how its words were
# read, the terms and mentions found.
EXTENSIONS: dict[str, object] = {
    "bpo_document": None,
    "bpo_sections": (),
    "bpo_positions": (),
    "bpo_reading": None,
    "bpo_hits": (),
    "bpo_mentions": (),
}

# Taggers of one kind each, which write to ``doc.spans`` under their own name.
KIND_TAGGERS: dict[str, str] = {
    "bpo_roles": "role",
    "bpo_kpis": "kpi",
    "bpo_tools": "tool",
    "bpo_skills": "skill",
    "bpo_certifications": "certification",
    "bpo_languages": "language",
}


def set_extensions() -> None:
    """Register the Doc extensions once; spaCy keeps them for the whole process."""
    for name, default in EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def find_breaks(document: Document | None, sections: tuple[Section, ...]) -> frozenset[int]:
    """The line starts that no term goes across: list items, headings, new paragraphs."""
    breaks = {edge for section in sections for edge in (section.start, section.body)}
    lines = document.lines if document is not None else ()
    for before, line in zip((None, *lines), lines, strict=False):
        apart = before is not None and (before.block != line.block or before.heading)
        if apart or line.bullet or line.heading:
            breaks.add(line.start)
    return frozenset(breaks)


class TermComponent:
    """Tags the terms of some kinds into ``doc.spans[key]``."""

    def __init__(self, tagger: TermTagger, key: str) -> None:
        self._tagger = tagger
        self._key = key

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc, within the lines, sections and jobs its extensions tell of."""
        doc._.bpo_reading, hits = self.find(doc)
        write_spans(doc, hits, self._key)
        return doc

    def find(self, doc: Doc) -> tuple[Reading, list[Hit]]:
        """How the words of a Doc were read, and the terms in them, in text order."""
        document, sections = doc._.bpo_document, doc._.bpo_sections
        breaks = find_breaks(document, sections)
        # spaCy joins a Doc's text anew on every call.
        reading = self._tagger.read(doc.text if document is None else document.text, breaks)
        hits = self._tagger.settle(reading, Places.of(sections, doc._.bpo_positions))
        return reading, drop_parts(hits, doc._.bpo_positions)


class CredentialComponent:
    """Adds the certifications that no lexicon holds to ``doc.spans["bpo_terms"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the names of certifications in one Doc that the terms found leave out."""
        document = doc._.bpo_document or Document.of_text(doc.text)
        hits = read_spans(doc)
        quoter = Quoter(document, doc._.bpo_sections)
        if found := find_credentials(document.text, quoter, hits):
            write_spans(doc, in_text_order((*hits, *found)))
        return doc


class ContextComponent:
    """Turns ``doc.spans["bpo_terms"]`` into ``doc._.bpo_mentions``, each with its status."""

    def __init__(self, reader: ContextReader) -> None:
        self._reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """Read the status of everything tagged in one Doc."""
        document = doc._.bpo_document or Document.of_text(doc.text)
        reading = self._reader.read(document.text, doc._.bpo_reading)
        quoter = Quoter(document, doc._.bpo_sections)
        doc._.bpo_mentions = self._reader.assign_status(reading, quoter, read_spans(doc))
        return doc


def read_lexicons(lexicons: Lexicons) -> Terminology:
    """The shipped lexicons, with the user's directories over them; read once a process."""
    return _load_once(list_directories(lexicons))


@lru_cache(maxsize=4)
def _load_once(directories: tuple[Path, ...]) -> Terminology:
    return load_terminology(*directories)


@Language.factory("bpo_terms", default_config={"lexicons": None, "kinds": list(KINDS)})
def create_terms(nlp: Language, name: str, lexicons: Lexicons, kinds: list[str]) -> TermComponent:
    """Every kind of term, to ``doc.spans["bpo_terms"]``."""
    return TermComponent(TermTagger(read_lexicons(lexicons), kinds), SPANS_KEY)


@Language.factory("bpo_credentials")
def create_credentials(nlp: Language, name: str) -> CredentialComponent:
    """Certifications no lexicon holds, to ``doc.spans["bpo_terms"]``; before "bpo_context"."""
    return CredentialComponent()


@Language.factory("bpo_context", default_config={"lexicons": None})
def create_context(nlp: Language, name: str, lexicons: Lexicons) -> ContextComponent:
    """The status of what "bpo_terms" found, to ``doc._.bpo_mentions``."""
    return ContextComponent(ContextReader(read_lexicons(lexicons)))


def create_kind_tagger(factory: str, lexicons: Lexicons) -> TermComponent:
    """The tagger of one kind, to ``doc.spans`` under the factory's name."""
    return TermComponent(TermTagger(read_lexicons(lexicons), (KIND_TAGGERS[factory],)), factory)


@Language.factory("bpo_roles", default_config={"lexicons": None})
def create_roles(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """Roles, to ``doc.spans["bpo_roles"]``."""
    return create_kind_tagger("bpo_roles", lexicons)


@Language.factory("bpo_kpis", default_config={"lexicons": None})
def create_kpis(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """KPI names, to ``doc.spans["bpo_kpis"]``."""
    return create_kind_tagger("bpo_kpis", lexicons)


@Language.factory("bpo_tools", default_config={"lexicons": None})
def create_tools(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """Software and platforms, to ``doc.spans["bpo_tools"]``."""
    return create_kind_tagger("bpo_tools", lexicons)


@Language.factory("bpo_skills", default_config={"lexicons": None})
def create_skills(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """Skills and methods, to ``doc.spans["bpo_skills"]``."""
    return create_kind_tagger("bpo_skills", lexicons)


@Language.factory("bpo_certifications", default_config={"lexicons": None})
def create_certifications(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """Certifications and licences, to ``doc.spans["bpo_certifications"]``."""
    return create_kind_tagger("bpo_certifications", lexicons)


@Language.factory("bpo_languages", default_config={"lexicons": None})
def create_languages(nlp: Language, name: str, lexicons: Lexicons) -> TermComponent:
    """Spoken languages, to ``doc.spans["bpo_languages"]``."""
    return create_kind_tagger("bpo_languages", lexicons)


set_extensions()
