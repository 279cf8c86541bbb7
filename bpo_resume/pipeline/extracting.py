"""Document -> Resume: the stages in their order over one spaCy Doc."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from bpo_resume.model import Document, Resume
from bpo_resume.pipeline.components import set_extensions
from bpo_resume.pipeline.mentioning import MentionStage
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
    ValueStage,
)
from bpo_resume.pipeline.tagger import write_spans
from bpo_resume.pipeline.tokenizer import make_lean
from bpo_resume.terminology import Terminology


class Extractor:
    """Extracts resumes with one terminology; built once, used for many documents."""

    def __init__(self, terminology: Terminology) -> None:
        set_extensions()
        self._tokenizer = make_lean()
        self._stages: tuple[Callable[[Doc], Doc], ...] = (
            SectionStage(terminology),
            PositionStage(terminology),
            MentionStage(terminology),
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
        doc = self._run(self._tokenizer(document.text), document)
        write_spans(doc, doc._.bpo_hits)
        return doc

    def extract(self, document: Document) -> Resume:
        """All that the document says, without judgement."""
        # The stages read the Document and leave what they find on the Doc; tokens and spans, a
        # tenth of all their work, are for those who ask for them.
        doc = self._run(Doc(self._tokenizer.vocab), document)
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

    def _run(self, doc: Doc, document: Document) -> Doc:
        doc._.bpo_document = document
        for stage in self._stages:
            doc = stage(doc)
        return doc
