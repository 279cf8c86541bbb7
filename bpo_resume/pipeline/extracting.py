"""Document -> Resume: the stages in their order over one spaCy Doc."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import spacy
from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc

from bpo_resume.model import Document, Resume
from bpo_resume.pipeline.components import (
    ContextComponent,
    CredentialComponent,
    TermComponent,
    set_extensions,
)
from bpo_resume.pipeline.context import ContextReader
from bpo_resume.pipeline.reading import read_terminology
from bpo_resume.pipeline.stages import (
    AvailabilityStage,
    ClaimStage,
    DoubtStage,
    InstructionStage,
    LanguageStage,
    NameStage,
    PositionStage,
    SectionStage,
    SubjectStage,
    UnlistedToolStage,
    ValueStage,
)
from bpo_resume.pipeline.tagger import SPANS_KEY, TermTagger
from bpo_resume.pipeline.tokenizer import ResumeTokenizer
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.english import read_common_words, read_words_of_work


def make_blank(terminology: Terminology) -> Language:
    """A blank English pipeline with the lean tokenizer over a lean vocabulary.

    The vocabulary has the words of the lexicons and of common English from the start, so that a
    memory zone gives back only what one resume alone brings.
    """
    nlp = spacy.blank("en")
    # Words are compared in our own way; a lexeme needs but its lower-case form. The other
    # attributes (shape, like_url...) would be computed for every new word of every resume.
    vocab: Any = nlp.vocab  # spaCy's stubs leave the getters out
    vocab.lex_attr_getters = {symbols.LOWER: vocab.lex_attr_getters[symbols.LOWER]}
    nlp.tokenizer = ResumeTokenizer(nlp.vocab)
    english = read_common_words(20) | read_words_of_work()
    for word in read_terminology(terminology).words | english:
        for printed in (word, word.capitalize()):
            vocab[printed]
    return nlp


class Extractor:
    """Extracts resumes with one terminology; built once, used for many documents."""

    def __init__(self, terminology: Terminology) -> None:
        set_extensions()
        self._nlp = make_blank(terminology)
        self._stages: tuple[Callable[[Doc], Doc], ...] = (
            SectionStage(terminology),
            PositionStage(terminology),
            TermComponent(TermTagger(terminology), SPANS_KEY),
            CredentialComponent(),
            UnlistedToolStage(),
            ContextComponent(ContextReader(terminology)),
            InstructionStage(),
            NameStage(terminology),
            ValueStage(terminology),
            LanguageStage(terminology),
            SubjectStage(),
            AvailabilityStage(terminology),
            ClaimStage(),
            DoubtStage(),
        )

    def annotate(self, document: Document) -> Doc:
        """The document as a spaCy Doc with everything found on it (``doc.spans``, ``doc._``)."""
        doc = self._nlp.make_doc(document.text)
        doc._.bpo_document = document
        for stage in self._stages:
            doc = stage(doc)
        return doc

    def extract(self, document: Document) -> Resume:
        """All that the document says, without judgement."""
        # What the vocabulary learns from one resume is of no use to the next: give it back.
        with self._nlp.memory_zone():
            doc = self.annotate(document)
            return Resume(
                document=document,
                sections=doc._.bpo_sections,
                positions=doc._.bpo_positions,
                mentions=doc._.bpo_mentions,
                kpis=doc._.bpo_values,
                languages=doc._.bpo_languages,
                availability=doc._.bpo_availability,
                claims=doc._.bpo_claims,
                flags=doc._.bpo_flags,
            )
