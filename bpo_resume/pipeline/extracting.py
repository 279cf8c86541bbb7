"""Document -> Resume: the stages in their order over one document."""

from __future__ import annotations

from bpo_resume.model import Document, Resume
from bpo_resume.pipeline.findings import Findings, Stage
from bpo_resume.pipeline.mentioning import ContextStage, TermStage, UnlistedStage
from bpo_resume.pipeline.stages import (
    AvailabilityStage,
    LanguageStage,
    NameStage,
    PositionStage,
    SectionStage,
    ValueStage,
    drop_foreign,
    note_claims,
    note_doubts,
    withdraw_ordered,
)
from bpo_resume.terminology import Terminology


class Extractor:
    """Extracts resumes with one terminology; built once, used for many documents."""

    def __init__(self, terminology: Terminology) -> None:
        self._stages: tuple[Stage, ...] = (
            SectionStage(terminology),
            PositionStage(terminology),
            TermStage(terminology),
            UnlistedStage(),
            ContextStage(terminology),
            withdraw_ordered,
            NameStage(terminology),
            ValueStage(terminology),
            LanguageStage(terminology),
            drop_foreign,
            AvailabilityStage(terminology),
            note_claims,
            note_doubts,
        )

    def extract(self, document: Document) -> Resume:
        """All that the document says, without judgement."""
        return self.find(document).to_resume()

    def find(self, document: Document) -> Findings:
        """What all stages found, with the terms and the reading of words beneath the Resume."""
        found = Findings(document)
        for stage in self._stages:
            stage(found)
        return found
