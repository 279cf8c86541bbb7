"""Writes what was read of a sentence down as values with their evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bpo_resume.model import (
    Comparator,
    Direction,
    Document,
    Evidence,
    Flag,
    KpiValue,
    Position,
    Section,
    SectionKind,
)
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.units import CURRENCIES, convert
from bpo_resume.pipeline.kpis.fit import fit_quantity, is_plausible, name_full_unit
from bpo_resume.pipeline.kpis.kinds import (
    is_claimed,
    is_delta,
    read_direction,
    read_kind,
    read_scope,
)
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.pipeline.teams.size import TeamSize
from bpo_resume.terminology.terms import Kpi


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at ``start`` of the document with the names in it, relative to its start.

    ``unsaid``: the ids of metrics that it names only to deny them, ask for them, wish for them.
    """

    text: str
    start: int
    names: tuple[Name, ...]
    unsaid: frozenset[str] = frozenset()


class Scribe:
    """Collects the values and flags of one document."""

    def __init__(
        self,
        document: Document,
        sections: Sequence[Section],
        positions: Sequence[Position],
        kpis: Mapping[str, Kpi],
    ) -> None:
        self._document = document
        self._kpis = kpis
        self._sections = sections
        self._positions = positions
        self._starts = [line.start for line in document.lines]
        self.values: list[KpiValue] = []
        self.flags: list[Flag] = []

    def section_at(self, offset: int) -> SectionKind:
        """The kind of the section that holds an offset."""
        for section in self._sections:
            if section.start <= offset < section.end:
                return section.kind
        return "header"

    def flag(self, code: str, message: str, sentence: Sentence, span: tuple[int, int]) -> None:
        """Note something for a person; the span is relative to the sentence."""
        self.flags.append(Flag(code, message, self._quote(sentence, *span)))

    def note_team(self, sentence: Sentence, kpi: Kpi, size: TeamSize, bound: Comparator) -> None:
        """Write down how many people are managed."""
        evidence = self._quote(sentence, size.start, size.end)
        span = size.start, size.end
        quantity = Quantity(*span, size.value, size.value_max, kpi.unit, comparator=bound)
        value = _describe(kpi, quantity, evidence)
        position = self._position_at(evidence.start)
        self.values.append(replace(value, kind="volume", scope="team", position=position))

    def note_link(self, sentence: Sentence, link: Link) -> None:
        """Write down one value, or why it is none."""
        text, kpi, measure = sentence.text, link.name.kpi, link.measure
        delta = is_delta(text, link.name, measure)
        if kpi.rate and measure.quantity.unit == "%" and not delta:
            kpi = self._kpis.get(kpi.rate, kpi)  # "collections from 40% to 90%"
        elif kpi.pace and measure.quantity.period:
            kpi = self._kpis.get(kpi.pace, kpi)  # "120 invoices daily"
        quantity = fit_quantity(kpi, measure.quantity, delta=delta, tight=True)
        direction = read_direction(text, link) if delta else None
        if quantity is None or not is_claimed(text, link, direction):
            return
        if kpi.id == "cost_saving" and quantity.unit in CURRENCIES:
            delta, direction = False, None  # money saved is the height of the saving
        if not is_plausible(kpi, quantity, delta=delta):
            message = f"{kpi.name}: {quantity.value:g} {name_full_unit(quantity)} is not plausible"
            self.flag("implausible_kpi", message, sentence, (link.start, link.end))
            return
        evidence = self._quote_link(sentence, link)
        if not self._joins(kpi, quantity, evidence):
            value = _compare(_describe(kpi, quantity, *evidence), link, quantity, direction)
            kind = read_kind(link, delta=delta)
            position = self._position_at(evidence[0].start)
            scope = read_scope(text, kpi)
            self.values.append(replace(value, kind=kind, scope=scope, position=position))

    def forget(self, kpi: Kpi, start: int, end: int, first: int) -> int:
        """Drop what a cell of a row was read as by itself: "TAT (4 hrs) | 96%" tells no 4 hours.

        Only of the ``first`` values, which sentences told; gives how many that were.
        """
        kept = [
            value
            for value in self.values[:first]
            if value.kpi != kpi.id
            or not all(start <= one.start and one.end <= end for one in value.evidence)
        ]
        self.values[:first] = kept
        return first - len(kept)

    def _joins(self, kpi: Kpi, quantity: Quantity, evidence: tuple[Evidence, ...]) -> bool:
        """Typing speed is one skill however often it is told: more evidence, not more values."""
        if quantity.unit not in {"wpm", "kph"}:
            return False
        for index, old in enumerate(self.values):
            if (old.kpi, old.value, old.value_max) == (kpi.id, quantity.value, quantity.value_max):
                self.values[index] = replace(old, evidence=old.evidence + evidence)
                return True
        return False

    def position_at(self, offset: int) -> Position | None:
        """The position whose entry holds an offset."""
        index = self._position_at(offset)
        return None if index is None else self._positions[index]

    def _position_at(self, offset: int) -> int | None:
        for index, position in enumerate(self._positions):
            if position.extent[0] <= offset < position.extent[1]:
                return index
        return None

    def _quote(self, sentence: Sentence, start: int, end: int) -> Evidence:
        start, end = sentence.start + start, sentence.start + end
        line = self._document.lines[max(0, bisect_right(self._starts, start) - 1)]
        text, section = self._document.text[start:end], self.section_at(start)
        return Evidence(text, start, end, line.page, section, line.ocr_confidence)

    def _quote_link(self, sentence: Sentence, link: Link) -> tuple[Evidence, ...]:
        """One span from name to value; two where others stand between them."""
        name = (link.name.start, link.name.end)
        measure = (link.measure.start, link.measure.end)
        first, second = sorted((name, measure))
        if not link.apart or second[0] <= first[1]:
            return (self._quote(sentence, link.start, _close(sentence.text, link)),)
        return self._quote(sentence, *first), self._quote(sentence, *second)


def _close(text: str, link: Link) -> int:
    """The end of a link, with the bracket that closes one opened in it: "90% (target 85%)"."""
    inside = text[link.start : link.end]
    opened = inside.count("(") > inside.count(")")
    return link.end + (opened and text[link.end : link.end + 1] == ")")


def _describe(kpi: Kpi, quantity: Quantity, *evidence: Evidence) -> KpiValue:
    return KpiValue(
        kpi=kpi.id,
        name=kpi.name,
        kind="achieved",
        value=quantity.value,
        value_max=quantity.value_max,
        unit=name_full_unit(quantity),
        baseline=None,
        target=None,
        comparator=quantity.comparator,
        scope="unknown",
        direction=None,
        position=None,
        evidence=evidence,
        relative=quantity.unit not in {"points", "bps"},
    )


def _compare(
    value: KpiValue, link: Link, quantity: Quantity, direction: Direction | None
) -> KpiValue:
    """The value with what it is compared with."""
    kpi, measure = link.name.kpi, link.measure
    baseline = _fit_value(kpi, measure.baseline, quantity.unit)
    target = _fit_value(kpi, measure.target, quantity.unit)
    return replace(value, baseline=baseline, target=target, direction=direction)


def _fit_value(kpi: Kpi, quantity: Quantity | None, unit: str) -> float | None:
    """What a value is compared with, in its unit; None where that cannot be."""
    if quantity is None:
        return None
    if quantity.unit == unit:
        return quantity.value  # "AHT by 12% (target 10%)": no AHT is told in percent but this one
    fitted = fit_quantity(kpi, quantity, delta=False, tight=True)
    if fitted is None:
        return None
    return convert(fitted.value, fitted.unit or "count", unit)
