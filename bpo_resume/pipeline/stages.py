"""The stages that work on whole documents: sections, positions, KPI values, languages, claims.

Each reads what the stages before it left in the Findings and adds its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bpo_resume.model import Claim, Mention
from bpo_resume.pipeline.availability import gather_availability
from bpo_resume.pipeline.claims import find_claims
from bpo_resume.pipeline.findings import Findings
from bpo_resume.pipeline.kpis import read_kpis
from bpo_resume.pipeline.languages import LanguageReader
from bpo_resume.pipeline.positions import PositionFinder
from bpo_resume.pipeline.sections import read_sections
from bpo_resume.pipeline.terms.industries import keep_lines_of_business
from bpo_resume.pipeline.terms.kpi_names import keep_measures
from bpo_resume.pipeline.terms.own_name import find_own_name
from bpo_resume.pipeline.terms.reading import read_terminology
from bpo_resume.pipeline.terms.subjects import drop_subjects
from bpo_resume.pipeline.text.instructions import find_instructions
from bpo_resume.pipeline.text_doubts import find_text_doubts
from bpo_resume.pipeline.titles import read_titles
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.terms import Availability, Certification, Kpi

# Years stated in these sections claim experience; elsewhere they tell of something else.
_CLAIMING = frozenset({"header", "summary", "objective", "experience", "skills", "achievements"})


class SectionStage:
    """``sections``: the parts of the resume under its headings.

    What is written to order a program about goes to ``instructions``, as spans.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._finder = read_sections(terminology)

    def __call__(self, found: Findings) -> None:
        """Find the sections of one document."""
        found.instructions = tuple(find_instructions(found.document))
        found.sections = self._finder.find(found.document, found.instructions)


class PositionStage:
    """``positions``: the jobs of the work history."""

    def __init__(self, terminology: Terminology) -> None:
        self._finder = PositionFinder(terminology)

    def __call__(self, found: Findings) -> None:
        """Find the positions of one document."""
        found.positions = self._finder.find(found.document, found.sections)


class ValueStage:
    """``values``: the KPIs that have numbers; implausible ones become flags.

    Names that measure nothing without a number ("calls", "revenue") leave ``mentions``.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._terminology = terminology
        self._reader = read_terminology(terminology)

    def __call__(self, found: Findings) -> None:
        """Read the KPI values of one document."""
        reading = read_kpis(
            found.document, found.sections, found.mentions, found.positions, self._terminology
        )
        found.values = reading.values
        found.mentions = keep_measures(
            found.document.text,
            found.mentions,
            reading.values,
            self._terminology.of(Kpi),
            self._asks_value,
        )
        found.flags = (*found.flags, *reading.flags)

    def _asks_value(self, mention: Mention) -> bool:
        terms = self._reader.terms_of(self._reader.words_of(mention.evidence.text))
        own = [one for one in terms if (one.kind, one.id) == (mention.kind, mention.id)]
        return bool(own) and all(one.valued for one in own)


class LanguageStage:
    """``languages``: the languages spoken, with proficiency.

    Tests told among them ("English: C1 (IELTS 7.5)") tell how well, and leave ``mentions``.
    """

    def __init__(self, terminology: Terminology) -> None:
        self._reader = LanguageReader(terminology)
        known = terminology.of(Certification).values()
        self._tests = frozenset(term.id for term in known if term.domain == "language")

    def __call__(self, found: Findings) -> None:
        """Read the languages of one document."""
        found.languages = self._reader.read(found.document, found.sections, found.mentions)
        found.mentions = tuple(m for m in found.mentions if not self._is_told_of_a_language(m))

    def _is_told_of_a_language(self, mention: Mention) -> bool:
        test = mention.kind == Certification.kind and mention.id in self._tests
        return test and mention.evidence.section == "languages"


class AvailabilityStage:
    """``availability``: when, where and from when on somebody is ready to work."""

    def __init__(self, terminology: Terminology) -> None:
        self._terms = terminology.of(Availability)

    def __call__(self, found: Findings) -> None:
        """Gather the availability stated in one document."""
        found.availability = gather_availability(self._terms, found.mentions, found.document.text)


class NameStage:
    """Leaves in ``mentions`` nothing that is but the person's own name."""

    def __init__(self, terminology: Terminology) -> None:
        self._titles = read_titles(terminology)

    def __call__(self, found: Findings) -> None:
        """Drop what stands in the name on one document."""
        named = find_own_name(found.document, found.sections, self._titles.looks_like_title)
        if spans := tuple(named):
            found.mentions = tuple(
                mention
                for mention in found.mentions
                if mention.kind == "role" or not _stands_in(mention, spans)
            )


def withdraw_ordered(found: Findings) -> None:
    """No mention is affirmed in what is written to order a program about: it states nothing."""
    if spans := found.instructions:
        found.mentions = tuple(
            replace(mention, status="required") if _stands_in(mention, spans) else mention
            for mention in found.mentions
        )


def drop_foreign(found: Findings) -> None:
    """Leave in ``mentions`` only the skills and industries that are a person's own.

    Subjects of study, names of bodies and industries that are but words leave it.
    """
    found.mentions = keep_lines_of_business(
        found.document, found.sections, drop_subjects(found.mentions)
    )


def note_claims(found: Findings) -> None:
    """``claims``: stated totals of experience."""
    quoter = found.quoter
    found.claims = tuple(
        Claim(claim.years, claim.about, quoter.quote(*claim.span))
        for claim in find_claims(found.document.text)
        if quoter.section_at(claim.span[0]) in _CLAIMING
    )


def note_doubts(found: Findings) -> None:
    """``flags``: hidden text, orders to programs and unfilled templates, for a person to see."""
    doubts = find_text_doubts(found.document, found.sections, found.instructions)
    found.flags = (*found.flags, *doubts)


def _stands_in(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.evidence.start < end for start, end in spans)
