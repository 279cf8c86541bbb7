"""Says of every lexicon form in a text what became of it, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bpo_resume.model import Document, MentionStatus, SectionKind
from bpo_resume.pipeline.extracting import Extractor
from bpo_resume.pipeline.findings import Findings
from bpo_resume.pipeline.terms.company import Places
from bpo_resume.pipeline.terms.context import ContextReader
from bpo_resume.pipeline.terms.longer_names import drop_parts
from bpo_resume.pipeline.terms.reading import Reading
from bpo_resume.pipeline.terms.tagger import Hit, Refusal, TermTagger, in_text_order
from bpo_resume.terminology import Terminology
from bpo_resume.terminology.language_terms import LanguageTerm
from bpo_resume.terminology.terms import ContextTrigger, Industry, Kpi, Role, SectionHeading

_WITHOUT_SENSE = {
    Kpi.kind: "names no measure here, and no value",
    Industry.kind: "names no line of business here",
}
# What a form is: a mention with its status, or what makes others count or not.
Outcome: TypeAlias = MentionStatus | Literal["title", "heading", "trigger"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A form of a term at ``start`` to ``end``, and what it counts as; ``reason`` why it does not.

    ``outcome`` "title": the title of a job was read as this role; "heading" and "trigger" open a
    section and give a status to what is near.
    """

    kind: str
    id: str
    start: int
    end: int
    text: str
    outcome: Outcome | None
    reason: str = ""


class Explainer:
    """Explains texts with one terminology, read as the Extractor reads resumes."""

    def __init__(self, terminology: Terminology) -> None:
        self._extractor = Extractor(terminology)
        self._tagger = TermTagger(terminology)
        self._context = ContextReader(terminology)
        self._triggers = terminology.of(ContextTrigger)

    def explain(self, text: str) -> tuple[Verdict, ...]:
        """The verdicts over a text, in text order."""
        found = self._extractor.find(Document.of_text(text))
        reading = self._context.read(text, found.reading)
        refusals: list[Refusal] = []
        places = Places.of(found.sections, found.positions)
        hits = self._tagger.settle(reading, places, refusals)
        verdicts = {
            *_judge(found, hits),
            *_explain_refusals(text, refusals, hits),
            *self._find_triggers(reading, hits),
            *_name_titles(found),
            *_name_headings(found),
        }
        return tuple(sorted(verdicts, key=_place))

    def _find_triggers(self, reading: Reading, hits: tuple[Hit, ...]) -> Iterator[Verdict]:
        edges = {
            (edge, scope.status)
            for scope in self._context.find_scopes(reading, in_text_order(hits))
            for edge in (scope.start, scope.end)
        }
        for first, last, candidates in reading.triggers:
            start, end = reading.span_of(first, last)
            for candidate in candidates:
                status = self._triggers[candidate.id].status
                if (start, status) in edges or (end, status) in edges:
                    hit = Hit(candidate.kind, candidate.id, start, end)
                    yield _make(reading.text, hit, "trigger", f"what is near is {status}")


def _place(verdict: Verdict) -> tuple[int, int, str, str, str]:
    """Text order, the longest first."""
    return verdict.start, -verdict.end, verdict.kind, verdict.id, verdict.outcome or ""


def _judge(found: Findings, hits: tuple[Hit, ...]) -> Iterator[Verdict]:
    """The terms found: as mentions with their status, or why they are none."""
    document = found.document
    given: dict[Hit, MentionStatus] = {
        Hit(mention.kind, mention.id, mention.evidence.start, mention.evidence.end): mention.status
        for mention in found.mentions
    }
    # Tools that no lexicon has are found by other means than the tagger's.
    spoken = [quote for language in found.languages for quote in language.evidence]
    whole = set(drop_parts(hits, found.positions))
    quoter = found.quoter
    for hit in {*hits, *given}:
        if hit not in given:
            section = quoter.section_at(hit.start)
            yield _make(document.text, hit, None, _explain_absence(hit, section, hit in whole))
        elif hit.kind == LanguageTerm.kind and not any(
            quote.start <= hit.start < quote.end for quote in spoken
        ):
            yield _make(document.text, hit, None, "not told as a language of the person")
        else:
            yield _make(document.text, hit, given[hit])


def _explain_absence(hit: Hit, section: SectionKind, whole: bool) -> str:
    """Why a term that the tagger found is no mention; ``whole``: no part of a longer name."""
    if section == "declaration":
        return "in a declaration"
    if not whole:
        return "part of a longer name"
    return _WITHOUT_SENSE.get(hit.kind, "left out")


def _explain_refusals(
    text: str, refusals: list[Refusal], hits: tuple[Hit, ...]
) -> Iterator[Verdict]:
    """The forms that the tagger refused; one that another of its groups accepts is none."""
    reasons: dict[Hit, list[str]] = defaultdict(list)
    for hit, reason in refusals:
        if hit not in hits and reason not in reasons[hit]:
            reasons[hit].append(reason)
    for hit, found in reasons.items():
        if found:
            yield _make(text, hit, None, "; ".join(found))


def _name_titles(found: Findings) -> Iterator[Verdict]:
    """The roles that the titles of jobs were read as."""
    document = found.document
    for position in found.positions:
        role = position.role.role
        for quote in position.evidence:
            if role is not None and quote.text == position.title:
                hit = Hit(Role.kind, role, quote.start, quote.end)
                yield _make(document.text, hit, "title")


def _name_headings(found: Findings) -> Iterator[Verdict]:
    document = found.document
    for section in found.sections:
        if section.heading is not None:
            at = document.text.find(section.heading, section.start, section.end)
            hit = Hit(SectionHeading.kind, section.kind, at, at + len(section.heading))
            yield _make(document.text, hit, "heading")


def _make(text: str, hit: Hit, outcome: Outcome | None, reason: str = "") -> Verdict:
    return Verdict(*hit, text[hit.start : hit.end], outcome, reason)
